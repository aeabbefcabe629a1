"""Candidates: every start of a grid with every shape of shift that is allowed."""

from __future__ import annotations

from dataclasses import dataclass

from solver.domain.pattern import Pattern
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.validation import require

_CODE = "candidate"


@dataclass(frozen=True, slots=True, order=True)
class ShiftShape:
    """Length of a shift, its paid minutes and the unpaid or paid break in it.

    Raises:
        FieldError: Minutes that do not fit into each other.
    """

    length_minutes: int
    paid_minutes: int
    break_minutes: int = 0

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
    on the next day.

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
        return tuple(c for c in every if self.over_midnight or c.end_minute <= MINUTES_PER_DAY)


def candidate_of(pattern: Pattern) -> Candidate:
    """Return a pattern as a candidate: without code, name and colour."""
    shape = ShiftShape(pattern.length_minutes, pattern.paid_minutes, pattern.break_minutes)
    return Candidate(pattern.start_minute, shape)


def _as_pattern(start_minute: int, shape: ShiftShape) -> Pattern:
    """Return the pattern; it refuses what does not fit."""
    return Pattern(
        _CODE,
        start_minute,
        shape.length_minutes,
        shape.paid_minutes,
        break_minutes=shape.break_minutes,
    )
