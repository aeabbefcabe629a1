"""The call history of one queue as the forecast sees it: days without gaps, on one grid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from scheduler_app.store.records import Counts, HistoryDay
from solver.domain.time_grid import MINUTES_PER_DAY

Grid = npt.NDArray[np.float64]

PLANNING_MINUTES = 30
"""Forecasts are made for half hours, or for hours where the history is no finer."""


@dataclass(frozen=True, slots=True)
class CallHistory:
    """D days in a row from ``first_date``; D x S arrays, NaN where nothing is known."""

    first_date: date
    interval_minutes: int
    volume: Grid
    aht_seconds: Grid

    @property
    def dates(self) -> list[date]:
        """The date of each day."""
        return [self.first_date + timedelta(days=d) for d in range(len(self.volume))]


def call_history(days: Sequence[HistoryDay], before: date) -> CallHistory | None:
    """Put one queue's days before a date on a grid; None where there is none.

    Finer intervals are added up, the AHT weighted by the contacts handled; a
    sum with an unknown part is unknown.
    """
    known = {day.date: day for day in days if day.date < before}
    if not known:
        return None
    minutes = max(PLANNING_MINUTES, *(day.interval_minutes for day in known.values()))
    first = min(known)
    shape = ((max(known) - first).days + 1, MINUTES_PER_DAY // minutes)
    volume, aht_seconds = np.full(shape, np.nan), np.full(shape, np.nan)
    for day, counted in known.items():
        row = (day - first).days
        volume[row], aht_seconds[row] = _on_grid(counted, minutes)
    return CallHistory(first, minutes, volume, aht_seconds)


def by_queue(history: Sequence[HistoryDay]) -> Mapping[str, list[HistoryDay]]:
    """Return the days of each queue that has any."""
    found: dict[str, list[HistoryDay]] = {}
    for day in history:
        found.setdefault(day.queue, []).append(day)
    return found


def _on_grid(day: HistoryDay, minutes: int) -> tuple[Grid, Grid]:
    n_parts = max(1, minutes // day.interval_minutes)
    offered = _numbers(day.offered).reshape(-1, n_parts)
    handle = _numbers(day.aht_seconds).reshape(-1, n_parts)
    # Whoever was answered was handled; without that count, whoever called.
    handled = _numbers(day.answered).reshape(-1, n_parts)
    handled = np.where(np.isnan(handled), offered, handled)
    weight = np.where(np.isnan(handle) | np.isnan(handled), 0.0, handled)
    contacts = weight.sum(axis=1)
    seconds = (weight * np.nan_to_num(handle)).sum(axis=1)
    aht_seconds = np.divide(
        seconds, contacts, out=np.full(len(contacts), np.nan), where=contacts > 0
    )
    return offered.sum(axis=1), aht_seconds


def _numbers(counts: Counts) -> Grid:
    return np.array([np.nan if n is None else n for n in counts], dtype=float)
