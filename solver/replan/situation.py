"""What has happened: who is missing, what comes in unexpectedly, and what may be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from solver.domain.activity import Activity, Meeting
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.repair import RepairSettings
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.validation import require
from solver.rules.base import Rule


@dataclass(frozen=True, slots=True)
class Absence:
    """A person who is not there in ``[start, end)``, minutes of the horizon.

    Raises:
        FieldError: It ends before it starts.
    """

    employee: int
    start: int
    end: int

    def __post_init__(self) -> None:
        require(self.start < self.end, "to", "must be after from")


@dataclass(frozen=True, slots=True)
class Surge:
    """Contacts of a queue (None: of all) in ``[start, end)`` times ``factor``; 1.3: 30 % more.

    Raises:
        FieldError: It ends before it starts, or a factor below 0.
    """

    queue: int | None
    start: int
    end: int
    factor: float

    def __post_init__(self) -> None:
        require(self.start < self.end, "to", "must be after from")
        require(self.factor >= 0, "factor", "must not be negative")


@dataclass(frozen=True, slots=True)
class Situation:
    """A roster (``E x D``) that no longer holds, at the minute ``now_minute`` of its horizon.

    What began before ``now_minute`` is past; it may lie before the horizon (negative: all
    is still to come) or after it.  ``activities`` are the breaks and meetings in the
    roster's shifts; ``meetings`` are to be held.

    Raises:
        FieldError: No such employee or queue; a roster of another size.
    """

    problem: Problem
    rules: Sequence[Rule]
    roster: Roster
    now_minute: int
    absences: tuple[Absence, ...] = ()
    surges: tuple[Surge, ...] = ()
    settings: RepairSettings = field(default_factory=RepairSettings)
    activities: tuple[Activity, ...] = ()
    meetings: tuple[Meeting, ...] = ()

    def __post_init__(self) -> None:
        n_people, n_days = len(self.problem.employees), self.problem.grid.n_days
        fits = len(self.roster.cells) == n_people
        fits = fits and all(len(row) == n_days for row in self.roster.cells)
        require(fits, "roster", "one row an employee, one cell a day")
        for absence in self.absences:
            known = 0 <= absence.employee < n_people
            require(known, "absences", f"no employee {absence.employee}")
        for surge in self.surges:
            known = surge.queue is None or 0 <= surge.queue < len(self.problem.queues)
            require(known, "surges", f"no queue {surge.queue}")


def absence_of_days(problem: Problem, roster: Roster, employee: int, days: range) -> Absence:
    """Return the absence from all shifts that start on the days, whole; others are worked.

    It begins after the night shift that runs into the first day, and ends with that of
    the last day.
    """
    start, end = days.start * MINUTES_PER_DAY, days.stop * MINUTES_PER_DAY
    before = _cell(problem, roster, employee, days.start - 1)
    if before != OFF:
        start = max(start, problem.shift_minutes(days.start - 1, before)[1])
    last = _cell(problem, roster, employee, days.stop - 1)
    if last != OFF:
        end = max(end, problem.shift_minutes(days.stop - 1, last)[1])
    return Absence(employee, start, end)


def _cell(problem: Problem, roster: Roster, employee: int, day: int) -> int:
    if 0 <= day < problem.grid.n_days:
        return roster.cells[employee][day]
    past = problem.past(employee)
    return past[-1] if day == -1 and past else OFF
