"""Consecutive working days: at most the contract's number, the history included."""

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
from solver.rules.runs import post_longest_run, runs_over
from solver.rules.wording import Day, Person

_TEXT = QT_TRANSLATE_NOOP("Rule", "{name} works {days} days in a row from {day}; at most {limit}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsecutiveDays(PersonRule):
    """Unit: days beyond the longest run that the contract allows."""

    key: ClassVar[str] = "consecutive_days"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Consecutive working days")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Nobody works more days in a row than the contract allows, last week included."
    )
    by_contract: ClassVar[bool] = True

    def post(self, model: RosterModel) -> Cost:
        """Allow at most ``limit`` working days in each window of ``limit + 1``."""
        problem = model.problem
        cost: Cost = 0
        for e, employee in enumerate(problem.employees):
            past = [int(p != OFF) for p in problem.past(e)]
            days = [model.works_day(e, d) for d in range(problem.grid.n_days)]
            limit = employee.contract.max_consecutive_days
            with model.tours.states(e, WorkRun(most=limit), holds=self.hard):
                cost += post_longest_run(self, model, past, days, limit)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each run of working days that is too long and reaches into the horizon."""
        limit = problem.employees[employee].contract.max_consecutive_days
        past = [p != OFF for p in problem.past(employee)]
        for run, excess in runs_over(past, [p != OFF for p in row], limit):
            values = {
                "name": Person(employee),
                "days": len(run),
                "day": Day(run.start),
                "limit": limit,
            }
            yield self.breach(excess, _TEXT, values=values, employee=employee, day=run.stop - 1)
