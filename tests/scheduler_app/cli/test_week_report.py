"""``report`` and ``attendance`` on real projects and files."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from scheduler_app.cli.commands import run_command
from scheduler_app.store.changes import Change
from scheduler_app.store.expected import expected_of
from scheduler_app.store.presence_records import AttendanceRow
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ActivityRow, CellRow
from scheduler_app.store.steps import StepSource
from scheduler_app.store.week import week_of
from solver.domain.activity import ActivityKind
from solver.domain.pattern import Pattern
from solver.model.coverage import coverage

CLOCK = "ID,Date,Start,End\n007,2026-12-01,07:10,16:30\n007,2026-12-02,07:00,15:00\n"


@pytest.fixture
def clock(tmp_path):
    """A time-clock file with the given text."""

    def written(text=CLOCK):
        path = tmp_path / "clock.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def attendance(path):
    with_project = ProjectFile.open(path, read_only=True)
    try:
        return with_project.data().attendance
    finally:
        with_project.close()


def run(*arguments):
    return run_command([*map(str, arguments), "--lang", "en"])


def test_report_in_words_and_json(project_path, tmp_path, capsys):
    target = tmp_path / "report.json"
    assert run("report", project_path, "--week", "2026-12-01", "--json", target) == 0
    out = capsys.readouterr().out
    assert "Week 2026-11-30 to 2026-12-06" in out
    assert "2 shifts, 16.0 h paid, 0 h of them overtime" in out
    assert "Lowest at 2026-12-02 10:00" in out
    found = json.loads(target.read_text())
    assert found["hours"] == 16
    assert found["cost"] is None
    assert found["worst_interval"]["start"] == "2026-12-02T10:00"
    assert [row["shifts"] for row in found["people"]] == [2, 0, 0]
    assert len(found["days"]) == 7
    assert found["attendance"]["days"] == []
    assert found["attendance"]["weeks_known"] == 0


def test_the_report_lists_what_the_latest_version_was_published_in_spite_of(
    project_path, tmp_path, capsys
):
    target = tmp_path / "report.json"
    week = ("--week", "2026-12-01")
    assert run("report", project_path, *week, "--json", target) == 0
    assert json.loads(target.read_text())["published"] is None
    with_shift = ProjectFile.open(project_path)
    with_shift.write([Change(None, CellRow("008", date(2026, 12, 1), "N"))])
    with_shift.close()
    assert run("publish", project_path, *week) == 0
    capsys.readouterr()
    assert run("report", project_path, *week, "--json", target) == 0
    found = json.loads(target.read_text())["published"]
    out = capsys.readouterr().out
    assert f"Version 1 was published with {found['violations']} broken rule" in out
    assert "  Allowed patterns: Wang Wei may not work N (Tue 1 Dec)" in out
    assert len(found["broken"]) == found["violations"]
    assert {
        "rule": "qualified",
        "employee": "008",
        "date": "2026-12-01",
        "text": "Wang Wei may not work N (Tue 1 Dec)",
    } in found["broken"]


def test_report_speaks_chinese_and_refuses_a_week_without_a_roster(project_path, capsys):
    assert run("report", project_path, "--week", "2026-10-05") == 3
    assert "there is no roster" in capsys.readouterr().err


def test_a_clock_file_goes_in_once_and_is_logged(project_path, clock, tmp_path, capsys):
    target = tmp_path / "a.json"
    assert run("attendance", project_path, clock(), "--json", target) == 0
    assert "2 rows: 2 days of 1 people, 2026-12-01 to 2026-12-02" in capsys.readouterr().out
    assert json.loads(target.read_text())["changed"] == 2
    assert [row.start.minute for row in attendance(project_path)] == [10, 0]
    assert run("attendance", project_path, clock(), "--json", target) == 0
    assert json.loads(target.read_text())["changed"] == 0
    opened = ProjectFile.open(project_path, read_only=True)
    sources = {line.source for line in opened.log()}
    opened.close()
    assert StepSource.ATTENDANCE in sources
    assert run("report", project_path, "--week", "2026-12-01", "--json", target) == 0
    first, second = json.loads(target.read_text())["attendance"]["days"]
    assert (first["late_minutes"], first["overtime_minutes"]) == (10, 30)
    assert second["early_minutes"] == 60


def test_check_writes_nothing(project_path, clock, capsys):
    assert run("attendance", project_path, clock(), "--check") == 0
    assert "only checked" in capsys.readouterr().out
    assert attendance(project_path) == ()


def test_one_fault_stops_all_unless_it_is_left_out(project_path, clock, capsys):
    path = clock(CLOCK + "nobody,2026-12-01,07:00,16:00\n")
    assert run("attendance", project_path, path) == 3
    assert 'clock.csv!A4: "nobody" is nobody' in capsys.readouterr().err
    assert attendance(project_path) == ()
    assert run("attendance", project_path, path, "--leave-out") == 0
    assert len(attendance(project_path)) == 2


def test_shifts_without_stamps_are_absent_only_when_said(project_path, clock, capsys):
    path = clock("ID,Date,Start,End\n008,2026-12-01,08:00,12:00\n008,2026-12-02,08:00,20:00\n")
    assert run("attendance", project_path, path) == 0
    assert "2 rostered shifts of that time are not in the file" in capsys.readouterr().out
    assert len(attendance(project_path)) == 2
    assert run("attendance", project_path, path, "--absent") == 0
    away = [row for row in attendance(project_path) if row.start is None]
    assert [(row.employee_id, row.date.day) for row in away] == [("007", 1), ("007", 2)]


def test_columns_are_named_by_hand(project_path, clock):
    path = clock("Wer,Tag,Kam,Ging\n007,2026-12-01,07:10,16:30\n")
    named = "employee=Wer,date=Tag,start=Kam,end=Ging"
    assert run("attendance", project_path, path, "--map", named) == 0
    assert run("attendance", project_path, path, "--map", "who=Wer") == 2
    assert len(attendance(project_path)) == 1


def test_known_weeks_propose_shrinkage_and_standby(centre, tmp_path):
    """Thirteen Tuesdays and Wednesdays of 007, of which every fifth was missed."""
    cells = [
        replace(cell, date=cell.date - timedelta(weeks=week))
        for week in range(13)
        for cell in centre.cells
        if cell.employee_id == "007" and cell.pattern == "E"
    ]
    rows = [
        AttendanceRow(
            "007", cell.date, *(
                (None, None) if n % 5 == 0 else
                [datetime.combine(cell.date, datetime.min.time()) + timedelta(hours=h)
                 for h in (7, 16)]
            ),
        )
        for n, cell in enumerate(cells)
    ]  # fmt: skip
    standby = Pattern("S", 480, 480, 0, is_standby=True)
    data = replace(
        centre, patterns=(*centre.patterns, standby), cells=tuple(cells), attendance=tuple(rows)
    )
    path, target = tmp_path / "known.sixshift", tmp_path / "r.json"
    ProjectFile.create(path, data).close()
    assert run("report", path, "--week", "2026-12-01", "--json", target) == 0
    found = json.loads(target.read_text())["attendance"]
    assert found["weeks_known"] == 13
    phone = found["shrinkage"][0]
    assert phone["shifts"] == 26
    assert phone["measured"] == pytest.approx((6 * 540 + 20 * 60) / (26 * 540))
    assert not phone["differs"]  # too few shifts to say so
    tuesday = found["absence"][1]
    assert (tuesday["shifts_known"], tuesday["is_known"]) == (13, False)
    assert tuesday["standby_wanted"] is None


def test_the_report_knows_where_breaks_were_placed(project_path, tmp_path):
    target = tmp_path / "report.json"

    def told():
        run("report", project_path, "--week", "2026-12-01", "--json", target)
        return json.loads(target.read_text())["answer_rate"]

    promised = told()
    lunch = ActivityRow("007", datetime(2026, 12, 2, 10), ActivityKind.LUNCH, 60, paid=False)
    project = ProjectFile.open(project_path)
    project.write([Change(None, lunch)])
    week = week_of(project.data(), date(2026, 11, 30))
    project.close()
    expected = expected_of(week, coverage(week.problem, week.roster))
    rates = expected.rates(range(len(week.problem.queues)), range(week.problem.grid.n_intervals))
    assert told() == pytest.approx(rates.answer_rate, abs=1e-4)
    assert told() != promised
