"""One run at a time, and nothing from a run that was given up."""

from __future__ import annotations

import threading
from functools import partial

import pytest

from scheduler_app.tasks.one_task import OneTask


@pytest.fixture
def one(qapp):
    return OneTask()


def test_the_result_is_used_after_the_run_is_over(one, qtbot):
    told = []
    one.running_changed.connect(partial(told.append))
    with qtbot.waitSignal(one.progressed) as progress:
        one.start(lambda _cancel, report: (report(0.5), "found")[1], told.append)
    qtbot.waitUntil(lambda: "found" in told)
    assert progress.args == [0.5]
    assert told == [True, False, "found"]


def test_a_second_run_does_not_begin_beside_the_first(one, qtbot):
    used, go_on = [], threading.Event()
    one.start(lambda _cancel, _report: go_on.wait(10) and "first", used.append)
    one.start(lambda _cancel, _report: "second", used.append)
    go_on.set()
    qtbot.waitUntil(lambda: not one.is_running)
    assert used == ["first"]


def test_a_cancelled_run_still_brings_its_result(one, qtbot):
    used = []
    one.start(until_cancelled, used.append)
    one.cancel()
    qtbot.waitUntil(lambda: used == ["so far"])


def test_what_a_forgotten_run_brings_is_dropped(one, qtbot):
    used, ended = [], []
    one.start(lambda cancel, _report: ended.append(until_cancelled(cancel, None)), used.append)
    one.forget()
    assert not one.is_running
    one.start(lambda _cancel, _report: "later", used.append)
    qtbot.waitUntil(lambda: bool(ended) and bool(used))
    assert used == ["later"]


def test_an_error_ends_the_run_and_is_told(one, qtbot, caplog):
    with qtbot.waitSignal(one.failed) as failed:
        one.start(lambda _cancel, _report: 1 / 0, lambda _result: None)
    assert isinstance(failed.args[0], ZeroDivisionError)
    assert not one.is_running
    assert "task failed" in caplog.text


def until_cancelled(cancel, _report):
    waited = threading.Event()
    while not cancel.is_cancelled():
        waited.wait(0.01)
    return "so far"
