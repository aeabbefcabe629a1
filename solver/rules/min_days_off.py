"""Days off in a row: free time comes in blocks of at least the contract's number.

A block that has leave in it may be short, and so may one that the horizon's end
cuts: the next week carries it on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.model.tours import OffRun
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation
from solver.rules.runs import leave_days, post_shortest_run, runs_under, short_runs

_TEXT = QT_TRANSLATE_NOOP(
    "Rule", "{name} is off only {days} {days:day|days} from {day}; at least {limit}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MinDaysOff(PersonRule):
    """Unit: days off missing to the shortest block that the contract allows."""

    key: ClassVar[str] = "min_days_off"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Days off together")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Days off come at least so many in a row as the contract asks for."
    )
    by_contract: ClassVar[bool] = True

    def post(self, model: RosterModel) -> Cost:
        """Make each run of days off as long as the contract asks for."""
        problem = model.problem
        cost: Cost = 0
        for e, employee in enumerate(problem.employees):
            past = [int(p == OFF) for p in problem.past(e)]
            places: list[Cost] = [1 - model.works_day(e, d) for d in range(problem.grid.n_days)]
            least = employee.contract.min_days_off
            leave = leave_days(problem, e)
            with model.tours.states(e, OffRun(least), holds=self.hard and not leave):
                cost += post_shortest_run(self, model, past, places, least, leave)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each run of days off that ends too early in the horizon."""
        least = problem.employees[employee].contract.min_days_off
        if least == 1:
            return
        past = [p == OFF for p in problem.past(employee)]
        places = [p == OFF for p in row]
        runs = runs_under(past, places, least, leave_days(problem, employee))
        yield from short_runs(self, employee, runs, _TEXT, least)
