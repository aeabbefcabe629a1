"""Adopting a scenario is one edit of the roster, and of the parts that are wanted."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import ActivityRow, TimeOffRow
from scheduler_app.store.scenario_adoption import adoption_of
from scheduler_app.store.scenario_definition import (
    DemandChange,
    Part,
    RuleChange,
    ScenarioDefinition,
)
from scheduler_app.store.scenario_run import build_scenario
from scheduler_app.store.scenarios import scenario_data
from solver.domain.activity import ActivityKind
from solver.domain.validation import FieldError
from solver.roster.result import SolveOptions
from solver.search.cancellation import CancelToken

MONDAY, SUNDAY = date(2026, 11, 30), date(2026, 12, 6)
LUNCH = ActivityRow("007", datetime(2026, 12, 2, 11), ActivityKind.LUNCH, 30)
WHOLE = ScenarioDefinition(
    demand=(DemandChange("", 100),),
    away=("007",),
    rules=(RuleChange("fairness", (("weight", 0),)),),
    patterns=("E", "L"),
)


@pytest.fixture
def data(centre):
    """With one more senior, so that Li Na can be missed."""
    people = (*centre.employees, replace(centre.employees[0], id="010"))
    return replace(centre, employees=people, activities=(LUNCH,))


@pytest.fixture
def result(data):
    options = SolveOptions(5.0, workers=1, work_limit=2.0)
    return build_scenario(data, MONDAY, WHOLE, options, CancelToken())[0]


def cells_of(data):
    return {(c.employee_id, c.date): c for c in data.cells if MONDAY <= c.date <= SUNDAY}


def test_the_roster_alone(data, result, tmp_path):
    adoption = adoption_of(data, MONDAY, WHOLE, result)
    path = tmp_path / "adopt.sixshift"
    with closing(ProjectFile.create(path, data)) as project:
        book = RecordBook(data)
        book.apply(adoption.changes)
        project.write(adoption.changes)
        after = project.data()
        assert after == book.data()
        project.write([change.reversed() for change in adoption.changes])
        assert project.data() == data
    # Everybody's cells are the scenario's; what was locked stays, but for who is away.
    found = cells_of(after)
    for employee_id, codes in result.cells.items():
        for day, code in enumerate(codes):
            cell = found.get((employee_id, MONDAY + timedelta(days=day)))
            assert (cell.pattern if cell else "") == code
    assert not [place for place in found if place[0] == "007"]
    assert found["009", date(2026, 12, 1)].pinned
    # The lunch lay in a shift that is gone.
    assert (after.activities, adoption.activities) == ((), 1)
    assert (after.demand, after.rules, after.time_off) == (data.demand, data.rules, data.time_off)
    assert after.patterns == data.patterns


@pytest.mark.parametrize("part", list(Part))
def test_a_wanted_part_becomes_the_projects_own(data, result, part):
    adoption = adoption_of(data, MONDAY, WHOLE, result, {part}, "busy")
    book = RecordBook(data)
    book.apply(adoption.changes)
    after, wanted = book.data(), scenario_data(data, MONDAY, WHOLE, {part})
    assert after.rules == wanted.rules
    assert after.patterns == wanted.patterns
    assert after.time_off == wanted.time_off
    assert [replace(r, note="") for r in after.demand] == list(wanted.demand)
    assert {r.note for r in after.demand} == ({"busy"} if part is Part.DEMAND else {""})
    leave = TimeOffRow("007", MONDAY, SUNDAY)
    assert (leave in after.time_off) == (part is Part.AWAY)


def test_what_the_roster_was_made_of_has_changed(data, result):
    held = replace(data.cells[1], employee_id="008", date=date(2026, 12, 4))
    locked = replace(data, cells=(*data.cells, held))
    with pytest.raises(FieldError, match="has changed since"):
        adoption_of(locked, MONDAY, WHOLE, result)


def test_counts_tell_what_changes(data, result):
    adoption = adoption_of(data, MONDAY, WHOLE, result)
    before, after = cells_of(data), RecordBook(data)
    after.apply(adoption.changes)
    now = cells_of(after.data())
    differing = {p for p in before.keys() | now.keys() if before.get(p) != now.get(p)}
    assert adoption.cells == len(differing)
    assert adoption.people == len({employee_id for employee_id, _ in differing})


def test_without_a_roster_there_is_nothing_to_adopt(data, result):
    with pytest.raises(FieldError, match="no roster"):
        adoption_of(data, MONDAY, WHOLE, replace(result, cells={}))
