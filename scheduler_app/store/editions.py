"""The edition of a week that is handed out: its latest version, or the draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from scheduler_app.store.broken_rules import BrokenRule
from scheduler_app.store.change_log import LogFilter
from scheduler_app.store.changes import is_kept
from scheduler_app.store.edition import CellChange, CellOf, Edition
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.published import Difference, differences, times_of
from scheduler_app.store.published_week import PublishedWeek, Times
from scheduler_app.store.publishing import activities_of_draft, draft_of
from scheduler_app.store.records import CellRow, ProjectData
from scheduler_app.store.week import monday_of, week_of
from solver.domain.pattern import Pattern
from solver.domain.time_grid import DAYS_PER_WEEK


def edition_of(
    project: ProjectFile, data: ProjectData, first_date: date, n_weeks: int = 1, *, draft: bool
) -> Edition:
    """Return what is published of ``n_weeks`` weeks from a Monday on.

    It is the draft where that is asked for, or where one of the weeks was never published.
    Of several weeks, the edition has the number and time of the one published last.

    Raises:
        FieldError: The records contradict each other; the field is named.
    """
    mondays = [first_date + timedelta(days=DAYS_PER_WEEK * n) for n in range(n_weeks)]
    latest = [v for monday in mondays if (v := data.latest_version(monday)) is not None]
    is_draft = draft or len(latest) < n_weeks
    shown = data if is_draft else data_as_told(data, latest)
    week = week_of(shown, first_date, n_weeks)
    newest = max(latest, key=lambda version: version.at, default=None)
    before: list[PublishedWeek] = []
    for version in latest:
        last = version.number if is_draft else version.number - 1
        before += (project.version(version.first, n) for n in range(1, last + 1))
    return Edition(
        week,
        data.title,
        data.time_zone,
        project.key(),
        0 if is_draft or newest is None else newest.number,
        None if is_draft or newest is None else newest.at,
        _shifts(before),
        _hours(before),
        _changes(project, data, before, None if is_draft else latest),
        {version.first: version.number for version in latest},
        None if is_draft else _broken(latest),
    )


def data_as_told(data: ProjectData, versions: Sequence[PublishedWeek]) -> ProjectData:
    """Return the records with what was published in place of the draft of those weeks.

    Patterns have the hours that they had then; where two versions disagree, those of the
    later week.  Shifts of patterns that are gone come with the hours alone.
    """
    mondays = {version.first for version in versions}
    order = {employee.id: e for e, employee in enumerate(data.employees)}
    locks = {(c.employee_id, c.date): c.pattern for c in data.cells if c.pinned}
    cells = [c for c in data.cells if c.date - timedelta(days=c.date.weekday()) not in mondays]
    activities = {(row.employee_id, row.start): row for row in data.activities}
    for monday in mondays:
        for row in activities_of_draft(data, week_of(data, monday)):
            del activities[row.employee_id, row.start]
    for version in versions:
        told = (cell for cell in _cells(version, locks) if cell.employee_id in order)
        cells += filter(is_kept, told)
        known = (row for row in version.activities if row.employee_id in order)
        activities |= {(row.employee_id, row.start): row for row in known}
    return replace(
        data,
        patterns=_patterns_as_told(data.patterns, versions),
        cells=tuple(sorted(cells, key=lambda c: (order[c.employee_id], c.date))),
        activities=tuple(
            sorted(activities.values(), key=lambda a: (order[a.employee_id], a.start))
        ),
    )


def _cells(version: PublishedWeek, locks: Mapping[CellOf, str]) -> Iterable[CellRow]:
    """Return the cells of a version, days off too; locked where the draft has the same, locked."""
    for person, codes in version.cells.items():
        for day, code in enumerate(codes):
            place = person, version.first + timedelta(days=day)
            yield CellRow(*place, code, locks.get(place) == code)


def _patterns_as_told(
    patterns: Sequence[Pattern], versions: Sequence[PublishedWeek]
) -> tuple[Pattern, ...]:
    hours = {code: times for version in versions for code, times in version.times.items()}
    used = {code for v in versions for codes in v.cells.values() for code in codes if code}
    known = {pattern.code for pattern in patterns}
    told = [with_hours(p, hours[p.code]) if p.code in used else p for p in patterns]
    gone = [of_hours(code, hours[code]) for code in sorted(used - known)]
    return (*told, *gone)


def with_hours(pattern: Pattern, times: Times) -> Pattern:
    """Return the pattern with the hours that its code stood for in a version."""
    if times_of(pattern) == times:
        return pattern
    unpaid = pattern.work_minutes - pattern.paid_minutes
    told = of_hours(pattern.code, times)
    longest = max(end - start for start, end in told.parts)
    return replace(
        pattern,
        start_minute=told.start_minute,
        length_minutes=told.length_minutes,
        gap_start_minute=told.gap_start_minute,
        gap_minutes=told.gap_minutes,
        paid_minutes=max(1, told.work_minutes - unpaid),
        break_minutes=min(pattern.break_minutes, longest - 1),
    )


def of_hours(code: str, times: Times) -> Pattern:
    """Return a pattern of which only the hours are known."""
    start, length, *gap = times
    after, minutes = gap or (0, 0)
    paid = length - minutes
    return Pattern(
        code, start, length, paid, is_retired=True, gap_start_minute=after, gap_minutes=minutes
    )


def _broken(versions: Sequence[PublishedWeek]) -> tuple[BrokenRule, ...] | None:
    """Return what the versions broke; None where that of one was not kept."""
    kept = [version.broken for version in versions if version.broken is not None]
    if len(kept) < len(versions):
        return None
    return tuple(one for broken in kept for one in broken)


def _hours(versions: Iterable[PublishedWeek]) -> dict[CellOf, Times]:
    """Return the hours of each shift as it was told: those of the version with the most parts."""
    found: dict[CellOf, Times] = {}
    for version in versions:
        for cell in _cells(version, {}):
            place = cell.employee_id, cell.date
            times = version.times.get(cell.pattern, ())
            if len(times) >= len(found.get(place, ())) and times:
                found[place] = times
    return found


def _shifts(versions: Iterable[PublishedWeek]) -> dict[CellOf, str]:
    return {
        (cell.employee_id, cell.date): cell.pattern
        for version in versions
        for cell in _cells(version, {})
        if cell.pattern
    }


def _changes(
    project: ProjectFile,
    data: ProjectData,
    before: Sequence[PublishedWeek],
    published: Sequence[PublishedWeek] | None,
) -> tuple[CellChange, ...]:
    """Return the cells that differ from the version before, with who changed them last."""
    last = {version.first: version for version in before}
    if published is None:
        after = {monday: draft_of(week_of(data, monday)) for monday in last}
    else:
        after = {version.first: version for version in published}
    cells = [c for first, old in last.items() for c in differences(old, after[first])]
    if not cells:
        return ()
    who = _last_editors(project, cells, {version.first: version.at for version in published or ()})
    order = {employee.id: e for e, employee in enumerate(data.employees)}
    cells.sort(key=lambda c: (order.get(c.employee_id, len(order)), c.date))
    return tuple(
        CellChange(c.employee_id, c.date, c.before, c.after, *who.get(_place(c), ("", None)))
        for c in cells
    )


def _last_editors(
    project: ProjectFile, cells: Sequence[Difference], until: Mapping[date, datetime]
) -> dict[CellOf, tuple[str, datetime]]:
    """Return who changed each cell last, and when; ``until``: when its week was published."""
    dates = [cell.date for cell in cells]
    wanted = LogFilter(kind=CellRow.__name__, first=min(dates), last=max(dates), most=100_000)
    found: dict[CellOf, tuple[str, datetime]] = {}
    for line in project.log(wanted):  # newest first
        if line.employee_id is None or line.date is None:
            continue
        end = until.get(monday_of(line.date))
        if end is None or line.at < end:
            found.setdefault((line.employee_id, line.date), (line.user, line.at))
    return found


def _place(cell: Difference) -> CellOf:
    return cell.employee_id, cell.date
