"""How far each of some weeks is: expected, rostered, published, changed since."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.records import ProjectData
from scheduler_app.store.week import monday_of
from solver.domain.time_grid import DAYS_PER_WEEK

Codes = dict[tuple[str, date], str]
"""Codes of the shifts of one week, by person and date."""


@dataclass(frozen=True, slots=True)
class WeekState:
    """One week from the Monday ``first``.

    ``has_demand``: contacts, agents or people on shifts are wanted.  ``version``: what is
    published of it, 0 for nothing; ``changes``: cells that differ from that.
    """

    first: date
    has_demand: bool
    shifts: int
    version: int
    changes: int


def week_states(data: ProjectData, first: date, n_weeks: int) -> tuple[WeekState, ...]:
    """Return the states of ``n_weeks`` weeks from the Monday ``first`` on."""
    mondays = [first + timedelta(weeks=week) for week in range(n_weeks)]
    inside = range((mondays[-1] - first).days + DAYS_PER_WEEK)
    wanted = {
        monday_of(row.start.date())
        for row in data.demand
        if (row.volume or row.required) and (row.start.date() - first).days in inside
    }
    wanted |= {monday_of(row.date) for row in data.shift_targets if row.agents}
    worked: dict[date, Codes] = defaultdict(dict)
    for cell in data.cells:
        if cell.pattern and (cell.date - first).days in inside:
            worked[monday_of(cell.date)][cell.employee_id, cell.date] = cell.pattern
    return tuple(
        WeekState(
            monday,
            monday in wanted,
            len(worked[monday]),
            0 if known is None else known.number,
            0 if known is None else _changes(known, worked[monday]),
        )
        for monday in mondays
        for known in [data.latest_version(monday)]
    )


def _changes(known: PublishedWeek, now: Codes) -> int:
    told = {
        (person, known.first + timedelta(days=day)): code
        for person, codes in known.cells.items()
        for day, code in enumerate(codes)
        if code
    }
    return sum(told.get(place, "") != now.get(place, "") for place in told.keys() | now.keys())
