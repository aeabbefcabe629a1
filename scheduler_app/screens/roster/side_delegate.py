"""Paints the columns beside the days: who it is, what she has, a bar of her share."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from scheduler_app.screens.roster.side_look import LOOK_ROLE, SideLook
from scheduler_app.widgets.theme import Theme
from scheduler_app.widgets.tokens import ROW_PIXELS

Index = QModelIndex | QPersistentModelIndex
_SIDE, _BAR_PIXELS = 6, 5
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
# A side column may grow with the window: its share of the width, in pixels at least.
_SIDE_SHARE, _SIDE_LEAST = 10, 112
_BAR_WIDTH, _HIGH_SHARE = 28, 2.0


class SideDelegate(QStyledItemDelegate):
    """Draws the columns at the sides; the row of the current cell is tinted."""

    def __init__(self, theme: Theme, view: QTableView, centre: QTableView) -> None:
        super().__init__(view)
        self._theme, self._centre = theme, centre

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        look: SideLook = index.data(LOOK_ROLE)
        is_current = index.row() == self._centre.currentIndex().row()
        ground = "hover" if look.is_heading else "selection" if is_current else "surface"
        painter.save()
        painter.fillRect(rect, self._theme.colour(ground))
        painter.fillRect(
            QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("line")
        )
        inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if look.bar is not None:
            self._paint_bar(painter, QRectF(inner), look)
        else:
            self._write(painter, inner, look)
        painter.restore()

    def _write(self, painter: QPainter, inner: QRect, look: SideLook) -> None:
        if look.is_heading:
            bold = QFont(painter.font())
            bold.setWeight(QFont.Weight.DemiBold)
            painter.setFont(bold)
        if look.note:  # what is compared stands right of the figure, in line with its neighbours
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(inner, _RIGHT, look.note)
            inner = inner.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(look.note), 0)
        painter.setPen(self._theme.colour(look.tone))
        elide = Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(look.text, elide, inner.width())
        painter.drawText(inner, _RIGHT if look.is_right else _LEFT, text)

    def _paint_bar(self, painter: QPainter, inner: QRectF, look: SideLook) -> None:
        """How full it is, and a line where the mean is."""
        top = inner.center().y() - _BAR_PIXELS / 2
        whole = QRectF(inner.left(), top, inner.width(), _BAR_PIXELS)
        painter.fillRect(whole, self._theme.colour("hover"))
        width = inner.width() * min(1.0, look.bar or 0.0)
        is_high = (look.bar or 0.0) > _HIGH_SHARE * look.mark
        colour = self._theme.colour("amber" if is_high else "on_duty")
        painter.fillRect(QRectF(whole.left(), top, width, _BAR_PIXELS), colour)
        at = whole.left() + inner.width() * look.mark
        painter.fillRect(QRectF(at, top - 3, 1.4, _BAR_PIXELS + 6), self._theme.colour("muted"))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # Every row is as high as the table's; what a base class would say takes long to ask for.
        look: SideLook = index.data(LOOK_ROLE)
        if look.bar is not None:
            return QSize(_BAR_WIDTH + 2 * _SIDE, ROW_PIXELS)
        if look.is_heading and index.column() < index.model().columnCount() // 2:
            return QSize(0, ROW_PIXELS)  # written across the columns at left
        texts = {look.text, look.widest}
        width = max(option.fontMetrics.horizontalAdvance(text + look.note) for text in texts)
        most = max(_SIDE_LEAST, self._centre.window().width() // _SIDE_SHARE)
        return QSize(min(most, width + 2 * _SIDE + 2), ROW_PIXELS)
