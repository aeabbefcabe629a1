"""A roster from elsewhere with a line for each shift: person, date, code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from scheduler_app.exchange.faults import FaultList, Place
from scheduler_app.exchange.foreign_codes import CodeBook
from scheduler_app.exchange.incoming_cells import Days, IncomingCell, said, tell_other_days
from scheduler_app.exchange.incoming_dates import Clarity, Dates, read_dates
from scheduler_app.exchange.incoming_people import People, PeopleColumns, cell_text, is_footer
from scheduler_app.exchange.roster_csv import CSV_HEADER
from scheduler_app.exchange.words import fold_header
from scheduler_app.exchange.workbook_file import RawCell, Sheet
from scheduler_app.language.translation import QT_TRANSLATE_NOOP

_HEADER_WITHIN_ROWS = 40
_OWN_COLUMNS = 7
"""Those that our CSV files have always had."""
_CODE_WORDS = frozenset(
    {
        *("pattern", "shift", "code", "shiftcode", "shiftname", "shifttype", "duty", "assignment"),
        *("班次", "班次代码", "代码", "班别", "班", "排班", "班种", "班次名称", "班型", "上班班次"),
    }
)
_NO_DATE = QT_TRANSLATE_NOOP("Fault", '"{value}" is not a date: type it like 2026-11-30')
_DAY_TWICE = QT_TRANSLATE_NOOP(
    "Fault", "{value} already has a line for {date} ({first}): delete one of them"
)


@dataclass(frozen=True, slots=True)
class Lines:
    """A sheet with a line for each shift: where dates, people and codes are.

    ``dates`` by row; ``is_own``: our CSV, in which a person's day without a line is a day off.
    """

    sheet: Sheet
    date_column: int
    dates: Dates
    people: PeopleColumns
    code_column: int
    is_own: bool


def find_lines(
    sheets: Sequence[Sheet], people: People, codes: CodeBook, days: Days
) -> Lines | None:
    """Return the first sheet that has a column of dates, of people and of codes; else None."""
    for sheet in sheets:
        column, dates = _date_column(sheet, days)
        if not column:
            continue
        rows = [
            {n: cell for n, cell in sheet.rows[row].items() if n != column} for row in dates.found
        ]
        whose = people.columns(rows)
        if not whose.id and not whose.name:
            continue
        code = _code_column(sheet, rows, {column, whose.id, whose.name}, codes)
        if code:
            return Lines(sheet, column, dates, whose, code, _is_own(sheet))
    return None


def line_cells(lines: Lines, people: People, days: Days, faults: FaultList) -> list[IncomingCell]:
    """Return the cells of the days asked for; of our own CSV also a person's other days.

    Whom it has no line of may have been left out of the export: nothing is said of her.
    """
    cells: dict[tuple[int, int], IncomingCell] = {}
    for row in sorted(lines.sheet.rows):
        cell = _cell(lines, row, people, days, faults)
        if cell is None:
            continue
        first = cells.setdefault((cell.employee, cell.day), cell)
        if first is not cell:
            given = lines.sheet.rows[row].get(lines.people.id or lines.people.name)
            value = cell_text(given) if given else ""
            day = date.fromordinal(days.first.toordinal() + cell.day)
            faults.add(cell.place, _DAY_TWICE, value=value, date=day, first=first.place.cell)
    if not dict(lines.dates.inside(days.first, days.count)):
        tell_other_days(Place(lines.sheet.title), lines.dates, faults)
    elif lines.is_own:
        place = Place(lines.sheet.title)
        named = {employee for employee, _ in cells}
        for key in ((e, d) for e in named for d in range(days.count)):
            cells.setdefault(key, IncomingCell(*key, "", place))
    return [cells[key] for key in sorted(cells)]


def _cell(
    lines: Lines, row: int, people: People, days: Days, faults: FaultList
) -> IncomingCell | None:
    cells = lines.sheet.rows[row]
    by_id, by_name = cells.get(lines.people.id), cells.get(lines.people.name)
    code, day = cells.get(lines.code_column), lines.dates.found.get(row)
    if day is None:
        if row > min(lines.dates.found) and code is not None and (by_id or by_name):
            _report_no_date(lines, cells, faults)
        return None
    number = days.number(day)
    if code is None or number is None or (by_id is None and by_name is None):
        return None
    if _whole_row_is_none(by_id, by_name, people) and is_footer(cells, [code]):
        return None
    employee = people.find(by_id, by_name, faults)
    text = said(code, faults)
    if employee < 0 or text is None:
        return None
    return IncomingCell(employee, number, text, code.place)


def _whole_row_is_none(by_id: RawCell | None, by_name: RawCell | None, people: People) -> bool:
    known_id = by_id is not None and people.of_id(cell_text(by_id)) is not None
    return not known_id and not (by_name is not None and people.of_name(cell_text(by_name)))


def _report_no_date(lines: Lines, cells: Mapping[int, RawCell], faults: FaultList) -> None:
    cell = cells.get(lines.date_column)
    if cell is not None and not is_footer(cells, [cells[lines.code_column]]):
        faults.add(cell.place, _NO_DATE, value=cell.value)


def _date_column(sheet: Sheet, days: Days) -> tuple[int, Dates]:
    columns: dict[int, dict[int, RawCell]] = {}
    for row, cells in sheet.rows.items():
        for number, cell in cells.items():
            columns.setdefault(number, {})[row] = cell
    best, found = 0, Dates()
    for number, cells in sorted(columns.items()):
        dates = read_dates({n: c.value for n, c in cells.items()}, days.first, days.count)
        clear = dates.clarity is not None and dates.clarity >= Clarity.MONTH_DAY
        if clear and len(dates.found) > len(found.found):
            best, found = number, dates
    return best, found


def _code_column(
    sheet: Sheet, rows: Sequence[Mapping[int, RawCell]], taken: set[int], codes: CodeBook
) -> int:
    for row in sorted(sheet.rows)[:_HEADER_WITHIN_ROWS]:
        for number, cell in sheet.rows[row].items():
            is_text = isinstance(cell.value, str) and number not in taken
            if is_text and fold_header(cell.value) in _CODE_WORDS:
                return number
    known: dict[int, int] = {}
    for cells in rows:
        for number, cell in cells.items():
            if number not in taken and codes.find(cell_text(cell)) is not None:
                known[number] = known.get(number, 0) + 1
    return max(known, key=lambda number: known[number], default=0)


def _is_own(sheet: Sheet) -> bool:
    if not sheet.rows:
        return False
    first = tuple(cell.value for cell in sheet.rows[min(sheet.rows)].values())
    return first[:_OWN_COLUMNS] == CSV_HEADER[:_OWN_COLUMNS]
