"""Weekly paid hours: each week's paid time stays within the contract.

A whole day of leave counts as a day worked: it takes its share (one of the
contract's most days) off both limits; a day away for a part off the least alone.
A part of a week keeps only the maximum.
Volunteers may exceed it by some hours of overtime; their price: ``overtime``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.employee import OVERTIME
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.model.roster_model import RosterModel
from solver.model.tours import Total
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation, setting
from solver.rules.totals import (
    TotalTexts,
    longest_minutes,
    outside,
    paid_in_row,
    paid_minutes,
    post_between,
    week_texts,
)
from solver.rules.wording import Duration

_TEXTS = TotalTexts(
    "hours",
    Duration,
    QT_TRANSLATE_NOOP("Rule", "{name} works {hours} in the week; at most {limit} this week"),
    QT_TRANSLATE_NOOP("Rule", "{name} works {hours} in the week; at least {limit} this week"),
)
_DATED_TEXTS = TotalTexts(
    "hours",
    Duration,
    QT_TRANSLATE_NOOP("Rule", "{name} works {hours} in the week of {day}; at most {limit}"),
    QT_TRANSLATE_NOOP("Rule", "{name} works {hours} in the week of {day}; at least {limit}"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyHours(PersonRule):
    """Unit: minutes outside the limits."""

    key: ClassVar[str] = "weekly_hours"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Weekly paid hours")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Paid hours of a week lie between the contract's least and most; leave counts."
    )
    by_contract: ClassVar[bool] = True
    relaxation_price: ClassVar[int] = 1

    weight: int = 1
    overtime_hours: int = setting(
        0,
        QT_TRANSLATE_NOOP("Rule", "Overtime of a volunteer in a week, at most"),
        QT_TRANSLATE_NOOP("Rule", "hours"),
        most=84,
    )

    def post(self, model: RosterModel) -> Cost:
        """Add one row an employee, week and limit."""
        problem = model.problem
        gains = tuple(pattern.paid_minutes for pattern in problem.patterns)
        cost: Cost = 0
        for e in range(len(problem.employees)):
            for week in problem.grid.weeks():
                paid = paid_minutes(model, e, week)
                limits = self.limits_of(problem, e, week)
                worst = longest_minutes(problem, week)
                with model.tours.states(e, Total(gains, week, *limits), holds=self.hard):
                    cost += post_between(self, model, paid, limits, worst)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each week with too much or too little paid time."""
        for week in problem.grid.weeks():
            paid = paid_in_row(problem, row, week)
            limits = self.limits_of(problem, employee, week)
            texts = week_texts(problem, week, _TEXTS, _DATED_TEXTS)
            yield from outside(self, employee, paid, limits, *texts)

    def limits_of(self, problem: Problem, employee: int, week: range) -> tuple[int, int]:
        """Least and most paid minutes of the week, overtime that may be had counted in."""
        least, most = limits_minutes(problem, employee, week)
        may_exceed = OVERTIME in problem.employees[employee].volunteers
        return least, most + 60 * self.overtime_hours * may_exceed


def limits_minutes(problem: Problem, employee: int, week: range) -> tuple[int, int]:
    """Least and most paid minutes of the week, leave taken off."""
    contract = problem.employees[employee].contract
    days = max(1, contract.max_days)
    present = max(0, days - problem.granted_days(employee, week))
    owed = max(0, days - problem.excused_days(employee, week))
    least = contract.min_minutes * owed // days if len(week) == DAYS_PER_WEEK else 0
    return least, -(-contract.max_minutes * present // days)
