"""What a leave request costs: contacts answered, shortage and cost, before and after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.queue import HUNDREDTHS
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.validation import require
from solver.domain.wishes import TimeOff
from solver.explain.repriced import Repriced, repriced
from solver.explain.wanted import Present, Wanted
from solver.model.answering import answered
from solver.model.coverage import coverage
from solver.roster.evaluate import evaluate
from solver.roster.result import SolveOptions, SolveProgress
from solver.search.cancellation import CancelToken


@dataclass(frozen=True, slots=True)
class Service:
    """What a roster achieves in the horizon.

    ``offered`` and ``answered`` count contacts (0 where none are expected),
    ``shortage_minutes`` are agents missing times minutes.
    """

    offered: float
    answered: float
    shortage_minutes: int

    @property
    def answer_rate(self) -> float | None:
        """Contacts answered of all; None where none are expected."""
        return self.answered / self.offered if self.offered else None


@dataclass(frozen=True, slots=True)
class LeaveAnswer:
    """The leave of ``days``: shifts given up, and the roster re-planned around it.

    ``given_up`` are (day, pattern) of the person's shifts that touch the leave;
    ``now``: the roster as it is, ``without``: without them and nothing else changed,
    ``then``: re-planned, None if no roster was found.
    """

    employee: int
    days: range
    given_up: tuple[tuple[int, int], ...]
    now: Service
    without: Service
    then: Service | None
    plan: Repriced


def leave_price(
    present: Present,
    leave: tuple[int, range],
    options: SolveOptions,
    cancel: CancelToken,
    report: Callable[[SolveProgress], None] = lambda _progress: None,
) -> LeaveAnswer:
    """Price whole days of leave (employee, days); locks on her shifts then give way.

    Raises:
        FieldError: No such employee, or days outside the horizon.
        RosterMismatchError: Engine and checkers disagree on a roster.
    """
    problem, rules, roster = present.problem, present.rules, present.roster
    employee, days = leave
    require(0 <= employee < len(problem.employees), "employee", "no such employee")
    inside = len(days) > 0 and days.step == 1 and 0 <= days[0] <= days[-1] < problem.grid.n_days
    require(inside, "days", "must lie in the horizon")
    absence = TimeOff(employee, days[0] * MINUTES_PER_DAY, days.stop * MINUTES_PER_DAY)
    row = roster.cells[employee]
    given_up = tuple((day, p) for day, p in enumerate(row) if _touches(problem, absence, day, p))
    start = roster.with_cells([(employee, day, OFF) for day, _ in given_up])
    pins = tuple(
        pin
        for pin in problem.pins
        if pin.employee != employee or not _touches(problem, absence, pin.day, pin.pattern)
    )
    absent = replace(problem, time_off=(*problem.time_off, absence), pins=pins)
    before = evaluate(problem, rules, roster)
    lost = [day for day, _ in given_up]
    wanted = Wanted(absent, rules, roster, start, employee, lost or days)
    plan = repriced(wanted, before, options, cancel, report)
    then = None if plan.roster is None else service(problem, plan.roster)
    return LeaveAnswer(
        employee, days, given_up, service(problem, roster), service(problem, start), then, plan
    )


def service(problem: Problem, roster: Roster) -> Service:
    """Return what the roster achieves in the horizon itself."""
    known, found = answered(problem, roster), coverage(problem, roster)
    horizon = slice(0, problem.grid.n_intervals)
    return Service(
        int(known.offered[:, horizon].sum()) / HUNDREDTHS,
        int(known.expected[:, horizon].sum()) / HUNDREDTHS,
        int(found.shortage[:, horizon].sum()) * problem.grid.interval_minutes,
    )


def _touches(problem: Problem, absence: TimeOff, day: int, pattern: int) -> bool:
    if pattern == OFF:
        return False
    parts = problem.shift_parts(day, pattern)
    return any(absence.start < end and start < absence.end for start, end in parts)
