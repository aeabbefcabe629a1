"""Place the meetings and breaks of one day anew, all other days as they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from solver.activities.held import by_shift
from solver.activities.place import Placement, PlacingProgress, ToPlace, place
from solver.domain.activity import Activity, Meeting
from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits


def place_day(
    asked: ToPlace,
    day: int,
    limits: SearchLimits,
    cancel: CancelToken,
    report: Callable[[PlacingProgress], None] = lambda _progress: None,
) -> Placement:
    """Return all activities of the horizon, those of the shifts of ``day`` placed anew.

    Locked ones stay.  A meeting that is held on another day is left there.  ``breaches``
    are those of the day.
    """
    # Whoever else is on the line during these shifts began the day before, or begins the day after.
    near = Roster(tuple(_near(row, day) for row in asked.roster.cells))
    held = by_shift(asked.problem, asked.roster, asked.present)
    others = [a for (_, d), mine in held.items() if d != day for a in mine]
    there = [a for (_, d), mine in held.items() if d == day for a in mine]
    fixed = tuple(replace(a, locked=True) for a in others)
    meetings = tuple(_meetings(asked.meetings, asked.present, day))
    found = place(ToPlace(asked.problem, near, meetings, (*fixed, *there)), limits, cancel, report)
    placed = by_shift(asked.problem, asked.roster, found.activities)
    new = [a for (_, d), mine in placed.items() if d == day for a in mine]
    whole = tuple(sorted([*others, *new], key=lambda a: (a.employee, a.start)))
    breaches = tuple(b for b in found.breaches if b.day == day)
    return replace(found, activities=whole, breaches=breaches)


def _near(row: tuple[int, ...], day: int) -> tuple[int, ...]:
    return tuple(p if abs(d - day) <= 1 else OFF for d, p in enumerate(row))


def _meetings(meetings: Sequence[Meeting], present: Sequence[Activity], day: int) -> list[Meeting]:
    """Return what may be held on the day, and there alone."""
    found = []
    for meeting in meetings:
        days = {
            a.start // MINUTES_PER_DAY
            for a in present
            if (a.kind, a.name) == (meeting.kind, meeting.name)
        }
        is_free = meeting.daily or day in days or not days & set(meeting.days)
        if day in meeting.days and is_free:
            found.append(replace(meeting, days=(day,)))
    return found
