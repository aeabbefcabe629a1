"""The next week that holds something, either way."""

from __future__ import annotations

from datetime import date, timedelta

from scheduler_app.document.week_beside import (
    free_steps,
    step_calendar,
    step_week,
    turn_to_week,
    week_beside,
)
from scheduler_app.store.changes import Change
from scheduler_app.store.records import RequestRow

MONDAY = date(2026, 11, 30)


def test_weeks_with_demand_or_cells_are_found_either_way(roster_screen, window):
    document = window.context.document
    assert week_beside(document, 1) == MONDAY + timedelta(days=7)
    assert week_beside(document, -1) == MONDAY - timedelta(days=7)
    document.show_week(MONDAY + timedelta(days=7))
    assert week_beside(document, 1) is None


def test_without_a_document_there_is_none():
    assert week_beside(None, 1) is None


def test_steps_to_weeks_that_hold_something_while_they_may_be_left(roster_screen, window):
    document = window.context.document
    assert free_steps(document, True) == (True, True)
    assert free_steps(document, False) == (False, False)
    assert step_week(document, 1) == ""
    assert document.first_date == MONDAY + timedelta(days=7)
    assert free_steps(document, True) == (True, False)
    assert step_week(document, 1) == ""  # nowhere to go: nothing is refused, nothing moves
    assert document.first_date == MONDAY + timedelta(days=7)


def test_the_calendar_goes_on_where_nothing_is_planned(roster_screen, window):
    document = window.context.document
    document.show_week(MONDAY + timedelta(days=7))
    assert step_calendar(document, 1) == ""
    assert document.first_date == MONDAY + timedelta(days=14)


def test_a_week_that_cannot_be_shown_says_why(roster_screen, window):
    document = window.context.document
    # Wrong, but of a week that nobody has looked at yet.
    wrong = RequestRow("007", MONDAY + timedelta(days=7), "E", weight=0)
    document.edit("wish", [Change(None, wrong)])
    assert step_week(document, 1) == "weight: must be at least 1, got 0"
    assert document.first_date == MONDAY
    assert turn_to_week(document, MONDAY - timedelta(days=7)) == ""
    assert document.first_date == MONDAY - timedelta(days=7)
