"""``breaks``, and what ``solve`` and ``check`` do with break rules."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta

import openpyxl
import pytest

from scheduler_app.cli import main
from scheduler_app.cli.placing import usual_seconds
from scheduler_app.cli.solve import _of_placing, _of_roster
from scheduler_app.exchange.input_writer import write_workbook
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import CellRow, DemandRow, MeetingRow, ProjectData
from scheduler_app.store.week import week_of
from solver.domain.activity import ActivityKind, BreakRule
from solver.domain.employee import Contract, Employee
from solver.domain.pattern import Pattern
from solver.domain.queue import Queue
from solver.roster.result import SolveOptions
from solver.rules import default_rules

MONDAY = date(2026, 11, 30)
FULL = Contract("Full")
PEOPLE = tuple(Employee(f"00{n}", f"P{n}", FULL, team="A") for n in range(4))
LUNCH = BreakRule("Lunch", earliest_minute=120, latest_minute=300)
BRIEFING = MeetingRow("Brief", ActivityKind.BRIEFING, 15)


def demand():
    for day in range(7):
        for hour in range(7, 16):
            start = datetime(2026, 11, 30, hour) + timedelta(days=day)
            yield DemandRow(start, "Phone", volume=12.0, aht_seconds=300.0)


@pytest.fixture
def project(tmp_path):
    """A small centre with break rules and a briefing, and a roster for Monday and Tuesday."""
    cells = [CellRow(p.id, MONDAY + timedelta(days=d), "E") for p in PEOPLE for d in range(2)]
    data = ProjectData(
        title="Small",
        contracts=(FULL,),
        employees=PEOPLE,
        patterns=(Pattern("E", 420, 540, 480, break_minutes=60),),
        queues=(Queue("Phone"),),
        demand=tuple(demand()),
        rules=default_rules(),
        cells=tuple(cells),
        break_rules=(LUNCH,),
        meetings=(BRIEFING,),
    )
    path = tmp_path / "small.sixshift"
    ProjectFile.create(path, data).close()
    return path


def run(*arguments):
    return main([str(a) for a in arguments])


def stored(path):
    with closing(ProjectFile.open(path, read_only=True)) as opened:
        return opened.data()


def test_breaks_are_placed_told_and_kept_only_when_asked(project, tmp_path, capsys):
    told = tmp_path / "told.json"
    assert run("breaks", project, "--week", MONDAY, "--json", told, "--lang", "en") == 0
    assert stored(project).activities == ()
    value = json.loads(told.read_text())
    assert [a["kind"] for a in value["activities"]].count("lunch") == 8
    assert value["activity_violations"] == []
    assert value["gap_contacts"] == 0
    assert "16 breaks and meetings placed, proven best" in capsys.readouterr().out
    assert run("breaks", project, "--apply") == 0
    assert len(stored(project).activities) == 16


def test_breaks_are_kept_before_files_are_written(project, tmp_path, capsys):
    (tmp_path / "told.json").mkdir()
    told = ("--json", tmp_path / "told.json", "--lang", "en")
    assert run("breaks", project, "--apply", *told) == 3
    assert "told.json: was not written" in capsys.readouterr().err
    assert len(stored(project).activities) == 16


def test_a_locked_break_is_kept(project):
    run("breaks", project, "--apply")
    first = next(a for a in stored(project).activities if a.kind is ActivityKind.LUNCH)
    locked = replace(first, start=first.start.replace(hour=10, minute=40), locked=True)
    with closing(ProjectFile.open(project)) as opened:
        data = opened.data()
        others = tuple(a for a in data.activities if a != first)
        found = sorted((*others, locked), key=lambda a: (a.employee_id, a.start))
        opened.replace(replace(data, activities=tuple(found)))
    run("breaks", project, "--apply")
    kept = [a for a in stored(project).activities if a.locked]
    assert kept == [locked]
    assert len(stored(project).activities) == 16


def test_a_workbook_keeps_no_breaks_and_says_so(project, tmp_path, capsys):
    book = tmp_path / "small.xlsx"
    write_workbook(book, stored(project), "en")
    assert run("breaks", book, "--apply", "--lang", "en") == 3
    assert "a workbook cannot be changed" in capsys.readouterr().err


def test_a_week_without_a_roster_is_refused(project, capsys):
    assert run("breaks", project, "--week", "2026-12-14", "--lang", "en") == 3
    assert "no roster" in capsys.readouterr().err


def test_solve_places_exports_and_check_agrees(project, tmp_path, capsys):
    roster, told = tmp_path / "r.xlsx", tmp_path / "r.json"
    options = ("--week", MONDAY, "--time-limit", 10, "-o", roster, "--json", told)
    assert run("solve", project, *options, "--lang", "en") == 0
    value = json.loads(told.read_text())
    shifts = len(value["assignments"])
    assert len(value["activities"]) == len(stored(project).activities) == 2 * shifts
    assert value["answered"] >= 0.95 * value["answered_counted_on"]
    assert {"Breaks", "Day chart"} <= set(openpyxl.load_workbook(roster).sheetnames)
    checked = tmp_path / "c.json"
    check = ("check", project, "--roster", roster, "--week", MONDAY, "--json", checked)
    assert run(*check, "--lang", "en") == 0
    assert json.loads(checked.read_text())["activity_violations"] == []


def test_a_new_roster_has_no_breaks_of_the_old_one(project):
    with closing(ProjectFile.open(project)) as opened:
        opened.replace(replace(opened.data(), break_rules=(), meetings=()))
    options = ("--week", MONDAY, "--time-limit", 5, "--lang", "en")
    assert run("solve", project, *options) == 0
    assert stored(project).activities == ()
    run("breaks", project, "--apply")
    with closing(ProjectFile.open(project)) as opened:  # as from a roster of other shifts
        data = opened.data()
        late = (replace(a, start=a.start.replace(hour=15)) for a in data.activities)
        opened.replace(replace(data, activities=tuple(late)))
    assert run("solve", project, *options) == 0
    found = stored(project)
    assert len(found.activities) == sum(bool(cell.pattern) for cell in found.cells)
    assert all(a.start.hour < 14 for a in found.activities)


def test_the_breaks_are_placed_within_the_time_of_the_solve(project):
    week = week_of(stored(project), MONDAY)
    short, long = SolveOptions(10.0), SolveOptions(1_000.0)
    assert _of_roster(week, short).time_limit_seconds == 8.0
    assert _of_roster(week, long).time_limit_seconds == 1_000.0 - usual_seconds(week)
    assert _of_placing(week, short, 8.5).seconds == 1.5
    assert _of_placing(week, short, 11.0).seconds == 0.0
    by_work = replace(short, work_limit=1.0)
    assert _of_placing(week, by_work, 11.0).seconds == usual_seconds(week)
    plain = replace(week, problem=replace(week.problem, break_rules=()), meetings=())
    assert _of_roster(plain, short) == short


def test_check_tells_that_breaks_are_missing(project, tmp_path, capsys):
    roster = tmp_path / "r.xlsx"
    run("breaks", project, "--apply")
    run("export", project, "-o", roster, "--lang", "en")
    book = openpyxl.load_workbook(roster)
    book["Breaks"].delete_rows(2, 100)
    book.save(roster)
    told = tmp_path / "c.json"
    run("check", project, "--roster", roster, "--json", told, "--lang", "en")
    found = json.loads(told.read_text())["activity_violations"]
    missing = [v["text"] for v in found if "Lunch" in v["text"]]
    assert len(missing) == 8
    book.remove(book["Breaks"])
    book.remove(book["Day chart"])
    book.save(roster)
    run("check", project, "--roster", roster, "--json", told, "--lang", "en")
    assert json.loads(told.read_text())["activity_violations"] == []  # before they are placed


def test_check_tells_a_break_moved_out_of_its_window(project, tmp_path, capsys):
    roster = tmp_path / "r.xlsx"
    run("breaks", project, "--apply")
    run("export", project, "-o", roster, "--lang", "en")
    book = openpyxl.load_workbook(roster)
    rows = [row for row in book["Breaks"].iter_rows(min_row=2) if row[4].value == "lunch"]
    rows[0][2].value = rows[0][2].value.replace(hour=14)
    book.save(roster)
    capsys.readouterr()
    run("check", project, "--roster", roster, "--lang", "en")
    out = capsys.readouterr().out
    assert "P0: Lunch (Mon 30 Nov 14:00–15:00) may begin only in Mon 30 Nov 09:00–12:00" in out
    assert 'the day chart shows "L"' in out
    assert "broken rules" in out
