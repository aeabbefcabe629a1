"""Find the tables of a workbook by name and read their rows, collecting every fault."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from openpyxl.utils import get_column_letter

from scheduler_app.exchange.cell_values import parse
from scheduler_app.exchange.columns import Table
from scheduler_app.exchange.faults import CellError, FaultList, Place
from scheduler_app.exchange.tables import HELP_SHEET, TABLES
from scheduler_app.exchange.words import Names, fold_header, nearest
from scheduler_app.exchange.workbook_file import RawCell, Sheet
from scheduler_app.language.translation import QT_TRANSLATE_NOOP

_HEADER_WITHIN_ROWS = 20

_NO_SHEET = QT_TRANSLATE_NOOP("Fault", "the sheet {sheet} is missing: add it (see the template)")
_TWO_SHEETS = QT_TRANSLATE_NOOP(
    "Fault", "this sheet and {other} are the same table: keep one of them"
)
_NO_HEADER = QT_TRANSLATE_NOOP(
    "Fault", "no row of column names found: put {columns} above the rows"
)
_NO_COLUMN = QT_TRANSLATE_NOOP("Fault", "the column {column} is missing: add it to this row")
_TWO_COLUMNS = QT_TRANSLATE_NOOP("Fault", "the column {column} is there twice: delete one")
_NO_ROWS = QT_TRANSLATE_NOOP("Fault", "the sheet has no rows: fill in at least one")
_EMPTY_CELL = QT_TRANSLATE_NOOP("Fault", "{column} is empty: fill it in")
_UNKNOWN_COLUMN = QT_TRANSLATE_NOOP("Fault", 'the column "{column}" is not known and was left out')
_UNKNOWN_SHEET = QT_TRANSLATE_NOOP("Fault", "this sheet is not known and was left out")


@dataclass
class Record:
    """One row: parsed values by column key; empty cells have none."""

    sheet: str
    row: int
    columns: dict[str, int]
    values: dict[str, Any] = field(default_factory=dict)
    raw: dict[str, Any] = field(default_factory=dict)
    bad: set[str] = field(default_factory=set)

    def place(self, key: str) -> Place:
        """Return the cell of a column; the row's first cell where there is no such column."""
        return Place(self.sheet, f"{get_column_letter(self.columns.get(key, 1))}{self.row}")

    def get(self, key: str, default: Any = None) -> Any:
        """Return the parsed value, or ``default`` where the cell is empty or faulty."""
        return self.values.get(key, default)

    def reject(self, key: str) -> None:
        """Take out a value that turned out to be wrong."""
        self.bad.add(key)
        self.values.pop(key, None)


@dataclass(frozen=True, slots=True)
class Header:
    """The row of column names: where it is, and which column is where."""

    row: int
    columns: dict[str, int]
    others: tuple[RawCell, ...]


class Book:
    """The sheets of one workbook, matched to the tables."""

    def __init__(
        self, sheets: tuple[Sheet, ...], faults: FaultList, known: tuple[Table, ...] = TABLES
    ) -> None:
        self._faults = faults
        self._tables = known
        self._sheets: dict[str, Sheet] = {}
        for sheet in sheets:
            self._match(sheet)
        for table in known:
            if table.required and table.name.en not in self._sheets:
                self._report_missing(table, sheets)

    def _match(self, sheet: Sheet) -> None:
        folded = fold_header(sheet.title)
        for table in self._tables:
            if folded in map(fold_header, table.name.both()):
                if table.name.en in self._sheets:
                    other = self._sheets[table.name.en].title
                    self._faults.add(Place(sheet.title), _TWO_SHEETS, other=other)
                else:
                    self._sheets[table.name.en] = sheet
                return
        ours = folded in map(fold_header, HELP_SHEET.both()) or sheet.title.startswith("_")
        if not ours and sheet.rows:
            self._faults.warn(Place(sheet.title), _UNKNOWN_SHEET)

    def _report_missing(self, table: Table, sheets: tuple[Sheet, ...]) -> None:
        unused = [s.title for s in sheets if s not in self._sheets.values()]
        guess = next((near for name in table.name.both() if (near := nearest(name, unused))), "")
        self._faults.add(Place(str(table.name)), _NO_SHEET, guess, sheet=table.name)

    def sheet(self, table: Table) -> Sheet | None:
        """Return the sheet of a table, or None."""
        return self._sheets.get(table.name.en)

    def header(self, table: Table) -> Header | None:
        """Return the header of a table; report what is wrong with it."""
        sheet = self.sheet(table)
        return None if sheet is None else find_header(table, sheet, self._faults)

    def records(self, table: Table) -> list[Record] | None:
        """Return the rows of a table, parsed; None if its sheet or header is missing."""
        sheet, header = self.sheet(table), self.header(table)
        if sheet is None or header is None:
            return None
        for cell in header.others:
            self._faults.warn(cell.place, _UNKNOWN_COLUMN, column=cell.value)
        records = [
            self._record(table, header, sheet, row) for row in sheet.rows if row > header.row
        ]
        filled = [record for record in records if record.raw]
        if table.needs_rows and not filled:
            self._faults.add(Place(sheet.title), _NO_ROWS)
        return filled

    def _record(self, table: Table, header: Header, sheet: Sheet, row: int) -> Record:
        record = Record(sheet.title, row, header.columns)
        cells = sheet.rows[row]
        for column in table.columns:
            cell = cells.get(header.columns.get(column.key, 0))
            if cell is not None:
                record.raw[column.key] = cell.value
                self._parse(table, record, column.key, cell)
        if record.raw:
            self._require_filled(table, record)
        return record

    def _parse(self, table: Table, record: Record, key: str, cell: RawCell) -> None:
        try:
            record.values[key] = parse(table.column(key), cell)
        except CellError as error:
            record.bad.add(key)
            self._faults.add_cell_error(cell.place, error)

    def _require_filled(self, table: Table, record: Record) -> None:
        for column in table.columns:
            if column.required and column.key not in record.raw:
                record.bad.add(column.key)
                if column.key in record.columns:
                    self._faults.add(record.place(column.key), _EMPTY_CELL, column=column.name)

    def names(self, records: list[Record] | None, key: str) -> Names | None:
        """Return the texts of a column; None where nothing can be looked up."""
        if records is None or not any(key in record.columns for record in records):
            return None
        return Names(str(record.values[key]) for record in records if key in record.values)


def find_header(table: Table, sheet: Sheet, faults: FaultList) -> Header | None:
    """Return the row that names most columns; rows above it are titles."""
    spellings = {fold_header(name): c.key for c in table.columns for name in c.spellings()}
    candidates = [row for row in sheet.rows if row <= _HEADER_WITHIN_ROWS]
    known = {
        row: [cell for cell in sheet.rows[row].values() if _folded(cell) in spellings]
        for row in candidates
    }
    best = max(candidates, key=lambda row: len(known[row]), default=None)
    if best is None or not known[best]:
        wanted = ", ".join(str(column.name) for column in table.columns if column.required)
        faults.add(Place(sheet.title), _NO_HEADER, columns=wanted)
        return None
    columns: dict[str, int] = {}
    for number, cell in sheet.rows[best].items():
        key = spellings.get(_folded(cell))
        if key in columns:
            faults.add(cell.place, _TWO_COLUMNS, column=cell.value)
        elif key is not None:
            columns[key] = number
    for column in table.columns:
        if column.required and column.key not in columns:
            faults.add(Place(sheet.title, f"A{best}"), _NO_COLUMN, column=column.name)
    others = tuple(c for c in sheet.rows[best].values() if _folded(c) not in spellings)
    return Header(best, columns, others)


def _folded(cell: RawCell) -> str:
    return fold_header(cell.value) if isinstance(cell.value, str) else ""
