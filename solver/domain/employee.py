"""Contracts and the people who hold them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY
from solver.domain.validation import require

_WEEK_MINUTES = DAYS_PER_WEEK * MINUTES_PER_DAY


EXTRA_PAY = ("night_percent", "weekend_percent", "holiday_percent", "overtime_percent")
"""Fields of a contract that say what is paid on top of an hour's plain pay."""


FLEXIBLE, OVERTIME = "flexible", "overtime"
"""What a person may volunteer for."""

ShiftNumbers = tuple[tuple[str, int], ...]
"""Codes of patterns, each with a number of shifts."""


class Level(StrEnum):
    """Seniority; a senior or a lead guides juniors."""

    JUNIOR = "junior"
    SENIOR = "senior"
    LEAD = "lead"


@dataclass(frozen=True, slots=True)
class Contract:
    """Limits of one kind of contract; minutes and days are per week.

    ``min_consecutive_days`` and ``min_days_off`` are the shortest run of working
    days, and of days off, that is no breach; 1 asks for nothing.  The whole horizon
    has paid minutes of its own (``…_period_minutes``), a number of weekends with work
    (None: no limit) and, by code of pattern, the most shifts of it (``max_shifts``).
    Where these are agreed for so many weeks (``period_weeks``; None: for the horizon,
    however long), a longer horizon has them times over, and a shorter one, which tells
    nothing of the rest, keeps only the most.  Pay is in cents an hour (0: not known);
    nights, weekends, public holidays and overtime add percents.
    """

    name: str
    min_minutes: int = 0
    max_minutes: int = 40 * 60
    min_days: int = 0
    max_days: int = 5
    max_consecutive_days: int = 6
    min_rest_minutes: int = 11 * 60
    min_consecutive_days: int = 1
    min_days_off: int = 1
    min_period_minutes: int = 0
    max_period_minutes: int | None = None
    max_weekends: int | None = None
    period_weeks: int | None = None
    hourly_cost_cents: int = 0
    night_percent: int = 0
    weekend_percent: int = 0
    holiday_percent: int = 0
    overtime_percent: int = 0
    max_shifts: ShiftNumbers = ()

    def __post_init__(self) -> None:
        require(bool(self.name.strip()), "name", "must not be empty")
        require(self.min_minutes >= 0, "min_hours", "must not be negative")
        require(self.min_minutes <= self.max_minutes, "max_hours", "must not be below min_hours")
        require(self.max_minutes <= _WEEK_MINUTES, "max_hours", "must be at most 168 h")
        require(self.min_days >= 0, "min_days", "must not be negative")
        require(self.min_days <= self.max_days, "max_days", "must not be below min_days")
        require(self.max_days <= DAYS_PER_WEEK, "max_days", "must be at most 7")
        require(self.max_consecutive_days >= 1, "max_consecutive_days", "must be at least 1")
        require(self.min_rest_minutes >= 0, "min_rest_hours", "must not be negative")
        require(self.min_consecutive_days >= 1, "min_consecutive_days", "must be at least 1")
        fits = self.min_consecutive_days <= self.max_consecutive_days
        require(fits, "min_consecutive_days", "must not be above max_consecutive_days")
        require(self.min_days_off >= 1, "min_days_off", "must be at least 1")
        require(self.min_period_minutes >= 0, "min_period_hours", "must not be negative")
        most = self.max_period_minutes
        in_order = most is None or self.min_period_minutes <= most
        require(in_order, "max_period_hours", "must not be below min_period_hours")
        weekends = self.max_weekends
        require(weekends is None or weekends >= 0, "max_weekends", "must not be negative")
        period = self.period_weeks
        require(period is None or period >= 1, "period_weeks", "must be at least 1")
        for name in ("hourly_cost_cents", *EXTRA_PAY):
            require(getattr(self, name) >= 0, name, "must not be negative")
        _require_shift_numbers(self.max_shifts)

    def whole_periods(self, n_days: int) -> int:
        """Return how many whole periods so many days have."""
        return n_days // self._period_days if self.period_weeks else 1

    def started_periods(self, n_days: int) -> int:
        """Return how many periods so many days have, one of which may be cut."""
        return -(-n_days // self._period_days) if self.period_weeks else 1

    @property
    def _period_days(self) -> int:
        return DAYS_PER_WEEK * (self.period_weeks or 1)


@dataclass(frozen=True, slots=True)
class Employee:
    """One agent.  ``patterns`` empty: all patterns; ``skills`` name queue skills.

    ``max_shifts``: codes of patterns, each with the most shifts of it over the horizon;
    they go before those of the contract.
    ``volunteers`` holds FLEXIBLE (shifts marked so) and OVERTIME, either or none.
    """

    id: str
    name: str
    contract: Contract
    level: Level = Level.SENIOR
    team: str = ""
    skills: frozenset[str] = frozenset()
    mentor_id: str = ""
    patterns: frozenset[str] = frozenset()
    works_nights: bool = True
    volunteers: frozenset[str] = frozenset()
    max_shifts: ShiftNumbers = ()

    def __post_init__(self) -> None:
        require(bool(self.id.strip()), "id", "must not be empty")
        require(self.mentor_id != self.id, "mentor", "must be somebody else")
        _require_shift_numbers(self.max_shifts)

    @property
    def is_guide(self) -> bool:
        """Tell whether juniors may work beside this person: a senior or a lead."""
        return self.level is not Level.JUNIOR

    def has_skill(self, skill: str) -> bool:
        """Tell whether the person has the skill; everybody has ""."""
        return not skill or skill in self.skills

    def may_work(self, pattern_code: str) -> bool:
        """Tell whether the person is qualified for the pattern."""
        return not self.patterns or pattern_code in self.patterns


def _require_shift_numbers(numbers: ShiftNumbers) -> None:
    codes = [code for code, _ in numbers]
    require(len(set(codes)) == len(codes), "max_shifts", "a pattern more than once")
    require(all(most >= 0 for _, most in numbers), "max_shifts", "must not be negative")
