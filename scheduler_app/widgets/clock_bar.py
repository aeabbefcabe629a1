"""A bar that fills as time goes by."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

_STEPS, _TICK_MILLISECONDS = 1000, 100


class ClockBar(QProgressBar):
    """``ticked`` carries the seconds since ``begin``, ten times a second until ``end``.

    Work that may take longer than is expected has a bar ``is_open``: half full after the
    expected seconds, and never full.
    """

    ticked = Signal(float)

    def __init__(self, *, is_open: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent, textVisible=False, maximum=_STEPS)
        self._is_open = is_open
        self._seconds, self._part, self._began = 1.0, (0, 1), 0.0
        self._timer = QTimer(self, interval=_TICK_MILLISECONDS)
        self._timer.timeout.connect(self._tick)

    @property
    def is_counting(self) -> bool:
        """Tell whether it was begun and not ended."""
        return self._timer.isActive()

    def begin(self, seconds: float, part: tuple[int, int] = (0, 1)) -> None:
        """Fill within ``seconds`` from now on; of several parts alike, from this one on."""
        self._seconds, self._part, self._began = seconds, part, monotonic()
        self._timer.start()
        self._tick()

    def end(self) -> None:
        """Stand still."""
        self._timer.stop()

    def show_share(self, share: float) -> None:
        """Show how much is done, 0 to 1."""
        self.setValue(round(_STEPS * share))

    def _tick(self) -> None:
        seconds = monotonic() - self._began
        expected = self._seconds + (seconds if self._is_open else 0.0)
        number, count = self._part
        self.show_share((number + min(1.0, seconds / expected)) / count)
        self.ticked.emit(seconds)
