"""``replan``: plans told, written, applied; faults."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date, datetime, timedelta

import openpyxl
import pytest

from scheduler_app.cli import main
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import CellRow, DemandRow, ProjectData
from solver.domain.employee import Contract, Employee
from solver.domain.pattern import Pattern
from solver.domain.queue import Queue
from solver.rules import default_rules

MONDAY = date(2026, 11, 30)
FULL = Contract("Full", max_minutes=48 * 60, max_days=6)
PEOPLE = tuple(Employee(f"00{n}", f"P{n}", FULL) for n in range(4))
EARLY, LATE = Pattern("E", 420, 480, 480), Pattern("L", 900, 480, 480)


@pytest.fixture
def project(tmp_path):
    """Four people: two early, one late and one off on Monday and Tuesday."""
    demand = [
        DemandRow(
            datetime(2026, 11, 30, h) + timedelta(days=d), "Phone", volume=18.0, aht_seconds=240.0
        )
        for d in range(7)
        for h in range(7, 23)
    ]
    codes = ("E", "E", "L", "")
    cells = [
        CellRow(p.id, MONDAY + timedelta(days=d), code, pinned=code == "L" and d == 1)
        for d in range(2)
        for p, code in zip(PEOPLE, codes, strict=True)
        if code
    ]
    data = ProjectData(
        title="Small", contracts=(FULL,), employees=PEOPLE, patterns=(EARLY, LATE),
        queues=(Queue("Phone"),), demand=tuple(demand),
        rules=tuple(r for r in default_rules() if r.key != "minimum_on_duty"),
        cells=tuple(cells),
    )  # fmt: skip
    path = tmp_path / "small.sixshift"
    ProjectFile.create(path, data).close()
    return path


def run(*arguments):
    return main([str(a) for a in arguments])


def stored(path):
    with closing(ProjectFile.open(path, read_only=True)) as opened:
        return opened.data()


def cells(data):
    return {(c.employee_id, c.date): c.pattern for c in data.cells if c.pattern}


def test_plans_are_told_and_nothing_changes_unless_asked(project, tmp_path, capsys):
    told = tmp_path / "told.json"
    before = stored(project)
    assert run("replan", project, "--absent", "000:2026-11-30", "--json", told, "--lang", "en") == 0
    assert stored(project) == before
    value = json.loads(told.read_text())
    assert value["week"] == "2026-11-30"
    assert value["now"] == "2026-11-30T00:00"
    assert value["applied"] is None
    assert value["seconds"] > 0
    people = [plan["people_changed"] for plan in value["plans"][1:]]
    assert people == sorted(people)
    assert 0 in {plan["people_changed"] for plan in value["plans"]}
    first = value["plans"][0]
    assert first["is_recommended"]
    assert first["absent"] == [
        {"employee": "000", "date": "2026-11-30", "from": "E", "to": "OFF", "kind": "absent"}
    ]
    assert {"answer_rate", "worst_interval", "cost", "cells_changed", "changes"} <= set(first)
    assert first["cells_changed"] == len(first["changes"])
    out = capsys.readouterr().out
    assert out.startswith("Plan 1: ")
    assert "P0, Mon 30 Nov: E -> off (absent)" in out


def test_the_first_plan_is_applied_as_one_step_and_written(project, tmp_path, capsys):
    told, book = tmp_path / "told.json", tmp_path / "roster.xlsx"
    arguments = ("--absent", "000:2026-11-30", "--now", "2026-11-30 06:00")
    assert run("replan", project, *arguments, "--apply", "--json", told, "-o", book) == 0
    plan = json.loads(told.read_text())["plans"][0]
    data = stored(project)
    now = cells(data)
    for change in (*plan["changes"], *plan["absent"]):
        code = now.get((change["employee"], date.fromisoformat(change["date"])), "OFF")
        assert code == change["to"]
    assert [(a.employee_id, a.start) for a in data.absences] == [("000", datetime(2026, 11, 30))]
    new = {p["code"] for p in plan["new_patterns"]}
    assert new <= {p.code for p in data.patterns if p.is_retired}
    assert openpyxl.load_workbook(book).sheetnames
    assert "applied" in capsys.readouterr().err


def test_another_plan_may_be_chosen(project, tmp_path):
    told = tmp_path / "told.json"
    arguments = ("replan", project, "--absent", "000:2026-11-30", "--json", told)
    assert run(*arguments) == 0
    plans = json.loads(told.read_text())["plans"]
    nobody = next(n for n, plan in enumerate(plans, 1) if not plan["changes"])
    assert run(*arguments, "--apply", "--plan", nobody) == 0
    assert json.loads(told.read_text())["applied"] == nobody
    left = cells(stored(project))
    assert ("000", MONDAY) not in left
    assert len(left) == 5
    assert run(*arguments, "--plan", 99) == 3


@pytest.mark.parametrize(
    ("absent", "code"),
    [("000:2026-11-30 10:00..", "E-10"), ("000:2026-11-30 ..09:30", "E@9:30")],
)
def test_part_of_a_shift(project, absent, code, tmp_path):
    told = tmp_path / "told.json"
    assert run("replan", project, "--absent", absent, "--json", told) == 0
    plan = json.loads(told.read_text())["plans"][0]
    assert [c["to"] for c in plan["absent"]] == [code]
    assert code in {p["code"] for p in plan["new_patterns"]}


def test_more_calls_than_foreseen(project, tmp_path):
    told = tmp_path / "told.json"
    surge = "Phone:+60%:10:00..14:00"
    assert (
        run("replan", project, "--surge", surge, "--now", "2026-11-30 06:00", "--json", told) == 0
    )
    plans = json.loads(told.read_text())["plans"]
    assert all(plan["absent"] == [] for plan in plans)
    rates = {plan["people_changed"]: plan["days_answer_rate"] for plan in plans}
    assert rates[max(rates)] > rates[0]
    with_day = "*:+60%:2026-11-30 10:00"
    assert run("replan", project, "--surge", with_day, "--apply") == 0
    volumes = {row.start: row.volume for row in stored(project).demand}
    assert volumes[datetime(2026, 11, 30, 10)] == pytest.approx(28.8)
    assert volumes[datetime(2026, 11, 30, 9)] == 18.0


def test_a_plan_that_cannot_be_written_as_a_file_is_told_as_applied(project, tmp_path, capsys):
    (tmp_path / "r.xlsx").mkdir()
    absent = ("--absent", "000:2026-11-30", "-o", tmp_path / "r.xlsx", "--apply", "--lang", "en")
    assert run("replan", project, *absent) == 3
    told = capsys.readouterr().err
    assert "Plan 1 applied" in told
    assert "r.xlsx: was not written" in told
    assert [row.employee_id for row in stored(project).absences] == ["000"]


def test_an_absence_that_is_told_twice_is_noted_once(project):
    twice = ("--absent", "000:2026-11-30..2026-12-01", "--absent", "000:2026-11-30")
    assert run("replan", project, *twice, "--apply") == 0
    (row,) = stored(project).absences
    assert (row.employee_id, row.end) == ("000", datetime(2026, 12, 2))


def test_what_is_locked_stays_and_the_past_too(project, tmp_path):
    told = tmp_path / "told.json"
    late = ("--now", "2026-12-05 08:00")
    assert run("replan", project, "--absent", "000:2026-12-01", *late, "--json", told) == 0
    assert [p["people_changed"] for p in json.loads(told.read_text())["plans"]] == [0]
    early = ("--now", "2026-11-20 08:00", "--week", "2026-11-30")
    assert run("replan", project, "--absent", "000:2026-12-01", *early, "--json", told) == 0
    for plan in json.loads(told.read_text())["plans"]:
        assert ("002", "2026-12-01") not in {(c["employee"], c["date"]) for c in plan["changes"]}


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--absent", "999:2026-11-30"), 3, "no employee 999"),
        (("--absent", "000:2026-11-31"), 3, "no such day"),
        (("--absent", "000:2026-11-30 25:00.."), 3, "no such day"),
        (("--absent", "000:soon"), 3, "is not an absence"),
        (("--absent", "000:2026-12-01..2026-11-30"), 3, "ends before it begins"),
        (("--absent", "000:2026-12-20", "--week", "2026-11-30"), 3, "not in the week"),
        (("--absent", "000:2027-03-01"), 3, "there is no roster"),
        (("--absent", "000:2026-11-30", "--now", "today"), 3, "is not a moment"),
        (("--surge", "Fax:+10%:10:00", "--now", "2026-11-30 08:00"), 3, "no queue Fax"),
        (("--surge", "Phone:+10%:10:00"), 3, "which day"),
        (("--surge", "Phone:more"), 2, "is not a surge"),
        (("--surge", "Phone:-150%:2026-11-30 10:00"), 3, "--surge: Phone:-150%:"),
        (("--absent", "000"), 2, "is not an absence"),
        ((), 2, "say who is absent"),
    ],
)
def test_faults_are_named(project, arguments, code, said, capsys):
    before = stored(project)
    assert run("replan", project, *arguments, "--apply", "--lang", "en") == code
    told = " ".join(capsys.readouterr().err.replace("│", " ").split())
    assert said in told
    assert stored(project) == before


def test_an_absence_that_lasts_into_the_next_week_is_noted_whole(project):
    assert run("replan", project, "--absent", "000:2026-12-01..2026-12-09", "--apply") == 0
    (row,) = stored(project).absences
    assert (row.start, row.end) == (datetime(2026, 12, 1), datetime(2026, 12, 10))
