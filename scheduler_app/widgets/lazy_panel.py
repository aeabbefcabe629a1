"""A part of the window that fills itself only while somebody sees it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from scheduler_app.widgets.panel import Panel


class LazyPanel(Panel):
    """``refresh`` fills it now; out of sight, as soon as it is shown.

    So an edit need not wait for what nobody looks at.
    """

    def __init__(self, parent: QWidget | None = None, kind: str = "") -> None:
        super().__init__(parent, kind)
        self._is_stale = True
        # Started by every change: one refresh for all of one turn of the event loop.
        self._refresh = QTimer(self, singleShot=True, interval=0)
        self._refresh.timeout.connect(self.refresh)

    @property
    def is_stale(self) -> bool:
        """Tell whether it waits to be shown."""
        return self._is_stale

    def refresh(self) -> None:
        """Show everything as it is now."""
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self.fill()

    def fill(self) -> None:
        """Write what there is to show; called while the panel is seen."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
