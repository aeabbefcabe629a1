"""The cells of a roster from elsewhere: people by days, or a line for each shift."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from openpyxl.utils import get_column_letter

from scheduler_app.exchange.cell_values import parse
from scheduler_app.exchange.faults import CellError, FaultList, Place
from scheduler_app.exchange.incoming_dates import (
    Clarity,
    DateRow,
    Dates,
    find_date_row,
    read_dates,
)
from scheduler_app.exchange.incoming_people import (
    ID_COLUMN,
    People,
    PeopleColumns,
    cell_text,
    is_footer,
)
from scheduler_app.exchange.workbook_file import RawCell, Sheet
from scheduler_app.language.translation import QT_TRANSLATE_NOOP

_HEADER_ROWS = 2
"""Weekdays, names of holidays: what may stand below the dates, before the people."""

_LIKE_A_DATE = re.compile(r"\d{4}([-/.]\d{1,2}){2}|\d{4}年\d{1,2}月\d{1,2}日")
_NO_DATE = QT_TRANSLATE_NOOP("Fault", '"{value}" is not a date: type it like 2026-11-30')
_PERSON_TWICE = QT_TRANSLATE_NOOP(
    "Fault", "{value} already has a row (row {first}): delete one of them"
)
_DATE_TWICE = QT_TRANSLATE_NOOP("Fault", "the date {date} already has a column: delete one")
_OTHER_DAYS = QT_TRANSLATE_NOOP(
    "Fault", "the roster is of {first} to {last}: choose the week of one of these days"
)
_GONE = QT_TRANSLATE_NOOP("Fault", "{value} is not in the project any more; the row was left out")


@dataclass(frozen=True, slots=True)
class IncomingCell:
    """What a file says of a person's day; ``text`` "" where the cell is empty."""

    employee: int
    day: int
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Days:
    """The days that are asked for."""

    first: date
    count: int

    def number(self, day: date) -> int | None:
        """Return the day's number from the first, None outside."""
        number = (day - self.first).days
        return number if 0 <= number < self.count else None


@dataclass(frozen=True, slots=True)
class Matrix:
    """A sheet of people by days: where the dates and the people are."""

    sheet: Sheet
    header: DateRow
    people: PeopleColumns

    @property
    def below(self) -> Iterator[tuple[int, Mapping[int, RawCell]]]:
        """The rows under the dates."""
        return ((n, self.sheet.rows[n]) for n in sorted(self.sheet.rows) if n > self.header.row)


def find_matrix(sheets: Sequence[Sheet], people: People, days: Days) -> Matrix | None:
    """Return the sheet on which most people stand under dates; None: there is no such one."""
    best, most = None, 0
    for sheet in sheets:
        header = find_date_row(sheet, days.first, days.count)
        if header is None:
            continue
        below = [row for n, row in sheet.rows.items() if n > header.row]
        others = [{n: c for n, c in row.items() if n not in header.dates.found} for row in below]
        columns = people.columns(others)
        rows = [row for row in others if _known(row, columns, people)]
        n_inside = len(set(header.dates.inside(days.first, days.count).values()))
        worth = len(rows) * (1 + 100 * n_inside)
        if worth > most:
            best, most = Matrix(sheet, header, columns), worth
    return best


def _known(row: Mapping[int, RawCell], columns: PeopleColumns, people: People) -> bool:
    by_id, by_name = row.get(columns.id), row.get(columns.name)
    return (by_id is not None and people.of_id(cell_text(by_id)) is not None) or (
        by_name is not None and bool(people.of_name(cell_text(by_name)))
    )


def matrix_cells(
    matrix: Matrix, people: People, days: Days, faults: FaultList
) -> list[IncomingCell]:
    """Return every cell of the people found, for the days asked for, empty ones too."""
    _refuse_no_dates(matrix, faults)
    columns = _day_columns(matrix, days, faults)
    cells: list[IncomingCell] = []
    first: dict[int, int] = {}
    for number, row in matrix.below:
        if _begins_another(matrix, number, row, people, days):
            break
        employee = _whose(matrix, row, people, faults)
        if employee is None:
            continue
        if employee in first:
            place = Place(matrix.sheet.title, f"{_letter(matrix.people)}{number}")
            value = cell_text(row.get(matrix.people.id) or row[matrix.people.name])
            faults.add(place, _PERSON_TWICE, value=value, first=first[employee])
            continue
        first[employee] = number
        for column, day in columns.items():
            place = Place(matrix.sheet.title, f"{get_column_letter(column)}{number}")
            text = said(row.get(column), faults)
            if text is not None:
                cells.append(IncomingCell(employee, day, text, place))
    return cells


def _refuse_no_dates(matrix: Matrix, faults: FaultList) -> None:
    """Report what is written like a date above a column and is none: 2026-02-29."""
    row = matrix.sheet.rows[matrix.header.row]
    for column, cell in row.items():
        like_a_date = isinstance(cell.value, str) and _LIKE_A_DATE.fullmatch(cell.value.strip())
        if column not in matrix.header.dates.found and like_a_date:
            faults.add(cell.place, _NO_DATE, value=cell.value)


def _begins_another(
    matrix: Matrix, number: int, row: Mapping[int, RawCell], people: People, days: Days
) -> bool:
    """Tell whether a row has the dates of another week, whose people follow."""
    if number <= matrix.header.row + _HEADER_ROWS or _known(row, matrix.people, people):
        return False
    values = {n: cell.value for n, cell in row.items() if n in matrix.header.dates.found}
    dates = read_dates(values, days.first, days.count)
    is_clear = dates.clarity is not None and dates.clarity >= Clarity.DAY
    return is_clear and len(set(dates.found.values())) > 1


def _letter(columns: PeopleColumns) -> str:
    letter: str = get_column_letter(columns.id or columns.name or 1)
    return letter


def _whose(
    matrix: Matrix, row: Mapping[int, RawCell], people: People, faults: FaultList
) -> int | None:
    by_id, by_name = row.get(matrix.people.id), row.get(matrix.people.name)
    if by_id is None and by_name is None:
        return None
    if by_id is not None and people.is_gone(cell_text(by_id)):
        faults.warn(by_id.place, _GONE, value=cell_text(by_id))
        return None
    if not _known(row, matrix.people, people):
        days = [row[n] for n in matrix.header.dates.found if n in row]
        if is_footer(row, days):
            return None
    found = people.find(by_id, by_name, faults)
    return found if found >= 0 else None


def _day_columns(matrix: Matrix, days: Days, faults: FaultList) -> dict[int, int]:
    dates, row = matrix.header.dates, matrix.header.row
    inside = dates.inside(days.first, days.count)
    if not inside:
        place = Place(matrix.sheet.title, f"{get_column_letter(min(dates.found, default=1))}{row}")
        tell_other_days(place, dates, faults)
    columns: dict[int, int] = {}
    for column, day in inside.items():
        number = (day - days.first).days
        if number in columns.values():
            place = Place(matrix.sheet.title, f"{get_column_letter(column)}{row}")
            faults.add(place, _DATE_TWICE, date=day)
        else:
            columns[column] = number
    return columns


def tell_other_days(place: Place, dates: Dates, faults: FaultList) -> None:
    """Say that a roster is of other days than those asked for."""
    first, last = min(dates.found.values()), max(dates.found.values())
    faults.add(place, _OTHER_DAYS, first=first, last=last)


def said(cell: RawCell | None, faults: FaultList) -> str | None:
    """Return the text of a shift's cell, "" of an empty one; None, reported, if unreadable."""
    if cell is None:
        return ""
    try:
        return str(parse(ID_COLUMN, cell))
    except CellError as error:
        faults.add_cell_error(cell.place, error)
        return None
