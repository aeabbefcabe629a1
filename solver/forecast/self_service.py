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

_LEAST_TREND_DAYS = 28
_MOST_SLOPE = 0.01
"""Logit a day: from 35 % to 58 % in a year is 0.003; a faster one is a change, not a trend."""


def share_by_day(
    observed: Sequence[tuple[int, float]], n_days_from: int, n_days_to: int
) -> FloatArray:
    """Return the share of each day from ``n_days_from`` up to, not with, ``n_days_to``.

    ``observed`` holds (day, share 0 to 1) in any order: what the bot resolves from that
    day on.  Before the first one it resolves nothing.  Between two shares above 0 the
    logit runs straight; from and to 0 is a step: the bot is switched on or off.  After
    the last one the share goes on along a fitted line (recent observations weighing
    more) that flattens, if four weeks or more have been observed; so it never leaves 0
    to 1.  Raises ``FieldError`` for a share outside 0 to 1.
    """
    sound = all(0 <= share <= 1 for _, share in observed)
    require(sound, "share", "must be 0 to 1")
    require(n_days_from <= n_days_to, "n_days_to", "must not be before n_days_from")
    wanted = np.arange(n_days_from, n_days_to, dtype=float)
    share = np.zeros(len(wanted))
    if not observed:
        return share
    days, shares = _mean_per_day(observed)
    for i, first in enumerate(days):
        if i + 1 == len(days):
            now = wanted >= first
            share[now] = _beyond(days, shares, wanted[now])
            continue
        now = (wanted >= first) & (wanted < days[i + 1])
        if shares[i] and shares[i + 1]:
            between = np.interp(wanted[now], days[i : i + 2], _logit(shares[i : i + 2]))
            share[now] = _logistic(between)
        else:
            share[now] = shares[i]
    met = np.isin(wanted, days)
    share[met] = shares[np.searchsorted(days, wanted[met])]
    return share


def _beyond(days: FloatArray, shares: FloatArray, wanted: FloatArray) -> FloatArray:
    """Return the shares from the last observation on: its trend, or none."""
    switched_off = np.flatnonzero(shares == 0)
    running = slice(switched_off[-1] + 1 if len(switched_off) else 0, None)
    days, shares = days[running], shares[running]
    if not len(days):
        return np.zeros(len(wanted))
    if days[-1] - days[0] < _LEAST_TREND_DAYS:
        return np.full(len(wanted), shares[-1])
    logit = _logit(shares)
    slope = float(np.clip(_slope(days, logit), -_MOST_SLOPE, _MOST_SLOPE))
    damped = _DAMPING_DAYS * -np.expm1(-(wanted - days[-1]) / _DAMPING_DAYS)
    return np.asarray(_logistic(logit[-1] + slope * damped))


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
