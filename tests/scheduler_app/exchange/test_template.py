"""The template: reads without a fault, helps in its language."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook

from scheduler_app.exchange.input_workbook import read_workbook
from scheduler_app.exchange.tables import HELP_SHEET, SHIFT_LIMITS, TABLES
from scheduler_app.exchange.template import write_template


@pytest.fixture(params=["en", "zh"])
def language(request):
    return request.param


def test_its_example_reads_without_fault_or_warning(tmp_path, language):
    path = tmp_path / "template.xlsx"
    write_template(path, language)
    reading = read_workbook(path)
    assert reading.warnings == ()
    assert [e.id for e in reading.data.employees] == ["0001"]
    data = reading.data
    assert len(data.demand) == len(data.time_off) == len(data.shift_targets) == 1
    assert data.contracts[0].max_shifts
    assert [wish.avoid for wish in data.requests] == [False, True]


def test_it_has_every_sheet_with_frozen_headers_and_comments(tmp_path, language):
    path = tmp_path / "template.xlsx"
    write_template(path, language)
    book = load_workbook(path)
    names = [table.name.text(language) for table in TABLES]
    assert book.sheetnames == [*names, HELP_SHEET.text(language)]
    for table in TABLES:
        sheet = book[table.name.text(language)]
        assert sheet.freeze_panes
        for index, column in enumerate(table.columns, start=1):
            cell = sheet.cell(1, index)
            assert cell.value == column.name.text(language)
            assert cell.font.bold
            assert cell.comment.text == column.note.text(language)


def test_levels_and_contracts_are_chosen_from_lists(tmp_path, language):
    path = tmp_path / "template.xlsx"
    write_template(path, language)
    sheet = load_workbook(path)[TABLES[0].name.text(language)]
    lists = {str(v.sqref)[0]: v.formula1 for v in sheet.data_validations.dataValidation}
    assert lists["D"] == {"en": '"junior,senior,lead"', "zh": '"新人,资深,组长"'}[language]
    limits = load_workbook(path)[SHIFT_LIMITS.name.text(language)]
    lists_there = {str(v.sqref)[0]: v.formula1 for v in limits.data_validations.dataValidation}
    patterns = {"en": "'Patterns'!$A$2:$A$200", "zh": "'班次'!$A$2:$A$200"}[language]
    assert lists_there["C"] == patterns
    assert lists["F"] == {"en": "'Contracts'!$A$2:$A$200", "zh": "'合同'!$A$2:$A$200"}[language]
