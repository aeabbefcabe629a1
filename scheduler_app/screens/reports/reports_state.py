"""What the parts of the reports screen share: the week's report, the day's people, edits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.store.attendance import (
    StandbyNeed,
    known_weeks,
    shrinkage_by_queue,
    standby_needs,
    worked_in,
)
from scheduler_app.store.changes import Change
from scheduler_app.store.records import ProjectData
from scheduler_app.store.steps import StepSource
from scheduler_app.store.week import Week
from scheduler_app.tasks.one_task import OneTask
from solver.attendance.attended import WorkedDay
from solver.attendance.shrinkage import Shrinkage
from solver.domain.queue import Queue
from solver.report.week_report import WeekReport, week_report


@dataclass(frozen=True, slots=True)
class Lessons:
    """What the known weeks teach; ``needs`` are of the shown week's days."""

    n_weeks: int
    shrinkage: tuple[tuple[Queue, Shrinkage], ...]
    needs: tuple[StandbyNeed, ...]


class ReportsState(QObject):
    """``changed``: all is to be shown anew; ``learned``: the lessons are there."""

    changed = Signal()
    learned = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.day = 0
        self.shows_everybody = False
        self.report: WeekReport | None = None
        self.worked: tuple[WorkedDay, ...] = ()
        self.lessons: Lessons | None = None
        self._learning = OneTask(self)
        self._is_stale = False
        self._learning.failed.connect(lambda error: context.post(str(error), "red"))

    @property
    def document(self) -> ScheduleDocument | None:
        """The open project; None without one."""
        return self.context.document

    @property
    def week(self) -> Week | None:
        """The shown week; None while there is none."""
        return self.document.week if self.document is not None else None

    @property
    def date(self) -> date:
        """The chosen day; LookupError while no week is shown."""
        if self.week is None:
            raise LookupError("no week is shown")
        return self.week.first_date + timedelta(days=self.day)

    def choose_day(self, day: int) -> None:
        """Show the people of another day (0-6)."""
        if day != self.day:
            self.day = day
            self.changed.emit()

    def show_everybody(self, shows: bool) -> None:
        """Show also those who have a day off, or only those with a shift or a record."""
        if shows != self.shows_everybody:
            self.shows_everybody = shows
            self.changed.emit()

    def refresh(self) -> None:
        """Read the document again and tell everybody."""
        document, week = self.document, self.week
        self.report, self.worked = None, ()
        if document is not None and week is not None:
            if any(True for _ in week.roster.shifts()):
                judged, expected = document.evaluation, document.outlook
                self.report = week_report(week.problem, week.rules, week.roster, judged, expected)
            self.worked = worked_in(document.data, week)
        self._learn()
        self.changed.emit()

    def refresh_attendance(self) -> None:
        """Read who came again; the roster is as it was."""
        if self.document is not None and self.week is not None:
            self.worked = worked_in(self.document.data, self.week)
        self._learn()
        self.changed.emit()

    def edit(self, text: str, changes: Sequence[Change]) -> bool:
        """Make one undo step; say why if it is refused, and return whether it was made."""
        document = self.document
        if document is None:
            return False
        if self.context.is_building:
            self.say(self.tr("Wait until the roster is built, or stop the build."))
            return False
        try:
            document.edit(text, changes, StepSource.ATTENDANCE)
        except (ValueError, RuntimeError, OSError) as error:
            self.say(str(error))
            return False
        return True

    def say(self, text: str, tone: str = "red") -> None:
        """Show a message inline."""
        self.context.post(text, tone)

    def forget(self) -> None:
        """Drop what belongs to a project that is no longer open."""
        self._learning.forget()
        self.lessons, self.day = None, 0

    def _learn(self) -> None:
        """Read the known weeks in the background; what is edited meanwhile is read after."""
        document, week = self.document, self.week
        if document is None or week is None:
            self.lessons = None
            return
        if self._learning.is_running:
            self._is_stale = True
            return
        self._is_stale = False
        data = document.data
        self._learning.start(lambda _cancel, _report: _lessons(data, week), self._on_learned)

    def _on_learned(self, lessons: Lessons) -> None:
        self.lessons = lessons
        self.learned.emit()
        if self._is_stale:
            self._learn()


def _lessons(data: ProjectData, week: Week) -> Lessons:
    return Lessons(len(known_weeks(data)), shrinkage_by_queue(data), standby_needs(data, week))
