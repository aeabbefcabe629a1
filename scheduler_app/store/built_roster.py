"""The edit that puts a built roster into the project."""

from __future__ import annotations

from datetime import date

from scheduler_app.store.activities import without_shift
from scheduler_app.store.changes import Change
from scheduler_app.store.mentors import mentor_changes
from scheduler_app.store.records import ProjectData
from scheduler_app.store.roles import role_changes, with_chosen_roles
from scheduler_app.store.week import roster_changes, week_of
from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.domain.time_grid import DAYS_PER_WEEK


def built_roster_changes(data: ProjectData, first_date: date, roster: Roster) -> list[Change]:
    """Put ``roster``, of whole weeks from a Monday on, into all cells not locked.

    The mentors that it has chosen and the roles that were chosen for it are named
    with it, and breaks of shifts that it replaces are gone.

    Raises:
        ValueError: It is not of whole weeks of the people employed then, or has a
            pattern that there is not.
    """
    lengths = {len(row) for row in roster.cells}
    n_days = max(lengths, default=DAYS_PER_WEEK)
    if len(lengths) > 1 or n_days % DAYS_PER_WEEK or 0 in lengths:
        raise ValueError("roster: must have rows of whole weeks")
    weeks = week_of(data, first_date, n_days // DAYS_PER_WEEK)
    n_people = len(weeks.problem.employees)
    if len(roster.cells) != n_people:
        raise ValueError(f"roster: must have {n_people} rows of whole weeks")
    known = {OFF, *range(len(weeks.problem.patterns))}
    unknown = {pattern for row in roster.cells for pattern in row} - known
    if unknown:
        raise ValueError(f"pattern: no pattern {min(unknown)}")
    cells = roster_changes(weeks, roster)
    gone = without_shift(data, cells)
    roles = role_changes(data, with_chosen_roles(weeks))
    return [*cells, *gone, *roles, *mentor_changes(weeks, roster)]
