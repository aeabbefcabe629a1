"""The share of contacts that a bot resolves: a bounded trend through what was observed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from solver.domain.validation import require
from solver.forecast.series import FloatArray

_EDGE = 0.005
"""Shares are held this far from 0 and 1 before the logit, which is infinite there."""

_HALF_LIFE_DAYS = 90.0
_DAMPING_DAYS = 180.0
"""The trend beyond the last observation slows down with this time constant."""


def share_by_day(
    observed: Sequence[tuple[int, float]], n_days_from: int, n_days_to: int
) -> FloatArray:
    """Return the share of each day from ``n_days_from`` up to, not with, ``n_days_to``.

    ``observed`` holds (day, share 0 to 1) in any order.  Between observations
    the logit of the share runs straight; after the last one it goes on along
    a fitted line (recent observations weighing more) that flattens, so the
    share never leaves 0 to 1; before the first one it stays.  No observation:
    share 0.  Raises ``FieldError`` for a share outside 0 to 1.
    """
    sound = all(0 <= share <= 1 for _, share in observed)
    require(sound, "share", "must be 0 to 1")
    require(n_days_from <= n_days_to, "n_days_to", "must not be before n_days_from")
    wanted = np.arange(n_days_from, n_days_to, dtype=float)
    if not observed:
        return np.zeros(len(wanted))
    days, shares = _mean_per_day(observed)
    if len(days) == 1 or len(set(shares.tolist())) == 1:
        return np.asarray(np.interp(wanted, days, shares))
    logit = _logit(shares)
    ahead = np.maximum(wanted - days[-1], 0.0)
    damped = _DAMPING_DAYS * -np.expm1(-ahead / _DAMPING_DAYS)
    trend = np.interp(wanted, days, logit) + _slope(days, logit) * damped
    trend = np.clip(trend, *_logit(np.array([0.0, 1.0])))
    return np.where(np.isin(wanted, days), np.interp(wanted, days, shares), _logistic(trend))


def _mean_per_day(observed: Sequence[tuple[int, float]]) -> tuple[FloatArray, FloatArray]:
    """Days in order, once each, and the mean share observed on each."""
    raw = np.array([day for day, _ in observed], dtype=float)
    days, which = np.unique(raw, return_inverse=True)
    summed = np.bincount(which, weights=[share for _, share in observed])
    return days, summed / np.bincount(which)


def _slope(days: FloatArray, logit: FloatArray) -> float:
    """Weighted least squares slope of the logit per day, at the last observation."""
    weight = 0.5 ** ((days[-1] - days) / _HALF_LIFE_DAYS)
    mean_day, mean_logit = np.average(days, weights=weight), np.average(logit, weights=weight)
    apart = days - mean_day
    return float((weight * apart) @ (logit - mean_logit) / ((weight * apart) @ apart))


def _logit(share: FloatArray) -> FloatArray:
    inside = np.clip(share, _EDGE, 1 - _EDGE)
    return np.log(inside / (1 - inside))


def _logistic(value: FloatArray) -> FloatArray:
    return np.asarray(1 / (1 + np.exp(-value)))
