"""``design`` as a shell sees it."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from scheduler_app.cli import main
from scheduler_app.cli.design_request import shapes_of
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import DemandRow, ProjectData
from solver.domain.employee import Contract, Employee
from solver.domain.pattern import Pattern
from solver.domain.queue import Queue
from solver.patterns.candidate import ShiftShape
from solver.rules import default_rules
from tests.solver.tiny import problem

H = 60
MONDAY = datetime(2026, 11, 30)
CONTRACT = Contract("full", 40 * H, 40 * H, 5, 5, 6, 0)
TODAY = (
    Pattern("E", 7 * H, 8 * H, 8 * H, "Early"),
    Pattern("L", 15 * H, 8 * H, 8 * H, "Late"),
)


def run(*arguments):
    return main([str(a) for a in arguments])


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "centre.sixshift"
    busy = [MONDAY + timedelta(days=d, hours=h) for d in range(7) for h in range(10, 18)]
    data = ProjectData(
        contracts=(CONTRACT,),
        employees=tuple(Employee(f"P{n}", f"P{n}", CONTRACT) for n in range(4)),
        patterns=TODAY,
        queues=(Queue("Phone"),),
        demand=tuple(DemandRow(start, "Phone", required=2) for start in busy),
        rules=default_rules(),
    )
    ProjectFile.create(path, data).close()
    return path


def data_of(path):
    with closing(ProjectFile.open(path, read_only=True)) as opened:
        return opened.data()


SHORT = ("--time-limit", "5", "--workers", "2", "--lang", "en", "--step", "60")


def test_it_proposes_patterns_and_changes_nothing(project, tmp_path, capsys):
    told = tmp_path / "design.json"
    before = data_of(project)
    assert run("design", project, "--patterns", "1", "--json", told, *SHORT) == 0
    found = json.loads(told.read_text())
    assert [(p["start"], p["end"], p["new"]) for p in found["patterns"]] == [
        ("10:00", "18:00", True)
    ]
    assert found["status"] == "OPTIMAL"
    assert found["lost"] < found["today"]["lost"]
    assert sum(row["people"] for row in found["people"]) == 20
    assert found["paid_hours"] == found["today"]["paid_hours"] == 160
    assert found["frontier"] == []
    assert "10:00-18:00" in capsys.readouterr().out
    assert data_of(project) == before


def test_applied_they_are_in_the_project_in_one_edit(project):
    assert run("design", project, "--patterns", "1", "--apply", *SHORT) == 0
    current = [p for p in data_of(project).patterns if not p.is_retired]
    assert [p.start_minute for p in current] == [10 * H]


def test_frontier_comparison_and_both_together(project, tmp_path, capsys):
    told = tmp_path / "design.json"
    options = ("--patterns", "2", "--frontier", "--joint", "--json", told)
    assert run("design", project, *options, *SHORT) == 0
    found = json.loads(told.read_text())
    lost = [point["lost"] for point in found["frontier"]]
    assert len(lost) == 12
    assert lost == sorted(lost, reverse=True)
    figures = found["compare"]
    today, proposed = (figures[name]["figures"] for name in ("today", "proposed"))
    assert proposed["paid_minutes"] == today["paid_minutes"]
    assert proposed["short_minutes"] < today["short_minutes"]
    assert found["joint"]["cost"] <= figures["proposed"]["cost"]
    assert "Patterns and roster chosen together" in capsys.readouterr().out


def test_a_fixed_pattern_stays(project, tmp_path):
    told = tmp_path / "design.json"
    assert run("design", project, "--patterns", "1", "--fix", "L", "--json", told, *SHORT) == 0
    assert [p["code"] for p in json.loads(told.read_text())["patterns"]] == ["L"]


def test_what_fits_no_contract_ends_with_code_4(project, tmp_path, capsys):
    told = tmp_path / "design.json"
    assert run("design", project, "--lengths", "4", "--json", told, *SHORT) == 4
    assert "contracts" in capsys.readouterr().err
    found = json.loads(told.read_text())
    assert (found["status"], found["patterns"]) == ("INFEASIBLE", [])
    unknown = ("lost", "gap", "answer_rate", "paid_hours", "changes", "short_of_minimum_hours")
    assert {found[name] for name in unknown} == {None}


@pytest.mark.parametrize(
    ("options", "code", "text"),
    [
        (("--fix", "X"), 3, "X"),
        (("--week", "2026-06-01"), 3, "no demand"),
        (("--lengths", "eight"), 2, "eight"),
        (("--lengths", "inf"), 2, "inf"),
        (("--open", "07:00"), 2, "07:00"),
        (("--earliest", "7"), 2, "7"),
        (("--patterns", "0"), 2, "patterns"),
    ],
)
def test_what_cannot_be_is_said(project, options, code, text, capsys):
    assert run("design", project, *options, *SHORT) == code
    assert text in capsys.readouterr().err


def test_todays_patterns_without_a_plan_are_not_told_as_nothing_lost(project, capsys):
    weekly = replace(CONTRACT, min_minutes=45 * H, max_minutes=45 * H)  # five shifts of nine hours
    with closing(ProjectFile.open(project)) as opened:
        data = opened.data()
        people = tuple(replace(e, contract=weekly) for e in data.employees)
        opened.replace(replace(data, contracts=(weekly,), employees=people))
    assert run("design", project, "--lengths", "9/9", *SHORT) == 0
    out = capsys.readouterr().out
    assert "Today's patterns: no plan was found" in out
    assert "0.0 lost" not in out


def test_lengths_are_those_of_today_or_as_written():
    shapes = shapes_of(problem(patterns=TODAY), "")
    assert shapes == (ShiftShape(8 * H, 8 * H),)
    written = shapes_of(problem(patterns=TODAY), "8, 4；9/8.5、7")
    assert written == (
        ShiftShape(8 * H, 8 * H),
        ShiftShape(4 * H, 4 * H),
        ShiftShape(9 * H, 510, 30),
        ShiftShape(7 * H, 390, 30),
    )


def test_split_shifts_where_they_are_allowed(project, tmp_path, capsys):
    peaks = [(8, 12), (17, 21)]
    path = tmp_path / "peaks.sixshift"
    data = data_of(project)
    hours = [d * 24 + h for d in range(7) for a, b in peaks for h in range(a, b)]
    demand = tuple(DemandRow(MONDAY + timedelta(hours=h), "Phone", required=2) for h in hours)
    ProjectFile.create(path, replace(data, demand=demand)).close()
    found = tmp_path / "found.json"
    lost = {}
    for option in ((), ("--split",)):
        more = ("--patterns", 1, "--json", found, *option)
        assert run("design", path, *SHORT, *more) == 0
        told = json.loads(found.read_text())
        lost[option] = told["lost"]
        (pattern,) = told["patterns"]
        assert ("gap_start" in pattern) == bool(option)
    assert lost["--split",] < lost[()]
    assert (pattern["start"], pattern["gap_start"], pattern["gap_end"], pattern["end"]) == (
        "08:00",
        "12:00",
        "17:00",
        "21:00",
    )
    assert "08:00-12:00 + 17:00-21:00, 8 h paid" in capsys.readouterr().out
