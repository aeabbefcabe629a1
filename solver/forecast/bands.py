"""Bands around a forecast, from the errors that the same method made in the past.

Split conformal prediction (Lei et al. 2018) on scaled residuals: an error of a
forecast of v contacts is divided by sqrt(a v + b v^2), Poisson noise plus the
uncertain level, and the quantiles of what is left give the band.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from solver.forecast.series import FloatArray

_FEWEST_RESIDUALS = 100
_NORMAL_QUANTILES = {0.80: 1.2816, 0.95: 1.9600}
_TRIM = 0.99


@dataclass(frozen=True, slots=True)
class Noise:
    """Variance of a forecast of v contacts: ``per_contact`` v + ``per_square`` v^2.

    ``scaled`` are the past errors (actual - forecast) over that deviation, sorted.
    """

    per_contact: float
    per_square: float
    scaled: FloatArray

    def deviation(self, volume: FloatArray) -> FloatArray:
        """Standard deviation of the error of each forecast."""
        return np.sqrt(self.per_contact * volume + self.per_square * volume**2)

    def band(self, volume: FloatArray, share: float) -> tuple[FloatArray, FloatArray]:
        """Return low and high, between which a ``share`` of the points should lie."""
        if len(self.scaled) < _FEWEST_RESIDUALS:
            low, high = -_NORMAL_QUANTILES[share], _NORMAL_QUANTILES[share]
        else:
            low, high = np.quantile(self.scaled, [(1 - share) / 2, (1 + share) / 2])
        deviation = self.deviation(volume)
        return np.maximum(volume + min(low, 0.0) * deviation, 0.0), volume + max(
            high, 0.0
        ) * deviation


def learn_noise(expected: FloatArray, actual: FloatArray) -> Noise:
    """Fit the noise to forecasts and what came in (same shape, NaN = unknown)."""
    used = ~np.isnan(actual) & (expected > 0)
    forecast, error = expected[used], (actual - expected)[used]
    if len(error) < _FEWEST_RESIDUALS:
        return Noise(1.0, 0.01, np.zeros(0))
    per_contact, per_square = _fit(forecast, error)
    noise = Noise(per_contact, per_square, np.zeros(0))
    return Noise(per_contact, per_square, np.sort(error / noise.deviation(forecast)))


def _fit(forecast: FloatArray, error: FloatArray) -> tuple[float, float]:
    """Least squares of error^2 / v on 1 and v, without the wildest hundredth; both >= 0."""
    ratio = error**2 / forecast
    kept = ratio <= np.quantile(ratio, _TRIM)
    x, y, weight = forecast[kept], ratio[kept], 1 / (1 + forecast[kept])
    mean_x, mean_y = np.average(x, weights=weight), np.average(y, weights=weight)
    spread = np.average((x - mean_x) ** 2, weights=weight)
    slope = np.average((x - mean_x) * (y - mean_y), weights=weight) / spread if spread > 0 else 0.0
    slope = max(float(slope), 0.0)
    constant = float(mean_y - slope * mean_x)
    if constant <= 0:
        return 1e-6, float(mean_y / mean_x)
    return constant, slope
