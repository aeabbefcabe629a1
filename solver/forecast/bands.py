"""Bands around a forecast, from the errors that the same method made in the past.

Split conformal prediction (Lei et al. 2018) on scaled errors: the error of a
forecast of v contacts is divided by sqrt(a v + b v^2), Poisson noise plus an
uncertain level; quantiles of what is left give the band.  How much of them is
taken follows how the bands of the past weeks would have done (adaptive
conformal inference, Gibbs & Candès 2021).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from solver.domain.time_grid import DAYS_PER_WEEK
from solver.forecast.series import FloatArray

SHARES = (0.80, 0.95)
_FEWEST_ERRORS = 100
_UNKNOWN_NOISE = (1.0, 0.01)
"""Before errors have been seen: Poisson, and a level that is 10 % uncertain."""

_NORMAL_QUANTILES = {0.80: (-1.2816, 1.2816), 0.95: (-1.9600, 1.9600)}
_TRIM = 0.99
_SPREAD_SHARE = 0.8
_FIRST_CHECKED_ORIGIN = 4
_ADAPTING = 0.4
_MOST_ADAPTED = 0.8
"""Of what is to lie outside: for 80 %, 2 to 18 % on each side."""


@dataclass(frozen=True, slots=True)
class Bands:
    """Variance ``per_contact`` v + ``per_square`` v^2 of a forecast of v contacts one week ahead.

    The deviation grows by ``growth`` of itself with every further week.
    ``quantiles``: low and high scaled error for each share.
    """

    per_contact: float
    per_square: float
    growth: float
    quantiles: Mapping[float, tuple[float, float]]

    def around(
        self, volume: FloatArray, uncertain: FloatArray, share: float
    ) -> tuple[FloatArray, FloatArray]:
        """Return low and high, between which a ``share`` of the points should lie.

        All n_days x S; ``uncertain``: standard deviation to be added to the forecast's own.
        """
        weeks = np.arange(len(volume))[:, None] // DAYS_PER_WEEK
        usual = _deviation(volume, self.per_contact, self.per_square) * (1 + self.growth * weeks)
        deviation = np.hypot(usual, uncertain)
        low, high = self.quantiles[share]
        above = volume + max(high, 0.0) * deviation
        return np.maximum(volume + min(low, 0.0) * deviation, 0.0), above


def learn_bands(expected: FloatArray, actual: FloatArray) -> Bands:
    """Learn from forecasts of the past and what came in.

    Both O x n_days x S, oldest origin first, NaN in ``actual`` = unknown.
    """
    usable = ~np.isnan(actual) & (expected > 0)
    week = slice(DAYS_PER_WEEK)
    first = usable[:, week]
    if first.sum() < _FEWEST_ERRORS:
        return Bands(*_UNKNOWN_NOISE, 0.0, _NORMAL_QUANTILES)
    error = actual - expected
    per_contact, per_square = _fit(expected[:, week][first], error[:, week][first])
    deviation = _deviation(np.where(usable, expected, 1.0), per_contact, per_square)
    scaled = np.where(usable, error / deviation, np.nan)
    by_origin = [row[~np.isnan(row)] for row in scaled[:, week].reshape(len(scaled), -1)]
    quantiles = {s: _quantiles(by_origin, *_adapted(by_origin, s)) for s in SHARES}
    return Bands(per_contact, per_square, _growth(scaled), quantiles)


def _deviation(volume: FloatArray, per_contact: float, per_square: float) -> FloatArray:
    return np.asarray(np.sqrt(per_contact * volume + per_square * volume**2))


def _fit(forecast: FloatArray, error: FloatArray) -> tuple[float, float]:
    """Least squares of error^2 / v on 1 and v, without the wildest hundredth; both >= 0."""
    ratio = error**2 / forecast
    kept = ratio <= np.quantile(ratio, _TRIM)
    volume, ratio = forecast[kept], ratio[kept]
    weight = 1 / (1 + volume)
    weight /= weight.sum()
    mean_volume, mean_ratio = weight @ volume, weight @ ratio
    apart = volume - mean_volume
    spread = weight @ apart**2
    slope = max(float(weight @ (apart * ratio) / spread), 0.0) if spread > 0 else 0.0
    constant = float(mean_ratio - slope * mean_volume)
    least = 1e-6
    return (constant, slope) if constant > least else (least, float(mean_ratio / mean_volume))


def _growth(scaled: FloatArray) -> float:
    """By what share of itself the spread grows per week ahead, never negative."""
    weeks = range(1, -(-scaled.shape[1] // DAYS_PER_WEEK))
    first = _spread(scaled[:, :DAYS_PER_WEEK])[0]
    above = below = 0.0
    for week in weeks:
        spread, count = _spread(scaled[:, week * DAYS_PER_WEEK : (week + 1) * DAYS_PER_WEEK])
        above += count * week * (spread / first - 1) if first > 0 else 0.0
        below += count * week**2
    return max(above / below, 0.0) if below > 0 else 0.0


def _spread(scaled: FloatArray) -> tuple[float, int]:
    """Size that a share of the errors stays below, and how many there are."""
    known = np.abs(scaled[~np.isnan(scaled)])
    return (float(np.quantile(known, _SPREAD_SHARE)), len(known)) if len(known) else (0.0, 0)


def _quantiles(by_origin: Sequence[FloatArray], low: float, high: float) -> tuple[float, float]:
    """Return the errors that a share ``low`` lies below and a share ``high`` above."""
    between = np.quantile(np.concatenate(by_origin), [low, 1 - high])
    return float(between[0]), float(between[1])


def _adapted(by_origin: Sequence[FloatArray], share: float) -> tuple[float, float]:
    """Return the shares to leave out below and above, so that ``share`` comes out between.

    Each side for itself: after weeks of too high forecasts only the low one moves.
    """
    aim = (1 - share) / 2
    least, most = aim * (1 - _MOST_ADAPTED), aim * (1 + _MOST_ADAPTED)
    low = high = aim
    for i in range(_FIRST_CHECKED_ORIGIN, len(by_origin)):
        errors = by_origin[i]
        if not len(errors) or not sum(len(earlier) for earlier in by_origin[:i]):
            continue
        lowest, highest = _quantiles(by_origin[:i], low, high)
        below, above = float(np.mean(errors < lowest)), float(np.mean(errors > highest))
        low = float(np.clip(low + _ADAPTING * (aim - below), least, most))
        high = float(np.clip(high + _ADAPTING * (aim - above), least, most))
    return low, high
