"""How the roster's table and the curve share the window's height."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from scheduler_app.settings.user_settings import load_settings


@pytest.fixture
def screen(roster_screen, window):
    window.resize(1280, 800)
    return roster_screen


def n_rows_in_sight(screen):
    view = screen.view
    return view.viewport().height() // view.verticalHeader().defaultSectionSize()


def fold(screen, qtbot):
    qtbot.mouseClick(screen.coverage.title, Qt.MouseButton.LeftButton)


def test_fourteen_people_and_the_curve_are_in_sight_in_a_window_of_1280_by_800(screen, qtbot):
    qtbot.waitUntil(lambda: n_rows_in_sight(screen) >= 14)
    assert screen.coverage.plot.isVisible()
    assert screen.coverage.plot.height() >= 60


def test_the_folded_curve_gives_its_room_to_the_table_and_takes_it_back(screen, qtbot):
    qtbot.waitUntil(lambda: n_rows_in_sight(screen) >= 14)
    open_height = screen.coverage.height()
    fold(screen, qtbot)
    qtbot.waitUntil(lambda: n_rows_in_sight(screen) >= 18)
    assert not screen.coverage.plot.isVisible()
    assert screen.coverage.title.text() == "▸ Mon 30 Nov"
    screen.view.jump(0, 2)  # the day's answer rate still follows the cell
    assert screen.coverage.title.text() == "▸ Wed 2 Dec"
    fold(screen, qtbot)
    qtbot.waitUntil(lambda: abs(screen.coverage.height() - open_height) <= 2)
    assert screen.coverage.plot.isVisible()


def test_a_curve_that_was_folded_is_folded_at_the_next_start(screen, window, qtbot):
    fold(screen, qtbot)
    assert load_settings().is_curve_folded
    # A screen made anew from the same settings is what the next start makes.
    again = type(screen)(window.context)
    qtbot.addWidget(again)
    again.resize(screen.size())
    again.show()
    assert again.coverage.is_folded
    qtbot.waitUntil(lambda: n_rows_in_sight(again) >= 18)
    fold(again, qtbot)
    assert not load_settings().is_curve_folded
