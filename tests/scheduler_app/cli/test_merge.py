"""``merge``: edited exports and foreign rosters, as a shell sees it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl import Workbook, load_workbook

from resources.samples.centre import FIRST_DATE, Centre
from scheduler_app.cli import main
from scheduler_app.exchange.incoming_file import open_incoming
from scheduler_app.exchange.input_writer import write_workbook
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ActivityRow, CellRow, ForeignCode
from scheduler_app.store.steps import StepSource
from solver.domain.activity import ActivityKind

MONDAY = date(2026, 11, 30)


@pytest.fixture
def project(centre, tmp_path):
    """A closed project of the small centre."""
    path = tmp_path / "centre.sixshift"
    ProjectFile.create(path, centre).close()
    LANGUAGE.switch("en")
    return path


def run(*arguments):
    return main([str(a) for a in (*arguments, "--lang", "en")])


def exported(project, change=None):
    path = project.with_name("roster.xlsx")
    assert run("export", project, "--week", MONDAY, "-o", path, "--draft") == 0
    if change is not None:
        book = load_workbook(path)
        change(book.worksheets[0])
        book.save(path)
    return path


def data_of(project):
    opened = ProjectFile.open(project, read_only=True)
    try:
        return opened.data()
    finally:
        opened.close()


def cells_of(project):
    return {(c.employee_id, c.date.day): c for c in data_of(project).cells if c.date >= MONDAY}


def change_three(sheet):
    sheet["F6"], sheet["H6"], sheet["G7"] = "L", "OFF", "E"


def test_an_untouched_export_changes_nothing(project, capsys, tmp_path):
    before, target = cells_of(project), tmp_path / "out.json"
    assert run("merge", project, "--roster", exported(project), "--json", target) == 0
    assert not json.loads(target.read_text(encoding="utf-8"))["written"]
    assert "no differences: 21 cells" in capsys.readouterr().out
    assert cells_of(project) == before


def test_edited_cells_are_taken_over_in_one_step(project, capsys):
    path = exported(project, change_three)
    assert run("merge", project, "--roster", path) == 0
    out = capsys.readouterr().out
    assert "Li Na, Mon 30 Nov: OFF → L" in out
    assert "3 cells taken over" in out
    cells = cells_of(project)
    assert cells["007", 30].pattern == "L"
    assert ("007", 2) not in cells
    assert cells["008", 1] == CellRow("008", date(2026, 12, 1), "E")
    assert cells["007", 1].pinned


def test_breaks_of_a_shift_that_was_changed_go_with_it(project):
    gone, kept = (
        ActivityRow("007", datetime(2026, 12, day, 11), ActivityKind.LUNCH, 60) for day in (2, 1)
    )
    opened = ProjectFile.open(project)
    opened.write([Change(None, gone), Change(None, kept)])
    opened.close()
    assert run("merge", project, "--roster", exported(project, change_three)) == 0
    assert data_of(project).activities == (kept,)


def test_check_writes_nothing_and_json_has_every_difference(project, tmp_path):
    path, target = exported(project, change_three), tmp_path / "out.json"
    before = cells_of(project)
    assert run("merge", project, "--roster", path, "--check", "--json", target) == 0
    assert cells_of(project) == before
    told = json.loads(target.read_text(encoding="utf-8"))
    assert [(d["employee"], d["date"], d["from"], d["to"]) for d in told["differences"]] == [
        ("007", "2026-11-30", "", "L"),
        ("007", "2026-12-02", "E", ""),
        ("008", "2026-12-01", "", "E"),
    ]
    assert told["base"]["version"] == 0
    assert not told["written"]
    assert not told["stale"]
    keys = {"rule", "hard", "text"}
    breaches = [v for d in told["differences"] for v in (*d["breaks"], *d["mends"])]
    assert breaches
    assert all(keys <= set(v) for v in breaches)


def test_accepted_cells_can_be_locked(project):
    assert run("merge", project, "--roster", exported(project, change_three), "--pin") == 0
    cells = cells_of(project)
    assert cells["007", 30].pinned
    assert cells["007", 2] == CellRow("007", date(2026, 12, 2), "", pinned=True)


def test_what_was_changed_on_both_sides_stays_as_it_is_here(project, capsys):
    path = exported(project, change_three)
    opened = ProjectFile.open(project)
    day = date(2026, 11, 30)
    opened.write([Change(None, CellRow("007", day, "N"))], "by hand")
    opened.close()
    capsys.readouterr()
    assert run("merge", project, "--roster", path) == 0
    told = capsys.readouterr()
    assert "changed here too (OFF → N, there L)" in told.out
    assert "changed since the export" in told.err
    assert "2 cells taken over, 1 left" in told.out
    assert cells_of(project)["007", 30].pattern == "N"


def test_unknown_codes_are_named_then_mapped_and_remembered(project, capsys):
    def change(sheet):
        sheet["F6"] = sheet["F7"] = "早班"

    path = exported(project, change)
    assert run("merge", project, "--roster", path) == 3
    assert 'the code "早班" (2 cells) is not known' in capsys.readouterr().err
    assert run("merge", project, "--roster", path, "--map", "早班=nothing") == 2
    assert run("merge", project, "--roster", path, "--map", "早班=e") == 0
    assert data_of(project).foreign_codes == (ForeignCode("早班", "E"),)
    assert cells_of(project)["008", 30].pattern == "E"
    again = exported(project, lambda sheet: sheet.__setitem__("G8", "早班"))
    assert run("merge", project, "--roster", again) == 0


def test_codes_can_be_left_as_they_are(project):
    path = exported(project, lambda sheet: sheet.__setitem__("F6", "培训"))
    before = cells_of(project)
    assert run("merge", project, "--roster", path, "--map", "培训=KEEP") == 0
    assert cells_of(project) == before
    assert not data_of(project).foreign_codes


def test_faults_are_told_with_their_cells_and_nothing_is_written(project, capsys):
    def change(sheet):
        sheet["F6"], sheet["A7"], sheet["H6"] = "=1+1", "999", "OFF"
        sheet["B7"] = "Nobody"

    before = cells_of(project)
    path = exported(project, change)
    capsys.readouterr()
    assert run("merge", project, "--roster", path) == 3
    err = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in err] == ["Roster!F6", "Roster!A7"]
    assert cells_of(project) == before


def test_a_foreign_list_chooses_its_own_week(project, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("日期,姓名,班次\n2026-12-07,Li Na,L\n12月8日,陈晨,休\n", encoding="gb18030")
    assert run("merge", project, "--roster", path) == 0
    assert cells_of(project)["007", 7].pattern == "L"
    assert ("009", 8) not in cells_of(project)


def test_another_project_is_said(project, centre, tmp_path, capsys):
    path = exported(project)
    other = tmp_path / "other.sixshift"
    ProjectFile.create(other, replace(centre, title="Another", cells=())).close()
    assert run("merge", other, "--roster", path) == 0
    assert "exported from another project: 客服中心" in capsys.readouterr().err
    taken = {key: cell.pattern for key, cell in cells_of(other).items()}
    assert taken
    assert taken == {k: c.pattern for k, c in cells_of(project).items() if k in taken}
    assert run("merge", other, "--roster", path) == 0
    assert "cells are as they are here" in capsys.readouterr().out


def test_an_untouched_export_does_not_claim_to_be_what_the_project_says(project, capsys):
    path = exported(project).rename(project.with_name("before.xlsx"))
    assert run("merge", project, "--roster", exported(project, change_three)) == 0
    assert run("merge", project, "--roster", path) == 0
    assert "was changed since the export" in capsys.readouterr().out.splitlines()[-1]


def test_the_change_log_says_where_it_came_from(project):
    assert run("merge", project, "--roster", exported(project, change_three)) == 0
    opened = ProjectFile.open(project, read_only=True)
    try:
        logged = opened.log()
    finally:
        opened.close()
    taken = [entry for entry in logged if entry.source is StepSource.IMPORT]
    assert len(taken) == 3
    assert {entry.text for entry in taken} == {"roster.xlsx"}


def test_a_workbook_cannot_be_merged_into(tmp_path, capsys):
    workbook = tmp_path / "centre.xlsx"
    write_workbook(workbook, Centre(n_people=12).data(), "en")
    assert run("merge", workbook, "--roster", workbook) == 3
    assert f"{workbook}: a workbook cannot be changed" in capsys.readouterr().err


def test_the_roster_of_a_renamed_project_is_its_own(project, capsys):
    path = exported(project, change_three)
    opened = ProjectFile.open(project)
    info = opened.data().info
    opened.write([Change(info, replace(info, title="Renamed"))])
    opened.close()
    assert run("merge", project, "--roster", path, "--check") == 0
    assert "another project" not in capsys.readouterr().err


@pytest.mark.parametrize("command", ["replan", "solve"])
def test_what_other_commands_write_knows_its_project_too(tmp_path, command):
    path, book = tmp_path / "c.sixshift", tmp_path / "r.xlsx"
    ProjectFile.create(path, Centre(n_people=12).data()).close()
    limits = ("--time-limit", 20, "--work-limit", 1)
    assert run("solve", path, *limits, "-o", book) == 0
    if command == "replan":
        assert run("replan", path, "--absent", f"00001:{FIRST_DATE}", "-o", book) == 0
    base = open_incoming(book).base
    opened = ProjectFile.open(path, read_only=True)
    try:
        assert base.key == opened.key() != ""
    finally:
        opened.close()


def grid_file(path, *cells):
    book = Workbook()
    book.active.append(["ID", "Name", "2026-12-07", "2026-12-08"])
    book.active.append(["007", "Li Na", *cells])
    book.save(path)
    return path


def test_what_empty_cells_mean_has_to_be_told_in_so_many_words(project_path, tmp_path, capsys):
    edited = grid_file(tmp_path / "other.xlsx", "E", None)
    assert run("merge", project_path, "--roster", edited, "--week", "2026-12-07", "--check") == 3
    assert '1 cell of the roster is empty: say what that means with --map "=OFF"' in (
        capsys.readouterr().err
    )


def test_a_workbook_is_read_whatever_its_file_is_called(project_path, tmp_path, capsys):
    edited = grid_file(tmp_path / "other.xlsx", "E", "L").rename(tmp_path / "other.csv")
    assert run("merge", project_path, "--roster", edited, "--week", "2026-12-07", "--check") == 0
    assert "Li Na, Tue 8 Dec: OFF → L" in capsys.readouterr().out


def test_a_day_that_there_is_not_is_named_and_not_left_out(project_path, tmp_path, capsys):
    path = tmp_path / "other.csv"
    path.write_text("ID,Name,2026-12-07,2026-02-29\n007,Li Na,E,E\n", encoding="utf-8")
    assert run("merge", project_path, "--roster", path, "--week", "2026-12-07", "--check") == 3
    assert 'other.csv!D1: "2026-02-29" is not a date' in capsys.readouterr().err
