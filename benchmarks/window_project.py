"""Projects of the sample centre's kind for the window's benchmark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from resources.samples.centre import FIRST_DATE, Centre
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import CellRow, DemandRow, ProjectData
from scheduler_app.store.week import cell_rows, week_of
from solver.roster.greedy import greedy_roster
from solver.search.cancellation import CancelToken

_LATER_WEEKS = 3


def make_project(path: Path, n_people: int, past_weeks: int) -> Path:
    """Return a project of ``n_people`` with a whole roster, and three weeks more like it.

    Demand and roster of the planned week are repeated in each of ``past_weeks`` before it.
    """
    data = Centre(n_people).data()
    week = week_of(data, FIRST_DATE)
    roster = greedy_roster(week.problem, week.rules, CancelToken())
    cells = cell_rows(week, roster, week.problem.pins)
    whole = replace(
        data,
        cells=tuple(_repeated_cells(cells, past_weeks)),
        demand=tuple(_repeated_demand(data, past_weeks)),
    )
    ProjectFile.create(path, whole).close()
    return path


def _repeated_cells(cells: tuple[CellRow, ...], past_weeks: int) -> Iterator[CellRow]:
    for week in range(-past_weeks, _LATER_WEEKS + 1):
        for cell in cells:
            yield replace(cell, date=cell.date + timedelta(weeks=week))


def _repeated_demand(data: ProjectData, past_weeks: int) -> Iterator[DemandRow]:
    # The rows reach into the Monday after, so that whole weeks do not meet twice.
    end = FIRST_DATE + timedelta(weeks=1)
    inside = [row for row in data.demand if row.start.date() < end]
    for week in range(-past_weeks, 0):
        for row in inside:
            yield replace(row, start=row.start + timedelta(weeks=week))
    yield from data.demand
