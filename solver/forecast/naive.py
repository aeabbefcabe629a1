"""What a supervisor does in Excel: the last weeks, weekday by weekday.

They are scored beside every other method, so that a better one proves itself.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from solver.domain.time_grid import DAYS_PER_WEEK
from solver.forecast.history import History
from solver.forecast.series import FloatArray

_GAPS_BRIDGED = 3
"""Looks back this many times the weeks wanted, where some of them are unknown."""


def latest_known(history: History, weekday: int, n_weeks: int) -> FloatArray:
    """Return the last ``n_weeks`` known values per interval of a weekday, newest first.

    At most n_weeks x S; NaN where there are fewer.
    """
    days = np.flatnonzero(history.weekday == weekday)[::-1][: _GAPS_BRIDGED * n_weeks]
    rows = history.volume[days]
    order = np.argsort(np.isnan(rows), axis=0, kind="stable")
    return np.take_along_axis(rows, order, axis=0)[:n_weeks]


def _weekday_or_any(per_weekday: FloatArray) -> FloatArray:
    """Fill 7 x S: an interval unknown on a weekday takes the mean of the other weekdays."""
    known = ~np.isnan(per_weekday)
    filled = np.where(known, per_weekday, 0.0)
    mean = filled.sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    return np.where(known, per_weekday, mean)


def mean_of_known(rows: FloatArray) -> FloatArray:
    """Mean over the rows of the known values, S; NaN where none is."""
    known = ~np.isnan(rows)
    count = known.sum(axis=0)
    total = np.where(known, rows, 0.0).sum(axis=0)
    return np.asarray(np.where(count > 0, total / np.maximum(count, 1), np.nan))


def median_of_known(rows: FloatArray) -> FloatArray:
    """Median over the rows of the known values, S; NaN where none is."""
    if not len(rows):
        return np.full(rows.shape[1], np.nan)
    ordered = np.sort(rows, axis=0)  # NaN goes last
    count = (~np.isnan(rows)).sum(axis=0)
    columns = np.arange(rows.shape[1])
    lower, upper = np.maximum(count - 1, 0) // 2, np.minimum(count // 2, len(rows) - 1)
    return np.asarray((ordered[lower, columns] + ordered[upper, columns]) / 2)


@dataclass(frozen=True, slots=True)
class LastWeeks:
    """Mean or median of the last weeks' same weekday and interval."""

    key: str
    n_weeks: int
    median: bool = False

    def predict(self, history: History, n_days: int) -> FloatArray:
        """Return the same week again and again, n_days x S."""
        middle = median_of_known if self.median else mean_of_known
        weeks = [latest_known(history, w, self.n_weeks) for w in range(DAYS_PER_WEEK)]
        volume = _weekday_or_any(np.stack([middle(rows) for rows in weeks]))
        return np.asarray(volume[history.weekdays_ahead(n_days)])


NAIVE = (
    LastWeeks("last_week", 1),
    LastWeeks("mean_of_4", 4),
    LastWeeks("median_of_6", 6, median=True),
)
