"""Histories whose truth is known."""

from __future__ import annotations

from datetime import date

import numpy as np

from solver.forecast.forecast import Forecast, forecast
from solver.forecast.series import FloatArray, FutureDay, Series
from solver.search.cancellation import CancelToken

WEEKDAYS = np.array([1.3, 1.1, 1.0, 0.95, 1.05, 0.6, 0.4])
MONDAY = date(2024, 1, 1)


def shape(n_intervals: int = 48) -> FloatArray:
    """Share of each interval: two peaks, closed before 07:00 and after 21:00."""
    hour = (np.arange(n_intervals) + 0.5) * 24 / n_intervals
    day = np.exp(-(((hour - 10) / 2) ** 2)) + 0.8 * np.exp(-(((hour - 16) / 2.5) ** 2))
    day = np.where((hour < 7) | (hour > 21), 0.0, day)
    return np.asarray(day / day.sum())


def truth(n_days: int, per_day: float = 1000.0, n_intervals: int = 48) -> FloatArray:
    """Expected contacts of days from a Monday on, D x S."""
    return np.asarray(per_day * WEEKDAYS[np.arange(n_days) % 7][:, None] * shape(n_intervals))


def poisson(expected: FloatArray, seed: int = 1) -> FloatArray:
    return np.random.default_rng(seed).poisson(expected).astype(float)


def series(
    volume: FloatArray,
    tags: dict[int, str] | None = None,
    aht_seconds: FloatArray | None = None,
    dated: bool = True,
) -> Series:
    """Series from a Monday on, with tags by day."""
    n_days, n_intervals = volume.shape
    return Series(
        first_weekday=0,
        interval_minutes=1440 // n_intervals,
        volume=volume,
        aht_seconds=np.full(volume.shape, np.nan) if aht_seconds is None else aht_seconds,
        tags=tuple((tags or {}).get(day, "") for day in range(n_days)),
        first_date=MONDAY if dated else None,
    )


def ahead(history: Series, n_days: int = 7) -> Forecast:
    """Forecast normal days."""
    return forecast(history, [FutureDay()] * n_days, CancelToken(), lambda _: None)


def difference(made: FloatArray, wanted: FloatArray) -> float:
    """WAPE of one array against another."""
    return float(np.abs(made - wanted).sum() / wanted.sum())
