"""The cancel flag: off, then on for good, seen by every thread."""

from __future__ import annotations

import threading

from solver.search.cancellation import CancelToken


def test_it_is_set_once_and_stays():
    cancel = CancelToken()
    assert not cancel.is_cancelled()
    cancel.cancel()
    cancel.cancel()
    assert cancel.is_cancelled()


def test_another_thread_sees_it():
    cancel, seen = CancelToken(), threading.Event()

    def wait() -> None:
        while not cancel.is_cancelled():
            pass
        seen.set()

    threading.Thread(target=wait, daemon=True).start()
    cancel.cancel()
    assert seen.wait(10)
