"""The steps from the shown week to those beside it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from scheduler_app.store.records import RequestRow
from tests.scheduler_app.edits import puts

MONDAY, NEXT_MONDAY = date(2026, 11, 30), date(2026, 12, 7)


def test_the_steps_of_the_week_lead_on_and_say_what_is_in_the_way(roster_screen, window, qtbot):
    document, bar, said = window.context.document, roster_screen.week_bar, []
    window.context.message_posted.connect(lambda message: said.append(message.text))
    qtbot.mouseClick(bar.on, Qt.MouseButton.LeftButton)
    assert document.first_date == NEXT_MONDAY
    assert bar.back.isEnabled()
    assert not bar.on.isEnabled()
    document.edit("wish", puts(RequestRow("007", MONDAY, "E", weight=0)))
    qtbot.mouseClick(bar.back, Qt.MouseButton.LeftButton)
    assert said == ["weight: must be at least 1, got 0"]
    assert document.first_date == NEXT_MONDAY
    window.context.set_building(True)
    assert not bar.back.isEnabled()
