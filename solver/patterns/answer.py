"""What is answered: the patterns, their people, what is lost, and what is proven."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from solver.patterns.candidate import Candidate

HUNDREDTHS = 100


class DesignStatus(StrEnum):
    """How a choice ended."""

    OPTIMAL = "OPTIMAL"
    FEASIBLE = "FEASIBLE"
    INFEASIBLE = "INFEASIBLE"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True, slots=True)
class DesignProgress:
    """State of a running choice.

    ``lost`` and ``bound``: expected lost contacts, so far and proven.  Of a frontier,
    ``n_patterns`` is the K being looked at and ``share`` (0 to 1) what is done.
    """

    lost: float | None
    bound: float
    seconds: float
    n_patterns: int
    share: float = 0.0

    @property
    def gap(self) -> float | None:
        """Proven gap as a fraction of what is lost, at least of one contact."""
        return gap_of(self.lost, self.bound)


@dataclass(frozen=True, slots=True)
class Design:
    """The choice: ``heads[d][k]`` people start pattern k on day d, where ``patterns[k]``.

    ``by_class[c]``: the places k that days of class c use.  ``cost`` (whole number) is what
    is minimised first, ``lost`` what is lost by it in contacts: expected contacts not
    answered of ``offered``.  ``short_minutes``: head-minutes that the least number on duty
    is missed by.  ``changes``: patterns that are not today's.  ``bound``: no choice loses
    fewer contacts.  ``paid_minutes`` and ``changes`` are settled among the choices
    that lose no more.
    """

    status: DesignStatus
    n_patterns: int
    patterns: tuple[Candidate, ...]
    by_class: tuple[tuple[int, ...], ...]
    heads: tuple[tuple[int, ...], ...]
    cost: int
    cost_bound: float
    offered: float
    lost: float
    bound: float
    short_minutes: int
    paid_minutes: int
    changes: int
    seconds: float

    @property
    def gap(self) -> float:
        """Proven gap as a fraction of what is lost, at least of one contact."""
        return gap_of(self.lost, self.bound) or 0.0

    @property
    def answer_rate(self) -> float:
        """Expected answered contacts of those offered; NaN where none are."""
        return (self.offered - self.lost) / self.offered if self.offered else float("nan")


Frontier = tuple[Design, ...]
"""One design for each K, rising; none loses more than the one before."""


def gap_of(lost: float | None, bound: float) -> float | None:
    """Return ``(lost - bound) / max(1, lost)``; None where nothing is known."""
    return None if lost is None else max(0.0, (lost - bound) / max(1.0, lost))
