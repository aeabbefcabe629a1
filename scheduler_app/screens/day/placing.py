"""Placing breaks and meetings in the background; the result is one undo step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.store.week import Week
from scheduler_app.tasks.task import Report, Task
from solver.activities.place import Placement, PlacingProgress, ToPlace, place
from solver.activities.place_day import place_day
from solver.search.cancellation import CancelToken
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
        self._task: Task | None = None
        self._is_stopped = False

    @property
    def is_running(self) -> bool:
        """Tell whether something is being placed."""
        return self._task is not None

    def start(self, document: ScheduleDocument, day: int | None) -> None:
        """Place the activities of a day of the shown week, or (None) of all of it."""
        week = document.week
        if self.is_running or week is None:
            return
        self._document, self._is_stopped = document, False
        task = self._task = Task(_work(week, day), self)
        task.progressed.connect(partial(self._on_progress, task))
        task.succeeded.connect(partial(self._on_placed, task))
        task.failed.connect(partial(self._on_failed, task))
        task.succeeded.connect(task.deleteLater)
        task.failed.connect(task.deleteLater)
        self.running_changed.emit(True)
        task.start()

    def stop(self) -> None:
        """End the run; nothing is changed."""
        if self._task is not None:
            self._is_stopped = True
            self._task.cancel()

    def forget(self) -> None:
        """End the run, and drop what it may still bring."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            self.running_changed.emit(False)

    def _on_progress(self, task: Task, progress: PlacingProgress) -> None:
        if task is self._task:
            self.progressed.emit(progress.share)

    def _on_placed(self, task: Task, placement: Placement) -> None:
        if task is not self._task or self._document is None:
            return
        self.forget()
        if self._is_stopped:
            self.refused.emit(self.tr("Stopped; nothing was changed."))
            return
        try:
            self._document.apply_activities(placement.activities)
        except (ValueError, RuntimeError, OSError) as error:
            self.refused.emit(str(error))
        else:
            self.done.emit(placement)

    def _on_failed(self, task: Task, error: Exception) -> None:
        if task is self._task:
            self.forget()
            text = self.tr("The breaks could not be placed: {reason}")
            self.refused.emit(text.format(reason=error))


def _work(week: Week, day: int | None) -> Callable[[CancelToken, Report], Placement]:
    asked = ToPlace(week.problem, week.roster, week.meetings, week.activities)
    limits = SearchLimits(SECONDS)
    if day is None:
        return lambda cancel, report: place(asked, limits, cancel, report)
    return lambda cancel, report: place_day(asked, day, limits, cancel, report)
