"""Meetings and placed activities of a horizon: dated records to the solver's types, and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from scheduler_app.store.changes import Change, Record, changes_between
from scheduler_app.store.employment import employed_in
from scheduler_app.store.known import Known
from scheduler_app.store.records import ActivityRow, CellRow, MeetingRow, ProjectData, Repeat
from solver.domain.activity import Activity, ActivityKind, BreakRule, Meeting
from solver.domain.employee import Employee, Level
from solver.domain.pattern import OFF, Pattern
from solver.domain.roster import Roster
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY

_WEEKS_A_YEAR = 52
_A_MONDAY = date(2024, 1, 1)
"""Fortnights without a first day are counted from here: always the same weeks."""
Span = tuple[datetime, datetime]


def meetings_of(data: ProjectData, first_date: date, n_days: int) -> tuple[Meeting, ...]:
    """Return what is to be held in the horizon, week by week.

    Who is on training is decided by the hours placed since the year (or the meeting's first
    day) began: whoever is behind by a session or more.
    """
    data = employed_in(data, first_date, n_days)
    found: list[Meeting] = []
    for row in data.meetings:
        if row.kind is ActivityKind.COACHING and not row.attendees and not row.team:
            groups = _pairs(data.employees)
        else:
            groups = [_attendees(row, data.employees)]
        if row.repeat is Repeat.ONCE and _was_held(row, data.activities, first_date, n_days):
            continue
        length = n_days if row.repeat is Repeat.ONCE else DAYS_PER_WEEK
        for monday in range(0, n_days, max(1, length)):
            days = _days(row, first_date, range(monday, min(n_days, monday + length)))
            for group in groups:
                people = _behind(row, data, group, first_date + timedelta(days=monday))
                if days and people:
                    found.append(_meeting(row, people, days))
    return tuple(found)


def activities_of(
    data: ProjectData, first_date: date, roster: Roster, known: Known | None = None
) -> tuple[tuple[Activity, ...], tuple[ActivityRow, ...]]:
    """Return the activities that lie in a shift, and the records of all others.

    Those of last Sunday's night are among them, as the shift runs into the horizon.  The
    others are those of the horizon that no shift holds any longer.  ``known``: what was
    worked out before, of whatever records.
    """
    n_days = max((len(row) for row in roster.cells), default=0)
    data = employed_in(data, first_date, n_days)
    index = {employee.id: e for e, employee in enumerate(data.employees)}
    nights = (known or Known()).of(_nights_before, data.cells, data.patterns, first_date)
    found, left = [], []
    for row in data.activities:
        e, start = index[row.employee_id], minute_of(row.start, first_date)
        end = start + row.length_minutes
        night = nights.get(row.employee_id, ())
        is_held = shift_day(data.patterns, roster.cells[e], start, end) is not None
        if is_held or any(first <= start < end <= last for first, last in night):
            found.append(activity_of(row, index, first_date))
        elif 0 <= start < n_days * MINUTES_PER_DAY:
            left.append(row)
    return tuple(found), tuple(left)


def activity_of(row: ActivityRow, people: Mapping[str, int], first_date: date) -> Activity:
    """Return a record in minutes of the horizon; ``people``: index by ID."""
    start = minute_of(row.start, first_date)
    return Activity(
        people[row.employee_id],
        start,
        row.kind,
        row.length_minutes,
        row.paid,
        row.locked,
        row.name,
    )


def _nights_before(
    cells: tuple[CellRow, ...], patterns: tuple[Pattern, ...], first_date: date
) -> dict[str, list[tuple[int, int]]]:
    """Return the parts of the shifts that run over the midnight on which the week begins."""
    by_code = {pattern.code: pattern for pattern in patterns}
    day = first_date - timedelta(days=1)
    worked = {c.employee_id: by_code[c.pattern] for c in cells if c.date == day and c.pattern}
    return {
        person: [(a - MINUTES_PER_DAY, b - MINUTES_PER_DAY) for a, b in shape.parts]
        for person, shape in worked.items()
        if shape.end_minute > MINUTES_PER_DAY
    }


def shift_day(
    patterns: tuple[Pattern, ...], cells: tuple[int, ...], start: int, end: int
) -> int | None:
    """Return the day of the shift that holds ``[start, end)`` whole, or None."""
    for day in (start // MINUTES_PER_DAY, start // MINUTES_PER_DAY - 1):
        if 0 <= day < len(cells) and cells[day] != OFF:
            midnight = day * MINUTES_PER_DAY
            for first, last in patterns[cells[day]].parts:
                if midnight + first <= start and end <= midnight + last:
                    return day
    return None


def activity_rows(
    activities: Iterable[Activity], employees: tuple[Employee, ...], first_date: date
) -> list[ActivityRow]:
    """Return the activities with dates, in order of the people, then of start."""
    midnight = datetime.combine(first_date, time())
    return [
        ActivityRow(
            employees[a.employee].id,
            midnight + timedelta(minutes=a.start),
            a.kind,
            a.length_minutes,
            a.paid,
            a.locked,
            a.name,
        )
        for a in sorted(activities, key=lambda a: (a.employee, a.start))
    ]


def activity_changes(
    data: ProjectData, first_date: date, roster: Roster, new: Iterable[Activity]
) -> list[Change]:
    """Return the edit that makes ``new`` the activities of the roster's shifts."""
    n_days = max((len(row) for row in roster.cells), default=0)
    data = employed_in(data, first_date, n_days)
    held, left = activities_of(data, first_date, roster)

    def in_shift(a: Activity) -> bool:  # what last Sunday's night holds is not of this roster
        return shift_day(data.patterns, roster.cells[a.employee], a.start, a.end) is not None

    people = data.employees
    before = [*activity_rows(filter(in_shift, held), people, first_date), *left]
    return changes_between(before, activity_rows(filter(in_shift, new), people, first_date))


def with_other_hours(data: ProjectData, cells: Iterable[Change]) -> list[Change]:
    """Return those changes of cells after which somebody works at other hours, or not at all."""
    shapes = {pattern.code: pattern for pattern in data.patterns}

    def hours(cell: Record | None) -> object:
        shape = shapes.get(cell.pattern) if isinstance(cell, CellRow) else None
        return shape and (shape.parts, shape.is_standby)

    return [change for change in cells if hours(change.before) != hours(change.after)]


def without_shift(data: ProjectData, cells: Iterable[Change]) -> list[Change]:
    """Return the edit that removes what lay in the shifts that changes of cells replace.

    Another shift of the same hours keeps it; of what is locked, any shift that holds it.
    """
    shapes = {pattern.code: pattern for pattern in data.patterns}
    replaced: dict[str, list[tuple[Span, list[Span]]]] = defaultdict(list)
    for change in with_other_hours(data, cells):
        old, new = (
            _parts(cell, shapes) if isinstance(cell, CellRow) else []
            for cell in (change.before, change.after)
        )
        if old and isinstance(change.before, CellRow):
            replaced[change.before.employee_id].append(((old[0][0], old[-1][1]), new))

    def is_gone(row: ActivityRow) -> bool:
        for (begin, end), parts in replaced.get(row.employee_id, ()):
            if begin <= row.start < end:
                until = row.start + timedelta(minutes=row.length_minutes)
                return not (row.locked and any(a <= row.start and until <= b for a, b in parts))
        return False

    return [Change(row, None) for row in data.activities if is_gone(row)]


def _parts(cell: CellRow, shapes: Mapping[str, Pattern]) -> list[Span]:
    """Return when the cell's shift is worked; nothing of a day off."""
    midnight, shape = datetime.combine(cell.date, time()), shapes.get(cell.pattern)
    return [
        (midnight + timedelta(minutes=a), midnight + timedelta(minutes=b))
        for a, b in (shape.parts if shape else ())
    ]


def with_new_name(
    data: ProjectData, before: BreakRule | MeetingRow, after: BreakRule | MeetingRow
) -> list[Change]:
    """Return the edit that puts ``after``, of another name, in place of a rule or meeting.

    What was placed for it is called by the new name.
    """
    rows = data.break_rules if isinstance(before, BreakRule) else data.meetings
    place = [row.name for row in rows].index(before.name)
    placed = [
        Change(a, replace(a, name=after.name))
        for a in data.activities
        if (a.name, a.kind) == (before.name, before.kind)
    ]
    return [Change(before, None, place), Change(None, after, place), *placed]


def minute_of(start: datetime, first_date: date) -> int:
    """Return a moment in minutes from midnight of ``first_date``."""
    return int((start - datetime.combine(first_date, time())).total_seconds()) // 60


def _meeting(row: MeetingRow, people: tuple[int, ...], days: tuple[int, ...]) -> Meeting:
    return Meeting(
        row.name,
        row.kind,
        row.length_minutes,
        people,
        days,
        row.from_minute,
        row.to_minute,
        daily=row.repeat is Repeat.DAILY or row.kind is ActivityKind.BRIEFING,
        required=row.required,
    )


def _attendees(row: MeetingRow, employees: tuple[Employee, ...]) -> tuple[int, ...]:
    everybody = not row.attendees and not row.team
    return tuple(
        e
        for e, person in enumerate(employees)
        if everybody or person.id in row.attendees or (row.team and person.team == row.team)
    )


def _pairs(employees: tuple[Employee, ...]) -> list[tuple[int, ...]]:
    index = {employee.id: e for e, employee in enumerate(employees)}
    return [
        (index[person.mentor_id], e)
        for e, person in enumerate(employees)
        if person.level is Level.JUNIOR and person.mentor_id in index
    ]


def _days(row: MeetingRow, first_date: date, days: range) -> tuple[int, ...]:
    """Return the days of one week on which the meeting may be held."""
    dates = {day: first_date + timedelta(days=day) for day in days}
    open_days = [
        day
        for day, at in dates.items()
        if (not row.weekdays or at.weekday() in row.weekdays)
        and (row.first is None or row.first <= at)
        and (row.last is None or at <= row.last)
    ]
    if row.repeat is Repeat.FORTNIGHTLY:
        first = row.first or _A_MONDAY
        start = first - timedelta(days=first.weekday())
        weeks = (dates[days.start] - start).days // DAYS_PER_WEEK
        return () if weeks % 2 else tuple(open_days)
    if row.repeat is Repeat.MONTHLY:
        return tuple(day for day in open_days if _is_month_begun(row, dates[day], dates))
    return tuple(open_days)


def _is_month_begun(row: MeetingRow, at: date, week: Mapping[int, date]) -> bool:
    """Tell whether the month's first day for the meeting lies in the same week."""
    days = (at.replace(day=1 + n) for n in range(DAYS_PER_WEEK))
    return next(d for d in days if not row.weekdays or d.weekday() in row.weekdays) in week.values()


def _was_held(row: MeetingRow, placed: Iterable[ActivityRow], first: date, n_days: int) -> bool:
    """Tell whether it is placed before the horizon or after it; within, it is placed anew."""
    dates = (a.start.date() for a in placed if a.name == row.name and a.kind is row.kind)
    return any(not 0 <= (at - first).days < n_days for at in dates)


def _behind(
    row: MeetingRow, data: ProjectData, people: tuple[int, ...], monday: date
) -> tuple[int, ...]:
    """Return who is to attend; of training with hours a year, those behind by a session."""
    if row.kind is not ActivityKind.TRAINING or not row.hours_a_year:
        return people
    start = max(date(monday.year, 1, 1), row.first or date.min)
    weeks = ((monday - start).days // DAYS_PER_WEEK) + 1
    due = row.hours_a_year * 60 * min(weeks, _WEEKS_A_YEAR) / _WEEKS_A_YEAR
    done = _done_minutes(row, data.activities, start, monday)
    return tuple(e for e in people if due - done.get(data.employees[e].id, 0) >= row.length_minutes)


def _done_minutes(
    row: MeetingRow, placed: Iterable[ActivityRow], start: date, before: date
) -> Mapping[str, int]:
    done: dict[str, int] = defaultdict(int)
    for activity in placed:
        if activity.name == row.name and start <= activity.start.date() < before:
            done[activity.employee_id] += activity.length_minutes
    return done
