"""People-by-dates sheets: find the dates and the people, read the codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from scheduler_app.exchange.cell_values import as_date, parse
from scheduler_app.exchange.columns import PIN_MARK, Column, Kind
from scheduler_app.exchange.faults import CellError, FaultList, Place
from scheduler_app.exchange.people_reader import UNKNOWN_ID
from scheduler_app.exchange.sheet_reader import Header
from scheduler_app.exchange.wish_text import means_off
from scheduler_app.exchange.words import Names, Words
from scheduler_app.exchange.workbook_file import RawCell, Sheet
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from scheduler_app.store.records import CellRow
from scheduler_app.store.week import monday_of

_CODE = Column("code", Words("Code", "代码"), Words("", ""), Kind.ID)
_LOOKS_LIKE_DATE = re.compile(r"\d+\s*[-/.年月]\s*\d+.*")

_UNKNOWN_CODE = QT_TRANSLATE_NOOP(
    "Fault", 'no pattern has the code "{value}": correct it, or leave the cell empty for a day off'
)
_DATE_TWICE = QT_TRANSLATE_NOOP("Fault", "the date {date} already has a column: delete one")
_BAD_DATE = QT_TRANSLATE_NOOP("Fault", '"{value}" is not a date: type it like 2026-11-30')
_PERSON_TWICE = QT_TRANSLATE_NOOP(
    "Fault", "{value} already has a row (row {first}): delete one of them"
)
_LEFT_OUT = QT_TRANSLATE_NOOP("Fault", 'the column "{column}" is not known and was left out')


@dataclass(frozen=True, slots=True)
class GridRow:
    """One person's row: the ID as declared, and the filled cells by column number."""

    employee_id: str
    place: Place
    cells: dict[int, RawCell]


class RosterGrid:
    """Reads one sheet of people by dates; every fault is collected."""

    def __init__(self, sheet: Sheet, header: Header, faults: FaultList) -> None:
        self._sheet, self._header, self._faults = sheet, header, faults

    def dates(self) -> dict[int, date]:
        """Return the date columns: column number -> date.

        Headers that are no date are left out; those that nearly are, are faults.
        """
        found: dict[int, date] = {}
        others = {cell.place: cell for cell in self._header.others}
        for number, cell in self._sheet.rows[self._header.row].items():
            if cell.place not in others:
                continue
            day = as_date(cell.value)
            if day is None:
                self._report_other(cell)
            elif day in found.values():
                self._faults.add(cell.place, _DATE_TWICE, date=day)
            else:
                found[number] = day
        return found

    def _report_other(self, cell: RawCell) -> None:
        is_text = isinstance(cell.value, str)
        if is_text and not _LOOKS_LIKE_DATE.fullmatch(cell.value.strip()):
            self._faults.warn(cell.place, _LEFT_OUT, column=cell.value)
        else:
            self._faults.add(cell.place, _BAD_DATE, value=cell.value)

    def rows(self, ids: Names | None) -> Iterator[GridRow]:
        """Yield the rows that have an ID; report IDs that are unknown or there twice."""
        first: dict[str, int] = {}
        for number, cells in self._sheet.rows.items():
            cell = cells.get(self._header.columns.get("id", 0))
            if number <= self._header.row or cell is None:
                continue
            text = self._read(cell)
            employee_id = text if ids is None or text is None else ids.find(text)
            if text is not None and employee_id is None and ids is not None:
                self._faults.add(cell.place, UNKNOWN_ID, ids.guess(text), value=text)
            if employee_id is None:
                continue
            if employee_id in first:
                before = first[employee_id]
                self._faults.add(cell.place, _PERSON_TWICE, value=employee_id, first=before)
                continue
            first[employee_id] = number
            yield GridRow(employee_id, cell.place, cells)

    def _read(self, cell: RawCell) -> Any:
        try:
            return parse(_CODE, cell)
        except CellError as error:
            self._faults.add_cell_error(cell.place, error)
            return None

    def code(self, cell: RawCell, codes: Names | None) -> tuple[str, bool] | None:
        """Return (code as declared or "" for off, pinned); None, reported, if unknown."""
        text = self._read(cell)
        if text is None:
            return None
        if codes is not None and text in codes:
            return text, False
        pinned = text.endswith(PIN_MARK)
        bare = text.removesuffix(PIN_MARK).strip()
        if not bare or means_off(bare):
            return "", pinned
        found = bare if codes is None else codes.find(bare)
        if found is None:
            guess = codes.guess(bare) if codes else ""
            self._faults.add(cell.place, _UNKNOWN_CODE, guess, value=bare)
            return None
        return found, pinned


def cell_rows(grid: RosterGrid, ids: Names | None, codes: Names | None) -> tuple[CellRow, ...]:
    """Return the shifts and the pinned days off of a sheet, week after week."""
    dates = grid.dates()
    rows = []
    for row in grid.rows(ids):
        for number in sorted(dates, key=lambda n: dates[n]):
            cell = row.cells.get(number)
            read = grid.code(cell, codes) if cell else None
            if read is not None and read != ("", False):
                rows.append(CellRow(row.employee_id, dates[number], *read))
    return tuple(sorted(rows, key=lambda cell: monday_of(cell.date)))
