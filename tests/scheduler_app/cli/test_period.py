"""Four weeks with hours of the period, people wanted on shifts and limits, from a workbook."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import closing
from datetime import date, timedelta

import openpyxl
import pytest

from scheduler_app.cli import main
from scheduler_app.exchange.input_writer import write_workbook
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ProjectData, RequestRow, ShiftTargetRow
from solver.domain.employee import Contract, Employee
from solver.domain.pattern import Pattern
from solver.rules import default_rules

MONDAY = date(2026, 11, 30)
DAYS = [MONDAY + timedelta(days=d) for d in range(28)]
H = 60
WEEKS = ("--week", MONDAY, "--weeks", 4)


def centre() -> ProjectData:
    """Four people of 15 shifts in four weeks; two shifts a day with one person wanted on each."""
    month = Contract(
        "Month",
        max_minutes=48 * H,
        max_days=6,
        min_period_minutes=120 * H,
        max_period_minutes=120 * H,
        max_weekends=3,
        max_shifts=(("L", 8),),
    )
    people = [Employee(f"00{n}", f"P{n}", month) for n in range(3)]
    people.append(Employee("003", "P3", month, max_shifts=(("L", 4),)))
    return ProjectData(
        title="Month",
        contracts=(month,),
        employees=tuple(people),
        patterns=(Pattern("E", 7 * H, 8 * H, 8 * H), Pattern("L", 13 * H, 8 * H, 8 * H)),
        requests=(
            RequestRow("000", DAYS[0], "E", avoid=True),
            RequestRow("001", DAYS[9], "", 5, avoid=True),
        ),
        shift_targets=tuple(ShiftTargetRow(d, p, 1, 20, 1) for d in DAYS for p in "EL"),
        rules=default_rules(),
    )


@pytest.fixture
def workbook(tmp_path):
    path = tmp_path / "month.xlsx"
    write_workbook(path, centre(), "zh")
    return path


def run(*arguments):
    return main([str(a) for a in arguments])


def test_four_weeks_are_imported_solved_exported_and_checked(workbook, tmp_path, capsys):
    project, roster, told = (tmp_path / n for n in ("m.sixshift", "m.xlsx", "m.json"))
    assert run("import", workbook, "-o", project, "--lang", "en") == 0
    with closing(ProjectFile.open(project, read_only=True)) as opened:
        assert opened.data() == centre()
    options = (*WEEKS, "--time-limit", 20, "-o", roster, "--json", told, "--lang", "en")
    assert run("solve", project, *options) == 0
    value = json.loads(told.read_text(encoding="utf-8"))
    assert value["week"] == MONDAY.isoformat()
    assert not [v for v in value["violations"] if v["hard"]]
    worked = [(a["employee"], a["date"], a["pattern"]) for a in value["assignments"]]
    hours = Counter(who for who, _, _ in worked)
    assert set(hours.values()) == {15}
    late = Counter(who for who, _, code in worked if code == "L")
    assert late["003"] <= 4
    assert max(late.values()) <= 8
    weekends = {(who, date.fromisoformat(d).isocalendar().week) for who, d, _ in worked
                if date.fromisoformat(d).weekday() >= 5}  # fmt: skip
    assert max(Counter(who for who, _ in weekends).values()) <= 3
    there = Counter((d, code) for _, d, code in worked)
    assert all(there[d.isoformat(), code] >= 1 for d in DAYS for code in "EL")
    assert ("000", DAYS[0].isoformat(), "E") not in worked
    assert any(who == "001" and d == DAYS[9].isoformat() for who, d, _ in worked)
    # 60 shifts for 56 wanted: four too many, each 1 of weight 10.
    assert value["cost_by_rule"]["shift_cover"] == 40
    capsys.readouterr()
    assert run("check", workbook, "--roster", roster, *WEEKS, "--lang", "en") == 0
    assert "0 broken rules" in capsys.readouterr().out


def test_a_roster_changed_by_hand_is_told_what_it_breaks(workbook, tmp_path, capsys):
    roster = tmp_path / "m.xlsx"
    options = (*WEEKS, "--time-limit", 20, "-o", roster, "--lang", "en")
    assert run("solve", workbook, *options) == 0
    book = openpyxl.load_workbook(roster)
    sheet = book["Roster"]
    cell = next(c for row in sheet.iter_rows() for c in row if c.value == "003")
    for column in range(cell.column, sheet.max_column):
        if sheet.cell(cell.row, column).value in ("E", "L"):
            sheet.cell(cell.row, column).value = "L"
    book.save(roster)
    capsys.readouterr()
    assert run("check", workbook, "--roster", roster, *WEEKS, "--lang", "en") == 0
    out = capsys.readouterr().out
    assert "P3 works L 15 times; at most 4" in out
    assert "people; only 1 are wanted" in out


def test_hours_of_the_period_that_cannot_be_reached_are_named(workbook, tmp_path, capsys):
    book = openpyxl.load_workbook(workbook)
    header = [cell.value for cell in book["合同"][1]]
    for name, hours in (("周期最少工时", 200), ("周期最多工时", 210)):
        book["合同"].cell(2, header.index(name) + 1).value = hours
    book.save(workbook)
    options = (*WEEKS, "--time-limit", 20, "--lang", "en")
    assert run("solve", workbook, *options) == 4
    assert "in the period" in capsys.readouterr().out
