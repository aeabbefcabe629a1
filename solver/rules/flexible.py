"""Flexible shifts: patterns marked flexible are for volunteers, and for them not too often.

Each is a reward point in the fairness ledger (``solver.model.ledger``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.employee import FLEXIBLE
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.model.tours import Total
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation, setting
from solver.rules.wording import Day, Person, Shift

_NOT_ASKED = QT_TRANSLATE_NOOP(
    "Rule", "{name} has not volunteered for flexible shifts but has {shift} on {day}"
)
_MANY = QT_TRANSLATE_NOOP(
    "Rule", "{name} works {shifts} flexible shifts in the week of {day}; at most {limit}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flexible(PersonRule):
    """Unit: flexible shifts of people who did not volunteer, or beyond the limit."""

    key: ClassVar[str] = "flexible"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Flexible shifts")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Flexible shifts go to volunteers only, to each at most so many a week."
    )

    most_per_week: int = setting(
        2,
        QT_TRANSLATE_NOOP("Rule", "Flexible shifts of a person in a week, at most"),
        QT_TRANSLATE_NOOP("Rule", "shifts"),
        most=7,
    )

    def post(self, model: RosterModel) -> Cost:
        """Exclude the shifts of people who did not volunteer; limit those of the others."""
        problem = model.problem
        flexible = _flexible_patterns(problem)
        cost: Cost = 0
        for e, person in enumerate(problem.employees if flexible else ()):
            if FLEXIBLE in person.volunteers:
                cost += self._post_limit(model, e, flexible)
                continue
            for day in range(problem.grid.n_days):
                for p in sorted(flexible):
                    cost += self.exclude(model, e, day, p)
        return cost

    def _post_limit(self, model: RosterModel, e: int, flexible: frozenset[int]) -> Cost:
        is_flexible = tuple(int(p in flexible) for p in range(len(model.problem.patterns)))
        cost: Cost = 0
        for week in model.problem.grid.weeks():
            if self.most_per_week < len(week):
                shifts = sum(model.works_any(e, day, flexible) for day in week)
                states = Total(is_flexible, week, 0, self.most_per_week)
                with model.tours.states(e, states, holds=self.hard):
                    cost += self.limit(model, shifts, self.most_per_week, len(week))
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each shift that was not volunteered for, and each week with too many."""
        flexible = _flexible_patterns(problem)
        is_volunteer = FLEXIBLE in problem.employees[employee].volunteers
        for week in problem.grid.weeks():
            days = [day for day in week if row[day] in flexible]
            if not is_volunteer:
                for day in days:
                    values = {"name": Person(employee), "shift": Shift(row[day]), "day": Day(day)}
                    yield self.breach(1, _NOT_ASKED, values=values, employee=employee, day=day)
            elif len(days) > self.most_per_week:
                values = {
                    "name": Person(employee),
                    "shifts": len(days),
                    "day": Day(week.start),
                    "limit": self.most_per_week,
                }
                over = len(days) - self.most_per_week
                yield self.breach(over, _MANY, values=values, employee=employee, day=days[-1])


def _flexible_patterns(problem: Problem) -> frozenset[int]:
    return frozenset(p for p, pattern in enumerate(problem.patterns) if pattern.is_flexible)
