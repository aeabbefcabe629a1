"""A design as the screen shows it: patterns with codes, and the people on them day by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from solver.domain.pattern import Pattern
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.patterns.answer import Design
from solver.patterns.naming import named


@dataclass(frozen=True, slots=True)
class Proposal:
    """One design; ``patterns`` are in order of their start, ``places[i]`` of ``design``."""

    design: Design
    patterns: tuple[Pattern, ...]
    places: tuple[int, ...]

    @property
    def n_patterns(self) -> int:
        """How many patterns were allowed, K."""
        return self.design.n_patterns

    def people(self, pattern: int, weekday: int) -> float:
        """Return the people on a pattern on a day of the week, mean of the weeks."""
        heads = self.design.heads[weekday::DAYS_PER_WEEK]
        return sum(day[self.places[pattern]] for day in heads) / len(heads)

    def people_a_day(self, pattern: int) -> float:
        """Return the people on a pattern, mean of the days."""
        heads = self.design.heads
        return sum(day[self.places[pattern]] for day in heads) / len(heads)

    @property
    def hours_a_week(self) -> float:
        """Paid hours of a week."""
        return self.design.paid_minutes / 60 / (len(self.design.heads) / DAYS_PER_WEEK)


def proposal_of(design: Design, today: Sequence[Pattern]) -> Proposal:
    """Return the design with codes, names and colours."""
    patterns = named(design.patterns, today)
    order = sorted(range(len(patterns)), key=lambda i: patterns[i].start_minute)
    return Proposal(design, tuple(patterns[i] for i in order), tuple(order))
