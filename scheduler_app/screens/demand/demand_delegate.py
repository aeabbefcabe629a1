"""Paints the cells of the demand table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from scheduler_app.screens.demand.demand_table_model import LOOK_ROLE, CellMarks
from scheduler_app.widgets.prompt_delegate import PromptDelegate
from scheduler_app.widgets.theme import Theme

_SIDE, _CORNER, _NUMBER_PIXELS = 8, 6, 44
_NOTHING = ("0", "0.0")


class DemandDelegate(PromptDelegate):
    """Corrected numbers are bold on amber, a note is a corner, nothing is faint."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        marks = index.data(LOOK_ROLE)
        text = str(index.data() or "")
        painter.save()
        painter.fillRect(rect, self._ground(bool(state & QStyle.StateFlag.State_Selected), marks))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        is_marked = isinstance(marks, CellMarks) and (marks.is_corrected or marks.is_fixed)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if is_marked else QFont.Weight.Normal)
        painter.setFont(font)
        tone = "muted" if marks is None else "faint" if text in _NOTHING else "text"
        painter.setPen(self._theme.colour(tone))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        # Right-aligned, but under the middle of the header.
        right = max(_SIDE, (rect.width() - _NUMBER_PIXELS) // 2) if marks is not None else _SIDE
        painter.drawText(rect.adjusted(2, 0, -right, 0), side, text)
        if isinstance(marks, CellMarks) and marks.has_note:
            self._paint_corner(painter, rect)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Leave the number the room that ``paint`` keeps beside it."""
        width = option.fontMetrics.horizontalAdvance(str(index.data() or ""))
        return QSize(width + 2 * _SIDE, super().sizeHint(option, index).height())

    def _ground(self, is_selected: bool, marks: object) -> QColor:
        token = "surface"
        if isinstance(marks, CellMarks):
            if is_selected:
                token = "selection"
            elif marks.is_corrected or marks.is_fixed:
                token = "amber_soft"
            elif marks.is_weekend:
                token = "weekend"
        return self._theme.colour(token)

    def _paint_corner(self, painter: QPainter, rect: QRect) -> None:
        top = rect.topRight()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        x, y = float(top.x() + 1), float(top.y())
        painter.drawPolygon(
            QPolygonF([QPointF(x - _CORNER, y), QPointF(x, y), QPointF(x, y + _CORNER)])
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
