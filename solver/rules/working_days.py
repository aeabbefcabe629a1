"""Working days per week: within the contract; a whole day of leave counts as worked.

A day on which somebody is away for a part counts towards the least alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.model.roster_model import RosterModel
from solver.model.tours import Total
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation
from solver.rules.totals import TotalTexts, outside, post_between, week_texts

_TEXTS = TotalTexts(
    "days",
    int,
    QT_TRANSLATE_NOOP("Rule", "{name} works {days} days in the week; at most {limit} this week"),
    QT_TRANSLATE_NOOP("Rule", "{name} works {days} days in the week; at least {limit} this week"),
)
_DATED_TEXTS = TotalTexts(
    "days",
    int,
    QT_TRANSLATE_NOOP("Rule", "{name} works {days} days in the week of {day}; at most {limit}"),
    QT_TRANSLATE_NOOP("Rule", "{name} works {days} days in the week of {day}; at least {limit}"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDays(PersonRule):
    """Unit: days outside the limits."""

    key: ClassVar[str] = "working_days"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Working days per week")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Days worked in a week lie between the contract's least and most; leave counts."
    )
    by_contract: ClassVar[bool] = True

    def post(self, model: RosterModel) -> Cost:
        """Add one row an employee, week and limit."""
        problem = model.problem
        gains = (1,) * len(problem.patterns)
        cost: Cost = 0
        for e in range(len(problem.employees)):
            for week in problem.grid.weeks():
                worked = sum(model.works_day(e, day) for day in week)
                limits = limits_days(problem, e, week)
                with model.tours.states(e, Total(gains, week, *limits), holds=self.hard):
                    cost += post_between(self, model, worked, limits, len(week))
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each week with too many or too few days worked."""
        for week in problem.grid.weeks():
            worked = sum(row[day] != OFF for day in week)
            limits = limits_days(problem, employee, week)
            texts = week_texts(problem, week, _TEXTS, _DATED_TEXTS)
            yield from outside(self, employee, worked, limits, *texts)


def limits_days(problem: Problem, employee: int, week: range) -> tuple[int, int]:
    """Least and most days of work in the week, leave taken off."""
    contract = problem.employees[employee].contract
    leave = problem.granted_days(employee, week)
    excused = problem.excused_days(employee, week)
    least = max(0, contract.min_days - excused) if len(week) == DAYS_PER_WEEK else 0
    return least, max(0, contract.max_days - leave)
