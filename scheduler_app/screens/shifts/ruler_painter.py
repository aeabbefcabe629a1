"""Paints the ruler: hours, bars, and the need beneath over the same hours."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.shifts.need_curve import Agents, NeedCurve
from scheduler_app.screens.shifts.ruler_rows import RulerRow
from scheduler_app.screens.shifts.ruler_scale import HEAD_PIXELS, RulerScale
from scheduler_app.screens.shifts.shift_words import (
    clock,
    hours_text,
    minutes_text,
    number_text,
    span_text,
)
from scheduler_app.widgets.cell_marks import draw_hatch
from scheduler_app.widgets.theme import Theme
from scheduler_app.widgets.tokens import pill_colours
from solver.domain.pattern import Pattern
from solver.domain.time_grid import MINUTES_PER_DAY

_SMALL, _RADIUS, _GAP, _PAD, _CODE_PIXELS = 12, 5.0, 8.0, 12.0, 52.0
_FAINT, _PILL_SHARE = 0.45, 0.12
_LEAST_ROOM = 24.0  # of a part's start, which may touch what marks its ends
_TINT, _HEADROOM, _LEAST_TOP, _NEED_HEAD = 26, 1.1, 4.0, 18.0
_WINDOW_PIXELS = 2.0
_PAID = QT_TRANSLATE_NOOP("Shifts", "Paid")
_BREAK = QT_TRANSLATE_NOOP("Shifts", "Break")
_PEOPLE = QT_TRANSLATE_NOOP("Shifts", "People a day")
_NEXT = QT_TRANSLATE_NOOP("Shifts", "next day")
COLUMNS = (_PAID, _BREAK, _PEOPLE)
_COLUMN_PIXELS = (58, 62, 92)


def columns_width(n_columns: int) -> int:
    """Return the room that so many columns take, in pixels."""
    return sum(_COLUMN_PIXELS[:n_columns])


class RulerPainter:
    """Draws with ``painter`` in the places of ``scale``.

    ``width`` is the widget's; of ``COLUMNS`` the first ``n_columns`` have room.
    """

    def __init__(
        self, painter: QPainter, theme: Theme, scale: RulerScale, width: float, n_columns: int
    ) -> None:
        self._painter, self._theme, self._scale = painter, theme, scale
        self._width, self._n_columns = width, n_columns
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def hours(self, bottom: float) -> None:
        """Draw clock times along the top and a line down at each; the next day on its ground."""
        painter, theme, scale = self._painter, self._theme, self._scale
        midnight = scale.x(MINUTES_PER_DAY)
        if scale.span_minutes > MINUTES_PER_DAY:
            next_day = QRectF(midnight, 0, scale.right - midnight, bottom)
            painter.fillRect(next_day, theme.colour("background"))
        self._font(bold=False)
        for minute in scale.ticks():
            x = scale.x(minute)
            painter.setPen(QPen(theme.colour("muted" if minute == MINUTES_PER_DAY else "line"), 1))
            painter.drawLine(QPointF(x, HEAD_PIXELS - 4), QPointF(x, bottom))
            painter.setPen(theme.colour("muted"))
            place = QRectF(x - 30, 0, 60, HEAD_PIXELS - 4)
            # The first hour keeps clear of the names at its left.
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, clock(minute))
        for column, word in enumerate(COLUMNS[: self._n_columns]):
            self._column(column, 0, HEAD_PIXELS - 4, translate("Shifts", word), "muted")

    def group(self, top: float, height: float, title: str) -> None:
        """Draw a heading."""
        self._font(bold=True)
        self._painter.setPen(self._theme.colour("muted"))
        place = QRectF(_PAD, top, self._width, height - 2)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        self._painter.drawText(place, flags, title)

    def row(self, top: float, row: RulerRow, *, is_chosen: bool, has_focus: bool) -> None:
        """Draw one shift: code and name, the bar, its pay, break and people."""
        painter, theme, pattern = self._painter, self._theme, row.pattern
        height = float(self._scale.row_pixels)
        if is_chosen:
            tint = QColor(theme.colour("selection"))
            painter.fillRect(QRectF(1, top, self._width - 2, height), tint)
            if has_focus:
                painter.setPen(QPen(theme.colour("accent"), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                frame = QRectF(2, top + 1, self._width - 4, height - 2)
                painter.drawRoundedRect(frame, 4, 4)
        # What is not given in new rosters stands back.
        painter.setOpacity(_FAINT if pattern.is_retired else 1.0)
        self._name(top, height, pattern)
        self._bar(self._scale.parts(pattern, top), pattern, is_chosen=is_chosen)
        self._windows(self._scale.bar(pattern, top), row)
        texts = (hours_text(pattern.paid_minutes), minutes_text(pattern.break_minutes), row.people)
        self._font(bold=False)
        for column, text in enumerate(texts[: self._n_columns]):
            self._column(column, top, height, text, "text")
        painter.setOpacity(1.0)

    def need(self, top: float, height: float, curve: NeedCurve, chosen: Pattern | None) -> None:
        """Draw the agents required, and on duty where there is a roster."""
        scale, theme = self._scale, self._theme
        most = max(_LEAST_TOP, curve.top) * _HEADROOM
        box = QRectF(scale.left, top + _NEED_HEAD, scale.right - scale.left, height - _NEED_HEAD)
        self._levels(box, most)
        if scale.span_minutes > MINUTES_PER_DAY:
            self._painter.setPen(theme.colour("muted"))
            midnight = scale.x(MINUTES_PER_DAY)
            place = QRectF(midnight + _GAP, top, scale.right - midnight, _NEED_HEAD)
            self._elided(place, translate("Shifts", _NEXT), Qt.AlignmentFlag.AlignLeft)
        if curve.on_duty is not None:
            self._fill(box, most, curve, curve.on_duty, "on_duty")
            self._shortage(box, most, curve)
        else:
            self._fill(box, most, curve, curve.required, "surplus")
        if chosen is not None:
            tint = QColor(theme.colour("accent"))
            tint.setAlpha(_TINT)
            for bar in scale.parts(chosen, 0):
                place = QRectF(bar.left(), box.top(), bar.width(), box.height())
                self._painter.fillRect(place, tint)
        if not np.array_equal(curve.highest, curve.required):
            self._line(box, most, curve, curve.highest, QPen(theme.colour("muted"), 1.0))
        self._line(box, most, curve, curve.required, QPen(theme.colour("text"), 2.0))

    def _name(self, top: float, height: float, pattern: Pattern) -> None:
        painter, theme = self._painter, self._theme
        fill, text = pill_colours(pattern.colour, theme.tokens.is_dark)
        margin = round(_PILL_SHARE * height)
        pill = QRectF(_PAD, top + margin, _CODE_PIXELS, height - 2 * margin)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(pill, _RADIUS, _RADIUS)
        self._font(bold=True)
        painter.setPen(text)
        self._elided(pill.adjusted(2, 0, -2, 0), pattern.code, Qt.AlignmentFlag.AlignHCenter)
        self._font(bold=False)
        painter.setPen(theme.colour("text"))
        left = pill.right() + _GAP
        room = QRectF(left, top, self._scale.left - left - _GAP, height)
        self._elided(room, pattern.name, Qt.AlignmentFlag.AlignLeft)

    def _bar(self, parts: Sequence[QRectF], pattern: Pattern, *, is_chosen: bool) -> None:
        painter, theme = self._painter, self._theme
        fill, text = pill_colours(pattern.colour, theme.tokens.is_dark)
        edge = QPen(theme.colour("accent"), 2.0) if is_chosen else QPen(text, 0.6)
        for before, after in pairwise(parts):
            inset = before.height() / 4
            gap = QRectF(before.topRight(), after.bottomLeft())
            draw_hatch(painter, gap.adjusted(0, inset, 0, -inset), text)
        for bar in parts:
            painter.setBrush(fill)
            painter.setPen(edge)
            painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
            if is_chosen:
                painter.setPen(QPen(text, 1.4))
                for x in (bar.left() + 4, bar.right() - 4):
                    painter.drawLine(QPointF(x, bar.top() + 5), QPointF(x, bar.bottom() - 5))
        self._font(bold=False)
        painter.setPen(text)
        centre = Qt.AlignmentFlag.AlignHCenter
        if len(parts) == 1:
            self._elided(parts[0].adjusted(8, 0, -8, 0), span_text(pattern), centre)
            return
        for bar, (start, end) in zip(parts, pattern.parts, strict=True):
            words = f"{clock(start)}–{clock(end)}"
            room = bar.width() - 2 * _GAP
            if painter.fontMetrics().horizontalAdvance(words) > room:
                words = clock(start) if room > _LEAST_ROOM else ""
            self._elided(bar, words, centre)

    def _windows(self, bar: QRectF, row: RulerRow) -> None:
        """Draw where the breaks of the shift may lie, along the lower edge of its bar."""
        pattern = row.pattern
        _fill, text = pill_colours(pattern.colour, self._theme.tokens.is_dark)
        self._painter.setPen(QPen(text, _WINDOW_PIXELS))
        y = bar.bottom() - 2 * _WINDOW_PIXELS
        for rule in row.breaks:
            first = pattern.minute_after(rule.earliest_minute)
            last = pattern.minute_after(rule.latest_minute) + rule.length_minutes
            for begin, stop in pattern.parts:
                start, end = max(first, begin), min(last, stop)
                if start < end:
                    line = QPointF(self._scale.x(start), y), QPointF(self._scale.x(end), y)
                    self._painter.drawLine(*line)

    def _column(self, column: int, top: float, height: float, text: str, tone: str) -> None:
        right = self._width - _PAD - columns_width(self._n_columns) + columns_width(column + 1)
        place = QRectF(right - _COLUMN_PIXELS[column], top, _COLUMN_PIXELS[column], height)
        self._painter.setPen(self._theme.colour(tone))
        self._elided(place, text, Qt.AlignmentFlag.AlignRight)

    def _elided(self, place: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
        metrics = self._painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()) + 1)
        self._painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _font(self, *, bold: bool) -> None:
        font = QFont(self._painter.font())
        font.setPixelSize(_SMALL)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        self._painter.setFont(font)

    def _levels(self, box: QRectF, most: float) -> None:
        """Draw a few level lines, their numbers at the left."""
        painter, theme = self._painter, self._theme
        self._font(bold=False)
        step = next(s for s in _round_steps() if most / s <= 4)
        for level in np.arange(0.0, most, step):
            y = box.bottom() - level / most * box.height()
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(theme.colour("muted"))
            place = QRectF(box.left() - 58, y - 9, 50, 18)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, flags, number_text(level, 0))

    def _points(self, box: QRectF, most: float, curve: NeedCurve, agents: Agents) -> list[QPointF]:
        """Return the steps of a curve from 00:00 to the end of the ruler."""
        scale, points = self._scale, []
        for i, level in enumerate(agents.tolist()):
            start = i * curve.interval_minutes
            if start >= scale.span_minutes:
                break
            y = box.bottom() - level / most * box.height()
            end = min(scale.span_minutes, start + curve.interval_minutes)
            points += [QPointF(scale.x(start), y), QPointF(scale.x(end), y)]
        return points

    def _line(self, box: QRectF, most: float, curve: NeedCurve, agents: Agents, pen: QPen) -> None:
        self._painter.setPen(pen)
        self._painter.drawPolyline(QPolygonF(self._points(box, most, curve, agents)))

    def _fill(self, box: QRectF, most: float, curve: NeedCurve, agents: Agents, token: str) -> None:
        points = self._points(box, most, curve, agents)
        ends = [QPointF(points[-1].x(), box.bottom()), QPointF(points[0].x(), box.bottom())]
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._theme.colour(token))
        self._painter.drawPolygon(QPolygonF([*points, *ends]))

    def _shortage(self, box: QRectF, most: float, curve: NeedCurve) -> None:
        """Fill what is required and not there."""
        if curve.on_duty is None:
            return
        there = np.minimum(curve.on_duty, curve.required)
        upper = self._points(box, most, curve, curve.required)
        lower = self._points(box, most, curve, there)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._theme.colour("short"))
        self._painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))


def _round_steps() -> list[float]:
    return [digit * 10.0**power for power in range(6) for digit in (1, 2, 5)]
