"""Counted contacts by queue and day, as arrays for the chart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from scheduler_app.screens.demand.regrid import FloatArray, summed, total
from scheduler_app.store.records import HistoryDay
from solver.domain.time_grid import MINUTES_PER_DAY


class HistoryBook:
    """Finds days of ``history``; made once for each tuple of records."""

    def __init__(self, history: Sequence[HistoryDay]) -> None:
        self.history = history
        self._days = {(day.queue, day.date): day for day in history}
        dates = [day.date for day in history]
        self.first: date | None = min(dates, default=None)
        self.last: date | None = max(dates, default=None)

    def offered(
        self, queues: Sequence[str], first: date, n_days: int, step: int
    ) -> FloatArray | None:
        """Return contacts by interval of ``step`` minutes (n_days · S), NaN where unknown.

        None when nothing at all is known.
        """
        days = [first + timedelta(days=i) for i in range(n_days)]
        if not any((queue, day) in self._days for queue in queues for day in days):
            return None
        parts = [total(np.array([self._day(queue, day, step) for queue in queues])) for day in days]
        return np.concatenate(parts)

    def _day(self, queue: str, day: date, step: int) -> FloatArray:
        found = self._days.get((queue, day))
        if found is None:
            return np.full(MINUTES_PER_DAY // step, np.nan)
        counts = np.array([np.nan if n is None else n for n in found.offered], dtype=float)
        return _on_grid(counts, found.interval_minutes, step)


def _on_grid(counts: FloatArray, minutes: int, step: int) -> FloatArray:
    """Bring a day to ``step``; by way of single minutes where neither divides the other."""
    if step % minutes and minutes % step:
        return summed(summed(counts, minutes, 1), 1, step)
    return summed(counts, minutes, step)
