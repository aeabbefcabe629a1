"""Questions asked in the roster screen, and what their answers do, on a real project."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from scheduler_app.language.translation import LANGUAGE
from solver.domain.pattern import OFF

EIGHT = 16  # 08:00-08:30 of Monday
LI_NA, WANG_WEI, CHEN_CHEN = range(3)


@pytest.fixture
def document(roster_screen, window):
    return window.context.document


@pytest.fixture
def answers(roster_screen):
    return roster_screen.answers


@pytest.fixture
def ask(roster_screen, answers, qtbot):
    """Choose an action of a menu, by its text, and wait for the answer."""

    def ask(menu, *path):
        for text in path[:-1]:
            menu = next(a.menu() for a in menu.actions() if a.text() == text)
        next(a for a in menu.actions() if a.text() == path[-1]).trigger()
        qtbot.waitUntil(lambda: not answers.is_running, timeout=30_000)
        assert answers.page is not None
        return answers.page

    return ask


def who(roster_screen, ask, interval=EIGHT):
    return ask(roster_screen.coverage.interval_menu(interval), "Who could cover this?")


def row_of(answers, employee, day):
    return next(
        view
        for view in answers.rows
        if view.row.cell is not None
        and (view.row.cell.employee, view.row.cell.day) == (employee, day)
    )


def test_who_could_cover_an_interval(roster_screen, answers, ask):
    page = who(roster_screen, ask)
    assert page.title == "Who could cover this?"
    assert page.lines[0] == "Mon 30 Nov 08:00–08:30, all queues: 2 required, 0 scheduled"
    assert page.lines[-1].startswith("Could come: ")
    assert answers.isVisible()
    assert not roster_screen.violations.isVisible()


def test_the_interval_is_the_one_of_the_shown_day_and_queue(roster_screen, ask):
    roster_screen.view.jump(0, 2)
    roster_screen.coverage.queues.setCurrentIndex(2)
    page = who(roster_screen, ask, 20)
    assert page.lines[0].startswith("Wed 2 Dec 10:00–10:30, Chat")


def test_a_right_click_on_the_curve_asks_about_what_lies_under_it(roster_screen, qtbot, answers):
    plot = roster_screen.coverage.plot
    box = plot.getPlotItem().getViewBox().sceneBoundingRect()
    place = plot.mapFromScene(box.center())
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, plot.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(plot.viewport(), event)
    menu = roster_screen.coverage.findChild(QMenu)
    qtbot.waitUntil(menu.isVisible)
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: answers.page is not None)
    assert "Mon 30 Nov 12:00–12:30" in answers.page.lines[0]


def test_a_candidate_leads_to_the_cell_and_is_assigned_in_one_step(
    roster_screen, answers, document, ask, qtbot
):
    who(roster_screen, ask)
    candidate = row_of(answers, WANG_WEI, 0)
    qtbot.mouseClick(candidate, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert roster_screen.view.selected_cells() == [(WANG_WEI, 0)]
    qtbot.mouseClick(candidate.button, Qt.MouseButton.LeftButton)
    assert document.roster.cells[WANG_WEI][0] == 0
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.roster.cells[WANG_WEI][0] == OFF


def test_a_row_is_chosen_by_key_too(roster_screen, answers, ask, qtbot):
    who(roster_screen, ask)
    qtbot.keyClick(row_of(answers, WANG_WEI, 0), Qt.Key.Key_Return)
    assert roster_screen.view.selected_cells() == [(WANG_WEI, 0)]


def test_after_an_edit_the_answer_says_that_it_is_old(roster_screen, answers, document, ask):
    who(roster_screen, ask)
    assert not answers.note.isVisible()
    document.assign([(LI_NA, 4)], 0)
    assert answers.note.isVisible()
    assert not row_of(answers, WANG_WEI, 0).button.isEnabled()


def test_why_this_shift_tells_each_alternative(roster_screen, answers, ask):
    roster_screen.view.jump(LI_NA, 1)  # locked to E
    page = ask(roster_screen.view.cell_menu(), "Why this shift?")
    assert page.lines == ("Li Na, Tue 1 Dec: E", "This cell is locked: you chose it.")
    assert all("is locked to E" in row.text and not row.changes for row in page.rows[:3])


def test_a_possible_alternative_can_be_assigned(roster_screen, answers, document, ask, qtbot):
    roster_screen.view.jump(LI_NA, 4)
    page = ask(roster_screen.view.cell_menu(), "Why this shift?")
    (row,) = [row for row in answers.rows if row.row.text.startswith("L: cost")]
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert document.roster.cells[LI_NA][4] == 1
    assert page.title == "Why this shift?"


def test_who_else_could_take_the_shift_swaps_in_one_step(
    roster_screen, answers, document, ask, qtbot
):
    document.assign([(LI_NA, 3)], 0)
    roster_screen.view.jump(LI_NA, 3)
    page = ask(roster_screen.view.cell_menu(), "Why this shift?")
    assert "Could take E too: 1, the cheapest first" in [row.text for row in page.rows]
    assert "1 without a senior on the shift" in [row.text for row in page.rows]
    swap = row_of(answers, WANG_WEI, 3)
    assert swap.row.text.startswith("Wang Wei takes E, Li Na is off: cost ")
    qtbot.mouseClick(swap.button, Qt.MouseButton.LeftButton)
    assert (document.roster.cells[LI_NA][3], document.roster.cells[WANG_WEI][3]) == (OFF, 0)
    assert document.undo_stack.count() == 2


def test_a_day_off_is_nobodys_to_take(roster_screen, ask):
    roster_screen.view.jump(LI_NA, 4)
    page = ask(roster_screen.view.cell_menu(), "Why this shift?")
    assert len(page.rows) == 3


def test_on_a_small_screen_the_answer_takes_the_place_of_the_builds_settings(
    roster_screen, window, answers, ask, qtbot
):
    window.resize(1280, 800)
    who(roster_screen, ask)
    assert not roster_screen.build.isVisible()
    qtbot.mouseClick(answers.close_button, Qt.MouseButton.LeftButton)
    assert roster_screen.build.isVisible()


def test_the_result_of_a_build_is_seen_beside_the_explained_cell_until_the_next_one(
    roster_screen, window, answers, qtbot
):
    window.resize(1280, 800)
    roster_screen.tools.explain_button.setChecked(True)
    qtbot.waitUntil(lambda: answers.page is not None, timeout=30_000)
    assert not roster_screen.build.isVisible()
    explained = answers.page
    roster_screen.build.limit.setValue(5)
    roster_screen.view.choose_rows(1)
    roster_screen.view.build_asked.emit()
    qtbot.waitUntil(lambda: not roster_screen.build.is_running, timeout=30_000)
    qtbot.waitUntil(
        lambda: not answers.is_running and answers.page not in (None, explained), timeout=30_000
    )
    assert roster_screen.build.isVisible()
    assert "one undo step" in roster_screen.build._state.text()
    roster_screen.view.jump(CHEN_CHEN, 4)
    qtbot.waitUntil(lambda: not roster_screen.build.isVisible())


def test_on_a_large_screen_there_is_room_for_both(roster_screen, window, ask):
    window.resize(1280, 1300)
    who(roster_screen, ask)
    assert roster_screen.build.isVisible()


def test_what_another_choice_would_cost_and_making_it_so(
    roster_screen, answers, document, ask, qtbot
):
    roster_screen.view.jump(LI_NA, 4)
    page = ask(roster_screen.view.cell_menu(), "What would it cost to give…", "L")
    assert page.lines[0] == "Li Na, Fri 4 Dec: L"
    assert page.lines[1].startswith("Cost ")
    assert (LI_NA, 4, 1) in page.changes
    assert len(page.rows) == len(page.changes)
    qtbot.mouseClick(answers.apply_button, Qt.MouseButton.LeftButton)
    assert all(document.roster.cells[e][day] == p for e, day, p in page.changes)
    assert document.undo_stack.count() == 1


def test_the_choice_that_is_made_already_is_not_offered(roster_screen):
    roster_screen.view.jump(LI_NA, 1)
    menu = roster_screen.view.cell_menu()
    (costs,) = [a.menu() for a in menu.actions() if a.menu() is not None]
    assert [a.text() for a in costs.actions()] == ["L", "N", "off"]


def test_the_price_of_leave_on_the_selected_days(roster_screen, answers, ask, qtbot):
    roster_screen.view.jump(LI_NA, 2)
    qtbot.keyClick(roster_screen.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    page = ask(roster_screen.view.cell_menu(), "Price of leave on these 2 days")
    assert page.lines[0] == "Leave of Li Na: Wed 2 Dec – Thu 3 Dec"
    assert not page.changes  # leave is approved elsewhere
    roster_screen.view.jump(LI_NA, 2)
    page = ask(roster_screen.view.cell_menu(), "Price of leave on this day")
    assert page.lines[0] == "Leave of Li Na: Wed 2 Dec"


def test_closing_shows_the_violations_again(roster_screen, answers, ask, qtbot):
    who(roster_screen, ask)
    qtbot.mouseClick(answers.close_button, Qt.MouseButton.LeftButton)
    assert roster_screen.violations.isVisible()
    assert not answers.isVisible()
    assert answers.page is None


def test_rows_of_the_answer_before_are_gone(roster_screen, answers, ask, qtbot):
    who(roster_screen, ask)
    before = answers.rows
    roster_screen.view.jump(LI_NA, 1)
    ask(roster_screen.view.cell_menu(), "Why this shift?")
    assert before
    assert not any(isValid(row) and row.isVisible() for row in before)
    # The layout shows its new rows when the event loop comes round.
    qtbot.waitUntil(lambda: all(row.isVisible() for row in answers.rows))


def test_a_question_can_be_stopped(roster_screen, answers, qtbot):
    answers.ask_cost(LI_NA, 4, 1)
    assert answers.is_running
    assert answers.bar.isVisible()
    qtbot.mouseClick(answers.stop_button, Qt.MouseButton.LeftButton)
    assert not answers.stop_button.isEnabled()
    qtbot.waitUntil(lambda: not answers.is_running, timeout=30_000)
    assert answers.page is not None
    assert not answers.bar.isVisible()


def test_a_new_question_takes_the_place_of_the_one_before(roster_screen, answers, qtbot):
    answers.ask_cost(LI_NA, 4, 1)
    answers.ask_cell(WANG_WEI, 0)
    qtbot.waitUntil(lambda: not answers.is_running, timeout=30_000)
    assert answers.page.title == "Why this shift?"
    assert answers.page.lines[0].startswith("Wang Wei")


def test_another_week_or_project_drops_the_answer(roster_screen, answers, document, window, ask):
    who(roster_screen, ask)
    document.show_week(document.first_date.replace(month=12, day=7))
    assert answers.page is None
    assert roster_screen.violations.isVisible()
    answers.ask_cell(LI_NA, 0)
    window.context.close_project()
    assert not answers.is_running


def test_while_a_roster_is_built_nothing_is_assigned(roster_screen, answers, document, window, ask):
    who(roster_screen, ask)
    window.context.set_building(True)
    row_of(answers, WANG_WEI, 0).button.click()
    assert document.roster.cells[WANG_WEI][0] == OFF
    assert "being built" in window.message_bar.message.text
    window.context.set_building(False)


def test_an_answer_is_told_again_in_another_language(roster_screen, answers, ask, qtbot):
    roster_screen.view.jump(LI_NA, 1)
    ask(roster_screen.view.cell_menu(), "Why this shift?")
    LANGUAGE.switch("zh")
    qtbot.waitUntil(lambda: "12/01 周二" in answers.page.lines[0])
