"""The form by mouse and keys: each edit is one step on the scenario's definition."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scheduler_app.store.scenario_definition import (
    DemandChange,
    RuleChange,
    ScenarioDefinition,
    definition_from,
)


@pytest.fixture
def form(screen, qtbot):
    screen.state.add("mine", ScenarioDefinition())
    qtbot.waitUntil(lambda: screen.form.name.text() == "mine")
    return screen.form


@pytest.fixture
def definition(form, document):
    """What the project holds of the scenario."""
    return lambda: definition_from(document.data.scenarios[0].definition)


def choose(box, data):
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_demand_of_all_queues_then_of_one(form, definition, document, qtbot):
    form.demand.add_button.click()
    qtbot.waitUntil(lambda: len(form.demand.volumes) == 1)
    assert definition().demand == (DemandChange("", 10),)
    form.demand.volumes[0].setValue(25)
    form.demand.ahts[0].setValue(-5)
    assert definition().demand == (DemandChange("", 25, -5),)
    form.demand.add_button.click()
    qtbot.waitUntil(lambda: len(form.demand.volumes) == 2)
    assert form.demand.queues[0].currentText() == "All other queues"
    choose(form.demand.queues[1], "Chat")
    assert definition().demand == (DemandChange("", 25, -5), DemandChange("Chat", 10))
    form.demand.removers[0].click()
    assert definition().demand == (DemandChange("Chat", 10),)
    steps = document.undo_stack.count()
    document.undo_stack.undo()
    assert len(definition().demand) == 2
    assert steps == 7  # the scenario, and each of six edits


def test_what_is_half_typed_goes_with_its_row(form, definition, document, qtbot):
    form.demand.add_button.click()
    qtbot.waitUntil(lambda: len(form.demand.volumes) == 1)
    field = form.demand.volumes[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "35")
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: not form.demand.volumes)
    assert definition().demand == ()


def test_people_are_found_by_pinyin_and_ticked(screen, form, definition, qtbot):
    QTest.keyClicks(form.away.search, "chenc")
    shown = [i for i in range(4) if not form.away.people.item(i).isHidden()]
    assert shown == [2]
    form.away.people.item(2).setCheckState(Qt.CheckState.Checked)
    form.away.search.clear()
    form.away.people.item(0).setCheckState(Qt.CheckState.Checked)
    assert definition().away == ("007", "009")
    qtbot.waitUntil(lambda: form.away._number.text() == "2 away")
    assert form.away.people.item(0).text().endswith("007")  # nobody moves while she is ticked
    screen.state.add("other", ScenarioDefinition())
    qtbot.waitUntil(lambda: form.away._number.text() == "")
    screen.state.choose("mine")
    qtbot.waitUntil(lambda: form.away._number.text() == "2 away")
    first = [form.away.people.item(i).text().split()[-1] for i in range(4)]
    assert first == ["007", "009", "008", "010"]


def test_a_rule_is_changed_and_put_back(form, definition, qtbot):
    choose(form.rules.add_box, "fairness")
    qtbot.waitUntil(lambda: "fairness" in form.rules.rows)
    assert definition().rules == (RuleChange("fairness", ()),)
    row = form.rules.rows["fairness"]
    choices = [row.choice.itemText(i) for i in range(row.choice.count())]
    assert choices == ["important", "nice to have", "off"]
    row.choice.setCurrentIndex(2)
    row.choice.activated.emit(2)
    assert dict(definition().rules[0].values) == {"weight": 0, "nice": False}
    qtbot.waitUntil(lambda: not row.fields["nights"].isEnabled())
    row.choice.setCurrentIndex(1)
    row.choice.activated.emit(1)
    assert definition().rules == (RuleChange("fairness", ()),)
    qtbot.waitUntil(row.fields["nights"].isEnabled)
    row.fields["nights"].setChecked(False)
    assert definition().rules[0].values == (("nights", 0),)
    row.weight.setValue(40)
    assert dict(definition().rules[0].values) == {"nights": 0, "weight": 40}
    row.removed.emit()
    assert definition().rules == ()
    qtbot.waitUntil(lambda: form.rules.add_box.findData("fairness") > 0)


def test_shifts_are_left_out_but_never_all(form, definition, qtbot):
    form.shifts.ticks["N"].click()
    assert definition().patterns == ("E", "L")
    form.shifts.ticks["L"].click()
    form.shifts.ticks["E"].click()
    assert definition().patterns == ("E",)
    qtbot.waitUntil(form.shifts.ticks["E"].isChecked)
    for code in ("L", "N"):
        form.shifts.ticks[code].click()
    assert definition().patterns == ()
