"""What an exported roster remembers of its export: the base when it comes back edited."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from scheduler_app.exchange.cell_writing import put_text
from scheduler_app.exchange.roster_layout import FORMAT_VERSION, META_SHEET
from scheduler_app.exchange.workbook_file import Sheet
from scheduler_app.store.week import Week
from solver.domain.pattern import OFF
from solver.domain.roster import Roster

_KEY, _VALUE = 1, 2


@dataclass(frozen=True, slots=True)
class RosterBase:
    """A roster as it was exported.

    ``version``: number of the published version, 0 for a draft; ``made``: the moment of the
    export; ``cells``: codes of each person's days from ``first_date`` on, "" off, by ID.
    ``key`` names the project also when its title is changed; "" where it was not known.
    """

    project: str
    first_date: date
    version: int = 0
    made: datetime | None = None
    cells: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    key: str = ""

    def code(self, employee_id: str, day: date) -> str | None:
        """Return what a cell said; None where the export had no such cell."""
        codes = self.cells.get(employee_id, ())
        number = (day - self.first_date).days
        return codes[number] if 0 <= number < len(codes) else None

    def is_of(self, key: str) -> bool:
        """Tell whether the export was of the project with this key, as far as both are known."""
        return not self.key or not key or self.key == key


def base_of(
    week: Week, roster: Roster, project: str, version: int, made: datetime, key: str = ""
) -> RosterBase:
    """Return what is to be remembered of the export of a roster."""
    patterns = week.problem.patterns
    cells = {
        employee.id: tuple("" if p == OFF else patterns[p].code for p in row)
        for employee, row in zip(week.problem.employees, roster.cells, strict=True)
    }
    return RosterBase(project, week.first_date, version, made, cells, key)


def write_base(sheet: Any, base: RosterBase, week: Week, language: str) -> None:
    """Write keys and JSON values; one row a person, which keeps cells below Excel's limit.

    The sheet is very hidden: a table program does not offer it for editing.
    """
    made = base.made.isoformat(timespec="seconds") if base.made else ""
    rows: list[tuple[str, Any]] = [
        ("format", FORMAT_VERSION),
        ("project", base.project),
        ("key", base.key),
        ("first_date", base.first_date.isoformat()),
        ("version", base.version),
        ("made", made),
        ("language", language),
    ]
    pins: dict[int, list[str]] = {}
    for pin in week.problem.pins:
        day = base.first_date + timedelta(days=pin.day)
        pins.setdefault(pin.employee, []).append(day.isoformat())
    for number, (employee_id, cells) in enumerate(base.cells.items()):
        person = {"id": employee_id, "pins": pins.get(number, []), "cells": cells}
        rows.append(("employee", person))
    for row, (key, value) in enumerate(rows, start=1):
        put_text(sheet.cell(row, _KEY), key)
        put_text(sheet.cell(row, _VALUE), json.dumps(value, ensure_ascii=False))
    sheet.sheet_state = "veryHidden"


def read_base(sheets: Iterable[Sheet]) -> RosterBase | None:
    """Return the base that a workbook holds; None where it has none that can be relied on."""
    sheet = next((sheet for sheet in sheets if sheet.title == META_SHEET), None)
    if sheet is None:
        return None
    try:
        return _base(_pairs(sheet))
    except (ValueError, TypeError, KeyError, RecursionError):  # somebody has been at it
        return None


def _pairs(sheet: Sheet) -> list[tuple[str, Any]]:
    return [
        (str(cells[_KEY].value), json.loads(str(cells[_VALUE].value)))
        for cells in sheet.rows.values()
        if _KEY in cells and _VALUE in cells
    ]


def _base(pairs: list[tuple[str, Any]]) -> RosterBase:
    found = dict(pairs)
    people = [value for key, value in pairs if key == "employee"]
    cells = {_text(person["id"]): tuple(map(_text, person["cells"])) for person in people}
    if not cells or len(cells) < len(people) or isinstance(found.get("version"), bool):
        raise ValueError("no cells, or somebody twice")
    return RosterBase(
        _text(found["project"]),
        date.fromisoformat(found["first_date"]),
        max(0, int(found["version"])),
        datetime.fromisoformat(found["made"]) if found["made"] else None,
        cells,
        _text(found.get("key", "")),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value
