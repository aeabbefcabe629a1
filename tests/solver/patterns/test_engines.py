"""Searches side by side: a stop is heard even where a search does not hear it."""

from __future__ import annotations

import threading

import pytest

from solver.patterns.engines import run_side_by_side
from solver.search.cancellation import CancelToken


def test_it_waits_for_all_of_them():
    done = []
    run_side_by_side([lambda: done.append(1), lambda: done.append(2)], CancelToken(), CancelToken())
    assert sorted(done) == [1, 2]


def test_what_does_not_hear_the_stop_is_left_behind():
    cancel, released, ended = CancelToken(), threading.Event(), threading.Event()

    def deaf():
        released.wait()
        ended.set()

    run_side_by_side([deaf, cancel.cancel], CancelToken(), cancel)
    assert not ended.is_set()
    released.set()
    assert ended.wait(10)


def test_what_one_raises_ends_the_others():
    stop, heard = CancelToken(), threading.Event()

    def wrong():
        raise ValueError("no such thing")

    def patient():
        while not stop.is_cancelled():
            heard.wait(0.01)
        heard.set()

    with pytest.raises(ValueError, match="no such thing"):
        run_side_by_side([wrong, patient], stop, CancelToken())
    assert heard.wait(10)
