"""A table whose selected cells can be dragged onto others."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QTableView, QWidget


class SwapTable(QTableView):
    """``dragged``: from which selected cell to which other one.

    A press on a cell that is not selected selects, as in any table; a click on a selected
    one leaves that one alone selected.
    """

    dragged = Signal(QModelIndex, QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start: tuple[int, int] | None = None
        self._target: tuple[int, int] | None = None
        self._pressed_at = QPoint()

    def cancel_drag(self) -> bool:
        """Forget the drag; tell whether there was one."""
        was_dragging = self._start is not None
        self._start = self._target = None
        self.viewport().unsetCursor()
        self.viewport().update()
        return was_dragging

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_plain and is_left and index.isValid() and self.selectionModel().isSelected(index):
            self._start, self._pressed_at = _at(index), at
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._start is None:
            super().mouseMoveEvent(event)
            return
        at = event.position().toPoint()
        far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if far or self._target is not None:
            self._target = _at(self.indexAt(at))
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        start, target = self._start, self._target
        if start is None:
            super().mouseReleaseEvent(event)
            return
        self.cancel_drag()
        if target is None:
            self.setCurrentIndex(self.model().index(*start))
        elif target != start:
            self.dragged.emit(self.model().index(*start), self.model().index(*target))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        target = QModelIndex() if self._target is None else self.model().index(*self._target)
        if not target.isValid():
            return
        painter = QPainter(self.viewport())
        pen = QPen(self.palette().color(QPalette.ColorRole.Text), 2.0, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        frame = QRectF(self.visualRect(target)).adjusted(1.5, 1.5, -1.5, -2.5)
        painter.drawRoundedRect(frame, 4, 4)


def _at(index: QModelIndex) -> tuple[int, int]:
    return index.row(), index.column()
