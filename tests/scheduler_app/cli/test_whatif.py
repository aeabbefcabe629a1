"""``whatif``: scenarios are built, kept, told and adopted by command."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from scheduler_app.cli import main
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ScenarioRow
from scheduler_app.store.scenario_definition import (
    DemandChange,
    RuleChange,
    ScenarioDefinition,
    definition_from,
)
from scheduler_app.store.scenario_result import result_from

MONDAY = date(2026, 11, 30)
WEEK = ("--week", "2026-12-02", "--time-limit", "5", "--work-limit", "2")


def run(*arguments):
    return main([str(a) for a in ("whatif", *arguments, "--lang", "en")])


@pytest.fixture
def path(centre, tmp_path):
    """A project with one more senior, so that somebody can be missed."""
    made = tmp_path / "whatif.sixshift"
    people = (*centre.employees, replace(centre.employees[0], id="010"))
    ProjectFile.create(made, replace(centre, employees=people)).close()
    return made


def data_of(path):
    with closing(ProjectFile.open(path)) as project:
        return project.data()


def test_a_scenario_is_built_kept_and_told_again(path, tmp_path, capfd):
    out = tmp_path / "out.json"
    asked = ["--volume", "+20%", "--volume", "Chat:-10", "--aht", "Chat:+5%", "--away", "007"]
    asked += ["--rule", "fairness=off", "--rule", "nights.max_per_week=2", "--without", "N"]
    before = data_of(path)
    assert run(path, *WEEK, "--scenario", "mixed", *asked, "--json", out) == 0
    (row,) = data_of(path).scenarios
    assert (row.week, row.name) == (MONDAY, "mixed")
    definition = definition_from(row.definition)
    assert definition.demand == (DemandChange("", 20), DemandChange("Chat", -10, 5))
    assert definition.away == ("007",)
    assert RuleChange("nights", (("max_per_week", 2),)) in definition.rules
    assert definition.patterns == ("E", "L")
    result = result_from(row.result)
    value = json.loads(out.read_text())
    (told,) = value["scenarios"]
    assert (told["status"], told["is_current"]) == (result.status.value, True)
    assert told["figures"]["paid_minutes"] == result.figures.paid_minutes
    assert told["cells"]["007"] == [""] * 7
    assert value["present"]["shifts"] == 2
    # Nothing but the scenario has changed.
    assert replace(data_of(path), scenarios=()) == before
    capfd.readouterr()
    assert run(path, "--week", "2026-12-02") == 0
    assert "mixed: answer rate" in capfd.readouterr().out


def test_a_kept_scenario_is_built_again_and_adopted(path, capfd):
    assert run(path, *WEEK, "--scenario", "busy", "--volume", "+100%") == 0
    assert run(path, *WEEK, "--scenario", "busy", "--adopt", "--take", "demand") == 0
    assert "Adopted: " in capfd.readouterr().out
    after = data_of(path)
    assert [row.required for row in after.demand[:2]] == [4, 2]
    result = result_from(after.scenarios[0].result)
    cells = {(c.employee_id, c.date): c.pattern for c in after.cells}
    assert all(cells.get((who, MONDAY), "") == codes[0] for who, codes in result.cells.items())
    assert run(path, "--week", "2026-12-02") == 0
    assert "busy (out of date)" in capfd.readouterr().out


def test_an_impossible_scenario_is_explained(path, capfd):
    asked = ("--scenario", "nobody", "--away", "007", "--away", "010")
    assert run(path, *WEEK, *asked) == 4
    assert "No roster satisfies the rules" in capfd.readouterr().out
    assert data_of(path).scenarios[0].name == "nobody"


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (("--volume", "+20%"), 3, "what the scenario is called"),
        (("--scenario", "x"), 3, "there is no scenario x"),
        (("--scenario", "x", "--volume", "lots"), 2, "lots"),
        (("--scenario", "x", "--volume", "Fax:+20%"), 3, "there is no queue Fax"),
        (("--scenario", "x", "--away", "999"), 3, "999"),
        (("--scenario", "x", "--rule", "fairness=must"), 2, "nice"),
        (("--scenario", "x", "--rule", "fairnes=off"), 3, "no rule fairnes"),
        (("--scenario", "x", "--rule", "nights.foo=1"), 3, "max_per_week"),
        (("--scenario", "x", "--only", "Z"), 3, "Z"),
        (("--scenario", "x", "--without", "E,L,N"), 3, "no shift pattern is left"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_written(path, capfd, asked, code, said):
    before = data_of(path)
    assert run(path, *WEEK, *asked) == code
    assert said in capfd.readouterr().err
    assert data_of(path) == before


def test_a_scenario_of_what_is_gone_is_told(path, capfd):
    gone = ScenarioDefinition(away=("999",))
    with closing(ProjectFile.open(path)) as project:
        project.write([Change(None, ScenarioRow(MONDAY, "gone", gone.to_json()))])
    assert run(path, "--week", "2026-12-02") == 0
    assert "gone: cannot be built: away: nobody has the ID 999" in capfd.readouterr().out
