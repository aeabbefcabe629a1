"""Average handle time by weekday and hour, weighted by contacts, shrunk where they are few."""

from __future__ import annotations

import numpy as np

from solver.domain.time_grid import DAYS_PER_WEEK
from solver.forecast.series import BoolArray, FloatArray, IntArray, Series

_HALF_LIFE_DAYS = 42.0
_PRIOR_CONTACTS = 300.0
"""A mean over 300 contacts, each as variable as an exponential, is 6 % uncertain."""

_MOST_TIMES_TYPICAL, _MOST_DEVIATIONS = 2.0, 4.0
"""A mean over n contacts is held within 2 + 4 / sqrt(n) times the typical one."""

_HOURS = 24


def forecast_aht(series: Series, normal_days: BoolArray, n_days: int) -> FloatArray:
    """Return AHT in seconds, n_days x S; NaN everywhere if the history has none at all.

    Only ``normal_days`` (D) are learned from, unless no other day has any.
    """
    aht, contacts = _observed(series, normal_days)
    if not contacts.any():
        aht, contacts = _observed(series, np.ones(series.n_days, dtype=bool))
    shape = (n_days, series.intervals_per_day)
    if not contacts.any():
        return np.full(shape, np.nan)
    age = np.arange(series.n_days - 1, -1, -1)[:, None]
    weight = contacts * 0.5 ** (age / _HALF_LIFE_DAYS)
    typical = _weighted_median(aht, weight)
    most = _MOST_TIMES_TYPICAL + _MOST_DEVIATIONS / np.sqrt(np.maximum(contacts, 1.0))
    aht = np.clip(aht, typical / most, typical * most)
    by_hour = _by_weekday_and_hour(aht, weight, series)
    hours = _hour_of_interval(series)
    return by_hour[series.weekdays(n_days, series.n_days)[:, None], hours]


def _observed(series: Series, days: BoolArray) -> tuple[FloatArray, FloatArray]:
    """AHT (0 where unknown) and the contacts that it is the mean of, D x S."""
    known = days[:, None] & (np.nan_to_num(series.aht_seconds) > 0)
    contacts = np.maximum(np.nan_to_num(series.volume, nan=1.0), 1.0)
    return np.where(known, series.aht_seconds, 0.0), np.where(known, contacts, 0.0)


def _weighted_median(values: FloatArray, weight: FloatArray) -> float:
    order = np.argsort(values, axis=None)
    passed = np.cumsum(weight.ravel()[order])
    return float(values.ravel()[order][np.searchsorted(passed, passed[-1] / 2)])


def _hour_of_interval(series: Series) -> IntArray:
    """Hour of the day of each interval, S."""
    return np.arange(series.intervals_per_day) * series.interval_minutes // 60


def _by_weekday_and_hour(aht: FloatArray, weight: FloatArray, series: Series) -> FloatArray:
    """Means 7 x 24, each shrunk to its hour's, and that to the mean of all."""
    in_hour = (_hour_of_interval(series)[:, None] == np.arange(_HOURS)).astype(float)
    on_weekday = series.weekdays(series.n_days) == np.arange(DAYS_PER_WEEK)[:, None]
    contacts = on_weekday @ weight @ in_hour
    seconds = on_weekday @ (weight * aht) @ in_hour
    overall = seconds.sum() / contacts.sum()
    hourly = _shrunk(seconds.sum(axis=0), contacts.sum(axis=0), overall)
    return _shrunk(seconds, contacts, hourly)


def _shrunk(seconds: FloatArray, contacts: FloatArray, prior: FloatArray | float) -> FloatArray:
    return (seconds + _PRIOR_CONTACTS * prior) / (contacts + _PRIOR_CONTACTS)
