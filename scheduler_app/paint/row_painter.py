"""Paints one row of the timeline: shifts, the blocks inside them, leave; and its name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from scheduler_app.language.phrases import clock_text
from scheduler_app.paint.time_scale import TimeScale
from scheduler_app.paint.timeline_rows import Bar, Block, Row
from scheduler_app.widgets.cell_marks import LOCK_WIDTH, draw_hatch, draw_lock
from scheduler_app.widgets.tokens import LIGHT, Tokens, pill_colours

SIDE = 8
_ABOVE, _BELOW, _BAR_RADIUS, _BLOCK_RADIUS = 4.0, 5.0, 5.0, 3.0
_TEXT_ROOM, _SMALL_PIXELS, _LEAST_PIXELS, _LOCK_ROOM = 5.0, 12, 9, 13
_NOTE_SHARE, _DARKER, _OVER_EDGES = 0.42, 112, 3.0
_Align = Qt.AlignmentFlag


class RowPainter:
    """Paints rows ``height`` pixels high in the colours of ``tokens`` and a body font."""

    def __init__(self, tokens: Tokens, font: QFont, height: int) -> None:
        self.tokens, self.height = tokens, height
        self._font, self._bold = QFont(font), QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._small, self._least = QFont(font), QFont(font)
        self._small.setPixelSize(_SMALL_PIXELS)
        self._least.setPixelSize(_LEAST_PIXELS)
        fonts = (self._font, self._bold, self._small, self._least)
        self._metrics = {id(each): QFontMetricsF(each) for each in fonts}

    def paint_times(self, painter: QPainter, row: Row, scale: TimeScale) -> None:
        """Paint shifts, blocks and leave at the top left corner."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for bar in row.bars:
            self._paint_bar(painter, bar, row, scale)
        for block in row.blocks:
            self.paint_block(painter, block, scale)
        if row.leave is not None:
            self._paint_leave(painter, row.leave, scale)

    def paint_name(self, painter: QPainter, row: Row, width: int) -> None:
        """Paint name and note at the top left corner."""
        inner = QRectF(SIDE, 0, width - 2 * SIDE, self.height)
        small = self._metrics[id(self._small)]
        room = max(inner.width() * _NOTE_SHARE, inner.width() - self._width(self._font, row.name))
        note = small.elidedText(row.note, Qt.TextElideMode.ElideRight, room - SIDE)
        painter.setFont(self._small)
        painter.setPen(QColor(self.tokens.muted))
        painter.drawText(inner, _Align.AlignRight | _Align.AlignVCenter, note)
        left = inner.width() - small.horizontalAdvance(note) - SIDE
        name = self._metrics[id(self._font)]
        painter.setFont(self._font)
        painter.setPen(QColor(self.tokens.text))
        text = name.elidedText(row.name, Qt.TextElideMode.ElideRight, left)
        painter.drawText(inner, _Align.AlignLeft | _Align.AlignVCenter, text)

    def name_width(self, row: Row) -> float:
        """Return the pixels that name and note would like to have."""
        words = self._width(self._font, row.name) + self._width(self._small, row.note)
        return words + 4 * SIDE

    def block_rect(self, start: float, end: float, scale: TimeScale) -> QRectF:
        """Return the place of a block in its row; a hairline apart from its neighbours."""
        left, right = scale.x(start) + 0.5, scale.x(end) - 0.5
        return QRectF(left, _ABOVE, max(2.0, right - left), self.height - _ABOVE - _BELOW)

    def paint_block(self, painter: QPainter, block: Block, scale: TimeScale) -> None:
        """Paint one block."""
        rect = self.block_rect(block.start, block.end, scale)
        if rect.right() < 0 or rect.left() > scale.width:
            return
        fill, text = block_colours(block.colour, self.tokens.is_dark)
        painter.setPen(QPen(QColor(self.tokens.surface), 1.0))
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, _BLOCK_RADIUS, _BLOCK_RADIUS)
        room = rect.adjusted(1, 0, -1, 0)
        if block.is_locked and rect.width() > 2 * _LOCK_ROOM:
            draw_lock(painter, QPointF(rect.left() + 3, rect.center().y()), text)
            room.setLeft(rect.left() + _LOCK_ROOM)
        elif block.is_locked:
            draw_lock(painter, QPointF(rect.center().x() - LOCK_WIDTH / 2, rect.center().y()), text)
            return
        painter.setPen(text)
        self._write_into(painter, room, (block.text, block.short or block.text, block.letter))

    def _paint_bar(self, painter: QPainter, bar: Bar, row: Row, scale: TimeScale) -> None:
        fill, text = pill_colours(bar.colour, self.tokens.is_dark)
        if bar.gap is not None:
            self._paint_gap(painter, bar.gap, scale, text)
        for start, end in bar.parts:
            rect = self._bar_rect(start, end, scale)
            if bar.is_standby:
                painter.setPen(QPen(text, 1.0, Qt.PenStyle.DashLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(fill)
            if rect is not None:
                painter.drawRoundedRect(rect, _BAR_RADIUS, _BAR_RADIUS)
        if row.leave is None and self._bar_rect(bar.start, bar.end, scale) is not None:
            painter.setPen(text)
            self._write_code(painter, bar, row, scale, text)

    def _bar_rect(self, start: float, end: float, scale: TimeScale) -> QRectF | None:
        """Return the place of a stretch of time in its row; None: it is not seen."""
        left, right = scale.x(start), scale.x(end)
        if right < 0 or left > scale.width:
            return None
        # What runs over the edge is cut there, not rounded.
        left, right = max(left, -2 * _BAR_RADIUS), min(right, scale.width + 2 * _BAR_RADIUS)
        return QRectF(left, _ABOVE, right - left, self.height - _ABOVE - _BELOW)

    def _paint_gap(
        self, painter: QPainter, gap: tuple[int, int], scale: TimeScale, colour: QColor
    ) -> None:
        """Hatch the time between the parts of a split shift, lower than these."""
        rect = self._bar_rect(*gap, scale)
        if rect is not None:
            inset = rect.height() / 4
            draw_hatch(painter, rect.adjusted(-1, inset, 1, -inset), colour)

    def _write_code(
        self, painter: QPainter, bar: Bar, row: Row, scale: TimeScale, colour: QColor
    ) -> None:
        """Write code and hours into the first stretch that has room for them."""
        hours = " + ".join(f"{clock_text(a)}–{clock_text(b)}" for a, b in bar.parts)
        lock = _LOCK_ROOM if bar.is_locked else 0.0
        code_width = self._width(self._bold, bar.text) + 2 * _TEXT_ROOM + lock
        hours_width = self._width(self._small, hours) + _TEXT_ROOM
        free = _free_stretches(bar, row.blocks, scale)
        fits = next(((a, b) for a, b in free if b - a >= code_width), None)
        if fits is None:
            return
        left, right = fits
        middle = (self.height - 1) / 2
        if bar.is_locked:
            draw_lock(painter, QPointF(left + 4, middle), colour)
            painter.setPen(colour)
        at = QRectF(left + _TEXT_ROOM + lock, 0, right - left, self.height - 1)
        painter.setFont(self._bold)
        painter.drawText(at, _Align.AlignLeft | _Align.AlignVCenter, bar.text)
        if right - left >= code_width + hours_width:
            painter.setFont(self._small)
            at.setLeft(left + code_width)
            painter.drawText(at, _Align.AlignLeft | _Align.AlignVCenter, hours)

    def _paint_leave(self, painter: QPainter, kind: str, scale: TimeScale) -> None:
        left, right = max(0.0, scale.x(scale.first)), min(scale.width, scale.x(scale.last))
        rect = QRectF(left + 1, _ABOVE, right - left - 2, self.height - _ABOVE - _BELOW)
        draw_hatch(painter, rect, QColor(self.tokens.muted))
        width = self._width(self._font, kind) + 2 * SIDE
        label = QRectF(rect.center().x() - width / 2, rect.top(), width, rect.height())
        if kind:
            painter.fillRect(label, QColor(self.tokens.surface))
        painter.setFont(self._font)
        painter.setPen(QColor(self.tokens.text))
        painter.drawText(label, _Align.AlignCenter, kind)

    def _write_into(self, painter: QPainter, rect: QRectF, words: tuple[str, ...]) -> None:
        """Write the longest of ``words`` that has room, in small letters, else in smaller ones.

        The last one may lie on the edges: a letter that cannot be read tells nothing.
        """
        for word in words:
            spare = _OVER_EDGES if word == words[-1] else 0.0
            for font in (self._small, self._least):
                if self._width(font, word) <= rect.width() + spare:
                    painter.setFont(font)
                    painter.drawText(rect.adjusted(-2, 0, 2, 0), _Align.AlignCenter, word)
                    return

    def _width(self, font: QFont, text: str) -> float:
        return self._metrics[id(font)].horizontalAdvance(text)


def block_colours(colour: str, is_dark: bool) -> tuple[QColor, QColor]:
    """Return fill and text of a block: stronger than the shift around it, in both themes."""
    fill = QColor(colour)
    return fill.darker(_DARKER) if is_dark else fill, QColor(LIGHT.text)


def _free_stretches(
    bar: Bar, blocks: tuple[Block, ...], scale: TimeScale
) -> list[tuple[float, float]]:
    """Return what the blocks and the gap leave of the seen shift, in pixels, in order."""
    left, last = max(0.0, scale.x(bar.start)), min(float(scale.width), scale.x(bar.end))
    taken = [(block.start, block.end) for block in blocks]
    if bar.gap is not None:
        taken.append(bar.gap)
    free = []
    for start, end in sorted(taken):
        if end > bar.start and start < bar.end:
            free.append((left, min(last, scale.x(start))))
            left = max(left, scale.x(end))
    return [*free, (left, last)]
