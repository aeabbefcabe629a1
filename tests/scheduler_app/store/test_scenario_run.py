"""Building a scenario, keeping what came of it, and knowing when it is out of date."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime

import pytest

from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import DemandRow, ScenarioRow
from scheduler_app.store.scenario_definition import DemandChange, RuleChange, ScenarioDefinition
from scheduler_app.store.scenario_result import basis_of, result_from, roster_from
from scheduler_app.store.scenario_run import build_scenario, view_of
from scheduler_app.store.scenarios import scenario_week
from scheduler_app.store.week import week_of
from solver.domain.activity import BreakRule
from solver.domain.validation import FieldError
from solver.report.week_figures import week_figures
from solver.roster.result import SolveOptions, Status
from solver.search.cancellation import CancelToken

MONDAY = date(2026, 11, 30)
QUICK = SolveOptions(5.0, workers=1, work_limit=2.0)
WITHOUT_LI = ScenarioDefinition(away=("007",))


@pytest.fixture
def staffed(centre):
    """With one more senior, so that somebody can be missed."""
    return replace(centre, employees=(*centre.employees, replace(centre.employees[0], id="010")))


def build(data, definition):
    return build_scenario(data, MONDAY, definition, QUICK, CancelToken())[0]


def test_a_result_is_kept_in_the_project(staffed, tmp_path):
    result = build(staffed, WITHOUT_LI)
    assert result.status in (Status.OPTIMAL, Status.FEASIBLE)
    assert set(result.cells["007"]) == {""}
    row = ScenarioRow(MONDAY, "without Li", WITHOUT_LI.to_json(), result.to_json())
    path = tmp_path / "kept.sixshift"
    ProjectFile.create(path, replace(staffed, scenarios=(row,))).close()
    again = ProjectFile.open(path)
    (found,) = again.data().scenarios
    again.close()
    assert result_from(found.result) == result


def test_figures_are_judged_by_the_projects_own_rules(centre):
    off = ScenarioDefinition(rules=(RuleChange("fairness", (("weight", 0),)),))
    result = build(centre, off)
    week = week_of(centre, MONDAY)
    roster = roster_from(week, result.cells)
    assert result.figures == week_figures(week.problem, centre.rules, roster)


def test_an_impossible_scenario_has_no_roster(centre):
    # Nobody else can serve the phone on Wednesday at nine.
    result = build(centre, WITHOUT_LI)
    assert result.status is Status.INFEASIBLE
    assert result.figures is None
    assert not result.cells
    assert result_from(result.to_json()) == result


def test_the_present_roster_in_a_scenario(centre):
    present = view_of(centre, MONDAY, ScenarioDefinition())
    without = view_of(centre, MONDAY, WITHOUT_LI)
    busier = view_of(centre, MONDAY, ScenarioDefinition(demand=(DemandChange("", 300),)))
    # The only shifts of the week were hers.
    assert present.figures.shifts == 2
    assert without.figures is None
    assert busier.figures.shifts == present.figures.shifts
    assert busier.figures.offered == pytest.approx(4 * present.figures.offered)
    assert len({present.basis, without.basis, busier.basis}) == 3


def test_a_roster_that_is_not_rebuilt_has_its_own_shifts(centre):
    lunch = BreakRule("lunch")
    data = replace(centre, break_rules=(lunch,))
    present = view_of(data, MONDAY, ScenarioDefinition())
    fewer = view_of(data, MONDAY, ScenarioDefinition(patterns=("L",)))
    assert fewer.figures == present.figures
    assert fewer.basis != present.basis


@pytest.mark.parametrize(
    "edit",
    [
        lambda c: replace(c, demand=(*c.demand[:2], replace(c.demand[2], volume=31.0))),
        lambda c: replace(c, time_off=()),
        lambda c: replace(c, employees=(replace(c.employees[0], team="B"), *c.employees[1:])),
        lambda c: replace(c, rules=tuple(replace(r, weight=r.weight + 1) for r in c.rules)),
        lambda c: replace(c, cells=(replace(c.cells[0], pattern="E"), *c.cells[1:])),
        lambda c: replace(c, cells=(*c.cells[:2], replace(c.cells[2], pinned=True), *c.cells[3:])),
    ],
)
def test_the_basis_changes_with_whatever_a_roster_depends_on(centre, edit):
    before = basis_of(scenario_week(centre, MONDAY, WITHOUT_LI))
    away_nobody = basis_of(week_of(centre, MONDAY))
    after = edit(centre)
    assert basis_of(week_of(after, MONDAY)) != away_nobody
    assert basis_of(scenario_week(centre, MONDAY, WITHOUT_LI)) == before


def test_the_basis_is_not_of_the_roster_nor_of_other_weeks(centre):
    before = basis_of(week_of(centre, MONDAY))
    other = DemandRow(datetime(2026, 12, 15, 9), "Phone", required=4)
    cells = (*centre.cells[:2], replace(centre.cells[2], pattern="L"), *centre.cells[3:])
    after = replace(centre, demand=(*centre.demand, other), cells=cells)
    assert basis_of(week_of(after, MONDAY)) == before


_SCRIPT = """
import sys
from datetime import date
from pathlib import Path
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.scenario_result import basis_of
from scheduler_app.store.week import week_of
project = ProjectFile.open(Path(sys.argv[1]))
print(basis_of(week_of(project.data(), date(2026, 11, 30))))
"""


def test_the_basis_is_the_same_in_another_process(centre, tmp_path):
    path = tmp_path / "same.sixshift"
    ProjectFile.create(path, centre).close()
    done = [
        subprocess.run(
            [sys.executable, "-c", _SCRIPT, str(path)],
            check=True,
            capture_output=True,
            text=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        ).stdout
        for seed in ("1", "2")
    ]
    assert done[0] == done[1]
    assert done[0].strip() == basis_of(week_of(centre, MONDAY))


def test_other_texts_are_refused():
    assert result_from("") is None
    for text in ("{", "[]", json.dumps({"status": "GREAT"})):
        with pytest.raises(FieldError):
            result_from(text)
