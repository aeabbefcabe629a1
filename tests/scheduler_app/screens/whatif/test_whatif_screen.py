"""The screen by mouse and keys: scenarios come, are built, compared and adopted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scheduler_app.document.day_summary import summaries
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.language.units import hours_total
from scheduler_app.screens.week.figures_card import SHORT, SURPLUS
from scheduler_app.screens.whatif.comparison import RosterState, columns_of
from scheduler_app.screens.whatif.comparison_model import STATE_ROW, UNCHANGED_ROW
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import TimeOffRow
from scheduler_app.store.scenario_definition import (
    DemandChange,
    Part,
    ScenarioDefinition,
    definition_from,
)
from scheduler_app.store.scenario_result import result_from
from solver.report.week_figures import week_figures
from tests.scheduler_app.screens.whatif.conftest import MONDAY

LEFT = Qt.MouseButton.LeftButton
BUSY = ScenarioDefinition(demand=(DemandChange("", 20),))
WITHOUT_LI = ScenarioDefinition(away=("007",))


def rows(document):
    return {row.name: row for row in document.data.scenarios}


def add(screen, qtbot, name, definition):
    screen.state.add(name, definition)
    qtbot.waitUntil(lambda: screen.state.view(definition) is not None)


def build(screen, qtbot):
    QTest.mouseClick(screen.build_button, LEFT)
    qtbot.waitUntil(lambda: not screen.state.run.is_running, timeout=30_000)
    qtbot.waitUntil(lambda: not screen.state.unbuilt())


def cell(screen, row, column):
    return screen.table.model.data(screen.table.model.index(row, column))


def test_the_first_scenario_comes_by_one_click_and_goes_by_undo(screen, document, qtbot):
    assert screen._right.currentWidget() is screen.begin
    screen.begin.next_step.emit()
    qtbot.waitUntil(lambda: len(screen.list.cards) == 1)
    (row,) = document.data.scenarios
    assert (row.week, row.name, definition_from(row.definition)) == (MONDAY, "Contacts +20%", BUSY)
    assert screen.form.name.text() == "Contacts +20%"
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: screen._right.currentWidget() is screen.begin)
    assert not document.data.scenarios


def test_the_present_roster_is_told_in_each_scenario_without_a_build(screen, document, qtbot):
    add(screen, qtbot, "busy", BUSY)
    qtbot.waitUntil(lambda: len(columns_of(screen.state)) == 2)
    present, busy = columns_of(screen.state)
    assert present.figures == week_figures(document.problem, document.rules, document.roster)
    assert busy.state is RosterState.UNBUILT
    assert busy.unchanged.offered == pytest.approx(1.2 * present.figures.offered)
    assert busy.figures is None


def test_short_and_beyond_are_what_the_roster_and_the_week_say(screen, document, window):
    days = summaries(document.problem, document.coverage, document.outlook)
    short, surplus = (
        sum(getattr(day, name) for day in days) for name in ("short_hours", "surplus_hours")
    )
    assert document.coverage.on_duty[:14].all()  # the Sunday night shift, until 07:00
    present = columns_of(screen.state)[0].figures
    assert (present.short_minutes / 60, present.surplus_minutes / 60) == (short, surplus)
    window.show_screen("week")
    figures = window.screen_of("week").figures.figures
    texts = [figures[which].text() for which in (SHORT, SURPLUS)]
    assert texts == [hours_total(short), hours_total(surplus)] == ["2.5 h", "24 h"]
    window.show_screen("roster")
    assert [f.text() for f in window.screen_of("roster").figures._figures[4:]] == texts


def test_rosters_are_built_kept_compared_and_out_of_date_after_an_edit(screen, document, qtbot):
    for name, definition in (("busy", BUSY), ("without Li", WITHOUT_LI)):
        add(screen, qtbot, name, definition)
    assert screen.build_button.text() == "Build 2 rosters  F5"
    steps = document.undo_stack.count()
    build(screen, qtbot)
    assert document.undo_stack.count() == steps  # a result is no edit
    results = {name: result_from(row.result) for name, row in rows(document).items()}
    assert all(result.figures is not None for result in results.values())
    assert set(results["without Li"].cells["007"]) == {""}
    states = [column.state for column in columns_of(screen.state)]
    assert states == [RosterState.PRESENT, RosterState.BUILT, RosterState.BUILT]
    assert cell(screen, STATE_ROW, 1) == "the best there is"
    assert not screen.build_button.isEnabled()
    again = ProjectFile.open(document.project.path)  # as another window reads it
    assert again.data().scenarios == document.data.scenarios
    again.close()
    row = document.data.demand[0]
    document.edit("other demand", [Change(row, replace(row, required=1))])
    qtbot.waitUntil(lambda: len(screen.state.unbuilt()) == 2)
    assert columns_of(screen.state)[1].state is RosterState.OUT_OF_DATE


def test_a_change_of_the_definition_makes_its_roster_out_of_date(screen, document, qtbot):
    add(screen, qtbot, "busy", BUSY)
    build(screen, qtbot)
    screen.form.demand.volumes[0].setValue(-30)
    qtbot.waitUntil(lambda: columns_of(screen.state)[1].state is RosterState.OUT_OF_DATE)
    changed = ScenarioDefinition(demand=(DemandChange("", -30),))
    assert definition_from(rows(document)["busy"].definition) == changed
    assert screen.adopt.adopt_button.isHidden()
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: columns_of(screen.state)[1].state is RosterState.BUILT)


def test_adopting_is_one_step_and_takes_only_what_is_ticked(screen, document, qtbot, said):
    add(screen, qtbot, "without Li", WITHOUT_LI)
    build(screen, qtbot)
    result = result_from(rows(document)["without Li"].result)
    before, steps = document.data, document.undo_stack.count()
    qtbot.waitUntil(screen.adopt.adopt_button.isVisible)
    assert screen.adopt.ticks[Part.AWAY].isVisible()
    assert not screen.adopt.ticks[Part.RULES].isVisible()
    QTest.mouseClick(screen.adopt.adopt_button, LEFT)
    assert document.undo_stack.count() == steps + 1
    assert document.data.time_off == before.time_off
    codes = {p: pattern.code for p, pattern in enumerate(document.problem.patterns)} | {-1: ""}
    for person, row in zip(document.problem.employees, document.roster.cells, strict=True):
        assert tuple(codes[p] for p in row) == result.cells[person.id]
    assert said[-1].tone == "green"
    document.undo_stack.undo()
    assert document.data.cells == before.cells
    qtbot.waitUntil(screen.adopt.adopt_button.isVisible)
    screen.adopt.ticks[Part.AWAY].setChecked(True)
    QTest.mouseClick(screen.adopt.adopt_button, LEFT)
    leave = TimeOffRow("007", MONDAY, MONDAY + timedelta(days=6))
    assert leave in document.data.time_off
    # What was adopted is no longer a difference: the scenario stays as it was built.
    qtbot.waitUntil(lambda: screen.state.view(WITHOUT_LI) is not None)
    assert not screen.state.is_out_of_date(screen.state.chosen)


def test_an_impossible_scenario_says_why(screen, qtbot):
    nobody = ScenarioDefinition(away=("007", "010"))
    add(screen, qtbot, "nobody", nobody)
    build(screen, qtbot)
    assert columns_of(screen.state)[1].state is RosterState.IMPOSSIBLE
    assert screen.adopt._text.text().startswith("No roster keeps every rule that must hold.\n")
    assert screen.adopt.adopt_button.isHidden()


def test_a_run_is_stopped_by_esc_and_no_other_is_begun(screen, document, qtbot):
    names = [f"busy {number}" for number in range(4)]
    for number, name in enumerate(names):
        definition = ScenarioDefinition(demand=(DemandChange("", 20 + number),))
        add(screen, qtbot, name, definition)
    screen.build(screen.state.unbuilt())
    assert screen.run.isVisible()
    screen.state.run.cancel()
    qtbot.waitUntil(lambda: not screen.state.run.is_running, timeout=30_000)
    assert screen.run.isHidden()
    assert any(not row.result for row in document.data.scenarios)


def test_a_result_goes_to_its_week_whatever_is_shown(screen, document, qtbot):
    add(screen, qtbot, "busy", BUSY)
    screen.build(screen.state.unbuilt())
    document.show_week(MONDAY + timedelta(days=7))
    qtbot.waitUntil(lambda: not screen.state.run.is_running, timeout=30_000)
    qtbot.waitUntil(lambda: not screen.state.scenarios)
    assert rows(document)["busy"].result


def test_what_names_nobody_is_told_and_not_built(screen, document, qtbot):
    screen.state.add("gone", ScenarioDefinition(away=("999",)))
    qtbot.waitUntil(lambda: bool(screen.state.chosen and screen.state.fault(screen.state.chosen)))
    qtbot.waitUntil(screen.form.fault.isVisible)
    assert "999" in screen.form.fault.text()
    assert not screen.state.unbuilt()
    assert screen.adopt.build_button.isHidden()


def test_rename_copy_remove(screen, document, qtbot, said):
    add(screen, qtbot, "busy", BUSY)
    screen.form.copy_button.click()
    qtbot.waitUntil(lambda: len(screen.list.cards) == 2)
    assert set(rows(document)) == {"busy", "busy (2)"}
    screen.form.name.setText("busy")
    screen.form.name.editingFinished.emit()
    assert said[-1].tone == "red"
    assert screen.form.name.text() == "busy (2)"
    screen.form.name.setText("other")
    screen.form.name.editingFinished.emit()
    qtbot.waitUntil(lambda: screen.list.cards[1].name == "other")
    assert screen.state.chosen.name == "other"
    screen.form.remove_button.click()
    qtbot.waitUntil(lambda: len(screen.list.cards) == 1)
    assert set(rows(document)) == {"busy"}


def test_table_model(screen, qtbot, qtmodeltester):
    add(screen, qtbot, "busy", BUSY)
    qtmodeltester.check(screen.table.model)
    assert cell(screen, UNCHANGED_ROW, 0) == "–"
    assert cell(screen, STATE_ROW, 1) == "not built"


def test_a_click_on_a_bar_or_a_column_chooses(screen, qtbot):
    for name, definition in (("a", BUSY), ("b", WITHOUT_LI)):
        add(screen, qtbot, name, definition)
    screen.chart.plot.chosen.emit(1)
    assert screen.state.chosen.name == "a"
    screen.table.view.clicked.emit(screen.table.model.index(3, 2))
    assert screen.state.chosen.name == "b"
    assert [card.isChecked() for card in screen.list.cards] == [False, True]
    assert [bar.name for bar in screen.chart.plot.bars] == ["Present roster", "a", "b"]


def test_languages_and_themes(screen, window, qtbot):
    add(screen, qtbot, "busy", BUSY)
    for language in ("zh", "en"):
        LANGUAGE.switch(language)
    for mode in ("dark", "light"):
        window.context.theme.set_mode(mode)
    assert screen.build_button.text() == "Build  F5"


def test_closing_the_project_leaves_nothing_behind(screen, window, qtbot):
    add(screen, qtbot, "busy", BUSY)
    screen.build(screen.state.unbuilt())
    window.context.close_project()
    assert not screen.state.scenarios
    assert not screen.state.run.is_running
    qtbot.waitUntil(lambda: screen._pages.currentIndex() == 1 or not screen.isVisible())
