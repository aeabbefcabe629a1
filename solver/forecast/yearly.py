"""The season: what the same weeks did a year ago."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from solver.domain.time_grid import DAYS_PER_WEEK
from solver.forecast.history import History
from solver.forecast.naive import mean_of_known
from solver.forecast.profile import Profile
from solver.forecast.series import FloatArray

YEAR_DAYS = 52 * DAYS_PER_WEEK
"""A year in whole weeks, so that weekdays meet."""

_REACH_DAYS = 10
_BASE_DAYS = 8 * DAYS_PER_WEEK

_MOST_CHANGE = 2.0


@dataclass(frozen=True, slots=True)
class Yearly:
    """Another method's forecast, moved as the level moved after the same day a year ago.

    The base method alone where the history is shorter than a year.
    """

    key: str
    base: Profile

    def predict(self, history: History, n_days: int) -> FloatArray:
        """Return the forecast of the days ahead, n_days x S."""
        volume = self.base.predict(history, n_days)
        then = history.n_days - YEAR_DAYS
        first = then - _BASE_DAYS - _REACH_DAYS
        if first < 0:
            return volume
        around = history.before(min(then + n_days + _REACH_DAYS, history.n_days), history.n_days)
        total, expected = _totals(History(around.volume[first:], around.weekday[first:]))
        middle = _REACH_DAYS + _BASE_DAYS
        weight = 0.5 ** (np.arange(middle - 1, -1, -1) / self.base.half_life_days)
        base = _ratio(float(weight @ total[:middle]), float(weight @ expected[:middle]))
        change = np.ones(n_days)
        for ahead in range(n_days):
            near = slice(middle + ahead - _REACH_DAYS, middle + ahead + _REACH_DAYS + 1)
            level = _ratio(total[near].sum(), expected[near].sum())
            change[ahead] = np.clip(level / base, 1 / _MOST_CHANGE, _MOST_CHANGE)
        return volume * change[:, None]


def _totals(history: History) -> tuple[FloatArray, FloatArray]:
    """Contacts of each day, and what its weekday has on average, over the known intervals."""
    usual = np.stack(
        [mean_of_known(history.volume[history.weekday == w]) for w in range(DAYS_PER_WEEK)]
    )
    known = ~np.isnan(history.volume)
    expected = np.where(known, np.nan_to_num(usual)[history.weekday], 0.0).sum(axis=1)
    return np.where(known, history.volume, 0.0).sum(axis=1), expected


def _ratio(above: float, below: float) -> float:
    """Level; 1 where there is nothing to tell it from."""
    return above / below if above > 0 and below > 0 else 1.0
