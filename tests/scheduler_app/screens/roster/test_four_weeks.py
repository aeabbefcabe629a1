"""Four weeks: cells of all are edited, what is judged is the week of the current cell."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from scheduler_app.screens.roster.roster_tools import FOUR_WEEKS, WEEK
from scheduler_app.screens.roster.side_cells import N_LEFT, N_RIGHT
from scheduler_app.screens.roster.side_look import LOOK_ROLE
from scheduler_app.store.records import CellRow

KEY = Qt.Key
MONDAY, NEXT_MONDAY = date(2026, 11, 30), date(2026, 12, 7)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def document(roster_screen, window):
    return window.context.document


@pytest.fixture
def view(roster_screen):
    roster_screen.view.jump(0, 0)
    roster_screen.tools.zooms[FOUR_WEEKS].click()
    return roster_screen.view


def codes(document, person, first, n_days):
    return [document.cell(person, first + timedelta(days=day)).pattern for day in range(n_days)]


def test_it_keeps_the_item_model_contract(view, roster_screen, qtmodeltester):
    assert roster_screen.model.columnCount() == N_LEFT + 28 + N_RIGHT
    qtmodeltester.check(roster_screen.model)


def test_all_four_weeks_are_shown_with_totals_over_all(view, roster_screen):
    model = roster_screen.model
    assert model.index(2, N_LEFT + 8).data() == "L"  # 8 December
    assert model.index(2, N_LEFT + 28).data() == "8.0"
    assert model.index(0, N_LEFT + 28).data(LOOK_ROLE).note == "/160"
    assert model.index(2, N_LEFT + 7).data(LOOK_ROLE).begins_week
    assert roster_screen.card.totals.model.index(0, 8).data() == "1"


def test_weeks_that_are_not_built_ask_for_no_hours(view, document, roster_screen):
    model = roster_screen.model

    def tone(is_broken=False):
        return model.totals.tone(model.shown.people[1], is_broken=is_broken)

    people, dates = [p.id for p in model.shown.people], model.shown.dates
    document.put(CellRow(person, day, "") for person in people for day in dates)
    assert model.index(1, N_LEFT + 28).data(LOOK_ROLE).tone == tone() == tone(True) == "muted"
    document.put(CellRow("008", day, "E") for day in dates[:2])
    assert (tone(), tone(True)) == ("text", "red")  # 16 hours; the contract has 10 to 20 a week
    document.put([CellRow("007", dates[7], "E")])
    assert tone() == "amber"  # of two weeks


def test_the_week_of_the_current_cell_is_judged(view, document, roster_screen):
    view.go_to(("009", date(2026, 12, 9)))
    assert document.first_date == NEXT_MONDAY
    assert roster_screen.model.shown.first == MONDAY
    assert roster_screen.coverage.day == 2
    assert view.current_cell() == (2, 2)
    QTest.keyClick(view, KEY.Key_Left)
    assert view.current_place() == ("009", date(2026, 12, 8))


def test_one_edit_over_several_weeks_is_one_step(view, document):
    view.go_to(("007", date(2026, 12, 5)))
    for _ in range(8):
        QTest.keyClick(view, KEY.Key_Right, SHIFT)
    assert len(view.selected_places()) == 9
    QTest.keyClick(view, KEY.Key_1)
    assert codes(document, "007", date(2026, 12, 5), 9) == ["E"] * 9
    QTest.keyClick(view, KEY.Key_L)
    assert document.cell("007", date(2026, 12, 13)).pinned
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert codes(document, "007", date(2026, 12, 5), 9) == [""] * 9


def test_a_block_is_pasted_over_the_end_of_a_week(view, document):
    QGuiApplication.clipboard().setText("E\tL\tN\tE")
    view.go_to(("007", date(2026, 12, 5)))
    view.paste()
    assert codes(document, "007", date(2026, 12, 5), 4) == ["E", "L", "N", "E"]


def test_undoing_in_another_week_leads_there(view, document, roster_screen):
    view.go_to(("009", date(2026, 12, 15)))
    QTest.keyClick(view, KEY.Key_1)
    view.go_to(("007", MONDAY))
    assert document.first_date == MONDAY
    document.undo_stack.undo()
    assert document.first_date == date(2026, 12, 14)
    assert view.current_place() == ("007", date(2026, 12, 14))
    assert roster_screen.model.index(2, N_LEFT + 15).data() == "off"


def test_what_was_published_is_known_of_each_week(view, document, window, roster_screen):
    view.go_to(("009", date(2026, 12, 8)))
    window.context.publish(despite_warnings=True)
    QTest.keyClick(view, KEY.Key_1)
    view.go_to(("007", MONDAY))
    roster_screen.refresh_checks()
    assert roster_screen.model.index(2, N_LEFT + 8).data(LOOK_ROLE).was == "L"


def test_back_in_one_week_the_cell_is_still_the_current_one(view, roster_screen):
    view.go_to(("008", date(2026, 12, 10)))
    roster_screen.tools.zooms[WEEK].click()
    assert roster_screen.model.columnCount() == N_LEFT + 7 + N_RIGHT
    assert view.current_place() == ("008", date(2026, 12, 10))


def test_another_zoom_opens_no_cell_while_a_roster_is_built(view, document, roster_screen, window):
    window.context.set_building(True)
    roster_screen.tools.zooms[WEEK].click()
    assert roster_screen.model.refusal()
    window.context.set_building(False)
    assert not roster_screen.model.refusal()
