"""One line of the violations list, and how it is painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from scheduler_app.widgets.theme import Theme
from solver.rules.base import Violation

Index = QModelIndex | QPersistentModelIndex
_WRAP = Qt.TextFlag.TextWordWrap
_SIDE, _ABOVE, _BETWEEN, _SMALL_PIXELS = 8, 7, 2, 12
_HEADING_PIXELS = 32


@dataclass(frozen=True, slots=True)
class ViolationRow:
    """A heading (``violation`` None), or one violation with its rule's title."""

    text: str
    is_hard: bool
    rule: str = ""
    violation: Violation | None = None


class ViolationDelegate(QStyledItemDelegate):
    """The sentence, wrapped, over the rule's name; red when hard, amber when soft."""

    def __init__(self, theme: Theme, view: QListView, role: int) -> None:
        super().__init__(view)
        self._theme, self._view, self._role = theme, view, role
        self._heights: dict[tuple[str, int], int] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ViolationRow = index.data(self._role)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        colour = self._theme.colour("red" if row.is_hard else "amber")
        if row.violation is None:
            painter.setFont(_bold(painter.font()))
            painter.setPen(colour)
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rect.adjusted(_SIDE, 0, -_SIDE, 0), side, row.text)
        else:
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, self._theme.colour("selection"))
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, self._theme.colour("hover"))
            self._paint_violation(painter, rect, row)
        painter.restore()

    def _paint_violation(self, painter: QPainter, rect: QRect, row: ViolationRow) -> None:
        mark = QRect(rect.left(), rect.top() + _ABOVE, 3, rect.height() - 2 * _ABOVE)
        painter.fillRect(mark, self._theme.colour("red" if row.is_hard else "amber"))
        painter.fillRect(
            QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("line")
        )
        inner = rect.adjusted(_SIDE + 2, _ABOVE, -_SIDE, -_ABOVE)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(inner, _WRAP | Qt.AlignmentFlag.AlignTop, row.text)
        painter.setFont(_small(painter.font()))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, row.rule)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: ViolationRow = index.data(self._role)
        width = self._view.viewport().width()
        if row.violation is None:
            return QSize(width, _HEADING_PIXELS)
        key = (row.text, width)
        if key not in self._heights:
            self._heights[key] = self._height(option.font, row.text, width)
        return QSize(width, self._heights[key])

    @staticmethod
    def _height(font: QFont, text: str, width: int) -> int:
        room = QRect(0, 0, max(40, width - 2 * _SIDE - 2), 10_000)
        words = QFontMetrics(font).boundingRect(room, _WRAP, text).height()
        return words + QFontMetrics(_small(font)).height() + _BETWEEN + 2 * _ABOVE


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setPixelSize(_SMALL_PIXELS)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(_SMALL_PIXELS)
    return small
