"""The steps over the week's end."""

from __future__ import annotations

from datetime import timedelta

from scheduler_app.store.records import RequestRow
from tests.scheduler_app.edits import puts
from tests.scheduler_app.screens.day.conftest import MONDAY


def test_a_week_that_cannot_be_shown_is_told_and_the_day_stays(day_screen, window):
    document, said, bar = window.context.document, [], day_screen.tools.bar
    window.context.message_posted.connect(lambda message: said.append(message.text))
    later, code = MONDAY + timedelta(days=7), document.data.patterns[0].code
    someone = document.data.employees[0].id
    document.lock([(someone, later)], pinned=True)  # the week holds something
    document.show_week(MONDAY)
    document.edit("wish", puts(RequestRow(someone, later, code, weight=0)))
    bar.show_day(6)
    bar.step(1)
    assert said == ["weight: must be at least 1, got 0"]
    assert (document.first_date, day_screen.day) == (MONDAY, 6)
