"""``explain`` as a shell sees it: words, JSON, exit codes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from scheduler_app.cli import main
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import CellRow, RoleRow, TimeOffRow
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.rules.role_rotation import RoleRotation
from tests.scheduler_app.conftest import MONDAY


@pytest.fixture
def ask(project_path, tmp_path, capsys):
    """Ask about a project: exit code, JSON, stdout and stderr."""

    def ask(*arguments, path=project_path):
        target = tmp_path / "answer.json"
        given = ["explain", str(path), "--json", str(target), "--lang", "en", *arguments]
        code = main(given)
        said = capsys.readouterr()
        value = json.loads(target.read_text(encoding="utf-8")) if target.exists() else None
        return code, value, said.out, said.err

    return ask


def test_who_could_cover_an_interval(ask):
    code, value, out, _ = ask("--at", "2026-11-30 08:10", "--queue", "Phone")
    assert code == 0
    assert (value["week"], value["question"]) == ("2026-11-30", "interval")
    assert (value["start"], value["end"]) == ("2026-11-30T08:00", "2026-11-30T08:30")
    assert (value["queue"], value["required"], value["scheduled"]) == ("Phone", 2, 0)
    told = {(r["rule"], r["skill"], r["count"], r["text"]) for r in value["reasons"]}
    assert (None, "zh", 2, "2 lack zh") in told
    assert "2 lack zh" in out
    assert value["candidates"] == []
    (resting,) = [r for r in value["reasons"] if r["rule"]]
    (person,) = resting["people"]
    assert (person["employee"], person["date"], person["pattern"]) == ("007", "2026-11-30", "E")
    assert person["violations"][0]["rule"] == resting["rule"] == "minimum_rest"


COSTS = {"cost", "cost_by_priority", "cost_by_rule"}


def test_candidates_come_with_their_cost(ask):
    _, value, out, _ = ask("--at", "2026-11-30 08:00")
    assert value["queue"] is None
    first = value["candidates"][0]
    assert set(first) == {"employee", "date", "pattern", "replaces", *COSTS}
    assert first["replaces"] is None
    assert first["cost"] == sum(first["cost_by_rule"].values())
    assert first["cost"] == sum(first["cost_by_priority"].values())
    assert "Could come: " in out


def test_why_a_cell_holds_its_shift(ask):
    code, value, out, _ = ask("--cell", "007:2026-12-01")
    assert code == 0
    assert (value["employee"], value["date"], value["pattern"]) == ("007", "2026-12-01", "E")
    assert value["locked"] is True
    assert {a["pattern"] for a in value["alternatives"]} == {None, "L", "N"}
    assert all(not a["possible"] for a in value["alternatives"])
    assert "locked" in out


def test_who_else_could_take_a_shift(ask, centre, tmp_path):
    path = tmp_path / "thursday.sixshift"
    early = CellRow("007", date(2026, 12, 3), "E")
    ProjectFile.create(path, replace(centre, cells=(*centre.cells, early))).close()
    code, value, out, _ = ask("--cell", "007:2026-12-03", path=path)
    assert code == 0
    (taker,) = value["takers"]
    assert (taker["employee"], taker["holder_gets"]) == ("008", None)
    assert taker["cost"] == sum(taker["cost_by_rule"].values())
    assert [(r["rule"], r["count"]) for r in value["reasons"]] == [("mentor_ratio", 1)]
    assert "Wang Wei takes E, Li Na is off: cost " in out
    assert "Cannot take E: 1 without a senior on the shift" in out


def test_nobody_takes_a_day_off(ask):
    assert "takers" not in ask("--cell", "007:2026-12-04")[1]


def test_what_forcing_a_cell_costs(ask):
    code, value, out, _ = ask("--cell", "007:2026-12-04", "--force", "L")
    assert code == 0
    assert value["question"] == "force"
    assert (
        value["price"] == value["cost"] - value["cost_now"] == sum(value["price_by_rule"].values())
    )
    assert value["bound"] <= value["least_cost"] <= value["cost"]
    change = {"employee": "007", "date": "2026-12-04", "before": None, "after": "L"}
    assert change in value["changes"]
    assert "Li Na, Fri 4 Dec: off → L" in out


@pytest.fixture
def lenient(centre, tmp_path):
    """The same project without a least number of people on duty."""
    path = tmp_path / "lenient.sixshift"
    rules = tuple(
        replace(r, hard=False, weight=0) if isinstance(r, MinimumOnDuty) else r
        for r in centre.rules
    )
    ProjectFile.create(path, replace(centre, rules=rules)).close()
    return path


def test_a_day_off_is_forced_by_its_word(ask, lenient):
    code, value, _, _ = ask("--cell", "007:2026-12-02", "--force", "off", path=lenient)
    assert (code, value["pattern"]) == (0, None)


def test_what_leave_costs(ask, lenient):
    code, value, out, _ = ask("--leave", "007:2026-12-01..2026-12-02", path=lenient)
    assert code == 0
    assert (value["from"], value["to"]) == ("2026-12-01", "2026-12-02")
    assert value["given_up"] == [
        {"date": "2026-12-01", "pattern": "E"},
        {"date": "2026-12-02", "pattern": "E"},
    ]
    assert value["nobody_else_changed"]["answered"] < value["now"]["answered"]
    assert value["now"]["contacts"] == pytest.approx(30.5)
    assert "Leave of Li Na" in out


def test_a_week_with_a_roster_is_told_so(ask):
    code, value, out, _ = ask("--infeasible", "--week", "2026-11-30")
    assert (code, value["has_roster"], value["repairs"]) == (0, True, [])
    assert "There is a roster" in out


@pytest.fixture
def impossible(centre, tmp_path):
    """Li Na is on leave and locked to a shift; more agents must be there than there are."""
    path = tmp_path / "impossible.sixshift"
    day = date(2026, 12, 3)
    rules = tuple(
        replace(r, minimum=2) if isinstance(r, MinimumOnDuty) else r for r in centre.rules
    )
    data = replace(
        centre,
        cells=(*centre.cells, CellRow("007", day, "E", pinned=True)),
        time_off=(*centre.time_off, TimeOffRow("007", day, day, "annual")),
        rules=rules,
    )
    ProjectFile.create(path, data).close()
    return path


def test_an_impossible_week_exits_4_with_reasons_and_ways_out(ask, impossible):
    code, value, out, _ = ask("--infeasible", "--week", "2026-11-30", path=impossible)
    assert code == 4
    assert (value["has_roster"], value["no_roster_confirmed"]) == (False, True)
    assert {"employee": "007", "rules": ["availability", "pinned"]}.items() <= value[
        "contradictions"
    ][0].items()
    assert value["repairs"]
    assert [r["price"] for r in value["repairs"]] == sorted(r["price"] for r in value["repairs"])
    for repair in value["repairs"]:
        assert {"pinned", "availability"} & {step["rule"] for step in repair["steps"]}
    assert "Li Na: these cannot all hold: Availability and time off, Locked cells" in out
    assert "Way out 1" in out


def test_a_role_that_cannot_rotate_is_among_the_reasons_as_in_a_build(ask, centre, tmp_path):
    path = tmp_path / "rotation.sixshift"
    rotation = RoleRotation(hard=True, most_weeks=1)
    rules = tuple(rotation if r.key == rotation.key else r for r in centre.rules)
    before = RoleRow("008", MONDAY - timedelta(days=7), "Chat")  # she serves nothing else
    ProjectFile.create(path, replace(centre, rules=rules, roles=(before,))).close()
    code, value, out, _ = ask("--infeasible", "--week", "2026-11-30", path=path)
    assert (code, value["has_roster"]) == (4, False)
    (found,) = [c for c in value["contradictions"] if "role_rotation" in c["rules"]]
    assert (found["employee"], found["rules"]) == ("008", ["role_rotation"])
    assert "Let Wang Wei stay on Chat" in out


def test_a_choice_that_no_roster_goes_with_exits_4(ask):
    code, value, out, _ = ask("--cell", "008:2026-12-01", "--force", "N")  # she works no nights
    assert (code, value["status"], value["price"]) == (4, "INFEASIBLE", None)
    assert "No roster keeps the rules with that." in out


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--at", "2026-11-30 08:00", "--infeasible"),
        ("--at", "tomorrow"),
        ("--cell", "007"),
        ("--cell", "007:2026-13-01"),
        ("--leave", "007:2026-12-01..soon"),
        ("--infeasible", "--queue", "Phone"),
        ("--leave", "007:2026-12-01", "--force", "E"),
    ],
)
def test_wrong_usage_exits_2(ask, arguments):
    assert ask(*arguments)[:2] == (2, None)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--cell", "99:2026-12-01"), "there is no employee 99"),
        (("--cell", "007:2026-12-01", "--force", "Q"), "there is no pattern Q"),
        (("--at", "2026-11-30 08:00", "--queue", "Fax"), "there is no queue Fax"),
        (("--at", "2026-12-09 08:00", "--week", "2026-11-30"), "2026-12-09 is not in the week"),
        (("--leave", "007:2026-12-06..2026-12-07"), "2026-12-07 is not in the week"),
        (("--leave", "007:2026-12-02..2026-12-01"), "2026-12-01 is before 2026-12-02"),
    ],
)
def test_what_is_not_there_exits_3(ask, arguments, told):
    code, value, _, err = ask(*arguments)
    assert (code, value) == (3, None)
    assert told in err


def test_nothing_of_the_project_changes(ask, project_path):
    before = project_path.read_bytes()
    ask("--cell", "007:2026-12-04", "--force", "L")
    ask("--leave", f"007:{MONDAY + timedelta(days=2)}")
    assert project_path.read_bytes() == before
