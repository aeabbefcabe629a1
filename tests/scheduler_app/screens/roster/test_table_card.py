"""The table by mouse and keys: groups, whole rows and days, fill, swap, totals, comparison."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem

from scheduler_app.screens.roster.row_order import Grouping
from scheduler_app.screens.roster.side_cells import N_LEFT, N_RIGHT
from scheduler_app.screens.roster.side_look import LOOK_ROLE
from solver.domain.pattern import OFF
from tests.scheduler_app.edits import is_locked, places

KEY, NO_KEYS = Qt.Key, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
MONDAY = date(2026, 11, 30)
E, L, N = range(3)


@pytest.fixture
def document(roster_screen, window):
    return window.context.document


@pytest.fixture
def card(roster_screen):
    roster_screen.view.jump(0, 0)
    return roster_screen.card


def names(card):
    people = (card.model.person_at(row) for row in range(card.model.rowCount()))
    return [None if person is None else person.name for person in people]


def click_title(card, view, section, holding=NO_KEYS):
    header = view.horizontalHeader()
    x = header.sectionViewportPosition(section) + 5
    at = header.rect().center()
    at.setX(x)
    QTest.mouseClick(header.viewport(), LEFT, holding, at)


def centre_of(card, view, row, column):
    return view.visualRect(card.model.index(row, column)).center()


def test_a_click_on_a_title_sorts_up_then_down_then_as_given(card):
    given = names(card)
    for expected in (["陈晨", "Li Na", "Wang Wei"], ["Wang Wei", "Li Na", "陈晨"], given):
        click_title(card, card.table.left, 1)
        assert names(card) == expected
    click_title(card, card.table.right, card.model.columnCount() - N_RIGHT)
    assert card.model.headerData(10, Qt.Orientation.Horizontal) == "Hours ▲"
    assert names(card)[-1] == "Li Na"


def test_shift_on_a_day_selects_up_to_it(card):
    view = card.view
    click_title(card, view, N_LEFT + 1)
    click_title(card, view, N_LEFT + 3, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_cells() == [(person, day) for person in range(3) for day in (1, 2, 3)]


def test_what_is_chosen_to_sort_by_follows_the_titles_and_leads_them(card, roster_screen):
    sorts = roster_screen.tools.sorts
    click_title(card, card.table.left, 1)
    assert sorts.currentText() == "name"
    sorts.activated.emit(sorts.currentIndex())  # again: downwards
    assert names(card) == ["Wang Wei", "Li Na", "陈晨"]
    sorts.activated.emit(0)
    assert names(card) == ["Li Na", "Wang Wei", "陈晨"]


def test_groups_have_headings_with_their_sums_which_arrow_keys_pass(card, roster_screen):
    roster_screen.tools.groups.setCurrentIndex(list(Grouping).index(Grouping.TEAM))
    roster_screen.tools.grouping_chosen.emit(roster_screen.tools.grouping)
    assert names(card) == [None, "Li Na", "陈晨", None, "Wang Wei"]
    model = card.model
    heading = [model.index(0, column).data() for column in range(model.columnCount())]
    assert heading == ["A  2", None, None, "0", "1", "1", *["0"] * 4, "16.0", "0", "12", None]
    card.view.jump(2, 0)
    QTest.keyClick(card.view, KEY.Key_Down)
    assert card.view.current_place()[0] == "008"
    assert model.index(3, 4).data(LOOK_ROLE).is_heading


def test_an_edit_is_of_the_person_shown_there(card, document, roster_screen):
    click_title(card, card.table.left, 1)  # 陈晨 comes first now
    card.view.go_to(("009", MONDAY))
    assert card.view.currentIndex().row() == 0
    QTest.keyClick(card.view, KEY.Key_2)
    assert document.roster.cells[2][0] == L
    assert card.model.index(0, N_LEFT + 7).data() == "8.0"
    assert roster_screen.view.selected_cells() == [(2, 0)]


def test_a_click_beside_the_days_selects_them_and_l_locks_the_row(card, document):
    left = card.table.left
    QTest.mouseClick(left.viewport(), LEFT, NO_KEYS, centre_of(card, left, 1, 1))
    assert card.view.selected_cells() == [(1, day) for day in range(7)]
    QTest.keyClick(card.view, KEY.Key_L)
    assert all(is_locked(document, 1, day) for day in range(7))
    assert document.undo_stack.count() == 1


def test_a_click_on_a_heading_selects_the_group(card):
    card.set_grouping(Grouping.TEAM)
    left = card.table.left
    QTest.mouseClick(left.viewport(), LEFT, NO_KEYS, centre_of(card, left, 0, 0))
    assert {person for person, _day in card.view.selected_places()} == {"007", "009"}
    assert len(card.view.selected_places()) == 14


def test_a_click_on_a_day_selects_and_shows_it(card, roster_screen):
    click_title(card, card.view, N_LEFT + 3)
    assert card.view.selected_cells() == [(e, 3) for e in range(3)]
    assert roster_screen.coverage.day == 3
    assert roster_screen.tools.selection.text() == ""
    QTest.qWait(1)
    assert roster_screen.tools.selection.text() == "3 cells · 3 people · 0.0 h"


@pytest.mark.parametrize(
    ("modifier", "cells"), [(SHIFT, [(1, d) for d in range(7)]), (CTRL, [(e, 2) for e in range(3)])]
)
def test_space_selects_the_row_or_the_day(card, modifier, cells):
    card.view.jump(1, 2)
    QTest.keyClick(card.view, KEY.Key_Space, modifier)
    assert card.view.selected_cells() == cells


def test_fill_down_and_right(card, document):
    card.view.jump(0, 1)
    QTest.keyClick(card.view, KEY.Key_Down, SHIFT)
    QTest.keyClick(card.view, KEY.Key_D, CTRL)
    assert document.roster.cells[1][1] == E
    card.view.jump(0, 3)
    QTest.keyClick(card.view, KEY.Key_R, CTRL)  # a single day takes the one before
    assert document.roster.cells[0][3] == E
    assert document.undo_stack.count() == 2


def test_two_cells_are_swapped_by_a_key(card, document, window):
    card.view.jump(0, 1)
    QTest.keyClick(card.view, KEY.Key_Down, SHIFT)
    QTest.keyClick(card.view, KEY.Key_T, CTRL)
    assert (document.roster.cells[0][1], document.roster.cells[1][1]) == (OFF, E)
    assert document.undo_stack.count() == 1
    card.view.jump(0, 1)
    QTest.keyClick(card.view, KEY.Key_T, CTRL)
    assert "Select two cells" in window.message_bar.message.text


def drag(view, start, end):
    viewport = view.viewport()
    QTest.mousePress(viewport, LEFT, NO_KEYS, start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, LEFT, NO_KEYS, end)


def border_of(card, view, row, column):
    """Return a place on the lower border of a cell, off its middle."""
    cell = view.visualRect(card.model.index(row, column))
    return QPoint(cell.center().x(), cell.bottom() - 1)


def test_a_block_dragged_by_its_border_changes_places_with_what_is_there(card, document):
    view = card.view
    document.assign([(0, 3)], L)
    drag(view, centre_of(card, view, 0, 5), centre_of(card, view, 0, 6))
    drag(view, border_of(card, view, 0, 5), centre_of(card, view, 2, 7))
    assert document.roster.cells[0][2:4] == (OFF, OFF)
    assert document.roster.cells[2][4:6] == (E, L)
    assert document.undo_stack.count() == 2
    assert view.selected_cells() == [(2, 4)]


def test_a_drag_inside_the_selected_cells_selects_as_a_spreadsheet_does(card, document):
    view = card.view
    for _ in range(2):  # the second begins inside what the first has selected
        drag(view, centre_of(card, view, 0, 5), centre_of(card, view, 1, 6))
        assert view.selected_cells() == [(0, 2), (0, 3), (1, 2), (1, 3)]
    drag(view, centre_of(card, view, 1, 6), centre_of(card, view, 2, 6))
    assert view.selected_cells() == [(1, 3), (2, 3)]
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, centre_of(card, view, 1, 6))
    assert view.selected_cells() == [(1, 3)]
    assert document.undo_stack.count() == 0


def test_only_the_outer_border_of_the_block_has_the_cursor_that_moves(card):
    view = card.view
    drag(view, centre_of(card, view, 0, 5), centre_of(card, view, 1, 5))
    shapes = []
    for place in (
        centre_of(card, view, 0, 5),
        border_of(card, view, 1, 5),
        border_of(card, view, 1, 5) + QPoint(0, 4),  # a little outside
        border_of(card, view, 0, 5),  # between two selected cells
    ):
        QTest.mouseMove(view.viewport(), place)
        shapes.append(view.viewport().cursor().shape())
    arrow, move = Qt.CursorShape.ArrowCursor, Qt.CursorShape.SizeAllCursor
    assert shapes == [arrow, move, move, arrow]


def test_escape_lets_go_of_a_dragged_block(card, document):
    view = card.view
    view.jump(0, 2)
    viewport, end = view.viewport(), centre_of(card, view, 2, 7)
    QTest.mousePress(viewport, LEFT, NO_KEYS, border_of(card, view, 0, 5))
    QTest.mouseMove(viewport, end)
    QTest.keyClick(view, KEY.Key_Escape)
    QTest.mouseRelease(viewport, LEFT, NO_KEYS, end)
    assert document.undo_stack.count() == 0


def test_totals_follow_edits_and_open_by_shift(card, document, qtbot):
    totals = card.totals.model
    assert [totals.index(0, day).data() for day in range(7)] == ["0", "1", "1", *["0"] * 4]
    document.assign([(1, 0), (2, 0)], L)
    qtbot.waitUntil(lambda: totals.index(0, 0).data() == "2")
    assert card.totals.hours.text() == "32 h"
    assert totals.rowCount() == 1
    card.totals.toggle.click()
    assert totals.rowCount() == 4
    assert [totals.index(row, 0).data() for row in range(4)] == ["2", "·", "2", "·"]


def test_totals_keep_the_table_models_contract(card, qtmodeltester):
    card.totals.toggle.click()
    qtmodeltester.check(card.totals.model)


def test_hours_stand_beside_the_contract_and_leave_is_taken_off(card):
    looks = [card.model.index(row, N_LEFT + 7).data(LOOK_ROLE) for row in range(3)]
    assert [look.note for look in looks] == ["/40", "/10–20", "/24"]  # two days of leave
    assert looks[1].tone == "red"  # at least 10 h
    tip = card.model.index(1, N_LEFT + 7).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "0.0 h paid; the contract Part time has 10 to 20 h, leave taken off"


def test_the_share_of_nights_and_weekends_counts_the_weeks_before(card, document):
    share = N_LEFT + 7 + N_RIGHT - 1
    # Li Na had a night before, but nobody else was there to have one: that is made good.
    assert [card.model.index(row, share).data(LOOK_ROLE).bar for row in range(3)] == [0.0] * 3
    document.assign([(2, 3)], N)
    bars = [card.model.index(row, share).data(LOOK_ROLE).bar for row in range(3)]
    assert bars == [0.0, 0.0, 1.0]
    tips = [card.model.index(e, share).data(Qt.ItemDataRole.ToolTipRole) for e in (0, 2)]
    assert "Nights: 1 + 0 (0.7)" in tips[0]
    assert "Nights: 0 + 1 (0.7)" in tips[1]


def test_comparing_shows_only_people_with_changes_and_fades_the_rest(
    card, roster_screen, window, document, qtbot
):
    compare = roster_screen.tools.compare_button
    assert not compare.isEnabled()
    window.context.publish(despite_warnings=True)
    document.assign([(1, 3)], L)
    qtbot.waitUntil(compare.isEnabled)
    compare.click()
    assert names(card) == ["Wang Wei"]
    looks = [card.model.index(0, N_LEFT + day).data(LOOK_ROLE) for day in (2, 3)]
    assert [(look.is_faded, look.was) for look in looks] == [(True, None), (False, "off")]
    card.view.jump(0, 0)
    assert "Li Na is not among the people shown" in window.message_bar.message.text
    compare.click()
    assert len(names(card)) == 3
    assert not card.model.index(0, N_LEFT).data(LOOK_ROLE).is_faded
    document.undo_stack.undo()
    compare.click()  # as it was published: all are faded
    assert all(card.model.index(row, N_LEFT).data(LOOK_ROLE).is_faded for row in range(3))


def test_finding_knows_initials_and_says_when_there_is_nobody(card, roster_screen):
    box = roster_screen.find_box
    box.setText("cc")
    assert card.view.current_place()[0] == "009"
    assert box.property("tone") == ""
    box.setText("xyz")
    assert box.property("tone") == "red"
    assert card.view.current_place()[0] == "009"


def test_the_current_cell_is_explained_until_that_is_turned_off(roster_screen, card, qtbot):
    button, answers = roster_screen.tools.explain_button, roster_screen.answers
    button.click()
    qtbot.waitUntil(lambda: answers.page is not None, timeout=20_000)
    assert "Li Na, Mon 30 Nov" in answers.text.text()
    card.view.jump(1, 2)
    qtbot.waitUntil(lambda: "Wang Wei, Wed 2 Dec" in answers.text.text(), timeout=20_000)
    answers.close_button.click()
    assert not button.isChecked()
    assert answers.isHidden()


def test_the_selection_is_built_although_the_rest_breaks_rules(
    roster_screen, card, document, qtbot
):
    before = document.roster.cells
    left = card.table.left
    QTest.mouseClick(left.viewport(), LEFT, NO_KEYS, centre_of(card, left, 0, 0))
    roster_screen.build.limit.setValue(5)
    card.view.build_asked.emit()
    assert "7 selected cells" in roster_screen.build._state.text()
    qtbot.waitUntil(lambda: not roster_screen.build.is_running, timeout=20_000)
    assert document.roster.cells[1:] == before[1:]
    assert 0 not in {v.employee for v in document.evaluation.violations if v.hard}
    assert "no musts: Weekly paid hours" in roster_screen.build._state.text()


def test_where_the_rest_leaves_no_way_that_is_said(roster_screen, card, document, qtbot):
    document.assign([(1, 1)], N)  # a night for somebody who works no nights
    document.lock(places(document, [(1, 1)]), pinned=True)
    roster_screen.build.build_part(frozenset({(1, 1)}))
    qtbot.waitUntil(lambda: not roster_screen.build.is_running, timeout=20_000)
    assert "With the rest as it is" in roster_screen.build._state.text()
    assert not roster_screen.build.reasons.isHidden()


def test_a_part_of_a_good_roster_is_built_anew(roster_screen, card, document, qtbot):
    roster_screen.build.limit.setValue(5)
    roster_screen.build.start()
    qtbot.waitUntil(lambda: not roster_screen.build.is_running, timeout=20_000)
    whole = document.roster.cells
    document.assign([(0, day) for day in range(7)], OFF)
    assert not document.evaluation.is_feasible
    roster_screen.build.build_part(frozenset((0, day) for day in range(7)))
    qtbot.waitUntil(lambda: not roster_screen.build.is_running, timeout=20_000)
    assert document.evaluation.is_feasible
    assert document.roster.cells[1:] == whole[1:]
    assert document.undo_stack.count() == 3


def test_the_day_zoom_shows_the_chosen_day_on_its_screen(roster_screen, window, card):
    card.view.jump(0, 4)
    roster_screen.tools.zooms[0].click()
    assert window.screen_of("day").day == 4
    assert roster_screen.tools.zooms[1].isChecked()


def test_the_hours_keep_room_for_those_that_a_build_will_give(card):
    right, column = card.table.right, card.model.columnCount() - N_RIGHT
    (row,) = [i for i, name in enumerate(names(card)) if name == "Wang Wei"]
    index = card.model.index(row, column)
    assert index.data() == "0.0"
    option = QStyleOptionViewItem()
    option.initFrom(right)
    needed = option.fontMetrics.horizontalAdvance(f"20.0{index.data(LOOK_ROLE).note}")
    assert right.itemDelegateForIndex(index).sizeHint(option, index).width() > needed
