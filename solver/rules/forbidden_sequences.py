"""Forbidden sequences: some patterns may not follow others on the next day.

Which ones is said by the pattern that comes first (``forbidden_followers``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation
from solver.rules.successions import Forbidden, post_successions, successions
from solver.rules.wording import Day, Person, Shift

_TEXT = QT_TRANSLATE_NOOP(
    "Rule", "{name} works {shift} on {day}; it may not follow {before} of the day before"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForbiddenSequences(PersonRule):
    """Unit: shifts that follow one they may not."""

    key: ClassVar[str] = "forbidden_sequences"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Forbidden sequences")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "On the day after a shift, nobody works a pattern that may not follow it."
    )

    def post(self, model: RosterModel) -> Cost:
        """Forbid each pair of days that a pattern rules out."""
        return post_successions(self, model, _forbidden(model.problem))

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each shift that follows one it may not."""
        for day, before in successions(problem, employee, row, _forbidden(problem)):
            values = {
                "name": Person(employee),
                "shift": Shift(row[day]),
                "day": Day(day),
                "before": Shift(before),
            }
            yield self.breach(1, _TEXT, values=values, employee=employee, day=day)


def _forbidden(problem: Problem) -> Forbidden:
    """The followers as indices; codes of patterns that there are not are left out."""
    found = {
        p: frozenset(q for q, b in enumerate(problem.patterns) if b.code in a.forbidden_followers)
        for p, a in enumerate(problem.patterns)
        if a.forbidden_followers
    }
    return {p: later for p, later in found.items() if later}
