"""The mouse on the chart: wheel and drag move the view, a drag that begins on a point moves it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal

Grab = Callable[[QPointF], bool]


class DragBox(pg.ViewBox):  # type: ignore[misc]
    """Positions are of the plot's own coordinates.

    ``grab`` says whether there is something to move at a position; the answer
    decides what a drag does.  With Shift a drag marks a range of time.
    """

    moved = Signal(object)  # QPointF
    dropped = Signal()
    ranged = Signal(float, float)
    reset_wanted = Signal()

    def __init__(self, grab: Grab) -> None:
        super().__init__(enableMenu=False)
        self.setMouseEnabled(x=True, y=False)
        self._grab = grab
        self._is_moving = False

    def mouseDragEvent(self, ev: Any, axis: int | None = None) -> None:  # noqa: N802, ARG002
        if ev.button() != Qt.MouseButton.LeftButton:
            ev.ignore()
            return
        begin = self.mapToView(ev.buttonDownPos())
        now = self.mapToView(ev.pos())
        if ev.isStart():
            shift = bool(ev.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._is_moving = not shift and self._grab(begin)
        if ev.modifiers() & Qt.KeyboardModifier.ShiftModifier and not self._is_moving:
            ev.accept()
            self.ranged.emit(min(begin.x(), now.x()), max(begin.x(), now.x()))
        elif self._is_moving:
            ev.accept()
            self.moved.emit(now)
            if ev.isFinish():
                self._is_moving = False
                self.dropped.emit()
        else:
            super().mouseDragEvent(ev, axis=0)

    def mouseDoubleClickEvent(self, ev: Any) -> None:  # noqa: N802
        ev.accept()
        self.reset_wanted.emit()
