"""From a draft to a published version, and from a version back to the draft."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.activities import activities_of, activity_rows
from scheduler_app.store.broken_rules import broken_rules
from scheduler_app.store.changes import Change, changes_between
from scheduler_app.store.published import days_away, differences, hours_of, late_changes
from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.records import ActivityRow, CellRow, ProjectData
from scheduler_app.store.steps import user_name
from scheduler_app.store.week import Week
from solver.activities.held import shift_day
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.rules.base import Violation

_EMPTY = QT_TRANSLATE_NOOP(
    "Publishing", "Nobody works in the week of {date}: build its roster first, then publish it."
)
_SAME = QT_TRANSLATE_NOOP(
    "Publishing", "Nothing has changed since version {number}: there is nothing to publish."
)
_GONE = QT_TRANSLATE_NOOP(
    "Publishing", "Version {number} has shifts that there are no longer: {codes}. Add them again."
)


class PublishingError(ValueError):
    """A week that cannot be published or taken back; its text says what to do."""


def draft_of(week: Week, *, with_activities: bool = True) -> PublishedWeek:
    """Return a week as it stands in the form of a version, with the number 0."""
    problem = week.problem
    codes = ["", *(pattern.code for pattern in problem.patterns)]
    return PublishedWeek(
        first=week.first_date,
        number=0,
        at=datetime.now(UTC),
        user=user_name(),
        note="",
        cells={
            employee.id: tuple(codes[pattern + 1] for pattern in row)
            for employee, row in zip(problem.employees, week.roster.cells, strict=True)
        },
        activities=activities_in_shifts(week) if with_activities else (),
        times=hours_of(problem.patterns),
    )


def activities_in_shifts(week: Week) -> tuple[ActivityRow, ...]:
    """Return what lies in shifts of the week, not in the night before it, by person and start."""
    held = (
        a
        for a in week.activities
        if shift_day(week.problem, week.roster, a.employee, a.start, a.end) is not None
    )
    return tuple(activity_rows(held, week.problem.employees, week.first_date))


def activities_of_draft(data: ProjectData, week: Week) -> list[ActivityRow]:
    """Return what is in the week, also what no shift holds, but for the night before it."""
    _, left = activities_of(data, week.first_date, week.roster)
    return [*activities_in_shifts(week), *left]


def moved_activities_since(version: PublishedWeek, draft: PublishedWeek) -> int:
    """Return how many breaks and meetings of a version its draft has at another time, or not."""
    then, now = set(map(_place, version.activities)), set(map(_place, draft.activities))
    return max(len(then - now), len(now - then))


def _place(row: ActivityRow) -> tuple[object, ...]:
    return row.employee_id, row.start, row.kind, row.length_minutes, row.name


def is_same(version: PublishedWeek, draft: PublishedWeek) -> bool:
    """Tell whether people would be told nothing new."""
    return not differences(version, draft) and not moved_activities_since(version, draft)


def next_version(
    data: ProjectData, week: Week, note: str, violations: Iterable[Violation]
) -> PublishedWeek:
    """Return the version that publishing the week as it stands makes.

    ``violations`` of the roster: breaches of hard rules do not hinder it, but are kept.

    Raises:
        PublishingError: Nobody works in it and nobody ever did, or nothing has changed.
    """
    latest, draft = data.latest_version(week.first_date), draft_of(week)
    if latest is None and not any(True for _ in week.roster.shifts()):
        raise PublishingError(translate("Publishing", _EMPTY, date=week.first_date))
    if latest is not None and is_same(latest, draft):
        raise PublishingError(translate("Publishing", _SAME, number=latest.number))
    late = {}
    if latest is not None:
        dates = [week.first_date + timedelta(days=day) for day in range(DAYS_PER_WEEK)]
        away = days_away(data.time_off, data.absences, dates)
        late = dict(late_changes(latest, draft, away))
    number = latest.number + 1 if latest is not None else 1
    broken = broken_rules(week, violations)
    return replace(
        draft,
        number=number,
        note=note.strip(),
        violations=len(broken),
        late_changes=late,
        broken=broken,
    )


def publishing(data: ProjectData, version: PublishedWeek) -> list[Change]:
    """Return the edit that makes a new version what people know."""
    return [Change(data.latest_version(version.first), version)]


def revert_changes(data: ProjectData, week: Week, version: PublishedWeek) -> list[Change]:
    """Return the edit that gives the draft the cells and activities of a version.

    Locked cells get what the version has, and stay locked.  Whoever was not there yet is
    off.  People who have left stay away.

    Raises:
        PublishingError: It has shifts whose patterns are gone.
    """
    roster = roster_of(week.problem, version)
    cells = cell_changes(data, week.problem, week.first_date, roster)
    people = {employee.id for employee in week.problem.employees}
    rows = [row for row in version.activities if row.employee_id in people]
    return [*cells, *changes_between(activities_of_draft(data, week), rows)]


def roster_of(problem: Problem, version: PublishedWeek) -> Roster:
    """Return the cells of a version as patterns of the problem.

    A code that was renamed since stands for the pattern with the same hours.

    Raises:
        PublishingError: It has shifts whose patterns are gone.
    """
    places = {pattern.code: p for p, pattern in enumerate(problem.patterns)}
    by_hours = {hours: places[code] for code, hours in hours_of(problem.patterns).items()}
    found = {
        code: places.get(code, by_hours.get(version.times.get(code, (-1, -1))))
        for codes in version.cells.values()
        for code in codes
        if code
    }
    gone = sorted(code for code, place in found.items() if place is None)
    if gone:
        text = translate("Publishing", _GONE, number=version.number, codes=", ".join(gone))
        raise PublishingError(text)
    known = {code: place for code, place in found.items() if place is not None} | {"": OFF}
    off = ("",) * DAYS_PER_WEEK
    return Roster(
        tuple(
            tuple(known[code] for code in version.cells.get(employee.id, off))
            for employee in problem.employees
        )
    )


def cell_changes(data: ProjectData, problem: Problem, first: date, roster: Roster) -> list[Change]:
    """Return the edit that puts a roster into the cells of a week, locked ones too."""
    inside = range(DAYS_PER_WEEK)
    stored = {
        (cell.employee_id, cell.date): cell
        for cell in data.cells
        if (cell.date - first).days in inside
    }
    return list(_cells(problem, first, roster.cells, stored))


def _cells(
    problem: Problem,
    first: date,
    rows: Sequence[Sequence[int]],
    stored: dict[tuple[str, date], CellRow],
) -> Iterable[Change]:
    for employee, row in zip(problem.employees, rows, strict=True):
        for day, pattern in enumerate(row):
            place = employee.id, first + timedelta(days=day)
            before = stored.get(place, CellRow(*place, ""))
            code = "" if pattern == OFF else problem.patterns[pattern].code
            if before.pattern != code:
                yield Change(before, replace(before, pattern=code))
