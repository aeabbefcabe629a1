"""What edits of a leave calendar mean: leave put on days, taken off them, shifts given up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from scheduler_app.store.activities import without_shift
from scheduler_app.store.changes import Change
from scheduler_app.store.listed import listed_changes
from scheduler_app.store.records import CellRow, ProjectData, TimeOffRow

_ONE_DAY = timedelta(days=1)


def leave_put(
    data: ProjectData, people: Iterable[str], days: tuple[date, date], kind: str
) -> list[Change]:
    """Return the edit that gives leave of a kind from one day to another, both included.

    What leave there is on these days gives way to it; leave of the same kind on the day
    before or after becomes one with it.
    """
    first, last = days
    gone: list[TimeOffRow] = []
    new: list[TimeOffRow] = []
    for employee_id, rows in _rows_of(data, people).items():
        wanted = TimeOffRow(employee_id, first, last, kind)
        for row in rows:
            if row.kind == kind and row.first <= last + _ONE_DAY and first <= row.last + _ONE_DAY:
                gone.append(row)
                ends = min(wanted.first, row.first), max(wanted.last, row.last)
                wanted = replace(wanted, first=ends[0], last=ends[1])
            elif row.first <= last and first <= row.last:
                gone.append(row)
                new += _outside(row, first, last)
        new.append(wanted)
    return listed_changes(data.time_off, gone, new)


def leave_taken_off(
    data: ProjectData, people: Iterable[str], days: tuple[date, date]
) -> list[Change]:
    """Return the edit after which nobody of ``people`` is on leave on these days."""
    first, last = days
    gone: list[TimeOffRow] = []
    new: list[TimeOffRow] = []
    for rows in _rows_of(data, people).values():
        touched = [row for row in rows if row.first <= last and first <= row.last]
        gone += touched
        new += [part for row in touched for part in _outside(row, first, last)]
    return listed_changes(data.time_off, gone, new)


def shifts_in(
    data: ProjectData, people: Iterable[str], days: tuple[date, date]
) -> tuple[CellRow, ...]:
    """Return the shifts that the roster has for people on these days, both included."""
    wanted = set(people)
    first, last = days
    return tuple(
        cell
        for cell in data.cells
        if cell.pattern and first <= cell.date <= last and cell.employee_id in wanted
    )


def shifts_given_up(data: ProjectData, cells: Sequence[CellRow]) -> list[Change]:
    """Return the edit that takes shifts, their locks and what lies in them out of the roster."""
    changes = [Change(cell, CellRow(cell.employee_id, cell.date, "")) for cell in cells]
    return [*changes, *without_shift(data, changes)]


def leave_kinds(data: ProjectData) -> list[str]:
    """Return the kinds of leave that the project has, the most frequent first."""
    numbers: dict[str, int] = {}
    for row in data.time_off:
        numbers[row.kind] = numbers.get(row.kind, 0) + 1
    return sorted((kind for kind in numbers if kind), key=lambda kind: (-numbers[kind], kind))


def _rows_of(data: ProjectData, people: Iterable[str]) -> dict[str, list[TimeOffRow]]:
    rows: dict[str, list[TimeOffRow]] = {employee_id: [] for employee_id in people}
    for row in data.time_off:
        if row.employee_id in rows:
            rows[row.employee_id].append(row)
    return rows


def _outside(row: TimeOffRow, first: date, last: date) -> list[TimeOffRow]:
    """Return what is left of leave before ``first`` and after ``last``."""
    before = replace(row, last=min(row.last, first - _ONE_DAY))
    after = replace(row, first=max(row.first, last + _ONE_DAY))
    return [part for part in (before, after) if part.first <= part.last]
