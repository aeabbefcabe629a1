"""What people were told of a week beside what it has become: cells, changes, late changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from scheduler_app.store.presence_records import AbsenceRow
from scheduler_app.store.published_week import PublishedWeek, Times
from scheduler_app.store.records import TimeOffRow
from solver.domain.pattern import OFF, Pattern
from solver.domain.problem import Told
from solver.domain.time_grid import DAYS_PER_WEEK

_MOMENT = timedelta(microseconds=1)
Place = tuple[str, date]
"""A cell of a roster: a person's ID and a date."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell of two rosters of a week; codes, "" for a day off.

    The codes are the same where the hours that they stand for are not.
    """

    employee_id: str
    date: date
    before: str
    after: str


def hours_of(patterns: Iterable[Pattern]) -> dict[str, Times]:
    """Return the hours of each code, as a version keeps them."""
    return {p.code: times_of(p) for p in patterns}


def times_of(pattern: Pattern) -> Times:
    """Return start and length of a pattern, and its gap if it has one."""
    gap = (pattern.gap_start_minute, pattern.gap_minutes) if pattern.gap_minutes else ()
    return (pattern.start_minute, pattern.length_minutes, *gap)


def differences(before: PublishedWeek, after: PublishedWeek) -> list[Difference]:
    """Return the cells of a week that two of its rosters have differently, by person, then date.

    Whoever is not in one of them is off in it.  A code that was renamed in between is no
    difference: the later roster does not know it, and its new name has the same hours.
    """
    off = ("",) * DAYS_PER_WEEK
    people = [*before.cells, *(person for person in after.cells if person not in before.cells)]
    return [
        Difference(person, before.first + timedelta(days=day), old, new)
        for person in people
        for day, (old, new) in enumerate(
            zip(before.cells.get(person, off), after.cells.get(person, off), strict=True)
        )
        if not _is_same(old, new, before.times, after.times)
    ]


def _is_same(old: str, new: str, then: Mapping[str, Times], now: Mapping[str, Times]) -> bool:
    if not old or not new:
        return old == new
    is_renamed = old not in now or new not in then
    return (old == new or is_renamed) and then.get(old) == now.get(new)


def told_cells(
    version: PublishedWeek, employee_id: str, places: Mapping[str, int], hours: Mapping[str, Times]
) -> Told:
    """Return what a person was told of the week, as indices of today's patterns.

    ``places`` and ``hours``: index and hours of today's codes.  None: nothing, or a pattern
    that there is no longer, under any name.
    """
    codes = version.cells.get(employee_id)
    if codes is None:
        return (None,) * DAYS_PER_WEEK
    by_hours = {times: places[code] for code, times in reversed([*hours.items()])}
    gone = {
        code: by_hours.get(times) for code, times in version.times.items() if code not in places
    }
    return tuple(OFF if not code else places.get(code, gone.get(code)) for code in codes)


def days_away(
    time_off: Iterable[TimeOffRow], absences: Iterable[AbsenceRow], days: Collection[date]
) -> set[Place]:
    """Return who is on leave, or absent for a part of the day, on which of the days.

    Nobody chose a change of such a day: it is no burden of hers.
    """
    spans = [(row.employee_id, row.first, row.last) for row in time_off]
    # What ends at midnight has nothing of the day that begins then.
    spans += [(a.employee_id, a.start.date(), (a.end - _MOMENT).date()) for a in absences]
    first, last = min(days, default=date.max), max(days, default=date.min)
    return {
        (person, start + timedelta(days=day))
        for person, begin, end in spans
        for start in [max(begin, first)]
        for day in range((min(end, last) - start).days + 1)
    }


def late_changes(
    version: PublishedWeek, after: PublishedWeek, away: Collection[Place]
) -> Counter[str]:
    """Return the cells that each person had changed after she was told, over all versions."""
    found = Counter(version.late_changes)
    for cell in differences(version, after):
        if cell.employee_id in version.cells and (cell.employee_id, cell.date) not in away:
            found[cell.employee_id] += 1
    return found
