"""Seconds since a solve began; the engine's only look at time."""

from __future__ import annotations

import time


class Stopwatch:
    """Counts from its making."""

    def __init__(self) -> None:
        self._start = time.perf_counter()

    @property
    def seconds(self) -> float:
        """Wall-clock seconds so far."""
        return time.perf_counter() - self._start
