"""Placing breaks and meetings in the background; the result is one undo step."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.store.week import Week
from scheduler_app.tasks.one_task import OneTask, Work
from solver.activities.place import Placement, PlacingProgress, ToPlace, place
from solver.activities.place_day import place_day
from solver.search.limits import SearchLimits

SECONDS = 60.0
"""The longest that a week's breaks may take."""


class Placing(QObject):
    """One run at a time; ``progressed`` carries the share done, 0 to 1.

    ``refused`` says why there is no result, ``done`` that there is one; stopped, nothing
    is changed.
    """

    refused = Signal(str)
    done = Signal(object)  # Placement
    progressed = Signal(float)
    running_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: ScheduleDocument | None = None
        self._run = OneTask(self)
        self._run.progressed.connect(self._on_progress)
        self._run.failed.connect(self._on_failed)
        self._run.running_changed.connect(self.running_changed)
        self._is_stopped = False

    @property
    def is_running(self) -> bool:
        """Tell whether something is being placed."""
        return self._run.is_running

    def start(self, document: ScheduleDocument, day: int | None) -> None:
        """Place the activities of a day of the shown week, or (None) of all of it."""
        week = document.week
        if self.is_running or week is None:
            return
        self._document, self._is_stopped = document, False
        self._run.start(_work(week, day), self._on_placed)

    def stop(self) -> None:
        """End the run; nothing is changed."""
        if self.is_running:
            self._is_stopped = True
            self._run.cancel()

    def forget(self) -> None:
        """End the run, and drop what it may still bring."""
        self._run.forget()

    def _on_progress(self, progress: PlacingProgress) -> None:
        self.progressed.emit(progress.share)

    def _on_placed(self, placement: Placement) -> None:
        if self._document is None:
            return
        if self._is_stopped:
            self.refused.emit(self.tr("Stopped; nothing was changed."))
            return
        try:
            self._document.apply_activities(placement.activities)
        except (ValueError, RuntimeError, OSError) as error:
            self.refused.emit(str(error))
        else:
            self.done.emit(placement)

    def _on_failed(self, error: Exception) -> None:
        text = self.tr("The breaks could not be placed: {reason}")
        self.refused.emit(text.format(reason=error))


def _work(week: Week, day: int | None) -> Work:
    asked = ToPlace(week.problem, week.roster, week.meetings, week.activities)
    limits = SearchLimits(SECONDS)
    if day is None:
        return lambda cancel, report: place(asked, limits, cancel, report)
    return lambda cancel, report: place_day(asked, day, limits, cancel, report)
