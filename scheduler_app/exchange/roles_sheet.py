"""The sheet of roles in a roster workbook: as in an input workbook, so that it can be copied."""

from __future__ import annotations

from typing import Any

from openpyxl.utils import get_column_letter

from scheduler_app.exchange.cell_writing import put
from scheduler_app.exchange.dated_reader import DatedReader
from scheduler_app.exchange.faults import FaultList
from scheduler_app.exchange.record_rows import role_values
from scheduler_app.exchange.roster_layout import Layout
from scheduler_app.exchange.sheet_reader import Book
from scheduler_app.exchange.sheet_style import put_header
from scheduler_app.exchange.tables import ROLES
from scheduler_app.exchange.words import Names
from scheduler_app.exchange.workbook_file import Sheet
from scheduler_app.store.roles import role_rows, with_named_roles
from scheduler_app.store.week import Week


def write_roles_sheet(sheet: Any, layout: Layout) -> None:
    """Fill the sheet: the roles of the horizon, one person and week a row."""
    for index, column in enumerate(ROLES.columns, start=1):
        put_header(sheet.cell(1, index), column.name.text(layout.language))
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    for number, row in enumerate(role_rows(layout.week), start=2):
        values = role_values(row)
        for index, column in enumerate(ROLES.columns, start=1):
            put(sheet.cell(number, index), column, values[column.key], layout.language)
    sheet.freeze_panes = "A2"


def with_sheet_roles(week: Week, sheets: tuple[Sheet, ...], faults: FaultList) -> Week:
    """Return the week with the roles of the sheet in place of its own; as it is without a sheet.

    Rows of other weeks are left out; every fault is added with its cell.
    """
    records = Book(sheets, faults, (ROLES,)).records(ROLES)
    if records is None:
        return week
    employees, queues = week.problem.employees, week.problem.queues
    reader = DatedReader(faults, Names(employee.id for employee in employees))
    names = Names(queue.name for queue in queues)
    rows = reader.roles(records, names, employees, queues)
    return week if faults.faults else with_named_roles(week, rows)
