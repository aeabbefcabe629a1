"""Weekday profile x level x trend x place in the month, with exponential forgetting.

volume[d, s] ~ level[d] * month[d] * profile[weekday(d), s]: a multiplicative
Poisson model, fitted by alternating its likelihood equations (each is a ratio
of sums, so gaps and closed hours need no care).  Sources: docs/forecast.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from solver.domain.time_grid import DAYS_PER_WEEK
from solver.forecast.history import History
from solver.forecast.month import MonthEffect, places
from solver.forecast.series import FloatArray
from solver.forecast.smoothing import smoothed

_ROUNDS = 4
"""Level and profile agree to 0.1 % after three rounds, the month after one more."""

_LEVEL_HALF_LIFE_DAYS = 15.0
_PROFILE_HALF_LIFE_DAYS = 60.0
_PROFILE_MEMORY_DAYS = 26 * DAYS_PER_WEEK
_TREND_HALF_LIFE_DAYS = 28.0
_DAMPING_PER_WEEK = 0.9
_RETURN_PER_DAY = 0.9
_LEAST_SLOPE_ERROR = 1e-4


@dataclass(frozen=True, slots=True)
class Fit:
    """Level, profile and month factors that explain a history.

    ``profile`` 7 x S at level 1, ``exposure`` 7 x S: the days that it rests
    on; ``expected``, ``total`` D: over the known intervals; ``month`` D + n:
    factor of each day, those to forecast included; it is part of ``expected``.
    """

    profile: FloatArray
    exposure: FloatArray
    expected: FloatArray
    total: FloatArray
    month: FloatArray

    def level(self, half_life_days: float) -> float:
        """Return the level after the last day, recent days weighing more."""
        weight = 0.5 ** (_ages(len(self.total)) / half_life_days)
        return float(_ratio(weight @ self.total, weight @ self.expected))


def fit(history: History, effect: MonthEffect | None) -> Fit:
    """Fit level, profile and, where asked for, the month to what is known of the history."""
    known = ~np.isnan(history.volume)
    volume = np.where(known, history.volume, 0.0)
    total = volume.sum(axis=1)
    n = len(total)
    around = _kernel(n, _LEVEL_HALF_LIFE_DAYS)
    recent = 0.5 ** (_ages(n) / _PROFILE_HALF_LIFE_DAYS)
    of_weekday = (history.weekday == np.arange(DAYS_PER_WEEK)[:, None]) * recent
    summed = of_weekday @ volume
    level, month = np.ones(n), np.ones(n if effect is None else len(effect.kernel))
    for _ in range(_ROUNDS):
        exposure = (of_weekday * level * month[:n]) @ known
        profile = _filled(summed, exposure)
        plain = (known * profile[history.weekday]).sum(axis=1)
        expected = plain * month[:n]
        level = _ratio(around @ total, around @ expected)
        result = Fit(profile, exposure, expected, total, month)
        if effect is not None:
            month = effect.factors(total, plain * level)
    return result


@lru_cache(maxsize=8)
def _kernel(n_days: int, half_life_days: float) -> FloatArray:
    """Weights of the days around each, n x n."""
    day = np.arange(n_days)
    return np.asarray(0.5 ** (np.abs(day[:, None] - day) / half_life_days))


def _filled(summed: FloatArray, exposure: FloatArray) -> FloatArray:
    """Profile 7 x S; an interval unknown on a weekday takes the mean of all weekdays."""
    pooled = _ratio(summed.sum(axis=0), exposure.sum(axis=0), missing=0.0)
    seen = exposure > 0
    return np.where(seen, summed / np.where(seen, exposure, 1.0), pooled)


def _ages(n_days: int) -> FloatArray:
    """Days from each day to the last one."""
    return np.arange(n_days - 1, -1, -1, dtype=float)


def _ratio(above: FloatArray, below: FloatArray, missing: float = 1.0) -> FloatArray:
    """Divide; ``missing`` where there is nothing to divide by."""
    some = below > 0
    return np.where(some, above / np.where(some, below, 1.0), missing)


@dataclass(frozen=True, slots=True)
class Profile:
    """Profile times level; on top, as wanted, a damped ``trend`` and the place in the ``month``.

    With a ``fast_half_life_days`` the last days count for the next ones, and
    the level returns to the slow one from there.
    """

    key: str
    half_life_days: float
    fast_half_life_days: float | None = None
    trend: bool = False
    month: bool = False

    def predict(self, history: History, n_days: int) -> FloatArray:
        """Return level x profile of the days ahead, n_days x S."""
        recent = history.latest(_PROFILE_MEMORY_DAYS)
        effect = None
        if self.month and recent.first_date is not None:
            place = places(recent.first_date, recent.n_days + n_days)
            effect = MonthEffect.of(place, recent.n_days)
        model = fit(recent, effect)
        level = np.full(n_days, model.level(self.half_life_days))
        if self.fast_half_life_days is not None:
            level *= self._return(model, level[0], n_days)
        if self.trend:
            level *= damped_growth(model, self.half_life_days, n_days)
        if effect is not None:
            level *= model.month[recent.n_days :]
        profile = smoothed(model.profile, model.exposure)
        volume: FloatArray = level[:, None] * profile[history.weekdays_ahead(n_days)]
        return volume

    def _return(self, model: Fit, slow: float, n_days: int) -> FloatArray:
        """Factors by which the level still differs from the slow one, n_days."""
        fast = model.level(self.fast_half_life_days or self.half_life_days)
        if fast <= 0 or slow <= 0:
            return np.ones(n_days)
        return np.asarray((fast / slow) ** (_RETURN_PER_DAY ** np.arange(1, n_days + 1)))


def damped_growth(model: Fit, half_life_days: float, n_days: int) -> FloatArray:
    """Return what the level is multiplied by, day by day ahead.

    Slope of the log level (weighted least squares over the daily ratios),
    shrunk by how sure it is, then damped week by week (Gardner & McKenzie
    1985).  It also makes up for the level's own age: that of a mean over days
    that weigh half after ``half_life_days``.
    """
    used = (model.expected > 0) & (model.total > 0)
    if used.sum() < 2 * DAYS_PER_WEEK:
        return np.ones(n_days)
    age = _ages(len(used))[used]
    log_level = np.log(model.total[used] / model.expected[used])
    weight = model.expected[used] * 0.5 ** (age / _TREND_HALF_LIFE_DAYS)
    weight /= weight.sum()
    time = -age - weight @ -age
    residual = log_level - weight @ log_level
    spread = weight @ time**2
    slope = (weight @ (time * residual)) / spread
    effective = 1 / (weight @ weight)
    error = (weight @ (residual - slope * time) ** 2) / (effective * spread) + _LEAST_SLOPE_ERROR**2
    sure = slope**2 / (slope**2 + error)
    damping = _DAMPING_PER_WEEK ** (1 / DAYS_PER_WEEK)
    held = model.expected[used] * 0.5 ** (age / half_life_days)
    behind = (held @ age) / held.sum()
    gone_on = np.cumsum(damping ** np.arange(1, n_days + 1))
    return np.asarray(np.exp(sure * slope * (behind + gone_on)))
