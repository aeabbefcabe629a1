"""Scenarios follow the names of queues, shifts and people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scheduler_app.store import queues, shifts, staff
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import ScenarioRow
from scheduler_app.store.scenario_definition import (
    DemandChange,
    ScenarioDefinition,
    definition_from,
)
from scheduler_app.store.scenarios import scenario_week
from solver.domain.employee import Employee
from solver.domain.validation import FieldError

MONDAY = date(2026, 11, 30)
BUSY = ScenarioDefinition(
    demand=(DemandChange("", 10), DemandChange("Phone", 20)),
    away=("010", "008"),
    patterns=("E", "L"),
)
UNREADABLE = ScenarioRow(MONDAY, "newer", '{"weather": "rain"}')


@pytest.fixture
def data(centre):
    newcomer = Employee("010", "He Li", centre.contracts[0])
    rows = (ScenarioRow(MONDAY, "busy", BUSY.to_json(), ""), UNREADABLE)
    return replace(centre, employees=(*centre.employees, newcomer), scenarios=rows)


def after(data, changes):
    book = RecordBook(data)
    book.apply(changes)
    found = book.data()
    assert found.scenarios[1] == UNREADABLE
    definition = definition_from(found.scenarios[0].definition)
    assert scenario_week(found, MONDAY, definition).problem.employees
    book.apply([change.reversed() for change in changes])
    assert book.data() == data
    return definition


def test_a_scenario_follows_another_name(data):
    hotline = replace(data.queues[0], name="Hotline")
    found = after(data, queues.renaming(data, "Phone", hotline))
    assert found.demand == (DemandChange("", 10), DemandChange("Hotline", 20))
    early = replace(data.patterns[0], code="早")
    free = replace(data, requests=(), shift_targets=())
    assert after(free, shifts.renaming(free, "E", early)).patterns == ("早", "L")
    person = staff.people_of(data)[3]
    renamed = person.with_values({"id": "A1"}, {})
    assert after(data, staff.renaming(data, person, renamed)).away == ("A1", "008")


def test_a_scenario_says_what_is_gone(data):
    book = RecordBook(data)
    book.apply(queues.removal(data, "Phone"))
    assert book.data().scenarios == data.scenarios
    with pytest.raises(FieldError, match="there is no queue Phone"):
        scenario_week(book.data(), MONDAY, BUSY)
