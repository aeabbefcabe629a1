"""Which shift holds an activity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from solver.domain.activity import Activity
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY

ShiftOf = tuple[int, int]
"""Employee and day of a shift; day -1 is the last of the history."""


def shift_on(problem: Problem, roster: Roster, employee: int, day: int) -> int:
    """Return the pattern that the employee works on a day (-1: before the horizon), or OFF."""
    if day >= 0:
        return roster.cells[employee][day] if day < problem.grid.n_days else OFF
    past = problem.past(employee)
    return past[day] if -day <= len(past) else OFF


def shift_day(problem: Problem, roster: Roster, employee: int, start: int, end: int) -> int | None:
    """Return the day of the employee's shift that holds ``[start, end)`` whole, or None.

    What lies in the gap of a split shift lies in no shift.
    """
    for day in (start // MINUTES_PER_DAY, start // MINUTES_PER_DAY - 1):
        pattern = shift_on(problem, roster, employee, day) if day >= -1 else OFF
        if pattern != OFF:
            parts = problem.shift_parts(day, pattern)
            if any(first <= start and end <= last for first, last in parts):
                return day
    return None


def by_shift(
    problem: Problem, roster: Roster, activities: Iterable[Activity]
) -> dict[ShiftOf, list[Activity]]:
    """Return the activities of each shift, in order of start; those in no shift are left out."""
    found: dict[ShiftOf, list[Activity]] = defaultdict(list)
    for activity in sorted(activities, key=lambda a: a.start):
        day = shift_day(problem, roster, activity.employee, activity.start, activity.end)
        if day is not None:
            found[activity.employee, day].append(activity)
    return dict(found)
