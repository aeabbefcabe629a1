"""What plans are looked for: a week, what happened in it, from when on; and the work itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, time

from scheduler_app.screens.repair.entries import Surprise
from scheduler_app.store.presence_records import AbsenceRow
from scheduler_app.store.week import Week
from solver.domain.repair import RepairSettings
from solver.explain.single_change import Cell
from solver.replan.breaks import with_breaks
from solver.replan.plan import Menu, Plan, ShiftChange
from solver.replan.ranked import Replacements
from solver.replan.replacements import replacements, taken
from solver.replan.replan import DEFAULT_SECONDS, replan
from solver.replan.situation import Absence, Situation, Surge
from solver.roster.result import SolveOptions
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits

Report = Callable[[object], None]
_MINUTE_SECONDS = 60
_BREAK_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class RepairCase:
    """One question; ``absences`` are those that the week does not know of yet."""

    week: Week
    now: datetime
    absences: tuple[AbsenceRow, ...]
    surprises: tuple[Surprise, ...]
    settings: RepairSettings

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing has happened."""
        return not self.absences and not self.surprises

    def minute(self, moment: datetime) -> int:
        """Return a moment in minutes of the week."""
        midnight = datetime.combine(self.week.first_date, time())
        return int((moment - midnight).total_seconds()) // _MINUTE_SECONDS

    def situation(self) -> Situation:
        """Return the question in the solver's terms."""
        week = self.week
        people = {person.id: e for e, person in enumerate(week.problem.employees)}
        queues = {queue.name: q for q, queue in enumerate(week.problem.queues)}
        return Situation(
            week.problem,
            week.rules,
            week.roster,
            self.minute(self.now),
            tuple(
                Absence(people[row.employee_id], self.minute(row.start), self.minute(row.end))
                for row in self.absences
            ),
            tuple(
                Surge(queues.get(s.queue), self.minute(s.start), self.minute(s.end), s.factor)
                for s in self.surprises
            ),
            self.settings,
            week.activities,
            week.meetings,
        )


def find_plans(case: RepairCase, cancel: CancelToken, report: Report) -> Menu:
    """Return the menu; each plan is reported as soon as it is known."""
    return replan(case.situation(), SolveOptions(DEFAULT_SECONDS), cancel, report)


def place_breaks(case: RepairCase, plan: Plan, cancel: CancelToken) -> Plan:
    """Return the plan with breaks placed in the shifts that it changes."""
    return with_breaks(case.situation(), plan, SearchLimits(_BREAK_SECONDS), cancel)


def find_replacements(case: RepairCase, shift: Cell) -> Replacements:
    """Return who could take a shift that is missed."""
    return replacements(case.situation(), shift)


def plan_of(case: RepairCase, change: ShiftChange) -> Plan:
    """Return the plan in which one person takes a shift over."""
    return taken(case.situation(), change)


def of_week(rows: Iterable[AbsenceRow], first: datetime, last: datetime) -> tuple[AbsenceRow, ...]:
    """Return the absences that touch ``[first, last)``."""
    return tuple(row for row in rows if row.start < last and row.end > first)
