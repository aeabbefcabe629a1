"""What is published of a horizon and of the weeks before it, as the solver sees it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from scheduler_app.store.past_burdens import LEDGER_DAYS
from scheduler_app.store.published import days_away, hours_of, late_changes, told_cells
from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.records import CellRow, ProjectData
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

    def late_changes(self, cells: Mapping[tuple[int, int], CellRow]) -> Counter[int]:
        """Return how many cells of each employee were changed after they were published.

        Only weeks of the ledger count.  ``cells``: as they are now, by employee and day
        of the horizon (negative: before it); a day that is not in it is off.
        """
        found: Counter[int] = Counter()
        people = {employee.id: e for e, employee in enumerate(self._data.employees)}
        for day in range(-LEDGER_DAYS, 0, DAYS_PER_WEEK):
            version = self._version(day)
            if version is None:
                continue
            dates = [version.first + timedelta(days=n) for n in range(DAYS_PER_WEEK)]
            away = days_away(self._data.time_off, self._data.absences, dates)
            now = {
                person: tuple(_code(cells.get((e, day + n))) for n in range(DAYS_PER_WEEK))
                for person, e in people.items()
            }
            # Whoever has left the centre is nobody's change.
            told = {person: cells for person, cells in version.cells.items() if person in people}
            known = replace(version, cells=told)
            after = replace(version, cells=now, times=self._hours)
            for person, number in late_changes(known, after, away).items():
                if person in people:
                    found[people[person]] += number
        return found

    def _version(self, day: int) -> PublishedWeek | None:
        return self._versions.get(self._first + timedelta(days=day))


def _code(cell: CellRow | None) -> str:
    return "" if cell is None else cell.pattern
