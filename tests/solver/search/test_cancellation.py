"""The cancel flag: off, then on for good, seen by every thread."""

from __future__ import annotations

import threading

from solver.search.cancellation import CancelToken, Deadline


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


def test_a_deadline_passes_by_itself():
    assert Deadline(CancelToken(), -1.0).is_cancelled()
    assert not Deadline(CancelToken(), 1e9).is_cancelled()


def test_before_its_deadline_it_is_cancelled_by_itself_or_with_the_other():
    other = CancelToken()
    first, second = Deadline(other, 1e9), Deadline(other, 1e9)
    first.cancel()
    assert first.is_cancelled()
    assert not second.is_cancelled()
    assert not other.is_cancelled()
    other.cancel()
    assert second.is_cancelled()
