"""Forecasting in the window: progress, one undo step, what was corrected stays, stop."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QThreadPool

from scheduler_app.store.changes import Change


@pytest.fixture
def run(screen, qtbot):
    """Forecast one week of Phone and wait for it."""

    def run(*, weeks=1):
        screen.side.forecast.weeks.setValue(weeks)
        screen.start_forecast()
        assert screen.side.forecast.progress.is_running
        qtbot.waitUntil(lambda: not screen.side.forecast.progress.is_running, timeout=120_000)

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
    qtbot.waitUntil(lambda: not screen.side.forecast.progress.is_running, timeout=60_000)
    assert document.undo_stack.count() == 0
    assert screen.forecast_button.isEnabled()


def test_closing_the_project_drops_a_running_forecast(screen, window, qtbot):
    screen.start_forecast()
    window.context.close_project()
    assert not screen.side.forecast.progress.is_running
    QThreadPool.globalInstance().waitForDone(60_000)
    qtbot.wait(10)
    assert screen.notes.text == ""


def test_a_queue_without_history_is_named(screen, document, qtbot):
    document.edit(
        "no history", [Change(d, None) for d in document.data.history if d.queue == "Chat"]
    )
    screen.side.forecast.weeks.setValue(1)
    screen.start_forecast()
    qtbot.waitUntil(lambda: not screen.side.forecast.progress.is_running, timeout=120_000)
    assert "Without history: Chat" in screen.notes.text
    assert any(row.queue == "Chat" for row in document.data.demand)
