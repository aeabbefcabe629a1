"""Write a full input workbook: what ``read_workbook`` reads, with help and drop-downs."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from scheduler_app.exchange import tables
from scheduler_app.exchange.atomic_file import replacing
from scheduler_app.exchange.cell_writing import put, put_text, workbook_bytes
from scheduler_app.exchange.columns import OFF_WORD, PIN_MARK, Column, Table
from scheduler_app.exchange.input_help import write_help
from scheduler_app.exchange.record_rows import rows_of
from scheduler_app.exchange.tables import ROSTER, TABLES
from scheduler_app.store.records import CellRow, ProjectData

_HEADER_FONT = Font(bold=True, color="FFFFFFFF")
_REQUIRED_FILL = PatternFill("solid", fgColor="FF1F5FA8")
_OPTIONAL_FILL = PatternFill("solid", fgColor="FF6B7F95")
_DROP_DOWN_ROWS = 2_000
_DATE_WIDTH = 11


def write_workbook(path: Path, data: ProjectData, language: str) -> None:
    """Write all records so that reading the workbook returns them again.

    Raises:
        OSError: ``path`` cannot be written; it is as it was before.
    """
    book = Workbook()
    book.properties.title = data.title
    book.remove(book.active)
    for table in TABLES:
        sheet = book.create_sheet(table.name.text(language))
        if table is ROSTER:
            _write_roster(sheet, data, language)
        else:
            _write_table(sheet, table, data, language)
    write_help(book.create_sheet(tables.HELP_SHEET.text(language)), language)
    packed = workbook_bytes(book)
    with replacing(path) as stream:
        stream.write(packed)


def _write_table(sheet: Any, table: Table, data: ProjectData, language: str) -> None:
    _write_header(sheet, table, language)
    for number, row in enumerate(rows_of(table, data, language), start=2):
        for index, column in enumerate(table.columns, start=1):
            put(sheet.cell(number, index), column, row.get(column.key), language)
    for index, column in enumerate(table.columns, start=1):
        source = _drop_down_source(column, language)
        if source:
            _add_drop_down(sheet, get_column_letter(index), source)


def _write_header(sheet: Any, table: Table, language: str) -> None:
    for index, column in enumerate(table.columns, start=1):
        cell = sheet.cell(1, index)
        put_text(cell, column.name.text(language))
        cell.font = _HEADER_FONT
        cell.fill = _REQUIRED_FILL if column.required else _OPTIONAL_FILL
        cell.alignment = Alignment(vertical="center")
        cell.comment = Comment(column.note.text(language), "SixShift", height=60, width=240)
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    sheet.row_dimensions[1].height = 22
    sheet.freeze_panes = "A2"


def _drop_down_source(column: Column, language: str) -> str:
    """Formula of the values to choose from: a literal list, or a column of another sheet."""
    if column.choices and not column.many:
        return '"' + ",".join(choice.shown.text(language) for choice in column.choices) + '"'
    if column.refers_to and column.key != "id":
        name = next(t.name for t in TABLES if t.name.en == column.refers_to).text(language)
        return f"'{name}'!$A$2:$A$200"
    return ""


def _add_drop_down(sheet: Any, letter: str, source: str) -> None:
    validation = DataValidation(type="list", formula1=source, allow_blank=True)
    validation.showErrorMessage = True
    validation.add(f"{letter}2:{letter}{_DROP_DOWN_ROWS}")
    sheet.add_data_validation(validation)


def _write_roster(sheet: Any, data: ProjectData, language: str) -> None:
    _write_header(sheet, ROSTER, language)
    first = len(ROSTER.columns) + 1
    dates = sorted({cell.date for cell in data.cells})
    column_of = {day: first + index for index, day in enumerate(dates)}
    for day, index in column_of.items():
        _write_date(sheet, index, day)
    cells = {(cell.employee_id, cell.date): cell for cell in data.cells}
    for number, employee in enumerate(data.employees, start=2):
        put(sheet.cell(number, 1), ROSTER.columns[0], employee.id, language)
        put_text(sheet.cell(number, 2), employee.name)
        for day, index in column_of.items():
            cell = cells.get((employee.id, day))
            if cell is not None:
                put_text(sheet.cell(number, index), _code(cell, language))
    sheet.freeze_panes = "C2"


def _write_date(sheet: Any, index: int, day: date) -> None:
    cell = sheet.cell(1, index, day)
    cell.number_format = "yyyy-mm-dd"
    cell.font, cell.fill = _HEADER_FONT, _OPTIONAL_FILL
    sheet.column_dimensions[get_column_letter(index)].width = _DATE_WIDTH


def _code(cell: CellRow, language: str) -> str:
    code = cell.pattern or OFF_WORD.text(language)
    return code + PIN_MARK if cell.pinned else code
