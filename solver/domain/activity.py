"""Breaks, meetings and training inside shifts: what is asked for, and what was placed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from solver.domain.pattern import Pattern
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.validation import require


class ActivityKind(StrEnum):
    """What somebody does inside a shift while off the line."""

    LUNCH = "lunch"
    BREAK = "break"
    BRIEFING = "briefing"
    REVIEW = "review"
    TRAINING = "training"
    COACHING = "coaching"
    MEETING = "meeting"
    OFF_LINE = "off_line"

    @property
    def is_rest(self) -> bool:
        """Tell whether it ends a stretch of work: a lunch or a break."""
        return self in REST_KINDS


REST_KINDS = (ActivityKind.LUNCH, ActivityKind.BREAK)
MEETING_KINDS = (
    ActivityKind.BRIEFING,
    ActivityKind.REVIEW,
    ActivityKind.TRAINING,
    ActivityKind.COACHING,
)
TOGETHER_KINDS = (ActivityKind.REVIEW, ActivityKind.COACHING)
"""All who take part are there at the same time."""

_LUNCH = ActivityKind.LUNCH
_MIDDLE_SHARE = 4  # the default lunch starts within a quarter of the shift around its middle
_GRID_MINUTES = 15


@dataclass(frozen=True, slots=True)
class BreakRule:
    """One lunch or break that a shift has.

    It starts ``earliest_minute`` to ``latest_minute`` after the shift's start.  It is for
    shifts whose length lies within ``least_shift_minutes`` and ``most_shift_minutes`` and
    (``patterns`` not empty) whose pattern has one of these codes.  The gap of a split shift
    counts in none of these minutes; it is a rest itself, and stands for a lunch, unless
    the rule of a lunch names the code.  Of the rules of one
    shift, the strictest number counts for all: ``distance_minutes`` from the end of a break
    to the start of the next, ``most_work_minutes`` without a break (None: no limit), and
    ``most_away_percent`` of the people of a team on duty that are on a break at the same
    time (one person may always go).

    Raises:
        FieldError: A number that cannot be; the field is named.
    """

    name: str
    kind: ActivityKind = ActivityKind.LUNCH
    length_minutes: int = 60
    earliest_minute: int = 180
    latest_minute: int = 300
    paid: bool = False
    patterns: frozenset[str] = frozenset()
    least_shift_minutes: int = 0
    most_shift_minutes: int = MINUTES_PER_DAY
    distance_minutes: int = 60
    most_work_minutes: int | None = None
    most_away_percent: int = 50

    def __post_init__(self) -> None:
        require(bool(self.name.strip()), "name", "must not be empty")
        require(self.kind.is_rest, "kind", "must be lunch or break")
        require(0 < self.length_minutes < MINUTES_PER_DAY, "length_minutes", "must be 1 to 1439")
        require(self.earliest_minute >= 0, "earliest_minute", "must not be negative")
        in_order = self.earliest_minute <= self.latest_minute < MINUTES_PER_DAY
        require(in_order, "latest_minute", "must not be before the earliest, nor a day later")
        require(self.least_shift_minutes >= 0, "least_shift_minutes", "must not be negative")
        in_order = self.least_shift_minutes <= self.most_shift_minutes
        require(in_order, "most_shift_minutes", "must not be below the least")
        require(self.distance_minutes >= 0, "distance_minutes", "must not be negative")
        work = self.most_work_minutes
        require(work is None or work > 0, "most_work_minutes", "must be more than 0")
        require(0 < self.most_away_percent <= 100, "most_away_percent", "must be 1 to 100")

    def is_for(self, pattern: Pattern) -> bool:
        """Tell whether shifts of the pattern have this break; those on standby have none.

        Nor has what is left of a shift that ends before the break could be over.
        """
        for_all = not self.patterns and not (pattern.gap_minutes and self.kind is _LUNCH)
        named = for_all or pattern.code in self.patterns
        fits = self.least_shift_minutes <= pattern.work_minutes <= self.most_shift_minutes
        is_cut = pattern.is_retired and (
            self.earliest_minute + self.length_minutes > pattern.work_minutes
        )
        return named and fits and not is_cut and not pattern.is_standby


@dataclass(frozen=True, slots=True)
class Meeting:
    """Something to be held on one of ``days`` (of the horizon), or (``daily``) on each of them.

    ``attendees`` are indices of employees.  A review brings those of them who are at work
    together, at one time; coaching brings all of them together; training is for each
    alone; a briefing is the first minutes of each attendee's shift.  It lies within
    ``from_minute`` and ``to_minute`` of the day.  ``required``: it is held with
    everybody or not at all; else with those at work.
    """

    name: str
    kind: ActivityKind
    length_minutes: int
    attendees: tuple[int, ...]
    days: tuple[int, ...]
    from_minute: int = 0
    to_minute: int = MINUTES_PER_DAY
    daily: bool = False
    required: bool = True

    def __post_init__(self) -> None:
        require_meeting(self.name, self.kind, self.length_minutes, self.from_minute, self.to_minute)

    @property
    def is_together(self) -> bool:
        """Tell whether all attendees are there at the same time."""
        return self.kind in TOGETHER_KINDS

    @property
    def occasions(self) -> tuple[tuple[int, ...], ...]:
        """The days of each time that it is to be held."""
        return tuple((day,) for day in self.days) if self.daily else (self.days,)


def require_meeting(
    name: str, kind: ActivityKind, length_minutes: int, from_minute: int, to_minute: int
) -> None:
    """Check what any record of a meeting says of it.

    Raises:
        FieldError: One of them cannot be; the field is named.
    """
    require(bool(name.strip()), "name", "must not be empty")
    require(kind in MEETING_KINDS, "kind", "must not be a break")
    require(0 < length_minutes < MINUTES_PER_DAY, "length_minutes", "must be 1 to 1439")
    require(from_minute >= 0, "from_minute", "must not be negative")
    fits = from_minute + length_minutes <= to_minute
    require(fits, "to_minute", "must leave room for the meeting")


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing that a person does inside a shift: ``[start, start + length)``.

    ``start`` counts minutes from the horizon's start; whose shift it belongs to is seen
    from the roster.  ``paid`` is told, not counted: the pattern says what a shift pays.
    ``locked``: the supervisor has placed it, and placing keeps it.
    """

    employee: int
    start: int
    kind: ActivityKind
    length_minutes: int
    paid: bool = True
    locked: bool = False
    name: str = ""

    def __post_init__(self) -> None:
        require(0 < self.length_minutes <= MINUTES_PER_DAY, "length_minutes", "must be 1 to 1440")

    @property
    def end(self) -> int:
        """End in minutes from the horizon's start."""
        return self.start + self.length_minutes


def default_break_rules(patterns: Iterable[Pattern]) -> tuple[BreakRule, ...]:
    """Return what patterns with break minutes ask for: one lunch of that length.

    It begins within an eighth of the shift's length around the middle of the shift, on
    quarter hours; in a split shift the longer part (the first of two alike) stands for the
    shift.  No further breaks are made up.
    """
    return tuple(_lunch(pattern) for pattern in patterns if _has_lunch(pattern))


def _has_lunch(pattern: Pattern) -> bool:
    return pattern.break_minutes > 0 and not pattern.is_standby


def _lunch(pattern: Pattern) -> BreakRule:
    start, end = max(pattern.parts, key=lambda part: part[1] - part[0])
    after = 0 if start == pattern.start_minute else pattern.gap_start_minute
    room = end - start - pattern.break_minutes
    middle = room // 2 // _GRID_MINUTES * _GRID_MINUTES
    around = (end - start) // (2 * _MIDDLE_SHARE) // _GRID_MINUTES * _GRID_MINUTES
    return BreakRule(
        name=ActivityKind.LUNCH,  # put into words by whoever shows it
        length_minutes=pattern.break_minutes,
        earliest_minute=after + max(0, middle - around),
        latest_minute=after + min(room, middle + around),
        paid=pattern.paid_minutes > pattern.work_minutes - pattern.break_minutes,
        patterns=frozenset({pattern.code}),
    )
