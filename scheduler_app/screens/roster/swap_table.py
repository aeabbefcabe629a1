"""A table whose block of selected cells is taken by its border and dropped on others."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from scheduler_app.widgets.solid_table import SolidTable

_GRIP_PIXELS = 3
"""How far from the border of the selected block it is still taken, on either side."""
_SIDES = tuple(
    QPoint(x, y) * _GRIP_PIXELS for x in (-1, 0, 1) for y in (-1, 0, 1) if (x, y) != (0, 0)
)
_NEAREST_FIRST = sorted(_SIDES, key=QPoint.manhattanLength)


class SwapTable(SolidTable):
    """``dragged``: from which selected cell to which other one.

    As in a spreadsheet: a drag inside the cells selects, one of the selected block's border
    takes the block along. The mouse over that border has the cursor that moves.
    """

    dragged = Signal(QModelIndex, QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start: tuple[int, int] | None = None
        self._target: tuple[int, int] | None = None
        self._pressed_at = QPoint()
        self.setMouseTracking(True)  # the cursor tells the border before it is pressed

    def cancel_drag(self) -> bool:
        """Forget the drag; tell whether there was one."""
        was_dragging = self._start is not None
        self._start = self._target = None
        self.viewport().unsetCursor()
        self.viewport().update()
        return was_dragging

    def grip_at(self, at: QPoint) -> QModelIndex:
        """Return the selected cell on whose outer border a place is; invalid where on none."""
        here = self.indexAt(at)
        is_inside = self._is_selected(here)
        for step in _NEAREST_FIRST:
            there = self.indexAt(at + step)
            if self._is_selected(there) != is_inside:
                return here if is_inside else there
        return QModelIndex()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        is_left = event.button() == Qt.MouseButton.LeftButton
        if not (is_plain and is_left):
            super().mousePressEvent(event)
            return
        grip, index = self.grip_at(at), self.indexAt(at)
        if grip.isValid():
            self._start, self._pressed_at = _at(grip), at
            return
        if self._is_selected(index):
            # Qt would keep the block until the mouse goes up; here a new one begins at once.
            self.setCurrentIndex(index)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._start is None:
            super().mouseMoveEvent(event)
            self._show_cursor(event, at)
            return
        far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if far or self._target is not None:
            self._target = _at(self.indexAt(at))
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        start, target = self._start, self._target
        if start is None:
            super().mouseReleaseEvent(event)
            return
        self.cancel_drag()
        if target not in (None, start):
            self.dragged.emit(self.model().index(*start), self.model().index(*target))

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        # Of help events only a tool tip comes to a viewport.
        if isinstance(event, QHelpEvent) and self.grip_at(event.pos()).isValid():
            text = self.tr("Drag the border onto other cells: the shifts change places.")
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._start is None or self._target is None:
            return
        if not self.model().index(*self._target).isValid():
            return
        painter = QPainter(self.viewport())
        pen = QPen(self.palette().color(QPalette.ColorRole.Text), 2.0, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        for block in self._landing(self._start, self._target):
            painter.drawRoundedRect(QRectF(block).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4)

    def _landing(self, start: tuple[int, int], target: tuple[int, int]) -> list[QRect]:
        """Return where the selected blocks would come to lie, what is outside cut off."""
        rows, columns = target[0] - start[0], target[1] - start[1]
        found = []
        selection = self.selectionModel().selection()
        for block in (selection.at(i) for i in range(selection.count())):
            first = self.model().index(block.top() + rows, block.left() + columns)
            last = self.model().index(block.bottom() + rows, block.right() + columns)
            if first.isValid() and last.isValid():
                found.append(self.visualRect(first).united(self.visualRect(last)))
        return found

    def _show_cursor(self, event: QMouseEvent, at: QPoint) -> None:
        is_free = event.buttons() == Qt.MouseButton.NoButton
        if is_free and self.grip_at(at).isValid():
            self.viewport().setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.viewport().unsetCursor()

    def _is_selected(self, index: QModelIndex) -> bool:
        return index.isValid() and self.selectionModel().isSelected(index)


def _at(index: QModelIndex) -> tuple[int, int]:
    return index.row(), index.column()
