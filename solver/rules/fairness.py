"""Even nights and weekends: a person's next one costs more than her last.

The n-th night (or weekend day) of a person costs ``(n - 1) * weight``, the
history counted in; the total is least when the burden is even.  The cost is
convex and separate for each person, which keeps the bound strong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster, Row
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, Rule, Violation, setting
from solver.rules.nights import night_patterns

_YES = QT_TRANSLATE_NOOP("Rule", "1 = yes, 0 = no")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fairness(Rule):
    """Unit: steps of unevenness.  It is a goal: it has a cost, and no violations."""

    key: ClassVar[str] = "fairness"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Even nights and weekends")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Nights and weekend days are shared evenly, the past weeks counted in."
    )
    can_be_hard: ClassVar[bool] = False

    hard: bool = False
    weight: int = 4
    nights: int = setting(1, QT_TRANSLATE_NOOP("Rule", "Share nights evenly"), _YES, most=1)
    weekends: int = setting(1, QT_TRANSLATE_NOOP("Rule", "Share weekends evenly"), _YES, most=1)

    def post(self, model: RosterModel) -> Cost:
        """Charge each further night and weekend day of a person one step more."""
        problem = model.problem
        any_pattern = range(len(problem.patterns))
        nights = night_patterns(problem)
        cost: Cost = 0
        for e in range(len(problem.employees)):
            nights_before, weekends_before = self._counts(
                problem, nights, problem.past(e), -problem.n_history_days
            )
            days = range(problem.grid.n_days)
            if self.nights and nights:
                places: list[Cost] = [model.works_any(e, d, nights) for d in days]
                cost += self._post_steps(model, places, nights_before)
            weekend = [d for d in days if problem.grid.is_weekend(d)]
            if self.weekends and weekend:
                places = [model.works_any(e, d, any_pattern) for d in weekend]
                cost += self._post_steps(model, places, weekends_before)
        return cost

    def _post_steps(self, model: RosterModel, places: list[Cost], before: int) -> Cost:
        total = sum(places)
        steps = [model.integer(1, "step") for _ in places]
        model.cp.add(total == sum(steps))
        return self.weight * sum((before + n) * step for n, step in enumerate(steps))

    def _counts(
        self, problem: Problem, nights: frozenset[int], row: Row, first_day: int
    ) -> tuple[int, int]:
        """Nights and weekend days (those that are shared) of a row that starts on a day."""
        weekend = sum(
            p != OFF and problem.grid.is_weekend(day) for day, p in enumerate(row, first_day)
        )
        return self.nights * sum(p in nights for p in row), self.weekends * weekend

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Yield nothing: an uneven share is a cost, not a breach."""
        del problem, roster
        yield from ()

    def cost(
        self, problem: Problem, roster: Roster, found: Sequence[Violation] | None = None
    ) -> int:
        """Sum the steps of every person's nights and weekend days."""
        del found
        nights = night_patterns(problem)
        total = 0
        for e, row in enumerate(roster.cells):
            before = self._counts(problem, nights, problem.past(e), -problem.n_history_days)
            added = self._counts(problem, nights, row, 0)
            for b, n in zip(before, added, strict=True):
                total += b * n + n * (n - 1) // 2
        return self.weight * total
