"""Queues of contacts, the agents they need per interval, and people wanted on a shift."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate, pairwise
from math import ceil

from solver.domain.validation import require

HUNDREDTHS = 100
_TOLERANCE = 1e-6  # contacts: a computed curve is concave but for rounding


class Channel(StrEnum):
    """How contacts arrive."""

    VOICE = "voice"
    CHAT = "chat"
    EMAIL = "email"


class GoalPeriod(StrEnum):
    """Over what time a queue's goals must hold on average."""

    INTERVAL = "interval"
    DAY = "day"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Queue:
    """One queue.  Shares (service level, answer rate, ...) are fractions of 1.

    ``skill`` empty: every agent can serve it.  ``patience_seconds`` 0: contacts
    never give up.  ``asa_seconds`` 0: no goal for the mean wait.  Voice and chat
    goals hold in every interval or on average over ``goal_period``; an e-mail is
    to be answered within ``hours_to_answer``.  ``concurrency_slowdown``: each
    further contact that an agent handles at the same time lengthens the handle
    time by this share of it; 0 where the AHT was measured at full concurrency.
    """

    name: str
    skill: str = ""
    channel: Channel = Channel.VOICE
    service_level: float = 0.80
    threshold_seconds: float = 30.0
    answer_rate: float = 0.97
    patience_seconds: float = 120.0
    concurrency: int = 1
    shrinkage: float = 0.0
    max_occupancy: float = 0.90
    asa_seconds: float = 0.0
    goal_period: GoalPeriod = GoalPeriod.INTERVAL
    minimum_agents: int = 0
    hours_to_answer: float = 24.0
    concurrency_slowdown: float = 0.0

    def __post_init__(self) -> None:
        require(bool(self.name.strip()), "name", "must not be empty")
        for name in ("service_level", "answer_rate"):
            require(0 <= getattr(self, name) <= 1, name, "must be 0 to 1 (0% to 100%)")
        require(self.threshold_seconds >= 0, "threshold_seconds", "must not be negative")
        for name in ("patience_seconds", "asa_seconds", "minimum_agents", "concurrency_slowdown"):
            require(getattr(self, name) >= 0, name, "must not be negative")
        require(self.hours_to_answer > 0, "hours_to_answer", "must be more than 0")
        require(self.concurrency >= 1, "concurrency", "must be at least 1")
        require(0 <= self.shrinkage < 1, "shrinkage", "must be 0 to below 1 (100%)")
        require(0 < self.max_occupancy <= 1, "max_occupancy", "must be above 0 and at most 1")


@dataclass(frozen=True, slots=True)
class Contacts:
    """Contacts that one queue expects in each planned interval (T).

    ``volume`` counts contacts, ``aht_seconds`` is their mean handle time.
    ``answered[t][n]`` is how many of them ``n`` rostered agents are expected to
    answer: rising and concave in n; the last number also holds for more agents.
    ``gains[t]`` is what the first, second, ... agent adds, in whole hundredths of
    a contact, falling, none of them 0: whole numbers, so that all who count with
    them agree.

    ``on_line`` (T, empty: 1 everywhere) is the share of the rostered agents who are not on
    a break then.  While the breaks are still to be placed, ``gains`` is what a rostered
    agent adds; ``line_gains`` is what an agent adds who is known to be there.

    Raises:
        FieldError: Lengths that differ, a negative number, or a curve that is not concave.
    """

    queue: int
    volume: tuple[float, ...]
    aht_seconds: tuple[float, ...]
    answered: tuple[tuple[float, ...], ...]
    on_line: tuple[float, ...] = ()
    gains: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)
    line_gains: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for name in ("volume", "aht_seconds"):
            require(all(n >= 0 for n in getattr(self, name)), name, "must not be negative")
        same = len(self.volume) == len(self.aht_seconds) == len(self.answered)
        require(same, "answered", "must have one entry an interval")
        of_line = tuple(map(_checked_gains, self.answered))
        whole = len(self.on_line) in (0, len(self.volume)) and all(0 < s <= 1 for s in self.on_line)
        require(whole, "on_line", "must be a share above 0 and at most 1 for each interval")
        object.__setattr__(self, "line_gains", of_line)
        shared = map(_stretched, self.answered, self.on_line)
        gains = tuple(map(_gains, shared)) if self.on_line else of_line
        object.__setattr__(self, "gains", gains)


# An edit changes one interval; of the others the curves are those of before.
@lru_cache(maxsize=2048)
def _checked_gains(curve: tuple[float, ...]) -> tuple[int, ...]:
    require(_is_concave(curve), "answered", "must rise, ever slower")
    return _gains(curve)


def _is_concave(curve: tuple[float, ...]) -> bool:
    gains = [after - before for before, after in pairwise(curve)]
    falls = all(after <= before + _TOLERANCE for before, after in pairwise(gains))
    return bool(curve) and curve[0] >= 0 and falls and all(gain >= -_TOLERANCE for gain in gains)


def _stretched(curve: tuple[float, ...], share: float) -> tuple[float, ...]:
    """Return what 0, 1, 2, ... agents answer of whom only a share is there at any moment."""
    if share == 1:
        return curve
    last = len(curve) - 1
    found = []
    for n in range(ceil(last / share) + 1):
        there = min(n * share, last)
        below = min(int(there), max(0, last - 1))
        above = curve[min(below + 1, last)]
        found.append(curve[below] + (above - curve[below]) * (there - below))
    return tuple(found)


def _gains(curve: tuple[float, ...]) -> tuple[int, ...]:
    gains = [round((after - before) * HUNDREDTHS) for before, after in pairwise(curve)]
    # Rounded gains of a concave curve fall, but for the curve's own rounding.
    return tuple(gain for gain in accumulate(gains, min) if gain > 0)


@dataclass(frozen=True, slots=True)
class Requirement:
    """Rostered agents that one queue needs: a whole number for each planned interval."""

    queue: int
    agents: tuple[int, ...]

    def __post_init__(self) -> None:
        require(all(n >= 0 for n in self.agents), "required", "must not be negative")


@dataclass(frozen=True, slots=True)
class ShiftTarget:
    """People wanted on one pattern of one day, whatever queues they serve.

    ``under_weight`` and ``over_weight`` are what each person too few and too many
    counts; 0: it does not matter.
    """

    day: int
    pattern: int
    agents: int
    under_weight: int = 1
    over_weight: int = 0

    def __post_init__(self) -> None:
        for name in ("agents", "under_weight", "over_weight"):
            require(getattr(self, name) >= 0, name, "must not be negative")
