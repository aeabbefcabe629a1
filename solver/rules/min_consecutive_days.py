"""Working days together: work comes in runs of at least the contract's number of days.

Leave joins the days around it, and a run that has leave in it may be short: nobody
is to blame for it.  So may one that the horizon's end cuts: the next week carries
it on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.model.tours import WorkRun
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation
from solver.rules.runs import leave_days, post_shortest_run, runs_under, short_runs

_TEXT = QT_TRANSLATE_NOOP(
    "Rule", "{name} works only {days} {days:day|days} from {day}; at least {limit}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MinConsecutiveDays(PersonRule):
    """Unit: days missing to the shortest run of working days that the contract allows."""

    key: ClassVar[str] = "min_consecutive_days"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Working days together")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Working days come at least so many in a row as the contract asks for."
    )
    by_contract: ClassVar[bool] = True

    def post(self, model: RosterModel) -> Cost:
        """Make each run of working days as long as the contract asks for."""
        problem = model.problem
        cost: Cost = 0
        for e, employee in enumerate(problem.employees):
            leave = leave_days(problem, e)
            first = -problem.n_history_days
            past = [int(p != OFF or d in leave) for d, p in enumerate(problem.past(e), first)]
            places: list[Cost] = [
                1 if d in leave else model.works_day(e, d) for d in range(problem.grid.n_days)
            ]
            least = employee.contract.min_consecutive_days
            with model.tours.states(e, WorkRun(least), holds=self.hard and not leave):
                cost += post_shortest_run(self, model, past, places, least, leave)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each run of working days that ends too early in the horizon."""
        least = problem.employees[employee].contract.min_consecutive_days
        if least == 1:
            return
        leave = leave_days(problem, employee)
        first = -problem.n_history_days
        past = [p != OFF or d in leave for d, p in enumerate(problem.past(employee), first)]
        places = [p != OFF or d in leave for d, p in enumerate(row)]
        runs = runs_under(past, places, least, leave)
        yield from short_runs(self, employee, runs, _TEXT, least)
