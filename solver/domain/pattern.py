"""Shift patterns: a start and a length without a date; may cross midnight."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.validation import require

OFF = -1
"""Index that stands for "no shift" wherever a pattern index is expected."""

_NIGHT_FROM_MINUTE, _NIGHT_TO_MINUTE = 23 * 60, 30 * 60
_NIGHT_WORK_MINUTES = 3 * 60


@dataclass(frozen=True, slots=True)
class Pattern:
    """One shift pattern; ``[start, start + length)`` in minutes of its own day.

    ``forbidden_followers``: codes of patterns that nobody works on the day after.
    ``is_unpopular``: nobody likes it, so it is shared evenly.  ``is_flexible``: only
    for those who volunteer for it.
    ``is_standby``: a reserve, off the line until called; it may be unpaid.
    ``is_retired``: kept for the rosters that have it, not given in new ones.
    A split shift has an unpaid gap of ``gap_minutes``, from ``gap_start_minute`` minutes
    after its start; 0: none.  Nobody is at work in it, and it is no rest between shifts.
    """

    code: str
    start_minute: int
    length_minutes: int
    paid_minutes: int
    name: str = ""
    break_minutes: int = 0
    colour: str = "#CFE5FA"
    forbidden_followers: frozenset[str] = frozenset()
    is_unpopular: bool = False
    is_flexible: bool = False
    is_standby: bool = False
    is_retired: bool = False
    gap_start_minute: int = 0
    gap_minutes: int = 0

    def __post_init__(self) -> None:
        require(bool(self.code.strip()), "code", "must not be empty")
        require(0 <= self.start_minute < MINUTES_PER_DAY, "start", "must be 00:00 to 23:59")
        require(0 < self.length_minutes <= MINUTES_PER_DAY, "end", "must be within 24 h of start")
        self._require_gap()
        least = 0 if self.is_standby else 1
        paid_fits = least <= self.paid_minutes <= self.length_minutes
        require(paid_fits, "paid_hours", "must be more than 0 and at most the shift's length")
        paid_fits = self.paid_minutes <= self.work_minutes
        require(paid_fits, "paid_hours", "must be at most the shift's length without the gap")
        longest = max(end - start for start, end in self.parts)
        require(0 <= self.break_minutes < longest, "break_minutes", "must fit in")

    def _require_gap(self) -> None:
        require(self.gap_minutes >= 0, "gap_minutes", "must not be negative")
        if not self.gap_minutes:
            require(self.gap_start_minute == 0, "gap_start", "needs a length of the gap")
            return
        end = self.gap_start_minute + self.gap_minutes
        is_inside = self.gap_start_minute > 0 and end < self.length_minutes
        require(is_inside, "gap_start", "must leave work before and after the gap")

    @property
    def end_minute(self) -> int:
        """End in minutes of its own day; past 1,440 when it ends on the next day."""
        return self.start_minute + self.length_minutes

    @property
    def work_minutes(self) -> int:
        """Minutes from start to end without the gap."""
        return self.length_minutes - self.gap_minutes

    @property
    def parts(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each part, in minutes of its own day: two of a split shift, else one."""
        start, end = self.start_minute, self.end_minute
        if not self.gap_minutes:
            return ((start, end),)
        leaves = start + self.gap_start_minute
        return ((start, leaves), (leaves + self.gap_minutes, end))

    def minute_after(self, work_minutes: int) -> int:
        """Return the minute of its own day after so much work: the gap does not count."""
        is_behind = self.gap_minutes and work_minutes >= self.gap_start_minute
        return self.start_minute + work_minutes + (self.gap_minutes if is_behind else 0)

    def has_room(self, begin: int, minutes: int) -> bool:
        """Tell whether one part holds so many minutes from a minute of its own day on."""
        return any(start <= begin and begin + minutes <= end for start, end in self.parts)

    @property
    def is_night(self) -> bool:
        """At least three hours of the shift lie between 23:00 and 06:00.

        Source: Directive 2003/88/EC, art. 2(3)-(4): night time includes 00:00
        to 05:00, a night worker works at least three hours of it.
        """
        return _is_night(self.parts)


@lru_cache(maxsize=4096)  # checkers ask for every shift
def _is_night(parts: tuple[tuple[int, int], ...]) -> bool:
    worked = 0
    for shift_by in (-MINUTES_PER_DAY, 0, MINUTES_PER_DAY):
        night = _NIGHT_FROM_MINUTE + shift_by, _NIGHT_TO_MINUTE + shift_by
        worked += sum(max(0, min(end, night[1]) - max(start, night[0])) for start, end in parts)
    return worked >= _NIGHT_WORK_MINUTES
