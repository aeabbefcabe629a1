"""How large the errors of the past were: in all, by weekday, by hour."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from solver.domain.time_grid import DAYS_PER_WEEK
from solver.forecast.selection import Trials
from solver.forecast.series import FloatArray, IntArray, Series

_HOURS = 24


@dataclass(frozen=True, slots=True)
class Score:
    """How a method did in the past: sum of |error|, and of errors, over the contacts."""

    method: str
    wape: float
    bias: float


def scores_of(trials: Trials) -> tuple[Score, ...]:
    """Return a score for each method, the combination last; NaN where nothing came in."""
    values = zip(trials.keys, trials.wape(), trials.bias(), strict=True)
    return tuple(Score(key, float(wape), float(bias)) for key, wape, bias in values)


def wape_by_weekday_and_hour(
    trials: Trials, method: int, series: Series
) -> tuple[FloatArray, FloatArray]:
    """Return the WAPE of one method by weekday, 7, and by hour, 24; NaN where nothing came in."""
    scored = ~np.isnan(trials.actual)
    actual = np.where(scored, trials.actual, 0.0)
    error = np.where(scored, np.abs(trials.expected[method] - trials.actual), 0.0)
    n_days = actual.shape[1]
    first = np.array(trials.first_days, dtype=int)[:, None]
    weekday = (series.first_weekday + first + np.arange(n_days)) % DAYS_PER_WEEK
    hour = np.arange(series.intervals_per_day) * series.interval_minutes // 60
    by_weekday = (_summed(part.sum(axis=2), weekday, DAYS_PER_WEEK) for part in (error, actual))
    by_hour = (_summed(part.sum(axis=(0, 1)), hour, _HOURS) for part in (error, actual))
    return _share(*by_weekday), _share(*by_hour)


def _summed(values: FloatArray, group: IntArray, n_groups: int) -> FloatArray:
    summed = np.bincount(group.ravel(), weights=values.ravel(), minlength=n_groups)
    return np.asarray(summed, dtype=np.float64)


def _share(error: FloatArray, actual: FloatArray) -> FloatArray:
    some = actual > 0
    return np.asarray(np.where(some, error / np.where(some, actual, 1.0), np.nan))
