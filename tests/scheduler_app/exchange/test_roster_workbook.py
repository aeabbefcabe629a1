"""The roster workbook: sheets, live totals, looks, text kept as text."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from datetime import datetime

import pytest
from openpyxl import load_workbook

from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.exchange.input_workbook import read_workbook
from scheduler_app.exchange.roster_layout import HEADER_ROW, Layout
from scheduler_app.exchange.roster_sheet import leave_days
from scheduler_app.exchange.roster_totals import pattern_label
from scheduler_app.exchange.roster_workbook import write_roster
from scheduler_app.language.translation import LANGUAGE
from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.domain.wishes import TimeOff
from solver.model.coverage import coverage
from solver.roster.evaluate import evaluate

EARLY, LATE, NIGHT = 0, 1, 2
ROSTER = Roster(
    (
        (OFF, EARLY, EARLY, OFF, NIGHT, OFF, NIGHT),
        (EARLY, OFF, OFF, OFF, OFF, OFF, OFF),
        (LATE, OFF, LATE, LATE, OFF, OFF, OFF),
    )
)


@pytest.fixture
def export(tmp_path, week):
    """Write the roster of a week; returns the path."""

    def write(week=week, language="en", title="Centre", roster=ROSTER):
        path = tmp_path / f"roster_{language}.xlsx"
        found = evaluate(week.problem, week.rules, roster)
        agents = coverage(week.problem, roster)
        write_roster(path, week, roster, found, agents, title, "Draft", language)
        return path

    return write


def test_sheets_and_titles_are_in_the_language(export):
    assert load_workbook(export()).sheetnames == [
        "Roster", "Patterns", "Coverage", "Outlook", "Outlook by interval", "Report", "Mentoring",
        "Fairness", "Checks", "_meta",
    ]  # fmt: skip
    book = load_workbook(export(language="zh"))
    assert book.sheetnames == [
        "排班表",
        "班次说明",
        "时段人力",
        "接通预期",
        "时段接通预期",
        "周报",
        "师徒搭配",
        "公平统计",
        "规则检查",
        "_meta",
    ]
    assert book["排班表"]["A5"].value == "工号"
    assert book["排班表"]["F4"].value == "周一"
    assert book["_meta"].sheet_state == "veryHidden"
    assert LANGUAGE.code == "en"


def test_a_person_row_holds_id_codes_fill_and_leave(export):
    sheet = load_workbook(export())["Roster"]
    assert [sheet.cell(6, i).value for i in range(1, 6)] == ["007", "Li Na", "A", "lead", None]
    assert sheet["E8"].value == "Li Na"
    assert [sheet.cell(6, i).value for i in range(6, 13)] == [
        "OFF", "E", "E", "OFF", "N", "OFF", "N",
    ]  # fmt: skip
    assert sheet["G6"].fill.fgColor.rgb == "FFFFEEAA"
    assert (sheet["K8"].value, sheet["L8"].value) == ("LEAVE", "LEAVE")
    assert sheet["F5"].value == datetime(2026, 11, 30)


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ((1, 30), (2, 1440), [1, 2]),  # a night that ended half past midnight: both days are lost
        ((4, 1320), (5, 420), [4]),  # all of Friday's night, and nothing of Saturday
        ((5, 120), (5, 420), []),  # its tail alone: she came on Friday, and Saturday was off
        ((1, 360), (1, 660), [1]),  # a morning of her own
        ((1, 1020), (1, 1320), [1]),
    ],
)
def test_a_day_off_is_leave_where_a_shift_of_that_day_was_lost(week, first, last, days):
    away = TimeOff(0, *(day * 1440 + minute for day, minute in (first, last)), "sick")
    with_it = replace(week.problem, time_off=(away,))
    found = leave_days(replace(week, problem=with_it, roster=ROSTER))
    assert found == {(0, day) for day in days}


def test_pinned_cells_are_bold_and_framed_and_kept_in_meta(export):
    book = load_workbook(export())
    sheet = book["Roster"]
    for cell, pinned in (("G6", True), ("H6", False), ("G8", True)):
        assert sheet[cell].font.bold is pinned
        assert (sheet[cell].border.left.style == "medium") is pinned
    people = [json.loads(row[1]) for row in book["_meta"].values if row[0] == "employee"]
    cells = ["", "E", "E", "", "N", "", "N"]
    assert people[0] == {"id": "007", "pins": ["2026-12-01"], "cells": cells}
    assert people[1] == {"id": "008", "pins": [], "cells": ["E", *[""] * 6]}


def test_it_prints_on_a4_landscape_one_page_wide_with_repeated_headers(export):
    sheet = load_workbook(export())["Roster"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$4:$5"
    assert sheet.freeze_panes == "F6"
    assert sheet.auto_filter.ref == f"A{HEADER_ROW}:P8"


def test_text_like_a_formula_is_written_as_text(export, week):
    lead = replace(week.problem.employees[0], name="=1+1", team="@x")
    problem = replace(week.problem, employees=(lead, *week.problem.employees[1:]))
    sheet = load_workbook(export(replace(week, problem=problem), title="+SUM(A1)"))["Roster"]
    for cell in ("A1", "B6", "C6"):
        assert sheet[cell].data_type == "s"


def test_checks_name_hard_breaches_first_and_say_when_there_are_none(export, week):
    sheet = load_workbook(export())["Checks"]
    kinds = [row[0] for row in sheet.iter_rows(min_row=6, values_only=True)]
    assert kinds == sorted(kinds, key=["must mend", "important", "nice to have"].index)
    assert "must mend" in kinds
    off = tuple(replace(r, hard=False, weight=0) for r in week.rules)
    sheet = load_workbook(export(replace(week, rules=off)))["Checks"]
    assert sheet["A3"].value.startswith("Nothing to report")
    assert sheet.max_row == 5


def test_coverage_has_a_row_an_interval_and_a_chart(export, week):
    sheet = load_workbook(export())["Coverage"]
    assert [c.value for c in sheet[5]][:5] == ["Day", "Time", "Required", "Scheduled", "Difference"]
    assert sheet.max_row == 5 + week.problem.grid.n_intervals
    row = 6 + 16  # Monday 08:00
    assert (sheet.cell(row, 1).value, sheet.cell(row, 2).value) == ("Mon 11-30", "08:00")
    assert sheet.cell(row, 3).value == 2
    assert len(sheet._charts) == 1


def test_standby_has_no_hours_on_duty(export, week):
    shapes = tuple(replace(p, is_standby=p.code == "N") for p in week.problem.patterns)
    standby = replace(week, problem=replace(week.problem, patterns=shapes))
    rows = {row[0]: row for row in load_workbook(export(standby))["Patterns"].values}
    assert rows["E"][8:] == (9, 0, "no")
    assert rows["N"][8:] == (0, 0, "yes")
    shown = load_workbook(export(standby))["Roster"]
    usual = load_workbook(export())["Roster"]
    monday = [cell.value for cell in usual["F"] if "+7" in str(cell.value)]
    assert monday  # last Sunday's night
    assert not [cell for cell in shown["F"] if cell.value in monday]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_recalculates_the_totals(export, week, tmp_path):
    path = export(language="zh")
    folder = tmp_path / "recalculated"
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, path]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    sheet = load_workbook(folder / path.name, data_only=True)["排班表"]
    layout = Layout(week, "zh")

    def row(number, first, count):
        return [sheet.cell(number, first + i).value for i in range(count)]

    hours = layout.total_column("hours")
    assert row(6, hours, 4) == [32, 4, 2, 3]  # hours, shifts, nights, days off
    assert row(8, hours, 4) == [24, 3, 0, 4]
    monday = layout.day_column(0)
    assert row(layout.count_row(EARLY), monday, 7) == [1, 1, 1, 0, 0, 0, 0]
    assert row(layout.count_row(NIGHT), monday, 7) == [0, 0, 0, 0, 1, 0, 1]
    balance = layout.count_row(3)
    assert row(balance, monday, 7) == [2, 1, 2, 1, 1, 0, 1]
    assert row(balance + 1, monday, 2) == [1.5, 0]  # 2 and 1 agents for half an hour each
    # Monday: 7 h of last Sunday's night (22:00-07:00), an early and a late of 9 h.
    assert row(balance + 2, monday, 7) == [25, 9, 18, 9, 2, 7, 2]
    assert row(balance + 3, monday, 2) == [23.5, 9]


def test_a_roster_is_no_input_workbook_and_says_what_to_do(export):
    with pytest.raises(WorkbookError) as refused:
        read_workbook(export())
    (fault,) = refused.value.faults
    assert "Take over an edited roster" in fault.text()


def test_the_ledger_stands_beside_what_the_roster_adds(export, week):
    sheet = load_workbook(export())["Fairness"]
    header = [cell.value for cell in sheet[4]]
    assert header[:6] == ["ID", "Name", "Days available before", "Nights", "+", "="]
    ana = [cell.value for cell in sheet[5]]
    past, new = week.problem.ledger[0], [p for p in ROSTER.cells[0] if p == 2]
    assert ana[:6] == ["007", "Li Na", past.available_days, past.nights, len(new), "=D5+E5"]
    assert header[6:16:3] == ["Weekend days", "Public holidays", "Unpopular shifts", "Late changes"]
    assert past.nights == 1
    assert len(new) == 2


def test_the_legend_says_the_hours_of_a_designed_shift_once(centre):
    early = centre.patterns[0]
    assert pattern_label(early) == "Early 07:00–16:00"
    assert pattern_label(replace(early, name="07:00-16:00")) == "07:00–16:00"
