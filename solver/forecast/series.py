"""What a forecast is made from: the history of one queue, and the days asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY, SUNDAY
from solver.domain.validation import require

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Series:
    """History of one queue: D days of S intervals, oldest first, no day left out.

    ``first_weekday`` 0 = Monday ... 6 = Sunday.  ``volume`` D x S: contacts,
    NaN = unknown (a gap), 0 = closed or nobody came.  ``aht_seconds`` D x S,
    NaN where nothing was handled.  ``tags`` D names of special days, "" = a
    normal day.  ``first_date``, where known, lets methods see the place in the
    month.  Raises ``FieldError`` naming the field that cannot be right.
    """

    first_weekday: int
    interval_minutes: int
    volume: FloatArray
    aht_seconds: FloatArray
    tags: tuple[str, ...]
    first_date: date | None = None

    def __post_init__(self) -> None:
        require(0 <= self.first_weekday <= SUNDAY, "first_weekday", "must be 0 to 6")
        same = self.first_date is None or self.first_date.weekday() == self.first_weekday
        require(same, "first_date", "must fall on first_weekday")
        length = self.interval_minutes
        divides = length > 0 and MINUTES_PER_DAY % length == 0
        require(divides, "interval_minutes", f"must divide a day, got {length}")
        shape = (len(self.tags), MINUTES_PER_DAY // length)
        require(self.volume.shape == shape, "volume", f"must be {shape}, got {self.volume.shape}")
        same = self.aht_seconds.shape == shape
        require(same, "aht_seconds", f"must be {shape}, got {self.aht_seconds.shape}")
        for name, values in (("volume", self.volume), ("aht_seconds", self.aht_seconds)):
            known = values[~np.isnan(values)]
            sound = bool(np.isfinite(known).all()) and not (known < 0).any()
            require(sound, name, "must not be negative or infinite")

    @property
    def n_days(self) -> int:
        """Number of days of history, D."""
        return len(self.tags)

    @property
    def intervals_per_day(self) -> int:
        """Number of intervals of a day, S."""
        return MINUTES_PER_DAY // self.interval_minutes

    def weekdays(self, n_days: int, first_day: int = 0) -> IntArray:
        """Weekdays of ``n_days`` days from ``first_day`` on; ``n_days`` of it, 0 = Monday."""
        return (self.first_weekday + first_day + np.arange(n_days)) % DAYS_PER_WEEK


@dataclass(frozen=True, slots=True)
class FutureDay:
    """A day to forecast: its tag, and its size if the supervisor gives one.

    ``size`` is the day's volume as a multiple of a normal day's, None = as
    learned from earlier days with the same tag (1 where there is none).
    """

    tag: str = ""
    size: float | None = None

    def __post_init__(self) -> None:
        sound = self.size is None or (self.size >= 0 and bool(np.isfinite(self.size)))
        require(sound, "size", "must not be negative or infinite")
