"""Qualified patterns: people work only the patterns that they may work.

Skills bind elsewhere: an agent counts only for queues whose skill she has
(``coverage``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation
from solver.rules.wording import Day, Person, Shift

_TEXT = QT_TRANSLATE_NOOP("Rule", "{name} may not work {shift} ({day})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualified(PersonRule):
    """Unit: shifts of a pattern that the person may not work."""

    key: ClassVar[str] = "qualified"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Allowed patterns")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "People work only the shift patterns listed for them."
    )
    relaxation_price: ClassVar[int] = 4800

    def post(self, model: RosterModel) -> Cost:
        """Exclude the shifts of other patterns (hard), or charge them (soft)."""
        cost: Cost = 0
        for e, employee in enumerate(model.problem.employees):
            for p, pattern in enumerate(model.problem.patterns):
                if not employee.may_work(pattern.code):
                    for day in range(model.problem.grid.n_days):
                        cost += self.exclude(model, e, day, p)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each shift of a pattern that is not the person's."""
        person = problem.employees[employee]
        for day, pattern in enumerate(row):
            if pattern != OFF and not person.may_work(problem.patterns[pattern].code):
                values = {"name": Person(employee), "day": Day(day), "shift": Shift(pattern)}
                yield self.breach(1, _TEXT, values=values, employee=employee, day=day)
