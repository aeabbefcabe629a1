"""Who is employed when: the people of a horizon, and the days outside their employment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from scheduler_app.store.records import EmploymentRow, ProjectData

_OF_PERSONS = (
    "cells",
    "roles",
    "availability",
    "time_off",
    "requests",
    "activities",
    "absences",
    "attendance",
    "employment",
)
"""The records that name a person."""


def is_employed(row: EmploymentRow | None, first: date, last: date) -> bool:
    """Tell whether a person is employed on any day from ``first`` to ``last``, both included."""
    if row is None:
        return True
    has_joined = row.joined is None or row.joined <= last
    return has_joined and (row.left is None or first <= row.left)


def employed_in(data: ProjectData, first_date: date, n_days: int) -> ProjectData:
    """Return the records without those of people employed on no day of the horizon.

    The very same ``data`` where there are none.
    """
    last = first_date + timedelta(days=n_days - 1)
    gone = {row.employee_id for row in data.employment if not is_employed(row, first_date, last)}
    if not gone:
        return data
    kept: Mapping[str, Any] = {
        name: tuple(row for row in getattr(data, name) if row.employee_id not in gone)
        for name in _OF_PERSONS
    }
    people = tuple(person for person in data.employees if person.id not in gone)
    return replace(data, employees=people, **kept)


def unemployed_days(
    data: ProjectData, first_date: date, days: range
) -> Iterator[tuple[str, int, int]]:
    """Yield ID, first day and day after the last of each span in which somebody is not employed.

    Days are counted from ``first_date``; spans are cut to ``days``.
    """
    for row in data.employment:
        if row.joined is not None:
            joined = min((row.joined - first_date).days, days.stop)
            if days.start < joined:
                yield row.employee_id, days.start, joined
        if row.left is not None:
            left = max((row.left - first_date).days + 1, days.start)
            if left < days.stop:
                yield row.employee_id, left, days.stop
