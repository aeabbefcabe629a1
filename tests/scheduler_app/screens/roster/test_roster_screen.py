"""The roster screen driven by keys and clicks, on a real project."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from scheduler_app.language.phrases import Phrases
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import CellRow, DemandRow, EmploymentRow, RoleRow
from scheduler_app.store.week import cell_rows
from solver.domain.pattern import OFF
from solver.roster.evaluate import evaluate
from solver.roster.result import SolveProgress, SolveResult, Status
from solver.rules.priority import Priority
from solver.rules.role_rotation import RoleRotation
from tests.scheduler_app.edits import is_locked, places, puts

KEY = Qt.Key
MONDAY, NEXT_MONDAY = date(2026, 11, 30), date(2026, 12, 7)


@pytest.fixture
def document(roster_screen, window):
    return window.context.document


@pytest.fixture
def press(roster_screen, qtbot):
    def press(key, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(roster_screen.view, key, modifier)

    roster_screen.view.jump(0, 0)
    return press


def cells(document):
    return document.roster.cells


def test_digits_and_delete_edit_the_cell(document, press):
    press(KEY.Key_2)
    assert cells(document)[0][0] == 1
    press(KEY.Key_Delete)
    assert cells(document)[0][0] == OFF
    press(KEY.Key_9)  # there is no ninth pattern
    assert document.undo_stack.count() == 2


def test_arrows_move_and_shift_arrows_select(roster_screen, document, press):
    press(KEY.Key_Right)
    press(KEY.Key_Down)
    press(KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert roster_screen.view.selected_cells() == [(1, 1), (1, 2)]
    press(KEY.Key_1)
    assert cells(document)[1][1:3] == (0, 0)
    assert document.undo_stack.count() == 1


def test_a_typed_code_goes_to_the_whole_selection(roster_screen, document, press, qtbot):
    press(KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(KEY.Key_N)
    editor = roster_screen.view.findChild(QLineEdit)
    qtbot.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: [row[0] for row in cells(document)] == [2, 2, OFF])
    assert document.undo_stack.count() == 1


def test_lock_key_locks_and_unlocks(document, press):
    press(KEY.Key_L)
    assert is_locked(document, 0, 0)
    press(KEY.Key_L)
    assert not is_locked(document, 0, 0)


def test_copy_and_paste_a_block_as_tab_separated_text(roster_screen, document, press):
    view = roster_screen.view
    press(KEY.Key_Right)
    press(KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    view.copy()
    assert QGuiApplication.clipboard().text() == "E\tE"
    QGuiApplication.clipboard().setText("l\t休\r\nN\tE\r\n")
    view.jump(0, 5)
    view.paste()
    assert [row[5:] for row in cells(document)[:2]] == [(1, OFF), (2, 0)]
    assert document.undo_stack.count() == 1


@pytest.mark.parametrize(("text", "told"), [("E\tQ", "'Q'"), ("E\tE\tE", "3"), ("\n", "no text")])
def test_what_cannot_be_pasted_changes_nothing(roster_screen, window, document, press, text, told):
    QGuiApplication.clipboard().setText(text)
    roster_screen.view.jump(0, 5)
    roster_screen.view.paste()
    assert told in window.message_bar.message.text
    assert document.undo_stack.count() == 0


def test_undo_and_redo_from_the_menu(window, document, press):
    press(KEY.Key_1)
    window.menus.action("undo").trigger()
    assert cells(document)[0][0] == OFF
    window.menus.action("redo").trigger()
    assert cells(document)[0][0] == 0


def test_an_edit_refreshes_curve_violations_and_figures(roster_screen, document, press, qtbot):
    before = roster_screen.violations.model.rowCount()
    short = roster_screen.figures._figures[4]
    hours = float(short.text().split()[0])
    press(KEY.Key_1)
    qtbot.waitUntil(lambda: int(roster_screen.coverage.curve.short.sum()) == 1)
    assert roster_screen.violations.model.rowCount() <= before
    assert float(short.text().split()[0]) == hours - 1.0


def test_the_curve_follows_the_day_and_the_queue(roster_screen, document):
    roster_screen.view.jump(0, 2)
    on_wednesday = int(roster_screen.coverage.curve.required.sum())
    assert on_wednesday == int(document.coverage.required[:, 96:144].sum()) > 0
    roster_screen.coverage.queues.setCurrentIndex(1)  # Phone: no demand on Wednesday
    assert int(roster_screen.coverage.curve.required.sum()) == 0


def test_a_click_on_a_violation_goes_to_its_cell(roster_screen, document, qtbot):
    document.assign([(2, 5)], 0)
    qtbot.waitUntil(lambda: not roster_screen._refresh.isActive())
    found = next(v for v in document.evaluation.violations if (v.employee, v.day) == (2, 5))
    rows = range(roster_screen.violations.model.rowCount())
    model = roster_screen.violations.model
    row = next(r for r in rows if model._rows[r].violation == found)
    rect = roster_screen.violations.view.visualRect(model.index(row))
    viewport = roster_screen.violations.view.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=rect.center())
    assert roster_screen.view.selected_cells() == [(2, 5)]
    assert roster_screen.coverage._day == 5


def test_f5_builds_and_esc_stops_also_after_a_change_of_language(
    roster_screen, window, document, press, qtbot
):
    LANGUAGE.switch("zh")
    roster_screen.retranslate()
    window.activateWindow()
    qtbot.waitActive(window)
    press(KEY.Key_F5)
    assert roster_screen.build.is_running
    press(KEY.Key_Escape)
    assert not roster_screen.build.stop_button.isEnabled()
    qtbot.waitUntil(lambda: not roster_screen.build.is_running, timeout=20_000)


def test_build_is_one_undo_step_and_keeps_locks(roster_screen, document, qtbot):
    before = cells(document)
    roster_screen.build.limit.setValue(5)
    roster_screen.build_button.click()
    assert roster_screen.build.is_running
    assert roster_screen.model.is_locked
    qtbot.waitUntil(lambda: not roster_screen.build.is_running, timeout=20_000)
    assert not roster_screen.model.is_locked
    assert document.evaluation.is_feasible
    assert cells(document)[0][1] == 0  # locked before
    assert document.undo_stack.count() == 1
    assert "one undo step" in roster_screen.build._state.text()
    document.undo_stack.undo()
    assert cells(document) == before
    qtbot.waitUntil(lambda: "Edited since" in roster_screen.build._state.text())


def test_a_build_chooses_roles_and_a_breach_of_their_rotation_is_listed(
    roster_screen, document, qtbot
):
    before = RoleRow("008", date(2026, 11, 23), "Chat")
    document.edit("rule and role", puts(RoleRotation(weight=1, most_weeks=1), before))
    roster_screen.build.limit.setValue(5)
    roster_screen.build_button.click()
    qtbot.waitUntil(lambda: not roster_screen.build.is_running, timeout=20_000)
    assert [row.employee_id for row in document.data.roles] == ["007", "008", "008", "009"]
    assert document.undo_stack.count() == 2
    qtbot.waitUntil(lambda: not roster_screen._refresh.isActive())
    model = roster_screen.violations.model
    listed = [model._rows[row].violation for row in range(model.rowCount())]
    # Wang Wei serves nothing but the chat.
    assert [v.employee for v in listed if v and v.rule == "role_rotation"] == [1]


def test_two_weeks_are_built_in_one_undo_step(roster_screen, window, document, qtbot):
    roster_screen.build.weeks.setCurrentIndex(1)
    roster_screen.build.start()
    assert not roster_screen.build.is_running
    assert "fewer weeks" in window.message_bar.message.text
    following = DemandRow(datetime(2026, 12, 8, 8), "Phone", required=1)
    document.edit("demand", [Change(None, following)])
    document.put([CellRow("007", date(2026, 11, 29), "")])  # else nobody can begin on Monday
    # Who joins in the second week has a row in the roster, and none in the shown week.
    document.edit("join", [Change(None, EmploymentRow("008", joined=NEXT_MONDAY))])
    document.show_week(MONDAY)
    count, before = document.undo_stack.count(), document.data.cells
    roster_screen.build.limit.setValue(5)
    roster_screen.build.start()
    qtbot.waitUntil(lambda: not roster_screen.build.is_running, timeout=20_000)
    assert "one undo step" in roster_screen.build._state.text()
    assert document.undo_stack.count() == count + 1
    assert (document.first_date, document.problem.grid.n_days) == (MONDAY, 7)
    assert {c.date for c in document.data.cells if c.pattern and c.date >= NEXT_MONDAY}
    document.undo_stack.undo()
    assert document.data.cells == before


def test_when_no_roster_is_possible_the_reasons_are_told(roster_screen, document, qtbot):
    document.assign([(1, 1)], 2)  # a night for somebody who works no nights
    document.lock(places(document, [(1, 1)]), pinned=True)
    before = cells(document)
    roster_screen.build.start()
    qtbot.waitUntil(lambda: not roster_screen.build.is_running, timeout=20_000)
    assert cells(document) == before
    assert "hard rule" in roster_screen.build._state.text()
    assert not roster_screen.build.reasons.isHidden()
    reasons = roster_screen.build.reasons.why.text() + roster_screen.build.reasons.way.text()
    assert "Wang Wei" in reasons
    assert all(part.isHidden() for part in (*roster_screen.build.figures, roster_screen.build.bar))


def test_a_build_is_dropped_when_the_project_is_closed(roster_screen, window, project_path, qtbot):
    before = cell_rows(window.context.document.week, window.context.document.roster, ())
    roster_screen.build.start()
    window.context.close_project()
    assert not window.context.is_building
    with qtbot.waitSignal(window.context.document_changed):
        window.context.open_project(project_path)
    window.context.document.show_week(window.context.document.weeks()[1])
    assert cell_rows(window.context.document.week, window.context.document.roster, ()) == before


def test_what_was_edited_is_there_after_reopening(window, document, press, project_path):
    press(KEY.Key_1)
    kept = document.data
    window.context.close_project()
    project = ProjectFile.open(project_path)
    assert project.data() == kept
    project.close()


def test_find_goes_to_the_person(roster_screen):
    roster_screen.find_box.setText("陈")
    assert roster_screen.view.currentIndex().row() == 2
    roster_screen.find_box.setText("008")
    assert roster_screen.view.currentIndex().row() == 1


def test_a_read_only_project_refuses_edits_in_words(window, project_path, qtbot):
    holder = ProjectFile.open(project_path)
    window.context.open_project(project_path)
    window.show_screen("roster")
    screen, document = window.screen_of("roster"), window.context.document
    screen.view.jump(0, 0)
    qtbot.keyClick(screen.view, KEY.Key_1)
    assert "read-only" in window.message_bar.message.text
    assert document.undo_stack.count() == 0
    assert not window.banner.isHidden()
    assert holder.held_by == ""
    holder.close()


def test_select_all_selects_days_only(roster_screen):
    view = roster_screen.view
    view.selectionModel().select(
        view.roster_model().index(1, 3), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    view.selectAll()
    assert len(view.selected_cells()) == 3 * 7


def test_a_week_without_demand_is_not_built(roster_screen, window, document):
    document.show_week(document.weeks()[-1])
    before = cells(document)
    roster_screen.build.start()
    assert not roster_screen.build.is_running
    assert "No demand" in window.message_bar.message.text
    assert cells(document) == before


def test_a_refusal_goes_with_the_next_edit(roster_screen, window, press):
    roster_screen.model.write([(0, 0)], "Q")
    assert "no shift code" in window.message_bar.message.text
    press(KEY.Key_1)
    assert window.message_bar.message is None


def test_being_built_is_not_said_after_the_build(roster_screen, window, press, qtbot):
    roster_screen.build.limit.setValue(5)
    roster_screen.build.start()
    press(KEY.Key_N)  # a letter would open the editor
    assert "being built" in window.message_bar.message.text
    roster_screen.build.stop()
    qtbot.waitUntil(lambda: not roster_screen.build.is_running, timeout=20_000)
    assert window.message_bar.message is None


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Escape])
def test_the_find_box_gives_the_focus_back_to_the_grid(roster_screen, window, press, qtbot, key):
    window.activateWindow()
    qtbot.waitActive(window)
    roster_screen._on_find_key()
    qtbot.keyClicks(roster_screen.find_box, "009")
    qtbot.keyClick(roster_screen.find_box, key)
    assert roster_screen.view.hasFocus()
    assert roster_screen.view.currentIndex().row() == 2


def test_a_read_only_project_offers_no_build_and_says_why(window, project_path, qtbot):
    holder = ProjectFile.open(project_path)
    window.context.open_project(project_path)
    window.show_screen("roster")
    screen = window.screen_of("roster")
    screen.view.jump(0, 0)
    assert not screen.build_button.isEnabled()
    for key in (KEY.Key_9, KEY.Key_N):
        window.message_bar.clear()
        qtbot.keyClick(screen.view, key)
        assert "read-only" in window.message_bar.message.text
    window.message_bar.clear()
    screen._on_build_key()
    assert "read only" in window.message_bar.message.text
    holder.close()


@pytest.mark.parametrize(("gap", "tone"), [(0.27, "amber"), (0.004, "green")])
def test_a_stopped_build_is_green_only_near_the_bound(roster_screen, document, gap, tone):
    evaluation = document.evaluation
    bound = evaluation.cost * (1 - gap)
    result = SolveResult(Status.FEASIBLE, document.roster, evaluation, bound, 1.0, 0.5)
    assert result.gap == pytest.approx(gap)
    roster_screen.build._applied = document.roster.cells
    assert roster_screen.build._result_words(result)[1] == tone


def test_a_build_says_which_level_it_works_on(roster_screen):
    build = roster_screen.build
    for progress, words, cost in (
        (SolveProgress(1200, 0, 1, Priority.IMPORTANT), "what is important…", "1,200 + …"),
        (SolveProgress(1250, 0, 1, Priority.NICE, 1200), "nice to have…", "1,200 + 50"),
        (SolveProgress(1250, 0, 1), "making it better…", "1,250"),
    ):
        build._on_progress(progress)
        assert build._running_words()[0].endswith(words)
        assert build.figures[0].text() == cost


def test_breaches_are_listed_under_their_priority(roster_screen, document):
    rules = [replace(rule, nice=rule.key == "coverage") for rule in document.rules]
    found = evaluate(document.problem, rules, document.roster)
    model = roster_screen.violations.model
    model.show_violations(Phrases(document.problem, document.first_date), found.violations)
    texts = [model.index(row).data() for row in range(model.rowCount())]
    nice = sum(v.rule == "coverage" for v in found.violations)
    assert f"Nice to have: {nice}" in texts
    assert model.rowCount() > nice > 0


def test_hovering_the_curve_says_the_shortage_in_place_of_the_legend(roster_screen):
    coverage = roster_screen.coverage
    coverage._on_hovered(16)
    assert "short 2" in coverage._at.text()
    assert coverage._legend.isHidden()
    coverage._on_hovered(-1)
    assert not coverage._legend.isHidden()


def test_hovering_the_curve_says_what_is_expected_of_the_contacts(roster_screen, document):
    coverage = roster_screen.coverage
    coverage.show_day(2)
    assert "answer rate" in coverage._rate.text()
    assert not coverage.rate_plot.isHidden()
    coverage._on_hovered(20)
    assert "15 contacts, answer rate" in coverage._at.text()
    assert coverage._rate.isHidden()
    for plot in (coverage.plot, coverage.rate_plot):
        assert plot._cross.isVisible()
        assert plot._cross.value() == 20.5 * 30
    coverage._on_hovered(22)  # nothing is expected then
    assert "contacts" not in coverage._at.text()
    coverage.queues.setCurrentIndex(1)  # Phone only says how many agents are required
    assert coverage.rate_plot.isHidden()
