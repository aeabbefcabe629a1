"""What the parts of the Repair screen share: what happened, from when on, and the plans."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from scheduler_app.context import AppContext
from scheduler_app.document.repair_edit import DemandScale, apply_plan
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.screens.repair.absence_times import Span
from scheduler_app.screens.repair.day_comparison import Comparison
from scheduler_app.screens.repair.entries import Surprise
from scheduler_app.screens.repair.repair_case import (
    RepairCase,
    find_plans,
    of_week,
    place_breaks,
    plan_of,
)
from scheduler_app.store.changes import Change
from scheduler_app.store.presence_records import AbsenceRow
from scheduler_app.store.project_error import ProjectError
from scheduler_app.tasks.one_task import OneTask
from scheduler_app.widgets.message_bar import Message
from solver.domain.pattern import OFF
from solver.domain.repair import RepairSettings
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.replan.plan import Menu, Plan, ShiftChange

_SOON_MILLISECONDS, _MINUTE = 250, timedelta(minutes=1)
_WEEK = timedelta(days=DAYS_PER_WEEK)


class RepairState(QObject):
    """Holds what was said and not yet applied; the roster itself is the document's.

    ``changed``: another document, week, absence, surprise, setting or moment.
    ``menu_changed``: plans came, or those shown are of something else by now.
    ``chosen_changed``: another plan is shown.  ``applied``: one was put into the roster.
    """

    changed = Signal()
    menu_changed = Signal()
    chosen_changed = Signal()
    applied = Signal()

    def __init__(
        self, context: AppContext, clock: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.context, self.clock = context, clock
        self.said: tuple[AbsenceRow, ...] = ()
        self.surprises: tuple[Surprise, ...] = ()
        self.case: RepairCase | None = None
        self.plans: tuple[Plan, ...] = ()
        self.menu: Menu | None = None
        self.chosen: int | None = None
        self.is_applied = self._was_chosen = False
        self._comparison: tuple[RepairCase, Comparison] | None = None
        self._applied_at = 0
        self._set_now: datetime | None = None
        self.task = OneTask(self)
        self.task.progressed.connect(self._on_plan)
        self.task.failed.connect(self._on_failed)
        self.task.running_changed.connect(lambda _is_on: self.menu_changed.emit())
        self.breaks = OneTask(self)
        self.taking = OneTask(self)
        self.breaks.running_changed.connect(lambda _is_on: self.menu_changed.emit())
        for task in (self.breaks, self.taking):
            task.failed.connect(self._on_failed)
        # One search for all that is said within a moment.
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MILLISECONDS)
        self._soon.timeout.connect(self.search)

    @property
    def document(self) -> ScheduleDocument | None:
        """The open project, if it has a week to show."""
        document = self.context.document
        return document if document is not None and document.week is not None else None

    @property
    def plan(self) -> Plan | None:
        """The chosen plan."""
        return self.plans[self.chosen] if self.chosen is not None else None

    @property
    def comparison(self) -> Comparison | None:
        """What compares the days of the case's plans."""
        case = self.case
        if case is None:
            return None
        if self._comparison is None or self._comparison[0] is not case:
            self._comparison = case, Comparison(case)
        return self._comparison[1]

    @property
    def now(self) -> datetime:
        """From when on something can be changed: what was set, else the clock, in whole minutes."""
        return self._set_now or self.clock().replace(second=0, microsecond=0)

    @property
    def is_clock(self) -> bool:
        """Tell whether ``now`` follows the clock."""
        return self._set_now is None

    @property
    def recorded(self) -> tuple[AbsenceRow, ...]:
        """The absences of the shown week that the project holds."""
        document = self.document
        if document is None:
            return ()
        first = datetime.combine(document.first_date, time())
        return of_week(document.data.absences, first, first + _WEEK)

    @property
    def pending(self) -> tuple[AbsenceRow, ...]:
        """The absences that were said and are not in the project, or last longer than there."""
        known = {(row.employee_id, row.start, row.end) for row in self.recorded}
        return tuple(row for row in self.said if (row.employee_id, row.start, row.end) not in known)

    def refusal(self) -> str:
        """Return why nothing can be changed now; "" when it can."""
        if self.context.is_building:
            return self.tr("A roster is being built. Stop it (Esc on the roster screen) to repair.")
        if self.document is None or self.document.project.read_only:
            return self.tr("This project is read-only: plans can be looked at, but not applied.")
        return ""

    def shift_on(self, employee_id: str, day: date) -> Span | None:
        """Return start and end of the shift that a person has on a day near the shown week."""
        document = self.document
        if document is None:
            return None
        problem = document.problem
        e = next((i for i, p in enumerate(problem.employees) if p.id == employee_id), None)
        if e is None:
            return None
        row = (*problem.past(e), *document.roster.cells[e])
        at = (day - document.first_date).days + len(problem.past(e))
        if not 0 <= at < len(row) or row[at] == OFF:
            return None
        start, end = problem.shift_minutes((day - document.first_date).days, row[at])
        midnight = datetime.combine(document.first_date, time())
        return midnight + start * _MINUTE, midnight + end * _MINUTE

    def refresh(self) -> None:
        """Follow the document: plans of another roster are dropped, and looked for again."""
        document = self.document
        if document is None:
            self._drop()
        elif not self.is_applied and self.case is not None and self.case.week is not document.week:
            self._drop()
            self.search_soon()
        self.changed.emit()

    def follow(self, document: ScheduleDocument) -> None:
        """Notice when an applied plan is taken back."""
        document.undo_stack.indexChanged.connect(self._on_step)

    def forget(self) -> None:
        """Forget what was said: another project, or another week."""
        self.said, self.surprises, self._set_now = (), (), None
        self._drop()
        self.changed.emit()

    def set_now(self, moment: datetime | None) -> None:
        """Say from when on; None: the clock."""
        self._set_now = moment
        self._on_said()

    def tick(self) -> None:
        """Let the clock be shown again; plans stay those of their moment."""
        if self.is_clock:
            self.changed.emit()

    def add_absence(self, row: AbsenceRow) -> None:
        """Take an absence; what was said of that person and time before is replaced."""
        others = [
            old
            for old in self.said
            if old.employee_id != row.employee_id or old.end <= row.start or old.start >= row.end
        ]
        self.said = (*others, row)
        self._on_said()

    def remove_absence(self, row: AbsenceRow) -> None:
        """Take an absence back; one that the project holds is one undo step."""
        self.said = tuple(old for old in self.said if old != row)
        if row in self.recorded and self.document is not None:
            document = self.document
            self._edit(lambda: document.edit(self.tr("delete absence"), [Change(row, None)]))
        self._on_said()

    def add_surprise(self, surprise: Surprise) -> None:
        """Take a demand surprise; one of the same queue is replaced."""
        others = [old for old in self.surprises if old.queue != surprise.queue]
        self.surprises = (*others, surprise)
        self._on_said()

    def remove_surprise(self, surprise: Surprise) -> None:
        """Take a demand surprise back."""
        self.surprises = tuple(old for old in self.surprises if old != surprise)
        self._on_said()

    def change_settings(self, settings: RepairSettings) -> None:
        """Change what repairs of this project may do, as one undo step."""
        document = self.document
        if document is not None and not self.refusal():
            info = document.data.info
            change = Change(info, replace(info, repair=settings))
            self._edit(lambda: document.edit(self.tr("change repair settings"), [change]))
            self._on_said()

    def search_soon(self) -> None:
        """Look for plans when nothing more is said for a moment."""
        self._soon.start()

    def search(self, *, is_patient: bool = False) -> None:
        """Look for plans now, in the background; ``is_patient``: take more time."""
        self._drop()
        document = self.document
        if document is None or document.week is None or self.context.is_building:
            return
        settings = document.data.repair
        case = RepairCase(document.week, self.now, self.pending, self.surprises, settings)
        if case.is_empty:
            return
        self.case = case
        find = partial(find_plans, case, is_patient=is_patient)
        self.task.start(find, self._on_menu)

    def stop(self) -> None:
        """End the search; what was found stays."""
        self.task.cancel()

    def choose(self, number: int) -> None:
        """Show one of the plans; that which is being applied, or was, stays the chosen one."""
        if number == self.chosen or not 0 <= number < len(self.plans):
            return
        if not self._is_settled:
            self._was_chosen = True
            self.chosen = number
        self.chosen_changed.emit()

    def take(self, change: ShiftChange) -> None:
        """Show one person's taking over as a plan after the others, in place of the last such."""
        case = self.case
        if case is None or self.menu is None or self._is_settled:
            return
        self.taking.forget()
        self.taking.start(lambda _cancel, _report: plan_of(case, change), self._on_taken)

    def _on_taken(self, plan: Plan) -> None:
        if self.menu is not None:
            self.plans = (*self.menu.plans, plan)
            self.chosen = len(self.plans) - 1
            self._was_chosen = True
            self.menu_changed.emit()

    def apply(self) -> None:
        """Place the breaks of the chosen plan, then put it into the roster as one undo step."""
        case, plan = self.case, self.plan
        if case is None or plan is None or self.is_applied or self.refusal():
            return
        self.task.forget()
        self.taking.forget()
        self.context.set_building(True)
        self.breaks.start(lambda cancel, _report: place_breaks(case, plan, cancel), self._put)

    def _put(self, plan: Plan) -> None:
        """Put a plan with its breaks into the roster, with what happened."""
        self.context.set_building(False)
        document, case, chosen = self.document, self.case, self.chosen
        if document is None or case is None or chosen is None:
            return
        surprises = [DemandScale(s.queue, s.start, s.end, s.factor) for s in case.surprises]
        self.is_applied = True
        if not self._edit(lambda: apply_plan(document, plan, case.absences, surprises)):
            self.is_applied = False
            self.menu_changed.emit()
            return
        self._applied_at = document.undo_stack.index()
        self.plans = (*self.plans[:chosen], plan, *self.plans[chosen + 1 :])
        self.surprises = ()
        self.applied.emit()
        self.changed.emit()
        self.menu_changed.emit()

    def say(self, text: str, tone: str = "amber") -> None:
        """Say why something was not done."""
        self.context.message_posted.emit(Message(text, tone, is_passing=True))

    @property
    def _is_settled(self) -> bool:
        """Tell whether a plan was applied, or is about to be."""
        return self.is_applied or self.breaks.is_running

    def _on_said(self) -> None:
        self._drop()
        self.changed.emit()
        self.search_soon()

    def _on_step(self, index: int) -> None:
        case = self.case
        if self.is_applied and case is not None and index < self._applied_at:
            self.surprises = case.surprises
            self._on_said()

    def _drop(self) -> None:
        had = self.case is not None
        if self.breaks.is_running:
            self.context.set_building(False)
        for task in (self.task, self.breaks, self.taking):
            task.forget()
        self._soon.stop()
        self.case = self.menu = self.chosen = None
        self.plans, self.is_applied, self._was_chosen = (), False, False
        if had:
            self.menu_changed.emit()

    def _on_plan(self, plan: object) -> None:
        """Show one more plan in its place; one that is known by now says more of itself."""
        if isinstance(plan, Plan):
            others = [known for known in self.plans if not _are_same(known, plan)]
            self._show([*others, plan] if self.menu is None else self.plans)
            self.menu_changed.emit()

    def _show(self, plans: Iterable[Plan]) -> None:
        """Show these plans, fewest changes first; what the user has chosen stays chosen."""
        chosen = self.plan
        self.plans = tuple(sorted(plans, key=lambda plan: plan.people_changed))
        found = (n for n, plan in enumerate(self.plans) if chosen and _are_same(plan, chosen))
        self.chosen = next(found, 0)

    def _on_menu(self, menu: Menu) -> None:
        """Show the whole menu; what the user has not chosen yet is chosen for her."""
        self.menu = menu
        self._show(menu.plans)
        if not self._was_chosen:
            self.chosen = menu.fewest
        self.menu_changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self.context.set_building(False)
        self._drop()
        self.say(self.tr("No plans: {reason}").format(reason=error), "red")

    def _edit(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except (ProjectError, ValueError) as error:
            self.say(str(error))
            return False
        return True


def _are_same(one: Plan, other: Plan) -> bool:
    """Tell whether plans give everybody the same shifts."""
    return (one.roster, one.new_patterns) == (other.roster, other.new_patterns)
