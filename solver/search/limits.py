"""How long, on how many cores and from which seed a search runs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchLimits:
    """Seconds, worker threads (0: every core) and seed of a search."""

    seconds: float
    workers: int = 0
    seed: int = 0
