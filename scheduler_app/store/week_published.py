"""What is published of a horizon and of the weeks before it, as the solver sees it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from scheduler_app.store.presence_records import AbsenceRow
from scheduler_app.store.published import days_away, hours_of, late_changes, told_cells
from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.records import ProjectData, TimeOffRow
from scheduler_app.store.week_cells import LEDGER_DAYS, WeekCells
from solver.domain.pattern import Pattern
from solver.domain.problem import Told
from solver.domain.time_grid import DAYS_PER_WEEK

_NOTHING: Told = (None,) * DAYS_PER_WEEK


class WeekPublished:
    """The latest versions of ``data``, seen from a horizon that begins on ``first_date``."""

    def __init__(self, data: ProjectData, first_date: date) -> None:
        self._data, self._first = data, first_date
        self._versions = {version.first: version for version in data.published}
        self._hours = hours_of(data.patterns)

    def rows(self, n_weeks: int) -> tuple[Told, ...]:
        """Return what each employee was told of the horizon; empty: nothing is published."""
        weeks = [self._version(week * DAYS_PER_WEEK) for week in range(n_weeks)]
        if not any(weeks):
            return ()
        places = {pattern.code: p for p, pattern in enumerate(self._data.patterns)}

        def told(version: PublishedWeek | None, person: str) -> Told:
            return told_cells(version, person, places, self._hours) if version else _NOTHING

        return tuple(
            tuple(cell for version in weeks for cell in told(version, employee.id))
            for employee in self._data.employees
        )

    def _version(self, day: int) -> PublishedWeek | None:
        return self._versions.get(self._first + timedelta(days=day))


def late_changes_before(
    cells: WeekCells,
    published: tuple[PublishedWeek, ...],
    patterns: tuple[Pattern, ...],
    time_off: tuple[TimeOffRow, ...],
    absences: tuple[AbsenceRow, ...],
) -> Counter[int]:
    """Return how many cells of each employee were changed after they were published.

    Only weeks of the ledger count; a day without a cell is off.
    """
    found: Counter[int] = Counter()
    people = {person: e for e, person in enumerate(cells.people)}
    versions = {version.first: version for version in published}
    hours = hours_of(patterns)
    for day in range(-LEDGER_DAYS, 0, DAYS_PER_WEEK):
        version = versions.get(cells.first_date + timedelta(days=day))
        if version is None:
            continue
        dates = [version.first + timedelta(days=n) for n in range(DAYS_PER_WEEK)]
        away = days_away(time_off, absences, dates)
        week = range(day, day + DAYS_PER_WEEK)
        now = {person: cells.codes(e, week) for person, e in people.items()}
        # Whoever has left the centre is nobody's change.
        told = {person: codes for person, codes in version.cells.items() if person in people}
        known = replace(version, cells=told)
        after = replace(version, cells=now, times=hours)
        for person, number in late_changes(known, after, away).items():
            if person in people:
                found[people[person]] += number
    return found
