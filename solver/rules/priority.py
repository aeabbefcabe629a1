"""Priorities that a supervisor understands, and costs that compare level by level."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Priority(StrEnum):
    """What a rule counts beside the others.

    MUST: a roster that breaks it is no roster.  IMPORTANT, NICE: its breaches cost; no
    amount of nice cost is worth one unit of important cost.
    """

    MUST = "must"
    IMPORTANT = "important"
    NICE = "nice"


class LevelCosts(NamedTuple):
    """Costs (or bounds) of the two soft levels; compared as tuples are, lexicographically."""

    important: float = 0
    nice: float = 0

    @property
    def total(self) -> float:
        """Sum of the levels, in units of cost."""
        return self.important + self.nice

    def of(self, level: Priority) -> float:
        """Return the part of a soft level."""
        return self.nice if level is Priority.NICE else self.important

    def replaced(self, level: Priority, value: float) -> LevelCosts:
        """Return the costs with another value of one soft level."""
        if level is Priority.NICE:
            return self._replace(nice=value)
        return self._replace(important=value)

    def minus(self, other: LevelCosts) -> LevelCosts:
        """Return the difference, level by level."""
        return LevelCosts(self.important - other.important, self.nice - other.nice)


SOFT_LEVELS = (Priority.IMPORTANT, Priority.NICE)
"""The levels that cost, the one that counts most first."""
