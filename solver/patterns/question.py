"""What is asked: which patterns, for which demand, with which people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from solver.domain.time_grid import SATURDAY, TimeGrid
from solver.domain.validation import require
from solver.patterns.candidate import Candidate, CandidateGrid

Gains = tuple[int, ...]
"""What the first, second, ... agent adds in an interval: hundredths of a contact, falling."""


class DayClasses(StrEnum):
    """Days that have the same patterns: all of them, or weekdays and weekends apart."""

    SAME = "same"
    WEEKEND = "weekend"

    def of(self, grid: TimeGrid) -> tuple[int, ...]:
        """Return the class of each day (D)."""
        apart = self is DayClasses.WEEKEND
        return tuple(int(apart and grid.weekday(d) >= SATURDAY) for d in range(grid.n_days))


@dataclass(frozen=True, slots=True)
class DesignRequest:
    """What the supervisor asks for.

    At most ``most_patterns`` (K) of the candidates of ``grid``, in each class of days;
    patterns of today with the codes ``fixed`` are among them, whatever the grid.
    ``open_from_minute`` to ``open_to_minute``: no shift begins before or ends after
    (None: round the clock); minutes of a day, the end may lie past 1,440.

    Raises:
        FieldError: No pattern is asked for, or more are fixed than asked for.
    """

    grid: CandidateGrid
    most_patterns: int = 6
    fixed: tuple[str, ...] = ()
    day_classes: DayClasses = DayClasses.SAME
    open_from_minute: int | None = None
    open_to_minute: int | None = None

    def __post_init__(self) -> None:
        require(self.most_patterns >= 1, "patterns", "must be at least 1")
        require(len(set(self.fixed)) == len(self.fixed), "fix", "a pattern more than once")
        fits = len(self.fixed) <= self.most_patterns
        require(fits, "fix", "must not be more than the patterns asked for")


@dataclass(frozen=True, slots=True)
class QueueWorth:
    """What each agent of one queue adds in each interval (T), in hundredths of a contact.

    ``gains[t]`` falls; agents beyond it add nothing and cost ``surplus_cost`` each
    (0: nothing).  ``offered[t]``: contacts that come in, in hundredths too.

    Raises:
        FieldError: Gains that rise, or are not above 0.
    """

    gains: tuple[Gains, ...]
    offered: tuple[int, ...]
    surplus_cost: int = 0

    def __post_init__(self) -> None:
        falls = all(
            tuple(sorted(g, reverse=True)) == g and min(g, default=1) > 0 for g in self.gains
        )
        require(falls, "gains", "must fall and be above 0")
        require(len(self.offered) == len(self.gains), "offered", "one an interval")


@dataclass(frozen=True, slots=True)
class AgentGroup:
    """People who are alike for the choice: same queues, contract and allowed shifts.

    ``heads[d]``: how many are there on day d (leave taken off); each works one shift a
    day at most.  The others are limits of all of them together for each week (W):
    shifts, paid minutes, night shifts.  Only candidates of ``allowed`` are theirs.
    """

    name: str
    queues: tuple[int, ...]
    heads: tuple[int, ...]
    shifts: tuple[tuple[int, int], ...]
    paid_minutes: tuple[tuple[int, int], ...]
    night_shifts: tuple[int, ...]
    allowed: frozenset[int]


@dataclass(frozen=True, slots=True)
class DesignQuestion:
    """Everything the choice needs; indices of candidates are those of ``candidates``.

    The plan repeats: the last day's night shifts cover the first morning (intervals are
    the horizon's, without those looked ahead to).  ``day_class[d]``: days of one class share their
    patterns, at most ``most_patterns`` each.  ``fixed``: candidates that must be among them.
    ``today``: candidates that are patterns now; others count as changes.  ``open_days[d]``:
    candidates that may be worked on day d.  ``least_on_duty[t]``: heads wanted in
    interval t, whatever they serve; each one missing costs ``floor_cost``.
    ``pattern_cost``: of each pattern chosen (0 where only their number is limited).

    Raises:
        FieldError: Lengths that do not fit the grid; the field is named.
    """

    grid: TimeGrid
    candidates: tuple[Candidate, ...]
    queues: tuple[QueueWorth, ...]
    groups: tuple[AgentGroup, ...]
    most_patterns: int
    day_class: tuple[int, ...]
    open_days: tuple[frozenset[int], ...]
    fixed: frozenset[int] = frozenset()
    today: frozenset[int] = frozenset()
    least_on_duty: tuple[int, ...] = ()
    floor_cost: int = 10_000
    pattern_cost: int = 0

    def __post_init__(self) -> None:
        require(bool(self.candidates), "candidates", "at least one")
        require(self.most_patterns >= len(self.fixed), "fix", "more than the patterns asked for")
        n_days, n_weeks = self.grid.n_days, len(self.grid.weeks())
        for name in ("day_class", "open_days"):
            require(len(getattr(self, name)) == n_days, name, "one a day")
        for queue in self.queues:
            require(len(queue.gains) == self.grid.n_intervals, "gains", "one an interval")
        for group in self.groups:
            require(len(group.heads) == n_days, "heads", "one a day")
            for weekly in (group.shifts, group.paid_minutes, group.night_shifts):
                require(len(weekly) == n_weeks, "groups", "one limit a week")
        floor = len(self.least_on_duty)
        require(floor in (0, self.grid.n_intervals), "least_on_duty", "one an interval")

    def restricted_to(self, kept: Iterable[int]) -> DesignQuestion:
        """Return the same question with only some candidates, in the same order."""
        places = {old: new for new, old in enumerate(sorted({*kept, *self.fixed}))}

        def still(some: frozenset[int]) -> frozenset[int]:
            return frozenset(places[p] for p in some if p in places)

        return replace(
            self,
            candidates=tuple(self.candidates[p] for p in places),
            groups=tuple(replace(g, allowed=still(g.allowed)) for g in self.groups),
            open_days=tuple(map(still, self.open_days)),
            fixed=still(self.fixed),
            today=still(self.today),
        )
