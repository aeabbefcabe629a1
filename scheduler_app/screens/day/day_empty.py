"""What the Day screen says while there is nothing to show: what to do first."""

from __future__ import annotations

from collections.abc import Callable

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.widgets.empty_state import EmptyState


class DayEmpty(EmptyState):
    """Leads to the week, to the roster, or says that nobody works that day."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._act: Callable[[], object] = lambda: None
        self.next_step.connect(lambda: self._act())

    def show_state(self, document: ScheduleDocument | None, has_rows: bool) -> bool:
        """Say what is missing; return whether anything is."""
        context = self._context
        if document is None or not document.problem.employees:
            self._act = lambda: context.screen_wanted.emit("week")
            self.say(
                self.tr("No week to show yet"),
                self.tr(
                    "A day is made of a roster: the screen Week lists what there is still to do "
                    "for one."
                ),
                self.tr("Go to the week"),
            )
            return True
        if has_rows:
            return False
        self._act = lambda: context.screen_wanted.emit("roster")
        has_roster = any(True for _shift in document.roster.shifts())
        if has_roster:
            self.say(
                self.tr("Nobody works on this day"),
                self.tr("Choose another day above, or give somebody a shift on the roster."),
                self.tr("Go to the roster"),
            )
        else:
            self.say(
                self.tr("No roster for this week yet"),
                self.tr("Build the roster first: then the day shows who is at work and when."),
                self.tr("Go to the roster"),
            )
        return True
