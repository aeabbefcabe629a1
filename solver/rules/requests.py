"""Requests: wishes for a shift or a day off, or against one, are granted where it costs least."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation
from solver.rules.wording import Day, Person, Shift

_TEXT = QT_TRANSLATE_NOOP("Rule", "{name} asked for {wish} on {day} and has {shift}")
_AVOID = QT_TRANSLATE_NOOP("Rule", "{name} asked not to have {wish} on {day} and has it")


@dataclass(frozen=True, slots=True, kw_only=True)
class Requests(PersonRule):
    """Unit: weight of the wishes not granted."""

    key: ClassVar[str] = "requests"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Wishes")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Wishes for a shift or a day off are granted where possible."
    )
    can_be_hard: ClassVar[bool] = False

    hard: bool = False
    weight: int = 10
    nice: bool = True

    def post(self, model: RosterModel) -> Cost:
        """Charge each wish that is not granted its weight."""
        cost: Cost = 0
        for wish in model.problem.requests:
            differs = model.differs(wish.employee, wish.day, wish.pattern)
            broken = 1 - differs if wish.avoid else differs
            cost += self.weight * wish.weight * broken
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each wish that is not granted."""
        for wish in problem.requests_of(employee):
            if (row[wish.day] == wish.pattern) == wish.avoid:
                values = {
                    "name": Person(employee),
                    "wish": Shift(wish.pattern),
                    "day": Day(wish.day),
                    "shift": Shift(row[wish.day]),
                }
                text = _AVOID if wish.avoid else _TEXT
                yield self.breach(wish.weight, text, values=values, employee=employee, day=wish.day)
