"""Paints the timeline: time header, names, grid, rows, what is dragged, the present time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from scheduler_app.language.phrases import clock_text
from scheduler_app.paint.row_cache import RowCache
from scheduler_app.paint.row_painter import SIDE, RowPainter
from scheduler_app.paint.time_scale import TimeScale
from scheduler_app.paint.timeline_drag import Drag, Grip
from scheduler_app.paint.timeline_rows import Block, Row
from scheduler_app.widgets.tokens import Tokens
from solver.domain.time_grid import MINUTES_PER_DAY

HEADER_PIXELS = 30
_TICK_PIXELS, _EDGE_PIXELS, _TINT_ALPHA = 6, 4.0, 70
_SMALL_PIXELS, _LABEL_ROOM = 12, 26


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that one painting of the timeline needs, besides its size.

    ``top`` is how far it is scrolled down, in pixels; ``current`` the row with the cursor,
    ``chosen`` the block with it; ``now`` the present minute of the shown day, or None.
    ``corner`` is written above the names.
    """

    rows: tuple[Row, ...]
    scale: TimeScale
    names_width: int
    top: int = 0
    current: int = -1
    chosen: Block | None = None
    drag: Drag | None = None
    now: float | None = None
    has_focus: bool = False
    corner: str = ""


class TimelineCanvas:
    """Paints a ``Scene``; rows that look the same as before are not painted anew."""

    def __init__(self, tokens: Tokens, font: QFont, row_height: int) -> None:
        self.tokens = tokens
        self.rows = RowPainter(tokens, font, row_height)
        self.row_height = row_height
        self._small = QFont(font)
        self._small.setPixelSize(_SMALL_PIXELS)
        self._times, self._names = RowCache(), RowCache()

    def paint(self, painter: QPainter, area: QRect, scene: Scene, ratio: float) -> None:
        """Paint the scene into ``area``."""
        painter.fillRect(area, QColor(self.tokens.surface))
        first = scene.top // self.row_height
        last = min(len(scene.rows), -(-(scene.top + area.height()) // self.row_height))
        seen = range(first, last)
        below = QRect(0, HEADER_PIXELS, area.width(), area.height() - HEADER_PIXELS)
        painter.setClipRect(below)
        self._paint_ground(painter, below, scene, seen)
        self._paint_rows(painter, scene, seen, ratio)
        painter.setClipRect(below.adjusted(scene.names_width, 0, 0, 0))
        self._paint_chosen(painter, scene)
        if scene.drag is not None:
            self._paint_drag(painter, scene, scene.drag)
        self._paint_now(painter, below, scene)
        painter.setClipRect(area)
        self._paint_header(painter, area, scene)

    def paint_directly(self, painter: QPainter, area: QRect, scene: Scene) -> None:
        """Paint a whole scene without pictures of rows, as paper wants it."""
        seen = range(len(scene.rows))
        self._paint_ground(painter, area.adjusted(0, HEADER_PIXELS, 0, 0), scene, seen)
        for index in seen:
            painter.save()
            painter.translate(0, self.row_top(index, scene))
            self.rows.paint_name(painter, scene.rows[index], scene.names_width)
            painter.translate(scene.names_width, 0)
            painter.setClipRect(QRect(0, 0, scene.scale.width, self.row_height))
            self.rows.paint_times(painter, scene.rows[index], scene.scale)
            painter.restore()
        self._paint_header(painter, area, scene)

    def row_top(self, index: int, scene: Scene) -> int:
        """Return where a row begins."""
        return HEADER_PIXELS + index * self.row_height - scene.top

    def _paint_ground(self, painter: QPainter, below: QRect, scene: Scene, seen: range) -> None:
        line = QColor(self.tokens.line)
        if scene.current in seen:
            top = self.row_top(scene.current, scene)
            where = QRect(0, top, below.width(), self.row_height)
            painter.fillRect(where, QColor(self.tokens.selection))
        scale, left = scene.scale, scene.names_width
        bottom = min(below.bottom(), self.row_top(len(scene.rows), scene))
        for minute in scale.ticks():
            x = round(left + scale.x(minute))
            if x > left:
                painter.fillRect(QRect(x, below.top(), 1, bottom - below.top()), line)
        for index in seen:
            bottom = self.row_top(index, scene) + self.row_height - 1
            painter.fillRect(QRect(0, bottom, below.width(), 1), line)

    def _paint_rows(self, painter: QPainter, scene: Scene, seen: range, ratio: float) -> None:
        scale, names, height = scene.scale, scene.names_width, self.row_height
        for index in seen:
            row, top = scene.rows[index], self.row_top(index, scene)
            times = self._times.picture(
                row,
                (scale, ratio),
                (scale.width, height, ratio),
                partial(self.rows.paint_times, row=row, scale=scale),
            )
            painter.drawPixmap(names, top, times)
            name = self._names.picture(
                row,
                (names, ratio),
                (names, height, ratio),
                partial(self.rows.paint_name, row=row, width=names),
            )
            painter.drawPixmap(0, top, name)
        painter.fillRect(QRect(names - 1, HEADER_PIXELS, 1, 1 << 16), QColor(self.tokens.line))

    def _paint_chosen(self, painter: QPainter, scene: Scene) -> None:
        if scene.chosen is None or scene.drag is not None or scene.current < 0:
            return
        rect = self._placed(scene.chosen.start, scene.chosen.end, scene.current, scene)
        colour = QColor(self.tokens.accent if scene.has_focus else self.tokens.muted)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 4, 4)

    def _paint_drag(self, painter: QPainter, scene: Scene, drag: Drag) -> None:
        index = next((i for i, r in enumerate(scene.rows) if r.employee == drag.row.employee), -1)
        if index < 0:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_legal(painter, scene, drag, index)
        rect = self._placed(drag.start, drag.end, index, scene)
        painter.save()
        painter.translate(scene.names_width, self.row_top(index, scene))
        self.rows.paint_block(painter, _moved(drag), scene.scale)
        painter.restore()
        tone = QColor(self.tokens.red if drag.reason else self.tokens.accent)
        painter.setPen(QPen(tone, 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 4, 4)
        self._paint_label(painter, scene, drag, rect, tone)

    def _paint_legal(self, painter: QPainter, scene: Scene, drag: Drag, index: int) -> None:
        """Tint where the block may go: all it would cover for a move, else its edge."""
        tint = QColor(self.tokens.green)
        tint.setAlpha(_TINT_ALPHA)
        length = drag.block.end - drag.block.start if drag.grip is Grip.WHOLE else 0
        top = self.row_top(index, scene)
        for first, last in _runs(drag.legal, drag.step):
            left = scene.names_width + scene.scale.x(first)
            right = scene.names_width + scene.scale.x(last + length)
            wide = max(_EDGE_PIXELS, right - left)
            painter.fillRect(QRectF(left, top + 1, wide, self.row_height - 2), tint)

    def _paint_label(
        self, painter: QPainter, scene: Scene, drag: Drag, rect: QRectF, tone: QColor
    ) -> None:
        """Say the times, and why not, above the row or, where there is no room, below it."""
        text = f"{clock_text(drag.start)}–{clock_text(drag.end)}"
        if drag.reason:
            text = f"{text} · {drag.reason}"
        painter.setFont(self._small)
        width = painter.fontMetrics().horizontalAdvance(text) + 2 * SIDE
        most = scene.names_width + scene.scale.width - width
        left = max(scene.names_width, min(most, rect.center().x() - width / 2))
        above = rect.top() - _LABEL_ROOM
        top = above if above >= HEADER_PIXELS else rect.bottom() + 4
        label = QRectF(left, top, width, _LABEL_ROOM - 4)
        painter.setPen(QPen(tone, 1.0))
        painter.setBrush(QColor(self.tokens.surface))
        painter.drawRoundedRect(label, 4, 4)
        painter.setPen(tone if drag.reason else QColor(self.tokens.text))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_now(self, painter: QPainter, below: QRect, scene: Scene) -> None:
        if scene.now is None:
            return
        x = scene.names_width + scene.scale.x(scene.now)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.tokens.accent), 1.6))
        painter.drawLine(QLineF(x, below.top(), x, below.bottom()))

    def _paint_header(self, painter: QPainter, area: QRect, scene: Scene) -> None:
        left = scene.names_width
        painter.fillRect(QRect(0, 0, area.width(), HEADER_PIXELS), QColor(self.tokens.surface))
        line = QColor(self.tokens.line)
        painter.fillRect(QRect(0, HEADER_PIXELS - 1, area.width(), 1), line)
        painter.setFont(self._small)
        painter.setPen(QColor(self.tokens.muted))
        metrics = painter.fontMetrics()
        corner = QRectF(SIDE, 0, left - 2 * SIDE, HEADER_PIXELS - _TICK_PIXELS)
        painter.drawText(corner, Qt.AlignmentFlag.AlignVCenter, scene.corner)
        mark = self._now_box(painter, scene)
        for minute in scene.scale.ticks():
            x = left + scene.scale.x(minute)
            text = "24:00" if minute == MINUTES_PER_DAY else clock_text(minute)
            wide = metrics.horizontalAdvance(text)
            at = min(max(left + 2.0, x - wide / 2), area.width() - wide - 2.0)
            box = QRectF(at, 0, wide + 1, HEADER_PIXELS - _TICK_PIXELS)
            if mark is None or not mark.intersects(box):
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
            if x >= left:
                painter.fillRect(QRectF(x, HEADER_PIXELS - _TICK_PIXELS, 1, _TICK_PIXELS), line)
        if mark is not None and scene.now is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.tokens.accent))
            painter.drawRoundedRect(mark, 4, 4)
            painter.setPen(QColor(self.tokens.on_accent))
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, clock_text(int(scene.now)))

    def _now_box(self, painter: QPainter, scene: Scene) -> QRectF | None:
        """Return where the present time is written in the header; None: it is not seen."""
        first, last = scene.scale.seen()
        if scene.now is None or not first <= scene.now <= last:
            return None
        wide = painter.fontMetrics().horizontalAdvance(clock_text(int(scene.now))) + 8
        x = scene.names_width + scene.scale.x(scene.now) - wide / 2
        return QRectF(max(float(scene.names_width), x), 4, wide, HEADER_PIXELS - 10)

    def _placed(self, start: float, end: float, index: int, scene: Scene) -> QRectF:
        rect = self.rows.block_rect(start, end, scene.scale)
        return rect.translated(scene.names_width, self.row_top(index, scene))


def _moved(drag: Drag) -> Block:
    return replace(drag.block, start=drag.start, end=drag.end)


def _runs(places: tuple[int, ...], step: int) -> list[tuple[int, int]]:
    """Join places that follow each other in steps: first and last of each run."""
    runs: list[tuple[int, int]] = []
    for at in places:
        if runs and at - runs[-1][1] == step:
            runs[-1] = (runs[-1][0], at)
        else:
            runs.append((at, at))
    return runs
