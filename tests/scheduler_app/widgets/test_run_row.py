"""Rows of long work: what they say of it, and how it is stopped."""

from __future__ import annotations

from time import sleep

import pytest

from scheduler_app.language.translation import LANGUAGE
from scheduler_app.tasks.one_task import OneTask
from scheduler_app.widgets.run_row import RunRow, ShareRow


@pytest.fixture
def run(qapp):
    return OneTask()


def until_stopped(cancel, report):
    """Report half, then wait to be stopped; the result is what was found."""
    report(0.5)
    while not cancel.is_cancelled():
        sleep(0.01)
    return "found"


def nothing(cancel, report):
    until_stopped(cancel, report)


def test_a_row_is_there_while_its_work_runs_and_is_stopped_once(qtbot, run):
    row, found = RunRow(run), []
    qtbot.addWidget(row)
    assert row.isHidden()
    row.start("Searching…", 60.0, until_stopped, found.append)
    assert row.isVisible()
    assert row.text.text() == "Searching…"
    row.start("Another…", 60.0, until_stopped, found.append)
    assert row.text.text() == "Searching…"
    row.stop_button.click()
    assert not row.stop_button.isEnabled()
    assert row.text.text() == "Stopping; what was found is kept…"
    qtbot.waitUntil(lambda: row.isHidden())
    assert found == ["found"]


def test_the_bar_of_a_search_is_full_when_its_seconds_are_over(qtbot, run):
    row = RunRow(run)
    qtbot.addWidget(row)
    row.start("Searching…", 0.05, until_stopped, lambda _found: None)
    qtbot.waitUntil(lambda: row.bar.value() == row.bar.maximum())
    row.stop()
    qtbot.waitUntil(lambda: not run.is_running)


def test_work_with_a_share_moves_the_bar_and_stopped_has_no_result(qtbot, run):
    row, found = ShareRow(run), []
    qtbot.addWidget(row)
    row.start("Reading…", nothing, found.append)
    qtbot.waitUntil(lambda: 2 * row.bar.value() == row.bar.maximum())
    row.stop()
    qtbot.waitUntil(lambda: not run.is_running)
    assert row.isHidden()
    assert found == []


def test_the_words_follow_the_language(qtbot, run):
    row = RunRow(run)
    qtbot.addWidget(row)
    LANGUAGE.switch("zh")
    row.retranslate()
    assert row.stop_button.text() == "停止"
