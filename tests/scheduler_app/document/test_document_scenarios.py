"""Scenarios are records of a week that the week itself does not depend on."""

from __future__ import annotations

from datetime import date

from scheduler_app.store.changes import Change
from scheduler_app.store.records import ScenarioRow

MONDAY = date(2026, 11, 30)


def test_scenarios_are_beside_the_week(document):
    told, replaced, before = [], [], document.week
    document.replaced.connect(lambda: replaced.append(document.first_date))
    document.scenarios_changed.connect(lambda: told.append(document.data.scenarios))
    row = ScenarioRow(MONDAY, "busy", "{}")
    document.edit("new scenario", [Change(None, row)])
    document.undo_stack.undo()
    assert told == [(row,), ()]
    assert document.week is before
    assert not replaced
    assert document.project.data().scenarios == ()
