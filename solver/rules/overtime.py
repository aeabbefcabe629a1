"""Overtime: every hour of volunteers above their contract's most has a price.

How many there may be is a limit of ``weekly_hours``; the price keeps them for
where they are needed.  Each started hour is a reward point.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.employee import OVERTIME
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation
from solver.rules.pay import HOUR_MINUTES, overtime_hours, post_overtime
from solver.rules.wording import Day, Duration, Person

_TEXT = QT_TRANSLATE_NOOP(
    "Rule",
    "{name} works {hours} of overtime in the week of {day}: {points} reward {points:point|points}",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overtime(PersonRule):
    """Unit: started hours of volunteers above the contract's most."""

    key: ClassVar[str] = "overtime"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Overtime")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Overtime of volunteers is used only where it is worth its price."
    )
    can_be_hard: ClassVar[bool] = False

    hard: bool = False
    weight: int = 30

    def post(self, model: RosterModel) -> Cost:
        """Charge each volunteer's overtime of each week."""
        cost: Cost = 0
        for e, person in enumerate(model.problem.employees):
            if OVERTIME in person.volunteers:
                for week in model.problem.grid.weeks():
                    cost += self.weight * post_overtime(model, e, week)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each week in which a volunteer works overtime."""
        if OVERTIME not in problem.employees[employee].volunteers:
            return
        for week in problem.grid.weeks():
            hours = overtime_hours(problem, employee, row, week)
            if hours:
                values = {
                    "name": Person(employee),
                    "hours": Duration(hours * HOUR_MINUTES),
                    "day": Day(week.start),
                    "points": hours,
                }
                yield self.breach(hours, _TEXT, values=values, employee=employee)
