"""Pinned cells: what the supervisor locked stays."""

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

_TEXT = QT_TRANSLATE_NOOP("Rule", "{name} is locked to {pinned} on {day} but has {shift}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned(PersonRule):
    """Unit: locked cells that differ."""

    key: ClassVar[str] = "pinned"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Locked cells")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "A cell that you locked is not changed.")
    can_be_soft: ClassVar[bool] = False
    relaxation_price: ClassVar[int] = 2400

    def post(self, model: RosterModel) -> Cost:
        """Fix each locked cell (hard), or charge a change of it."""
        cost: Cost = 0
        for pin in model.problem.pins:
            if self.hard and pin.pattern != OFF:
                model.require(pin.employee, pin.day, pin.pattern)
            elif self.hard:
                for p in range(len(model.problem.patterns)):
                    model.forbid(pin.employee, pin.day, p)
            else:
                changed = model.differs(pin.employee, pin.day, pin.pattern)
                cost += self.limit(model, changed, 0, 1)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each locked cell that differs from its lock."""
        for pin in problem.pins_of(employee):
            if row[pin.day] != pin.pattern:
                values = {
                    "name": Person(employee),
                    "pinned": Shift(pin.pattern),
                    "day": Day(pin.day),
                    "shift": Shift(row[pin.day]),
                }
                yield self.breach(1, _TEXT, values=values, employee=employee, day=pin.day)
