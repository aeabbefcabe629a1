"""Where in the month a day lies: paydays, bills and statements move the calls.

A factor per place in the month, smooth over a few days and drawn towards 1
where few days have been seen (a kernel estimate with a prior weight).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from solver.forecast.series import FloatArray

_HALF_OF_A_MONTH = 15
_MEAN_LENGTH_DAYS = 30.44
_WIDTH_DAYS = 1.5
_PRIOR_DAYS = 3.0
_HALF_LIFE_DAYS = 200.0
_MOST_LOG = 0.7
"""No place in the month doubles or halves a day; a mistake could."""


def places(first_date: date, n_days: int) -> FloatArray:
    """Days from the turn of the nearest month, n_days: 0.5 = the first, -0.5 = the last."""
    days = np.datetime64(first_date, "D") + np.arange(n_days)
    months = days.astype("datetime64[M]")
    day = (days - months.astype("datetime64[D]")).astype(int) + 1
    length = ((months + 1).astype("datetime64[D]") - months.astype("datetime64[D]")).astype(int)
    return np.asarray(np.where(day <= _HALF_OF_A_MONTH, day - 0.5, day - length - 0.5))


@dataclass(frozen=True, slots=True)
class MonthEffect:
    """Weights that turn the days of a history into factors: (D + n) x D."""

    kernel: FloatArray

    @classmethod
    def of(cls, place: FloatArray, n_history: int) -> MonthEffect:
        """Prepare for ``place`` (D + n) of ``n_history`` = D days and those to forecast."""
        apart = np.abs(place[:, None] - place[:n_history])
        around = np.minimum(apart, _MEAN_LENGTH_DAYS - apart)
        age = np.arange(n_history - 1, -1, -1)
        fading = 0.5 ** (age / _HALF_LIFE_DAYS)
        return cls(np.exp(-0.5 * (around / _WIDTH_DAYS) ** 2) * fading)

    def factors(self, total: FloatArray, expected: FloatArray) -> FloatArray:
        """Return the factor of every day, D + n, from totals (D) beside the expected ones.

        A day counts by its size, up to the median day's: small ones are noisy.
        """
        used = (expected > 0) & (total > 0)
        if not used.any():
            return np.ones(len(self.kernel))
        log_ratio = np.log(np.where(used, total, 1.0) / np.where(used, expected, 1.0))
        weight = np.where(used, np.minimum(expected / np.median(expected[used]), 1.0), 0.0)
        effect = self.kernel @ (weight * log_ratio) / (self.kernel @ weight + _PRIOR_DAYS)
        return np.asarray(np.exp(np.clip(effect, -_MOST_LOG, _MOST_LOG)))
