"""Stability: a roster that people know already changes as little as possible.

A day on which the person is on leave by now does not count, nor does a shift that
meets her time off: nobody chose that change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation
from solver.rules.wording import Day, Person, Shift

_TEXT = QT_TRANSLATE_NOOP("Rule", "{name} has {shift} on {day}; published was {before}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stability(PersonRule):
    """Unit: cells that differ from the published roster."""

    key: ClassVar[str] = "stability"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Few changes to a published roster")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule",
        "What is published changes as little as possible; without such a roster, all is free.",
    )
    weight_when_on: ClassVar[int] = 20

    hard: bool = False
    weight: int = 0
    nice: bool = True

    def post(self, model: RosterModel) -> Cost:
        """Charge, or forbid, each change."""
        problem = model.problem
        cost: Cost = 0
        for e in range(len(problem.employees)):
            for day, pattern in problem.published_cells(e):
                cost += self.limit(model, model.differs(e, day, pattern), 0, 1)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each cell that was published differently."""
        for day, pattern in problem.published_cells(employee):
            if row[day] != pattern:
                values = {
                    "name": Person(employee),
                    "shift": Shift(row[day]),
                    "day": Day(day),
                    "before": Shift(pattern),
                }
                yield self.breach(1, _TEXT, values=values, employee=employee, day=day)
