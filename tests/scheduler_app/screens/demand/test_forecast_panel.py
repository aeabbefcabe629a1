"""Forecasting in the window: progress, one undo step, what was corrected stays, stop."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QThreadPool

from scheduler_app.store.changes import Change

MONDAY = date(2026, 11, 30)


@pytest.fixture
def run(screen, qtbot):
    """Forecast one week of Phone and wait for it."""

    def run(*, weeks=1):
        screen.side.forecast.weeks.setValue(weeks)
        screen.start_forecast()
        assert screen.side.forecast.task.is_running
        qtbot.waitUntil(lambda: not screen.side.forecast.task.is_running, timeout=120_000)

    screen.state.choose_queue("Phone")
    return run


def test_a_forecast_is_one_undo_step(run, screen, document, rows):
    before = document.data
    run(weeks=2)
    assert rows(20).volume == pytest.approx(20.0, rel=0.1)
    assert rows(20).forecast.low_80 <= rows(20).volume <= rows(20).forecast.high_80
    last = max(row.start for row in document.data.demand).date()
    assert last == screen.state.week.first_date + timedelta(days=13)
    assert "Forecast:" in screen.notes.text
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.data.demand == before.demand
    assert screen.notes.text == ""


def test_what_was_corrected_stays_unless_told_otherwise(run, screen, rows):
    screen.table.model.write([20], "99")
    run()
    assert rows(20).volume == 99
    screen.side.forecast.keep_corrected.setChecked(False)
    run()
    assert rows(20).volume == pytest.approx(20.0, rel=0.1)


def test_a_stopped_forecast_changes_nothing(screen, document, qtbot):
    screen.side.forecast.weeks.setValue(13)
    screen.start_forecast()
    screen.side.forecast.progress.stop()
    qtbot.waitUntil(lambda: not screen.side.forecast.task.is_running, timeout=60_000)
    assert document.undo_stack.count() == 0
    assert screen.forecast_button.isEnabled()


def test_a_forecast_that_ends_during_a_build_waits_for_it(screen, window, document, qtbot):
    screen.side.forecast.weeks.setValue(1)
    screen.start_forecast()
    window.context.set_building(True)
    qtbot.waitUntil(lambda: not screen.side.forecast.task.is_running, timeout=120_000)
    assert "has been built" in window.message_bar.message.text
    assert document.undo_stack.count() == 0
    window.context.set_building(False)
    qtbot.waitUntil(lambda: document.undo_stack.count() == 1)
    assert "Forecast:" in screen.notes.text
    assert window.message_bar.message is None


def test_the_first_forecast_of_a_project_is_shown(open_screen, calls, qtbot):
    screen = open_screen(replace(calls, demand=(), forecast_reports=()))
    assert screen.state.week is None
    screen.side.forecast.weeks.setValue(2)
    screen.start_forecast()
    qtbot.waitUntil(lambda: not screen.side.forecast.task.is_running, timeout=120_000)
    assert screen.state.week.first_date == MONDAY


def test_another_project_drops_a_forecast_that_waits(screen, window, project_path, qtbot):
    screen.start_forecast()
    window.context.set_building(True)
    qtbot.waitUntil(lambda: not screen.side.forecast.task.is_running, timeout=120_000)
    assert "has been built" in window.message_bar.message.text
    window.context.open_project(project_path)
    window.context.set_building(False)
    qtbot.wait(10)
    assert window.context.document.undo_stack.count() == 0


def test_closing_the_project_drops_a_running_forecast(screen, window, qtbot):
    screen.start_forecast()
    window.context.close_project()
    assert not screen.side.forecast.task.is_running
    QThreadPool.globalInstance().waitForDone(60_000)
    qtbot.wait(10)
    assert screen.notes.text == ""


def test_a_queue_without_history_is_named(screen, document, qtbot):
    document.edit(
        "no history", [Change(d, None) for d in document.data.history if d.queue == "Chat"]
    )
    screen.side.forecast.weeks.setValue(1)
    screen.start_forecast()
    qtbot.waitUntil(lambda: not screen.side.forecast.task.is_running, timeout=120_000)
    assert "Without history: Chat" in screen.notes.text
    assert any(row.queue == "Chat" for row in document.data.demand)
