"""Candidates: every start of a grid with every shape of shift that is allowed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from solver.domain.pattern import Pattern
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.validation import require

_CODE = "candidate"
_HOUR = 60
_GAPS_MINUTES = (2 * _HOUR, 3 * _HOUR, 4 * _HOUR, 5 * _HOUR)
_LEAST_PART_MINUTES = 3 * _HOUR
_PART_STEP_MINUTES = 30
_REST_MINUTES = 11 * _HOUR


@dataclass(frozen=True, slots=True, order=True)
class ShiftShape:
    """Length of a shift, its paid minutes, the unpaid or paid break and the gap in it.

    Raises:
        FieldError: Minutes that do not fit into each other.
    """

    length_minutes: int
    paid_minutes: int
    break_minutes: int = 0
    gap_start_minute: int = 0
    gap_minutes: int = 0

    def __post_init__(self) -> None:
        _as_pattern(0, self)


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A shift that might become a pattern; ``start_minute`` of its day, may cross midnight."""

    start_minute: int
    shape: ShiftShape

    def __post_init__(self) -> None:
        _as_pattern(self.start_minute, self.shape)

    @property
    def end_minute(self) -> int:
        """End in minutes of its own day; past 1,440 when it ends on the next day."""
        return self.start_minute + self.shape.length_minutes

    @property
    def parts(self) -> tuple[tuple[int, int], ...]:
        """What ``Pattern.parts`` says of such a shift."""
        return _as_pattern(self.start_minute, self.shape).parts

    @property
    def paid_minutes(self) -> int:
        """Minutes paid for one shift."""
        return self.shape.paid_minutes

    @property
    def is_night(self) -> bool:
        """What ``Pattern.is_night`` says of such a shift."""
        return _as_pattern(self.start_minute, self.shape).is_night


@dataclass(frozen=True, slots=True)
class CandidateGrid:
    """Which candidates there are.

    Starts are ``earliest_start_minute``, then every ``step_minutes`` up to
    ``latest_start_minute``; each with every shape.  ``over_midnight``: shifts may end
    on the next day, but for split ones: nobody comes back for a night.

    Raises:
        FieldError: No step, no shape, or starts outside a day.
    """

    shapes: tuple[ShiftShape, ...]
    step_minutes: int = 30
    earliest_start_minute: int = 0
    latest_start_minute: int = MINUTES_PER_DAY - 1
    over_midnight: bool = True

    def __post_init__(self) -> None:
        require(bool(self.shapes), "lengths", "at least one")
        require(self.step_minutes > 0, "step", "must be more than 0 minutes")
        in_day = 0 <= self.earliest_start_minute < MINUTES_PER_DAY
        require(in_day, "earliest_start", "must be 00:00 to 23:59")
        in_order = self.earliest_start_minute <= self.latest_start_minute < MINUTES_PER_DAY
        require(in_order, "latest_start", "must be from the earliest start to 23:59")

    def candidates(self) -> tuple[Candidate, ...]:
        """Return all candidates, by start, then by shape."""
        starts = range(self.earliest_start_minute, self.latest_start_minute + 1, self.step_minutes)
        every = (Candidate(start, shape) for start in starts for shape in sorted(set(self.shapes)))
        return tuple(c for c in every if c.end_minute <= MINUTES_PER_DAY or self._may_end_later(c))

    def _may_end_later(self, candidate: Candidate) -> bool:
        return self.over_midnight and not candidate.shape.gap_minutes


def split_shapes(shapes: Iterable[ShiftShape]) -> tuple[ShiftShape, ...]:
    """Return the split shifts that pay what the shapes pay: two parts around a gap.

    The gap stands for the break: all else is paid.  It lasts 2, 3, 4 or 5 hours, as far
    as the whole then leaves 11 hours until the next day's (the rest of Directive 2003/88/EC,
    art. 3).  The first part is half of the work, or an hour more or less, both at least
    three hours.  Split shapes are returned as they are.
    """
    found = {shape for shape in shapes if shape.gap_minutes}
    for shape in set(shapes) - found:
        work = shape.paid_minutes
        half = work // 2 // _PART_STEP_MINUTES * _PART_STEP_MINUTES
        for first in (half - _HOUR, half, half + _HOUR):
            for gap in _GAPS_MINUTES:
                is_part = min(first, work - first) >= _LEAST_PART_MINUTES
                if is_part and work + gap <= MINUTES_PER_DAY - _REST_MINUTES:
                    found.add(ShiftShape(work + gap, work, 0, first, gap))
    return tuple(sorted(found))


def candidate_of(pattern: Pattern) -> Candidate:
    """Return a pattern as a candidate: without code, name and colour."""
    return Candidate(pattern.start_minute, shape_of(pattern))


def shape_of(pattern: Pattern) -> ShiftShape:
    """Return how long a pattern is, what it pays, its break and its gap."""
    return ShiftShape(
        pattern.length_minutes,
        pattern.paid_minutes,
        pattern.break_minutes,
        pattern.gap_start_minute,
        pattern.gap_minutes,
    )


def _as_pattern(start_minute: int, shape: ShiftShape) -> Pattern:
    """Return the pattern; it refuses what does not fit."""
    return Pattern(
        _CODE,
        start_minute,
        shape.length_minutes,
        shape.paid_minutes,
        break_minutes=shape.break_minutes,
        gap_start_minute=shape.gap_start_minute,
        gap_minutes=shape.gap_minutes,
    )
