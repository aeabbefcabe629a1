"""Forward rotation: from one working day to the next, shifts start later, never earlier.

A day off ends the run; after it any shift may come.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation, setting
from solver.rules.successions import Forbidden, post_successions, successions
from solver.rules.wording import Day, Person, Shift

_TEXT = QT_TRANSLATE_NOOP(
    "Rule", "{name} works {shift} on {day}; it starts earlier than {before} of the day before"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardRotation(PersonRule):
    """Unit: shifts that start earlier than that of the day before."""

    key: ClassVar[str] = "forward_rotation"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Forward rotation")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "On days in a row, shifts start at the same time or later; only a day off resets."
    )
    weight_when_on: ClassVar[int] = 20

    hard: bool = False
    weight: int = 0
    nice: bool = True
    minutes_earlier: int = setting(
        0,
        QT_TRANSLATE_NOOP("Rule", "Start earlier than the day before, by at most"),
        QT_TRANSLATE_NOOP("Rule", "minutes"),
        most=1440,
    )

    def post(self, model: RosterModel) -> Cost:
        """Forbid each pair of days of which the second starts too much earlier."""
        return post_successions(self, model, self._forbidden(model.problem))

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each shift that starts too much earlier than that of the day before."""
        for day, before in successions(problem, employee, row, self._forbidden(problem)):
            values = {
                "name": Person(employee),
                "shift": Shift(row[day]),
                "day": Day(day),
                "before": Shift(before),
            }
            yield self.breach(1, _TEXT, values=values, employee=employee, day=day)

    def _forbidden(self, problem: Problem) -> Forbidden:
        starts = [pattern.start_minute for pattern in problem.patterns]
        found = {
            a: frozenset(
                b for b, start in enumerate(starts) if start < first - self.minutes_earlier
            )
            for a, first in enumerate(starts)
        }
        return {a: later for a, later in found.items() if later}
