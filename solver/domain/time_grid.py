"""The time grid of a planning horizon: days cut into equal intervals."""

from __future__ import annotations

from dataclasses import dataclass

from solver.domain.validation import require

MINUTES_PER_DAY = 24 * 60
DAYS_PER_WEEK = 7
SATURDAY, SUNDAY = 5, 6


@dataclass(frozen=True, slots=True)
class TimeGrid:
    """``n_days`` days of intervals; ``first_weekday`` 0 = Monday ... 6 = Sunday.

    Minutes are wall-clock minutes: every day has 1,440 of them, also where
    the clocks change.  ``lookahead_minutes`` are the first minutes of the day
    after the horizon that its last night shift has to cover; their requirement
    is planned for, but they are not part of the horizon.
    """

    n_days: int = DAYS_PER_WEEK
    interval_minutes: int = 30
    first_weekday: int = 0
    lookahead_minutes: int = 0

    def __post_init__(self) -> None:
        require(self.n_days >= 1, "n_days", f"must be at least 1, got {self.n_days}")
        divides = self.interval_minutes > 0 and MINUTES_PER_DAY % self.interval_minutes == 0
        require(divides, "interval_minutes", f"must divide a day, got {self.interval_minutes}")
        looks = self.lookahead_minutes
        on_grid = 0 <= looks < MINUTES_PER_DAY and looks % self.interval_minutes == 0
        require(on_grid, "lookahead_minutes", "must be whole intervals, less than a day")
        require(0 <= self.first_weekday <= SUNDAY, "first_weekday", "must be 0 to 6")

    @property
    def intervals_per_day(self) -> int:
        """Number of intervals in one day."""
        return MINUTES_PER_DAY // self.interval_minutes

    @property
    def n_intervals(self) -> int:
        """Number of intervals in the horizon, T."""
        return self.n_days * self.intervals_per_day

    @property
    def n_planned_intervals(self) -> int:
        """Number of intervals with a requirement, those looked ahead to included."""
        return self.n_intervals + self.lookahead_minutes // self.interval_minutes

    def weekday(self, day: int) -> int:
        """Weekday of a day of the horizon, or (negative) of the history; 0 = Monday."""
        return (self.first_weekday + day) % DAYS_PER_WEEK

    def is_weekend(self, day: int) -> bool:
        """Tell whether the day is a Saturday or a Sunday."""
        return self.weekday(day) >= SATURDAY

    def weeks(self) -> list[range]:
        """The days of the horizon in runs of seven, counted from its first day."""
        return [
            range(first, min(first + DAYS_PER_WEEK, self.n_days))
            for first in range(0, self.n_days, DAYS_PER_WEEK)
        ]
