"""Weekly paid hours: each week's paid time stays within the contract.

A whole day of leave counts as a day worked: it takes its share (one of the
contract's most days) off both limits.  A part of a week keeps only the maximum.
Volunteers may exceed it by some hours of overtime; their price: ``overtime``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.employee import OVERTIME
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.model.roster_model import RosterModel
from solver.model.tours import Total
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation, setting
from solver.rules.wording import Duration, Person

_OVER = QT_TRANSLATE_NOOP("Rule", "{name} works {hours} in the week; at most {limit} this week")
_UNDER = QT_TRANSLATE_NOOP("Rule", "{name} works {hours} in the week; at least {limit} this week")


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyHours(PersonRule):
    """Unit: minutes outside the limits."""

    key: ClassVar[str] = "weekly_hours"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Weekly paid hours")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Paid hours of a week lie between the contract's least and most; leave counts."
    )
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
        longest = max((p.paid_minutes for p in problem.patterns), default=0)
        gains = tuple(pattern.paid_minutes for pattern in problem.patterns)
        cost: Cost = 0
        for e in range(len(problem.employees)):
            for week in problem.grid.weeks():
                paid = sum(
                    pattern.paid_minutes * model.works(e, day, p)
                    for day in week
                    for p, pattern in enumerate(problem.patterns)
                )
                least, most = self._limits(problem, e, week)
                with model.tours.states(e, Total(gains, week, least, most), holds=self.hard):
                    cost += self.limit(model, paid, most, longest * len(week))
                    if least > 0:
                        cost += self.limit(model, -paid, -least, 0)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each week with too much or too little paid time."""
        for week in problem.grid.weeks():
            worked = (row[day] for day in week if row[day] != OFF)
            paid = sum(problem.patterns[p].paid_minutes for p in worked)
            least, most = self._limits(problem, employee, week)
            for amount, text, limit in ((paid - most, _OVER, most), (least - paid, _UNDER, least)):
                if amount > 0:
                    values = {
                        "name": Person(employee),
                        "hours": Duration(paid),
                        "limit": Duration(limit),
                    }
                    yield self.breach(amount, text, values=values, employee=employee)

    def _limits(self, problem: Problem, employee: int, week: range) -> tuple[int, int]:
        least, most = limits_minutes(problem, employee, week)
        may_exceed = OVERTIME in problem.employees[employee].volunteers
        return least, most + 60 * self.overtime_hours * may_exceed


def limits_minutes(problem: Problem, employee: int, week: range) -> tuple[int, int]:
    """Least and most paid minutes of the week, leave taken off."""
    contract = problem.employees[employee].contract
    days = max(1, contract.max_days)
    present = max(0, days - problem.leave_days(employee, week))
    least = contract.min_minutes * present // days if len(week) == DAYS_PER_WEEK else 0
    return least, -(-contract.max_minutes * present // days)
