"""The next week that holds something, either way."""

from __future__ import annotations

from datetime import date, timedelta

from scheduler_app.document.week_beside import week_beside

MONDAY = date(2026, 11, 30)


def test_weeks_with_demand_or_cells_are_found_either_way(roster_screen, window):
    document = window.context.document
    assert week_beside(document, 1) == MONDAY + timedelta(days=7)
    assert week_beside(document, -1) == MONDAY - timedelta(days=7)
    document.show_week(MONDAY + timedelta(days=7))
    assert week_beside(document, 1) is None


def test_without_a_document_there_is_none():
    assert week_beside(None, 1) is None
