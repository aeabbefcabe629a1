"""Which of several ways to look for better rosters to try next: mostly what gained much of late."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager

from solver.search.incumbent import Incumbent
from solver.search.stopwatch import Stopwatch

_MEMORY = 0.8
_LEAST_CHANCE = 0.3
_TICK_SECONDS = 0.01


class Gains:
    """What each way took off the cost by the second, the last trials counting most.

    Every way is tried now and then (adaptive search; Ropke & Pisinger 2006).
    """

    def __init__(self, n_ways: int, incumbent: Incumbent, numbers: random.Random) -> None:
        self._gains = [0.0] * n_ways
        self._incumbent = incumbent
        self._numbers = numbers

    def next(self) -> int:
        """Return a way, by chance."""
        least = _LEAST_CHANCE * sum(self._gains) or 1.0
        chances = [gain + least for gain in self._gains]
        return self._numbers.choices(range(len(chances)), chances)[0]

    @contextmanager
    def trial(self, way: int) -> Iterator[None]:
        """Note what the way gains meanwhile."""
        before, watch = self._incumbent.best(), Stopwatch()
        yield
        after = self._incumbent.best()
        gain = before[0] - after[0] if before and after else 0
        by_second = gain / max(watch.seconds, _TICK_SECONDS)
        self._gains[way] = _MEMORY * self._gains[way] + (1 - _MEMORY) * by_second
