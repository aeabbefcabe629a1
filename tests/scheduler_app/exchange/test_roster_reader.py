"""Reading an exported roster back, also one edited by hand."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook

from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.exchange.roster_reader import read_roster
from scheduler_app.exchange.roster_workbook import write_roster
from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.model.coverage import coverage
from solver.roster.evaluate import evaluate

ROSTER = Roster(((0, 1, 2, OFF, OFF, 0, 0), (OFF,) * 7, (OFF, 1, 1, 1, OFF, OFF, OFF)))


@pytest.fixture(params=["en", "zh"])
def exported(request, tmp_path, week):
    """An exported workbook, as its path."""
    path = tmp_path / "roster.xlsx"
    found = evaluate(week.problem, week.rules, ROSTER)
    agents = coverage(week.problem, ROSTER)
    write_roster(path, week, ROSTER, found, agents, "Centre", "Draft", request.param)
    return path


def edited(path, change):
    book = load_workbook(path)
    change(book.worksheets[0])
    book.save(path)
    return path


def faults(path, week):
    with pytest.raises(WorkbookError) as caught:
        read_roster(path, week)
    return {f.cell: f.text() for f in caught.value.faults}


def test_it_comes_back_as_it_was(exported, week):
    assert read_roster(exported, week).week.roster == ROSTER


def test_moved_columns_inserted_rows_and_typed_codes_are_understood(exported, week):
    def change(sheet):
        for row in sheet.iter_rows(min_row=4):
            row[0].value, row[7].value = row[7].value, row[0].value  # ID <-> Wednesday
            row[0].number_format = row[7].number_format
        sheet["A7"] = "ｎ!"
        sheet["F7"], sheet["G7"] = "休", None
        sheet.insert_rows(7)
        sheet.insert_cols(2)

    expected = ROSTER.with_cells([(1, 2, 2)])
    assert read_roster(edited(exported, change), week).week.roster == expected


def test_unknown_and_missing_people_and_codes_are_faults_with_cells(exported, week):
    def change(sheet):
        sheet["A6"] = "0007"
        sheet["G8"] = "LL"

    found = faults(edited(exported, change), week)
    assert 'no employee has the ID "0007"' in found["A6"]
    assert 'did you mean "007"?' in found["A6"]
    assert 'no pattern has the code "LL"' in found["G8"]
    assert "Li Na (ID 007) has no row" in found["A5"]


def test_another_week_is_a_fault(exported, week):
    def change(sheet):
        sheet["F5"] = "2026-12-07"

    assert "2026-11-30 has no column" in faults(edited(exported, change), week)["A5"]


def test_a_workbook_without_a_roster_is_a_fault(exported, week):
    def change(sheet):
        sheet.title = "Other"

    assert "no sheet Roster" in faults(edited(exported, change), week)[""]
