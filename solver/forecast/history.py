"""The normal days that methods learn from, and what every method has to be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

import numpy as np

from solver.domain.time_grid import DAYS_PER_WEEK
from solver.forecast.series import FloatArray, IntArray


@dataclass(frozen=True, slots=True)
class History:
    """Days before an origin: ``volume`` D x S with NaN where unknown or not normal.

    ``weekday`` D, 0 = Monday; ``first_date`` of the first day, where known.
    Methods see nothing else, so none can look past the origin.
    """

    volume: FloatArray
    weekday: IntArray
    first_date: date | None = None

    @property
    def n_days(self) -> int:
        """Number of days, D."""
        return len(self.weekday)

    def before(self, day: int, longest: int) -> History:
        """Return at most ``longest`` days before ``day``."""
        first = max(0, day - longest)
        moved = None if self.first_date is None else self.first_date + timedelta(days=first)
        return History(self.volume[first:day], self.weekday[first:day], moved)

    def latest(self, n_days: int) -> History:
        """Return the last ``n_days``, or all if there are fewer."""
        return self.before(self.n_days, n_days)

    def weekdays_ahead(self, n_days: int) -> IntArray:
        """Weekdays of the ``n_days`` days after the last one; the history is not empty."""
        ahead: IntArray = (self.weekday[-1] + 1 + np.arange(n_days)) % DAYS_PER_WEEK
        return ahead


class Method(Protocol):
    """One way to forecast; ``key`` names it in scores."""

    @property
    def key(self) -> str:
        """Stable name, for example ``mean_of_4``."""
        ...

    def predict(self, history: History, n_days: int) -> FloatArray:
        """Return the expected volume of the next ``n_days``, n_days x S, never negative."""
        ...
