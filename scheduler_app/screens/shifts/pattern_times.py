"""What a dragged bar makes of a pattern: other hours in whole steps, the pay following."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from solver.domain.pattern import Pattern
from solver.domain.time_grid import MINUTES_PER_DAY

STEP_MINUTES = 15


class Grip(Enum):
    """Which part of a bar is held."""

    WHOLE = "whole"
    START = "start"
    END = "end"


def moved(pattern: Pattern, grip: Grip, by_minutes: int) -> Pattern:
    """Return the pattern with the held part moved, on the grid of 15 minutes.

    A moved start stays within its day.  What is unpaid of the shift stays unpaid; it
    never gets shorter than its break and what is unpaid, or longer than a day.
    """
    if grip is Grip.WHOLE:
        start = _within_day(_snapped(pattern.start_minute + by_minutes))
        return replace(pattern, start_minute=start)
    if grip is Grip.START:
        start = _within_day(_snapped(pattern.start_minute + by_minutes))
        return _with_hours(pattern, start, pattern.end_minute)
    return _with_hours(pattern, pattern.start_minute, _snapped(pattern.end_minute + by_minutes))


def with_length(pattern: Pattern, length_minutes: int) -> Pattern:
    """Return the pattern with another length; what is unpaid of it stays unpaid."""
    unpaid = pattern.length_minutes - pattern.paid_minutes
    least_paid = 0 if pattern.is_standby else 1
    paid = min(length_minutes, max(least_paid, length_minutes - unpaid))
    return replace(pattern, length_minutes=length_minutes, paid_minutes=paid)


def _with_hours(pattern: Pattern, start: int, end: int) -> Pattern:
    unpaid = pattern.length_minutes - pattern.paid_minutes
    least = STEP_MINUTES * (max(pattern.break_minutes, unpaid) // STEP_MINUTES + 1)
    least = min(least, pattern.length_minutes)
    if start != pattern.start_minute:
        start = max(end - MINUTES_PER_DAY, min(start, end - least))
    end = min(start + MINUTES_PER_DAY, max(end, start + least))
    return replace(with_length(pattern, end - start), start_minute=start)


def _snapped(minute: int) -> int:
    return round(minute / STEP_MINUTES) * STEP_MINUTES


def _within_day(start: int) -> int:
    return min(max(start, 0), MINUTES_PER_DAY - STEP_MINUTES)
