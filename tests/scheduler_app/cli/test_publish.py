"""``publish`` and ``log``: versions and their lines, as text and as JSON."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date, timedelta

import openpyxl

from scheduler_app.cli import main
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import CellRow
from scheduler_app.store.steps import user_name
from solver.domain.activity import BreakRule

TUESDAY = date(2026, 12, 1)


def run(*arguments):
    return main([str(a) for a in (*arguments, "--lang", "en")])


def put(path, before, after):
    with closing(ProjectFile.open(path)) as project:
        project.write([Change(before, after)], "by hand")


def test_a_week_is_published_and_published_again_after_an_edit(project_path, tmp_path, capfd):
    out = tmp_path / "out.json"
    week = ("--week", "2026-12-02")
    assert run("publish", project_path, *week, "--note", "board") == 0
    captured = capfd.readouterr()
    assert captured.out == "week of 2026-11-30: version 1 is published\n"
    put(project_path, CellRow("007", TUESDAY, "E", True), CellRow("007", TUESDAY, "L", True))
    assert run("publish", project_path, *week, "--json", out) == 0
    assert "1 cell changed since version 1" in capfd.readouterr().out
    value = json.loads(out.read_text())
    assert (value["week"], value["version"], value["user"]) == ("2026-11-30", 2, user_name())
    assert value["changes"] == [{"employee": "007", "date": "2026-12-01", "from": "E", "to": "L"}]
    with closing(ProjectFile.open(project_path)) as project:
        notes = [(v.number, v.note) for v in project.versions(date(2026, 11, 30))]
    assert notes == [(1, "board"), (2, "")]


def test_nothing_to_publish_is_said_and_nothing_written(project_path, capfd):
    assert run("publish", project_path, "--week", "2026-12-21") == 3
    assert "Nobody works" in capfd.readouterr().err
    assert run("publish", project_path, "--week", "2026-11-30") == 0
    assert run("publish", project_path, "--week", "2026-11-30") == 3
    assert "since version 1" in capfd.readouterr().err
    with closing(ProjectFile.open(project_path)) as project:
        assert len(project.versions()) == 1


def test_broken_hard_rules_are_said_and_the_week_is_published(project_path, capfd):
    put(project_path, None, CellRow("008", TUESDAY, "N"))  # she may work E alone
    assert run("publish", project_path, "--week", "2026-11-30") == 0
    assert "hard rules are broken" in capfd.readouterr().err
    with closing(ProjectFile.open(project_path)) as project:
        assert project.versions()[0].violations > 0


def test_missing_breaks_are_said_where_breaks_are_planned(project_path, tmp_path, capfd):
    out, week = tmp_path / "out.json", ("--week", "2026-11-30")
    assert run("publish", project_path, *week, "--json", out) == 0
    assert "without breaks" not in capfd.readouterr().err
    assert json.loads(out.read_text())["shifts_without_breaks"] == 0
    put(project_path, None, BreakRule("Tea"))
    put(project_path, None, CellRow("007", TUESDAY + timedelta(days=2), "E"))
    assert run("publish", project_path, *week, "--json", out) == 0
    missing = json.loads(out.read_text())["shifts_without_breaks"]
    said = capfd.readouterr().err
    assert f"shifts without breaks: {missing} of {missing} (Tue, Wed, Thu);" in said
    assert missing > 0


def test_a_project_open_elsewhere_is_not_published(project_path, capfd):
    with closing(ProjectFile.open(project_path)):
        assert run("publish", project_path) == 3
    assert "read-only" in capfd.readouterr().err


def test_the_log_tells_who_changed_what_after_which_version(project_path, tmp_path, capfd):
    assert run("publish", project_path, "--week", "2026-11-30") == 0
    put(project_path, CellRow("007", TUESDAY, "E", True), CellRow("007", TUESDAY, "L", True))
    put(project_path, None, CellRow("008", date(2026, 12, 8), "E"))
    capfd.readouterr()
    out = tmp_path / "log.json"
    assert run("log", project_path, "--week", "2026-12-01", "--json", out) == 0
    first, second = capfd.readouterr().out.splitlines()
    assert "Li Na  2026-12-01  E → L  after version 1  (by hand)" in first
    assert user_name() in first
    assert "publish" in second
    line = json.loads(out.read_text())["changes"][0]
    assert (line["employee"], line["date"], line["from"], line["to"]) == (
        "007",
        "2026-12-01",
        {"pattern": "E"},
        {"pattern": "L"},
    )
    assert line["after_version"] == 1
    assert run("log", project_path, "--employee", "008", "--json", out) == 0
    lines = json.loads(out.read_text())["changes"]
    assert [(entry["date"], entry["after_version"]) for entry in lines] == [("2026-12-08", 0)]
    assert run("log", project_path, "--employee", "nobody") == 3
    assert run("log", project_path, "--week", "2027-03-01") == 0
    assert capfd.readouterr().out.endswith("nothing was changed\n")


def test_export_writes_what_people_know_unless_the_draft_is_asked_for(
    project_path, tmp_path, capfd
):
    target, week = tmp_path / "r.csv", ("--week", "2026-11-30")
    assert run("export", project_path, *week, "-o", target) == 0
    assert "not published" in capfd.readouterr().err
    assert run("publish", project_path, *week) == 0
    put(project_path, CellRow("007", TUESDAY, "E", True), CellRow("007", TUESDAY, "L", True))
    assert run("export", project_path, *week, "-o", target) == 0
    assert "not published" not in capfd.readouterr().err
    told = [line for line in target.read_text("utf-8-sig").splitlines() if "2026-12-01" in line]
    assert any(",E," in line for line in told)
    assert not any(",L," in line for line in told)
    assert run("export", project_path, *week, "-o", target, "--draft") == 0
    draft = target.read_text("utf-8-sig")
    assert any(",L," in line for line in draft.splitlines() if "2026-12-01" in line)
    assert "not published" not in capfd.readouterr().err


def test_the_workbook_says_which_version_it_is(project_path, tmp_path):
    target, week = tmp_path / "r.xlsx", ("--week", "2026-11-30")
    assert run("publish", project_path, *week) == 0
    for arguments, expected in (((), "Version 1"), (("--draft",), "Draft")):
        assert run("export", project_path, *week, "-o", target, *arguments) == 0
        sheet = openpyxl.load_workbook(target).worksheets[0]
        texts = [str(cell.value) for row in sheet.iter_rows(max_row=4) for cell in row]
        assert any(expected in text for text in texts), texts


def test_without_a_week_the_planned_one_is_published_never_an_old_roster(project_path, capfd):
    """What is told cannot be untold: the week is the one that solve builds."""
    with closing(ProjectFile.open(project_path)) as project:
        data = project.data()
        latest = max(row.start for row in data.demand)
        cells = [Change(cell, None) for cell in data.cells]
        old = Change(None, CellRow("007", TUESDAY - timedelta(weeks=9), "E"))
        project.write([*cells, old], "an old week")
    assert run("publish", project_path) == 3
    said = capfd.readouterr().err
    assert "Nobody works" in said
    assert f"{latest.date() - timedelta(days=latest.weekday())}" in said
