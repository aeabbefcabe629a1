"""Python's cyclic garbage, collected on the GUI thread alone.

Left to itself, Python collects on whichever thread allocates next.  A table view, a model or
a drawn scene that is freed so by a solver's thread takes the whole program with it: Qt's
objects may only be deleted on the thread that made them.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MILLISECONDS = 250
_FULL_GROWTH = 1.25  # as Python's own: a collection over everything once a quarter is new


class GarbageCollector(QObject):
    """Collects what is due every quarter of a second, on the thread that made it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._n_kept = 0
        self._timer = QTimer(self, interval=_INTERVAL_MILLISECONDS)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()

    def collect_due(self) -> None:
        """Collect the oldest generation whose threshold is passed, as Python would."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        if counts[0] <= thresholds[0]:
            return
        if counts[1] <= thresholds[1]:
            gc.collect(0)
        elif counts[2] <= thresholds[2] or n_blocks() < _FULL_GROWTH * self._n_kept:
            gc.collect(1)
        else:
            gc.collect()
            self._n_kept = n_blocks()


def n_blocks() -> int:
    """Return how much is in use, as Python's small blocks of memory."""
    # Not len(gc.get_objects()): a tuple that a thread is just building breaks when it is listed.
    return sys.getallocatedblocks()
