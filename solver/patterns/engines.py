"""Searches side by side, none of which holds up a stop."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence

from solver.search.cancellation import CancelToken

_POLL_SECONDS, _GRACE_SECONDS = 0.02, 0.3


def run_side_by_side(
    searches: Sequence[Callable[[], None]], stop: CancelToken, cancel: CancelToken
) -> None:
    """Run all of them until they end; once ``cancel`` is, no more than a moment longer.

    ``stop`` is cancelled when one of them fails.

    HiGHS does not hear a cancel in its heuristics and crossovers, which take seconds in large
    programs: a search that is in one is left to end by itself, its news unheard.

    Raises:
        Exception: What one of them has raised; it ends the others.
    """
    errors: list[Exception] = []

    def guarded(run: Callable[[], None]) -> None:
        try:
            run()
        except Exception as error:  # noqa: BLE001 - raised again on the caller's thread
            errors.append(error)
            stop.cancel()

    # Not daemons: the interpreter must not end under an engine that still runs.
    threads = [threading.Thread(target=guarded, args=(run,)) for run in searches]
    for thread in threads:
        thread.start()
    left = _GRACE_SECONDS
    while left > 0 and any(thread.is_alive() for thread in threads):
        time.sleep(_POLL_SECONDS)
        if cancel.is_cancelled():
            left -= _POLL_SECONDS
    for error in errors:
        raise error
