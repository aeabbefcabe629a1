"""Place the meetings and breaks of one day anew, all other days as they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from solver.activities.held import by_shift
from solver.activities.place import Placement, PlacingProgress, ToPlace, place
from solver.domain.activity import Activity, ActivityKind, Meeting
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

    Locked ones stay.  A meeting that is held on another day is left there, were it after
    midnight in a night shift of ``day``.  ``breaches`` are those of the day.
    """
    # Whoever else is on the line during these shifts began the day before, or begins the day after.
    near = Roster(tuple(_near(row, day) for row in asked.roster.cells))
    held = by_shift(asked.problem, asked.roster, asked.present)
    others: list[Activity] = []
    there: list[Activity] = []
    for (_, d), mine in held.items():
        for a in mine:
            is_there = d == day and (a.kind.is_rest or a.start // MINUTES_PER_DAY == day)
            (there if is_there else others).append(a)
    fixed = tuple(replace(a, locked=True) for a in others)
    meetings = tuple(_meetings(asked.meetings, others, day))
    only = ToPlace(asked.problem, near, meetings, (*fixed, *there), day)
    found = place(only, limits, cancel, report)
    placed = by_shift(asked.problem, asked.roster, found.activities)
    here = (a for (_, d), mine in placed.items() if d == day for a in mine)
    new = [a for a in here if a.kind.is_rest or a.start // MINUTES_PER_DAY == day]
    whole = tuple(sorted([*others, *new], key=lambda a: (a.employee, a.start)))
    breaches = tuple(b for b in found.breaches if b.day == day)
    return replace(found, activities=whole, breaches=breaches)


def _near(row: tuple[int, ...], day: int) -> tuple[int, ...]:
    return tuple(p if abs(d - day) <= 1 else OFF for d, p in enumerate(row))


def _meetings(
    meetings: Sequence[Meeting], elsewhere: Sequence[Activity], day: int
) -> list[Meeting]:
    """Return what may be held on the day, and there alone; ``elsewhere`` is of other shifts."""
    found = []
    for meeting in meetings:
        people = _left(replace(meeting, days=(day,)) if meeting.daily else meeting, elsewhere)
        if day in meeting.days and people:
            found.append(replace(meeting, attendees=people, days=(day,)))
    return found


def _left(meeting: Meeting, elsewhere: Sequence[Activity]) -> tuple[int, ...]:
    """Return the attendees with whom the meeting is not held by ``elsewhere``."""
    had = [
        a
        for a in elsewhere
        if (a.kind, a.name) == (meeting.kind, meeting.name)
        and a.start // MINUTES_PER_DAY in meeting.days
    ]
    theirs = [a for a in had if a.employee in meeting.attendees]
    if not meeting.is_together:
        there = {a.employee for a in theirs}
        return tuple(e for e in meeting.attendees if e not in there)
    starts = {a.start for a in theirs}
    if meeting.kind is ActivityKind.COACHING:  # a mentor may coach somebody else then
        starts -= {a.start for a in had if a.employee not in meeting.attendees}
    return () if starts else meeting.attendees
