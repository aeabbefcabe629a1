"""A date that is typed, or picked from a calendar that opens where it should."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate

from scheduler_app.widgets.date_field import DateField
from scheduler_app.widgets.theme import Theme


@pytest.mark.parametrize(
    ("typed", "opened"), [("", QDate(2026, 11, 30)), ("2027-02-03", QDate(2027, 2, 3))]
)
def test_the_calendar_opens_at_the_date_or_the_first_that_counts(qtbot, typed, opened):
    field = DateField(Theme())
    qtbot.addWidget(field)
    field.show_from(date(2026, 11, 30))
    field.setText(typed)
    field.show()
    field.show_calendar()
    assert field.calendar.selectedDate() == opened
    with qtbot.waitSignal(field.picked):
        field.calendar.clicked.emit(QDate(2026, 12, 24))
    assert field.text() == "2026-12-24"
    assert not field.calendar.isVisible()
