"""What the Repair screen says while there is nothing to mend: what to do first."""

from __future__ import annotations

from collections.abc import Callable

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.widgets.empty_state import EmptyState


class RepairEmpty(EmptyState):
    """Leads to the week or to the roster."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._act: Callable[[], object] = lambda: None
        self.next_step.connect(lambda: self._act())

    def show_state(self, document: ScheduleDocument | None) -> bool:
        """Say what is missing for any repair; return whether anything is."""
        context = self._context
        if document is None or document.week is None or not document.problem.employees:
            self._act = lambda: context.screen_wanted.emit("week")
            self.say(
                self.tr("No week to repair yet"),
                self.tr(
                    "A repair needs a roster: the screen Week lists what there is still to do "
                    "for one."
                ),
                self.tr("Go to the week"),
            )
            return True
        if any(True for _shift in document.roster.shifts()):
            return False
        self._act = lambda: context.screen_wanted.emit("roster")
        self.say(
            self.tr("No roster for this week yet"),
            self.tr("Build the roster first, or step to a week that has one."),
            self.tr("Go to the roster"),
        )
        return True


class NothingMissing(EmptyState):
    """Beside the forms, until something is said in them."""

    def show_state(self, *, is_over: bool, has_applied: bool = False) -> None:
        """Say what to do; ``is_over``: the shown week lies in the past.

        ``has_applied``: people are absent for whom the roster is mended already.
        """
        if is_over:
            self.say(
                self.tr("This week is over"),
                self.tr(
                    "What is past cannot be changed. Step to the week of today, or set above from "
                    "when on you want to plan."
                ),
            )
        else:
            nobody, nobody_else = self.tr("Nobody is missing"), self.tr("Nobody else is missing")
            self.say(
                nobody_else if has_applied else nobody,
                self.tr(
                    "Say at the left who is absent and from when to when, or that more contacts "
                    "come than expected. Plans appear here at once: who takes over, and what the "
                    "answer rate becomes."
                ),
            )
