"""Paints the roster's days: coloured codes, leave, locks, broken rules."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen, QPolygonF

from scheduler_app.screens.roster.cell_look import CellLook
from scheduler_app.widgets.cell_marks import LOCK_WIDTH, RADIUS, draw_hatch, draw_lock
from scheduler_app.widgets.fonts import BODY_PIXELS
from scheduler_app.widgets.solid_table import CellSpot
from scheduler_app.widgets.theme import Theme
from scheduler_app.widgets.tokens import pill_colours

_PILL_MOST, _CORNER, _TINT_ALPHA = 132, 9.0, 30
_FADED = 0.28
_CENTRE = Qt.AlignmentFlag.AlignCenter
_SMALL_PIXELS, _LEAST_PIXELS, _LEAST_EDGE = 12, 10, 1
_LOCK_AT, _LOCK_ROOM = 2, 2 + LOCK_WIDTH
# Pixels and stretch of a text, as it gets too wide for its cell.
_SIZES = ((BODY_PIXELS, 100), (_SMALL_PIXELS, 100), (_LEAST_PIXELS, 100), (_LEAST_PIXELS, 85))
_MOST_FITTED = 2_000


class DayPainter:
    """Draws a ``CellLook``: told apart without colour by the code."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._font = QFont()
        self._fitted: dict[tuple[str, float, bool], tuple[QFont, str]] = {}

    def paint(self, painter: QPainter, spot: CellSpot, look: CellLook) -> None:
        """Draw one cell."""
        rect, is_selected = spot.rect, spot.is_selected and not look.is_heading
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, look, is_selected)
        painter.setOpacity(_FADED if look.is_faded else 1.0)
        self._paint_content(painter, _pill_rect(rect), look)
        painter.setOpacity(1.0)
        if is_selected:
            self._paint_selected(painter, rect)
        if spot.has_focus:
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
