"""Mentoring, changes and personal sheets; their formulas as LibreOffice reckons them."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from openpyxl import load_workbook

from scheduler_app.exchange.export_file import ExportKind, ExportOptions, write_export
from scheduler_app.exchange.roster_reader import read_roster
from scheduler_app.store.edition import CellChange, draft_edition
from scheduler_app.store.records import ActivityRow, CellRow
from scheduler_app.store.week import week_of
from solver.domain.activity import ActivityKind
from solver.domain.employee import Employee, Level

MADE = datetime(2026, 11, 20, tzinfo=UTC)
MONDAY, TUESDAY = date(2026, 11, 30), date(2026, 12, 1)
CELLS = (
    CellRow("007", MONDAY, "E"),
    CellRow("007", TUESDAY, "N"),
    CellRow("009", MONDAY, "E"),
    CellRow("009", TUESDAY, "L"),
)
LUNCH = ActivityRow("007", datetime(2026, 11, 30, 11), ActivityKind.LUNCH, 60, False)
REVIEW = ActivityRow("007", datetime(2026, 11, 30, 14), ActivityKind.REVIEW, 30, name="Friday")


@pytest.fixture
def edition(data):
    found = week_of(replace(data, cells=CELLS, activities=(LUNCH, REVIEW)), MONDAY)
    return draft_edition(found, "Centre", "Asia/Shanghai")


@pytest.fixture
def export(edition, tmp_path):
    def write(edition=edition, language="en", **options):
        path = tmp_path / f"{language}.xlsx"
        wanted = ExportOptions(language, MADE, **options)
        assert write_export(ExportKind.WORKBOOK, path, edition, wanted) == [path]
        return path

    return write


def values(sheet, row):
    return [cell.value for cell in sheet[row]]


def test_each_junior_stands_beside_her_mentor(export):
    sheet = load_workbook(export())["Mentoring"]
    assert values(sheet, 5)[:7] == ["007", "Li Na", "009", "陈晨", "A", 18, 10]
    assert values(sheet, 5)[7] == '=IF(F5=0,"",G5/F5)'
    assert values(sheet, 5)[8:11] == ["E / E", "L / N", "OFF / OFF"]
    assert [sheet.cell(5, column).font.bold for column in (9, 10, 11)] == [True, True, False]
    assert sheet["I4"].value == "Mon 11-30"


def test_a_junior_without_a_mentor_is_told_at_the_end(data, export):
    *others, junior = data.employees
    alone = replace(junior, mentor_id="")
    week = week_of(replace(data, employees=(*others, alone), cells=CELLS), MONDAY)
    sheet = load_workbook(export(draft_edition(week)))["Mentoring"]
    assert values(sheet, 5)[:7] == [None, "nobody", "009", "陈晨", "A", 18, 0]


def test_without_juniors_there_is_no_such_sheet(data, export):
    people = tuple(replace(p, level=Level.SENIOR, mentor_id="") for p in data.employees)
    week = week_of(replace(data, employees=people, cells=CELLS), MONDAY)
    assert "Mentoring" not in load_workbook(export(draft_edition(week))).sheetnames


def test_changes_against_the_version_before_with_who_and_when(edition, export):
    at = datetime(2026, 11, 25, 23, 30, 5, tzinfo=UTC)
    changes = (
        CellChange("007", TUESDAY, "E", "N", "wang", at),
        CellChange("gone", TUESDAY, "", "=1", "", None),
    )
    sheet = load_workbook(export(replace(edition, number=2, changes=changes)))["Changes"]
    assert sheet["A2"].value == "Version 2 against the version before: 2 cells differ"
    shown = values(sheet, 5)
    assert shown[:7] == ["007", "Li Na", datetime(2026, 12, 1), "Tue", "E", "N", "wang"]
    assert shown[7] == datetime(2026, 11, 26, 7, 30, 5)  # in Shanghai
    assert values(sheet, 6)[4:6] == ["OFF", "=1"]
    assert sheet["F6"].data_type == "s"


def test_a_first_version_has_no_changes_and_a_second_may_have_none(edition, export):
    assert "变更记录" not in load_workbook(export(language="zh")).sheetnames
    again = export(replace(edition, number=2), language="zh")
    assert load_workbook(again)["变更记录"]["A5"].value == "没有变更。"
    with_draft = export(replace(edition, earlier={("007", MONDAY): "E"}))
    assert "Changes" in load_workbook(with_draft).sheetnames


def test_personal_sheets_are_made_when_asked_for(export):
    assert "007 Li Na" not in load_workbook(export()).sheetnames
    book = load_workbook(export(personal=True))
    assert [name for name in book.sheetnames if name[:2] == "00"] == [
        "007 Li Na", "008 Wang Wei", "009 陈晨",
    ]  # fmt: skip
    sheet = book["007 Li Na"]
    assert [sheet[f"A{row}"].value for row in (1, 2, 3)] == [
        "Li Na (007)", "Centre · Draft", "A · Guides: 陈晨",
    ]  # fmt: skip
    assert values(sheet, 6) == [
        datetime(2026, 11, 30), "Mon", "E", "07:00", "16:00", 8,
        "11:00–12:00 Lunch\n14:00–14:30 Friday",
    ]  # fmt: skip
    assert values(sheet, 7)[2:5] == ["N", "22:00", "07:00 (next day)"]
    assert values(sheet, 8)[2] == "OFF"
    assert sheet["F13"].value == "=SUM(F6:F12)"
    only = load_workbook(export(personal=True, people=(2,)))
    assert [name for name in only.sheetnames if name[:2] == "00"] == ["009 陈晨"]
    assert only["009 陈晨"]["C11"].value == "LEAVE"


def test_names_that_no_sheet_can_have_are_made_to_fit(data, export):
    full = data.contracts[0]
    odd = [Employee(f"a:{n}", "x" * 40, full) for n in (1, 1)]
    people = (*data.employees, replace(odd[0], id="[a]*?"), replace(odd[1], id="'a'"))
    people += (Employee("_a___ " + "X" * 40, "y", full),)
    week = week_of(replace(data, employees=people, cells=CELLS), MONDAY)
    names = load_workbook(export(draft_edition(week), personal=True)).sheetnames
    assert len({name.casefold() for name in names}) == len(names)
    assert max(map(len, names)) <= 31


def test_a_workbook_with_every_sheet_is_read_back(edition, export):
    path = export(replace(edition, number=2), personal=True)
    assert read_roster(path, edition.week).week.roster == edition.week.roster


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reckons_the_same(edition, export, tmp_path):
    path = export(personal=True)
    folder = tmp_path / "recalculated"
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, path]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    book = load_workbook(folder / path.name, data_only=True)
    assert book["Mentoring"]["H5"].value == pytest.approx(10 / 18)
    assert book["007 Li Na"]["F13"].value == 16
    fairness = book["Fairness"]
    nights = [fairness.cell(row, 6).value for row in (5, 6, 7)]
    assert nights == [1, 0, 0]  # Tuesday's
    assert [fairness.cell(row, 6).value for row in (9, 10, 11)] == [0, pytest.approx(1 / 3), 1]


def test_a_split_shift_on_all_its_sheets(data, export):
    gap = {"gap_start_minute": 210, "gap_minutes": 180, "paid_minutes": 360}
    shapes = tuple(replace(p, **gap) if p.code == "E" else p for p in data.patterns)
    split = replace(data, patterns=shapes, cells=CELLS, activities=(REVIEW,))
    path = export(draft_edition(week_of(split, MONDAY)), personal=True)
    book = load_workbook(path)
    rows = {row[0].value: [cell.value for cell in row] for row in book["Patterns"].iter_rows()}
    assert rows["Code"][11:] == ["Gap from", "Gap to"]
    assert rows["E"][2:7] == ["07:00", "16:00", 9, rows["E"][5], 6]
    assert rows["E"][8:13] == [6, 0, "no", "10:30", "13:30"]
    assert rows["N"][8:13] == [2, 7, "no", None, None]
    assert values(book["007 Li Na"], 6)[3:7] == [
        "07:00", "16:00", 6, "10:30–13:30 free (gap of the shift)\n14:00–14:30 Friday",
    ]  # fmt: skip
    chart = book["Day chart"]
    header = next(row for row in chart.iter_rows(values_only=True) if row[0] == "Date")
    mine = next(row for row in chart.iter_rows(values_only=True) if row[1] == "007")
    at_work = [clock for clock, mark in zip(header, mine, strict=True) if mark]
    assert at_work[at_work.index("10:00") + 1] == "13:30"
    found = read_roster(path, week_of(split, MONDAY))
    assert (found.week.roster.cells[0][:2], found.differences) == ((0, 2), ())
