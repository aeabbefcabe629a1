"""The sheet of breaks and meetings in a roster workbook, written and read back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from openpyxl.utils import get_column_letter

from scheduler_app.exchange.activity_reader import ActivityReader
from scheduler_app.exchange.activity_tables import KIND_WORDS, PLACED
from scheduler_app.exchange.cell_writing import put
from scheduler_app.exchange.faults import FaultList
from scheduler_app.exchange.roster_layout import Layout
from scheduler_app.exchange.sheet_reader import Book
from scheduler_app.exchange.sheet_style import CENTRED, put_header, set_up_page
from scheduler_app.exchange.words import Names
from scheduler_app.exchange.workbook_file import Sheet
from scheduler_app.store.activities import activity_of, activity_rows
from scheduler_app.store.records import ActivityRow
from scheduler_app.store.week import Week


def write_activities_sheet(sheet: Any, layout: Layout, title: str) -> None:
    """Fill the sheet: one activity a row, by person, then start; ``title`` is for the foot."""
    for index, column in enumerate(PLACED.columns, start=1):
        put_header(sheet.cell(1, index), column.name.text(layout.language))
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    people, week = layout.problem.employees, layout.week
    names = {person.id: person.name for person in people}
    minutes = [column.key for column in PLACED.columns].index("length_minutes") + 1
    wordless = {""} | _codes_of_default_lunches(week)
    for number, row in enumerate(activity_rows(week.activities, people, week.first_date), start=2):
        values = {
            "id": row.employee_id,
            "person": names[row.employee_id],
            "start": row.start,
            "length_minutes": row.length_minutes,
            "kind": row.kind,
            "activity": _what(row, wordless, layout.language),
            "paid": row.paid,
            "locked": row.locked,
        }
        for index, column in enumerate(PLACED.columns, start=1):
            put(sheet.cell(number, index), column, values[column.key], layout.language)
        sheet.cell(number, minutes).alignment = CENTRED  # at its right a word begins
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(PLACED.columns))}{sheet.max_row}"
    set_up_page(sheet, title, layout.language, "1:1", landscape=False)


def _codes_of_default_lunches(week: Week) -> set[str]:
    """Return what a lunch without a rule of its own was called once: its pattern's code."""
    rules = {rule.name for rule in week.problem.break_rules}
    return {pattern.code for pattern in week.problem.patterns} - rules


def _what(row: ActivityRow, wordless: set[str], language: str) -> str:
    """Return the name; of a break without one of its own what it is."""
    is_plain = row.kind.is_rest and (row.name == row.kind or row.name in wordless)
    return KIND_WORDS[row.kind].text(language) if is_plain else row.name


def _named(row: ActivityRow, rules: set[str]) -> ActivityRow:
    """Return the row, its name the kind where it is the word for that and no rule's name."""
    is_word = row.kind.is_rest and row.name in KIND_WORDS[row.kind].both()
    return replace(row, name=str(row.kind)) if is_word and row.name not in rules else row


def has_activities_sheet(sheets: tuple[Sheet, ...]) -> bool:
    """Tell whether the workbook says what was placed, were it nothing."""
    return Book(sheets, FaultList(), (PLACED,)).sheet(PLACED) is not None


def with_sheet_activities(week: Week, sheets: tuple[Sheet, ...], faults: FaultList) -> Week:
    """Return the week with the activities of the sheet; with none where there is no sheet.

    Every fault is added with its cell.
    """
    if not has_activities_sheet(sheets):
        return replace(week, activities=())
    records = Book(sheets, faults, (PLACED,)).records(PLACED) or []
    index = {employee.id: e for e, employee in enumerate(week.problem.employees)}
    rules = {rule.name for rule in week.problem.break_rules}
    rows = [_named(row, rules) for row in ActivityReader(faults).placed(records, Names(index))]
    found = [activity_of(row, index, week.first_date) for row in rows]
    return replace(week, activities=tuple(sorted(found, key=lambda a: (a.employee, a.start))))
