"""What a dragged bar makes of a pattern: other hours in whole steps, the pay following."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from solver.domain.pattern import Pattern
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.validation import FieldError

STEP_MINUTES = 15


class Grip(Enum):
    """Which part of a bar is held."""

    WHOLE = "whole"
    START = "start"
    END = "end"
    GAP_START = "gap_start"
    GAP_END = "gap_end"


def moved(pattern: Pattern, grip: Grip, by_minutes: int) -> Pattern:
    """Return the pattern with the held part moved, on the grid of 15 minutes.

    A moved start stays within its day.  What is unpaid of the shift stays unpaid; it
    never gets shorter than its break and what is unpaid, or longer than a day.  The gap of
    a split shift goes along with the whole, else it stays at its time of day, with work
    before and after it.  What cannot be is left as it was.
    """
    start, end = pattern.start_minute, pattern.end_minute
    try:
        if grip is Grip.WHOLE:
            return replace(pattern, start_minute=_within_day(_snapped(start + by_minutes)))
        if grip is Grip.START:
            return _with_hours(pattern, _within_day(_snapped(start + by_minutes)), end)
        if grip is Grip.END:
            return _with_hours(pattern, start, _snapped(end + by_minutes))
        return _with_gap_edge(pattern, grip, by_minutes)
    except FieldError:  # a part too short for the break
        return pattern


def with_start(pattern: Pattern, start_minute: int, length_minutes: int) -> Pattern:
    """Return the pattern with other hours; what is unpaid of it stays unpaid.

    Its gap stays at its time of day.

    Raises:
        FieldError: There would be no work before or after the gap.
    """
    after = pattern.gap_start_minute + pattern.start_minute - start_minute
    return replace(
        pattern,
        start_minute=start_minute,
        length_minutes=length_minutes,
        paid_minutes=_paid(pattern, length_minutes - pattern.gap_minutes),
        gap_start_minute=after if pattern.gap_minutes else 0,
    )


def with_gap(pattern: Pattern, gap_minutes: int) -> Pattern:
    """Return the pattern with a gap so long (0: none); the end moves, the work stays the same.

    A new gap begins after half of the work.

    Raises:
        FieldError: The shift would last longer than a day.
    """
    middle = _snapped(pattern.work_minutes // 2)
    after = pattern.gap_start_minute if pattern.gap_minutes else middle
    return replace(
        pattern,
        length_minutes=pattern.work_minutes + gap_minutes,
        gap_start_minute=after if gap_minutes else 0,
        gap_minutes=gap_minutes,
    )


def with_gap_at(pattern: Pattern, clock_minute: int) -> Pattern:
    """Return the split shift with its gap, of the same length, from a time of day on.

    Raises:
        FieldError: There would be no work before or after the gap.
    """
    after = (clock_minute - pattern.start_minute) % MINUTES_PER_DAY
    return replace(pattern, gap_start_minute=after)


def _with_hours(pattern: Pattern, start: int, end: int) -> Pattern:
    unpaid = pattern.work_minutes - pattern.paid_minutes
    least = STEP_MINUTES * (max(pattern.break_minutes, unpaid) // STEP_MINUTES + 1)
    least = min(least, pattern.work_minutes) + pattern.gap_minutes
    leaves, returns = pattern.parts[0][1], pattern.parts[-1][0]
    if start != pattern.start_minute:
        latest = leaves - STEP_MINUTES if pattern.gap_minutes else end
        start = max(end - MINUTES_PER_DAY, min(start, end - least, latest))
    earliest = returns + STEP_MINUTES if pattern.gap_minutes else start
    end = min(start + MINUTES_PER_DAY, max(end, start + least, earliest))
    return with_start(pattern, start, end - start)


def _with_gap_edge(pattern: Pattern, grip: Grip, by_minutes: int) -> Pattern:
    """Return the pattern with its gap longer or shorter at one side; the pay follows."""
    leaves, returns = pattern.parts[0][1], pattern.parts[-1][0]
    if grip is Grip.GAP_START:
        least = pattern.start_minute + STEP_MINUTES
        leaves = min(max(_snapped(leaves + by_minutes), least), returns - STEP_MINUTES)
    else:
        most = pattern.end_minute - STEP_MINUTES
        returns = max(min(_snapped(returns + by_minutes), most), leaves + STEP_MINUTES)
    return replace(
        pattern,
        gap_start_minute=leaves - pattern.start_minute,
        gap_minutes=returns - leaves,
        paid_minutes=_paid(pattern, pattern.length_minutes - (returns - leaves)),
    )


def _paid(pattern: Pattern, work_minutes: int) -> int:
    """Return what is paid of so much work where as much stays unpaid as now."""
    unpaid = pattern.work_minutes - pattern.paid_minutes
    least_paid = 0 if pattern.is_standby else 1
    return min(work_minutes, max(least_paid, work_minutes - unpaid))


def _snapped(minute: int) -> int:
    return round(minute / STEP_MINUTES) * STEP_MINUTES


def _within_day(start: int) -> int:
    return min(max(start, 0), MINUTES_PER_DAY - STEP_MINUTES)
