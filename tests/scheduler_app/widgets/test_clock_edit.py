"""A field for a time of day."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from scheduler_app.widgets.clock_edit import ClockEdit


@pytest.fixture
def field(qtbot):
    made = ClockEdit()
    qtbot.addWidget(made)
    made.show_minute(23 * 60 + 50)
    made.entered_minutes = []
    made.entered.connect(made.entered_minutes.append)
    return made


def test_minutes_step_by_a_quarter_of_an_hour_and_round_the_clock(field):
    field.setCurrentSection(ClockEdit.Section.MinuteSection)
    field.stepBy(1)
    assert field.minute == 5
    assert field.entered_minutes == [5]


def test_hours_step_by_one(field):
    field.setCurrentSection(ClockEdit.Section.HourSection)
    field.stepBy(-1)
    assert field.minute == 22 * 60 + 50


def test_what_is_typed_is_entered_once(field, qtbot):
    field.setSelectedSection(ClockEdit.Section.HourSection)
    qtbot.keyClicks(field, "0730")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.entered_minutes == [7 * 60 + 30]


def test_what_is_shown_is_not_entered(field):
    field.show_minute(60)
    assert field.entered_minutes == []


@pytest.mark.parametrize("typed", ["0740", "07:40"])
def test_a_time_is_typed_after_a_click_wherever_it_lands(field, qtbot, typed):
    field.show()
    right = field.lineEdit().rect().center()
    right.setX(field.lineEdit().rect().right() - 2)
    _click(field, qtbot, right)
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.minute == 7 * 60 + 40


@pytest.mark.parametrize("typed", ["0740", "07:40"])
def test_a_time_is_typed_over_all_that_is_selected(field, qtbot, typed):
    field.selectAll()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.minute == 7 * 60 + 40


def test_a_time_is_typed_from_the_beginning(field, qtbot):
    qtbot.keyClick(field, Qt.Key.Key_Home)
    qtbot.keyClicks(field, "0740")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.minute == 7 * 60 + 40


def test_a_second_click_stands_where_it_lands(field, qtbot):
    field.show()
    _click(field, qtbot, field.lineEdit().rect().center())
    field.setCurrentSection(ClockEdit.Section.MinuteSection)
    field.lineEdit().setCursorPosition(5)
    qtbot.keyClicks(field, "20")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.minute == 23 * 60 + 20


def _click(field, qtbot, place):
    # A window that is not shown on a desktop gets no focus of its own.
    entered = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason)
    QApplication.sendEvent(field, entered)
    qtbot.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton, pos=place)
