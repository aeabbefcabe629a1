"""Days and hours that were not normal although nobody tagged them.

An outage, a holiday, a double count: left out of what is learned.  A change
that lasts is not an outlier: levels are compared with running medians, which
follow a step after half their window.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from solver.domain.time_grid import DAYS_PER_WEEK
from solver.forecast.history import History
from solver.forecast.naive import median_of_known
from solver.forecast.series import BoolArray, FloatArray

_SAME_WEEKDAYS, _NEIGHBOUR_DAYS = 9, 15
"""Windows of the running medians: a step is believed after five weeks on one weekday
alone, or after eight days on all of them."""

_DAY_DEVIATIONS, _CELL_DEVIATIONS = 3.0, 5.0
_LEAST_DAY_NOISE = 0.08
_MAD_TO_DEVIATION = 1.4826
"""Median absolute deviation to standard deviation of a normal distribution."""


def without_outliers(history: History) -> History:
    """Return the history with NaN in the place of outlier days and cells."""
    usual = _usual_week(history)[history.weekday]
    ratio, comparable = _day_ratios(history.volume, usual)
    local = _local_level(history, ratio, comparable)
    expected_total = np.where(comparable, usual.sum(axis=1) * local, np.nan)
    odd_day = comparable & _far(ratio / local, expected_total, _DAY_DEVIATIONS, _LEAST_DAY_NOISE)
    clean = np.where(odd_day[:, None], np.nan, history.volume)
    odd_cell = _odd_cells(clean, usual * np.where(comparable, ratio, 1.0)[:, None])
    return replace(history, volume=np.where(odd_cell, np.nan, clean))


def _usual_week(history: History) -> FloatArray:
    """Median per weekday and interval, 7 x S; 0 where nothing is known."""
    rows = (history.volume[history.weekday == w] for w in range(DAYS_PER_WEEK))
    return np.nan_to_num(np.stack([median_of_known(r) for r in rows]))


def _day_ratios(volume: FloatArray, usual: FloatArray) -> tuple[FloatArray, BoolArray]:
    """Each day's volume as a multiple of its usual one, and where that means something."""
    known = ~np.isnan(volume)
    expected = np.where(known, usual, 0.0).sum(axis=1)
    total = np.where(known, volume, 0.0).sum(axis=1)
    comparable = expected > 0
    return np.where(comparable, total / np.where(comparable, expected, 1.0), 1.0), comparable


def _local_level(history: History, ratio: FloatArray, comparable: BoolArray) -> FloatArray:
    """Level that the day's own weekday and its neighbours run at, D; at least 0.01."""
    level = np.ones(len(ratio))
    for weekday in range(DAYS_PER_WEEK):
        days = np.flatnonzero(comparable & (history.weekday == weekday))
        level[days] = running_median(ratio[days], _SAME_WEEKDAYS)
    level = np.maximum(level, 0.01)
    days = np.flatnonzero(comparable)
    level[days] *= running_median(ratio[days] / level[days], _NEIGHBOUR_DAYS)
    return np.maximum(level, 0.01)


def running_median(values: FloatArray, window: int) -> FloatArray:
    """Median of the ``window`` values around each; full windows at the ends too."""
    n = len(values)
    if n <= window:
        return np.full(n, np.median(values)) if n else values
    medians = np.median(np.lib.stride_tricks.sliding_window_view(values, window), axis=1)
    return medians[np.clip(np.arange(n) - window // 2, 0, n - window)]


def _far(ratio: FloatArray, expected: FloatArray, deviations: float, least: float) -> BoolArray:
    """Tell where a ratio to the expected count is beyond Poisson and usual noise."""
    known = ~np.isnan(expected) & (expected > 0)
    if not known.any():
        return np.zeros(ratio.shape, dtype=bool)
    poisson = 1 / np.where(known, expected, np.inf)
    noise = max(_noise_beyond_poisson(ratio[known], poisson[known]), least)
    return np.asarray(known & (np.abs(ratio - 1) > deviations * np.sqrt(poisson + noise**2)))


def _noise_beyond_poisson(ratio: FloatArray, poisson: FloatArray) -> float:
    """Usual deviation of ratios from 1, without the variance that counts have anyway."""
    deviation = _MAD_TO_DEVIATION * float(np.median(np.abs(ratio - 1)))
    return float(np.sqrt(max(deviation**2 - float(np.median(poisson)), 0.0)))


def _odd_cells(volume: FloatArray, expected: FloatArray) -> BoolArray:
    """Tell which intervals do not fit into their day, D x S."""
    busy = ~np.isnan(volume) & (expected > 0)
    if not busy.any():
        return np.zeros(volume.shape, dtype=bool)
    relative = np.where(busy, volume / np.where(busy, expected, 1.0), 1.0)
    large = busy & (expected >= np.median(expected[busy]))
    poisson = 1 / np.where(busy, expected, np.inf)
    noise = _noise_beyond_poisson(relative[large], poisson[large])
    tolerance = _CELL_DEVIATIONS * np.sqrt(poisson + noise**2)
    return np.asarray(busy & (np.abs(relative - 1) > tolerance))
