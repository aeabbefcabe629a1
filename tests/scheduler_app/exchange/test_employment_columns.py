"""When people join and leave, in the columns of the sheet of employees."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.exchange.input_workbook import read_workbook
from scheduler_app.exchange.input_writer import write_workbook
from scheduler_app.store.records import EmploymentRow

ROWS = (
    EmploymentRow("007", date(2026, 1, 5), date(2026, 12, 31), "zh", "from the agency"),
    EmploymentRow("009", left=date(2026, 12, 4)),
)


@pytest.fixture
def plain(centre):
    """People without what this workbook's queues do not know."""
    bare = {"skills": frozenset(), "volunteers": frozenset()}
    people = tuple(replace(person, **bare) for person in centre.employees)
    return replace(centre, employees=people, employment=ROWS)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_joining_and_leaving_survive_a_workbook(plain, tmp_path, language):
    path = tmp_path / "a.xlsx"
    write_workbook(path, plain, language)
    assert read_workbook(path).data.employment == ROWS


def test_leaving_before_joining_is_a_fault_of_that_cell(plain, tmp_path):
    path = tmp_path / "a.xlsx"
    write_workbook(path, plain, "en")
    book = load_workbook(path)
    sheet = book["Employees"]
    (column,) = (cell.column for cell in sheet[1] if cell.value == "Left")
    sheet.cell(2, column).value = date(2026, 1, 4)
    book.save(path)
    with pytest.raises(WorkbookError) as refused:
        read_workbook(path)
    (fault,) = refused.value.faults
    assert fault.cell == sheet.cell(2, column).coordinate
    assert "must not be before the first day" in fault.text()
