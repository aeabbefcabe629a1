"""A field for a time of day."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

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
