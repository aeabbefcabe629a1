"""Paints the roster's cells: coloured codes, leave, locks, broken rules."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from scheduler_app.screens.roster.cell_look import CellLook
from scheduler_app.screens.roster.side_look import LOOK_ROLE, SideLook
from scheduler_app.widgets.cell_marks import LOCK_WIDTH, RADIUS, draw_hatch, draw_lock
from scheduler_app.widgets.fonts import BODY_PIXELS
from scheduler_app.widgets.theme import Theme
from scheduler_app.widgets.tokens import ROW_PIXELS, pill_colours

Index = QModelIndex | QPersistentModelIndex
_PILL_MOST, _CORNER, _TINT_ALPHA = 132, 9.0, 30
_FADED, _BAR_PIXELS = 0.28, 5
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SIDE, _SMALL_PIXELS, _LEAST_PIXELS, _LEAST_EDGE = 6, 12, 10, 1
_LOCK_AT, _LOCK_ROOM = 2, 2 + LOCK_WIDTH
# Pixels and stretch of a text, as it gets too wide for its cell.
_SIZES = ((BODY_PIXELS, 100), (_SMALL_PIXELS, 100), (_LEAST_PIXELS, 100), (_LEAST_PIXELS, 85))
_SELECTED = QStyle.StateFlag.State_Selected.value
_HAS_FOCUS = QStyle.StateFlag.State_HasFocus.value
# A side column may grow with the window: its share of the width, in pixels at least.
_SIDE_SHARE, _SIDE_LEAST = 10, 112
_BAR_WIDTH, _HIGH_SHARE = 28, 2.0
_MOST_FITTED = 2_000


class DayDelegate(QStyledItemDelegate):
    """Draws a ``CellLook``: told apart without colour by the code."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._font = QFont()
        self._fitted: dict[tuple[str, float, bool], tuple[QFont, str]] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = index.data(LOOK_ROLE)
        rect: QRect = option.rect
        state: int = option.state.value  # a flag of Python's is slow to ask
        is_selected = bool(state & _SELECTED)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, look, is_selected)
        painter.setOpacity(_FADED if look.is_faded else 1.0)
        self._paint_content(painter, _pill_rect(rect), look)
        painter.setOpacity(1.0)
        if is_selected:
            self._paint_selected(painter, rect)
        if state & _HAS_FOCUS:
            painter.setPen(QPen(self._theme.colour("accent"), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4)
        painter.restore()

    def _paint_content(self, painter: QPainter, pill: QRectF, look: CellLook) -> None:
        muted = self._theme.colour("muted")
        if look.is_heading:
            self._write(painter, pill, look.text, muted, bold=True)
        elif look.colour:
            self._paint_code(painter, pill, look)
        elif look.is_leave:
            self._paint_leave(painter, pill, look)
        else:
            self._write_cell(painter, pill, look, muted)
        if look.was is not None:
            self._paint_told(painter, pill)
        if look.is_pinned:
            self._paint_lock(painter, pill, look)
        if look.is_broken:
            self._paint_corner(painter, pill)

    def _paint_ground(
        self, painter: QPainter, rect: QRect, look: CellLook, is_selected: bool
    ) -> None:
        ground = "selection" if is_selected else "weekend" if look.is_weekend else "surface"
        if look.is_heading:
            ground = "hover"
        painter.fillRect(rect, self._theme.colour(ground))
        painter.fillRect(
            QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("line")
        )
        if look.begins_week:
            left = QRect(rect.left(), rect.top(), 1, rect.height())
            painter.fillRect(left, self._theme.colour("faint"))

    def _paint_selected(self, painter: QPainter, rect: QRect) -> None:
        """Frame and tint the whole cell: the ground alone is hidden by the label."""
        tint = QColor(self._theme.colour("accent"))
        painter.setPen(QPen(tint, 2.0))
        tint.setAlpha(_TINT_ALPHA)
        painter.setBrush(tint)
        painter.drawRect(QRectF(rect).adjusted(1.0, 1.0, -1.0, -2.0))

    def _paint_code(self, painter: QPainter, pill: QRectF, look: CellLook) -> None:
        fill, text = pill_colours(look.colour, self._theme.tokens.is_dark)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(pill, RADIUS, RADIUS)
        if look.is_leave:
            draw_hatch(painter, pill, self._theme.colour("muted"))
        self._write_cell(painter, pill, look, text, bold=True)

    def _paint_leave(self, painter: QPainter, pill: QRectF, look: CellLook) -> None:
        draw_hatch(painter, pill, self._theme.colour("muted"))
        small, least = QFont(painter.font()), QFont(painter.font())
        small.setPixelSize(_SMALL_PIXELS)
        least.setPixelSize(_LEAST_PIXELS)
        room, metrics = pill.width() - 4, QFontMetrics(least)
        fits_whole = QFontMetrics(small).horizontalAdvance(look.text) <= room
        # Two lines of small letters fit into a row: better than a word cut off.
        lines = _two_lines(look.text)
        if not fits_whole and max(map(metrics.horizontalAdvance, lines)) <= room:
            painter.setFont(least)
            painter.setPen(self._theme.colour("text"))
            for line, off in zip(lines, (-_LEAST_PIXELS / 2, _LEAST_PIXELS / 2), strict=True):
                painter.drawText(pill.adjusted(0, off - 4, 0, off + 4), _CENTRE, line)
            return
        self._write(painter, pill, look.text, self._theme.colour("text"))

    def _write(
        self, painter: QPainter, pill: QRectF, text: str, colour: QColor, bold: bool = False
    ) -> None:
        """Write a text into the middle: small where it is too wide, cut off only at last."""
        key = text, pill.width(), bold
        # Measured once, not with every repaint; a window drawn by its edge has many widths.
        if painter.font() != self._font or len(self._fitted) >= _MOST_FITTED:
            self._font = QFont(painter.font())
            self._fitted.clear()
        if key not in self._fitted:
            font = _bold(painter) if bold else QFont(painter.font())
            self._fitted[key] = _fit(font, text, pill.width() - 2 * _LEAST_EDGE, bold)
        font, shown = self._fitted[key]
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(pill, _CENTRE, shown)

    def _write_cell(
        self, painter: QPainter, pill: QRectF, look: CellLook, colour: QColor, bold: bool = False
    ) -> None:
        """Write the cell's text; old → new where people were told another and both fit."""
        place = pill
        if look.is_pinned:
            place = pill.adjusted(_LOCK_ROOM, 0, -_LOCK_ROOM, 0)
            if _width(_bold(painter), look.text) > place.width() - 2 * _LEAST_EDGE:
                place = pill.adjusted(_LOCK_ROOM, 0, 0, 0)  # not in the middle, but whole
        if look.was is None or look.was == look.text:
            self._write(painter, place, look.text, colour, bold)
            return
        font, room = _bold(painter), place.width() - 2 * _LEAST_EDGE
        for pixels, between in ((_SMALL_PIXELS, " → "), (_LEAST_PIXELS, "→")):
            both = f"{look.was}{between}{look.text}"
            font.setPixelSize(pixels)
            if _width(font, both) <= room:
                painter.setFont(font)
                painter.setPen(colour)
                painter.drawText(place, _CENTRE, both)
                return
        self._write(painter, place, look.text, colour, bold)

    def _paint_told(self, painter: QPainter, pill: QRectF) -> None:
        """A frame, and a corner at the left: people were told something else."""
        accent = self._theme.colour("accent")
        painter.setPen(QPen(accent, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        corner = pill.topLeft()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        across, down = QPointF(_CORNER, 0), QPointF(0, _CORNER)
        painter.drawPolygon(QPolygonF([corner, corner + across, corner + down]))

    def _paint_lock(self, painter: QPainter, pill: QRectF, look: CellLook) -> None:
        """A padlock at the left of the cell."""
        is_dark = self._theme.tokens.is_dark
        muted = self._theme.colour("muted")
        colour = pill_colours(look.colour, is_dark)[1] if look.colour else muted
        draw_lock(painter, QPointF(pill.left() + _LOCK_AT, pill.center().y()), colour)

    def _paint_corner(self, painter: QPainter, pill: QRectF) -> None:
        corner = pill.topRight()
        triangle = QPolygonF([corner, corner + QPointF(-_CORNER, 0), corner + QPointF(0, _CORNER)])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("red"))
        painter.drawPolygon(triangle)


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
            painter.setFont(_bold(painter))
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


def _bold(painter: QPainter) -> QFont:
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _fit(font: QFont, text: str, room: float, bold: bool) -> tuple[QFont, str]:
    """Return the font in the largest size that has room, and the text, cut off only at last."""
    for pixels, stretch in _SIZES[0 if bold else 1 :]:
        font.setPixelSize(pixels)
        font.setStretch(stretch)
        if _width(font, text) <= room:
            return font, text
    return font, QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)


def _width(font: QFont, text: str) -> float:
    """Return the pixels of a text; whole ones could be half a pixel too few."""
    return QFontMetricsF(font).horizontalAdvance(text)


def _two_lines(text: str) -> tuple[str, str]:
    """Part a text at the blank nearest to its middle; without one, all is in the first line."""
    blanks = [at for at, letter in enumerate(text) if letter == " "]
    at = min(blanks, key=lambda at: abs(2 * at - len(text)), default=len(text))
    return text[:at], text[at + 1 :]


def _pill_rect(rect: QRect) -> QRectF:
    pill = QRectF(rect).adjusted(3, 3, -3, -4)
    if pill.width() > _PILL_MOST:
        spare = (pill.width() - _PILL_MOST) / 2
        pill.adjust(spare, 0, -spare, 0)
    return pill
