"""Paints the week of half hours: weekdays, hours, windows, what is being painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from scheduler_app.document.weekly_hours import Window, Word
from scheduler_app.language.phrases import WEEKDAYS, clock_text
from scheduler_app.language.translation import translate
from scheduler_app.widgets.cell_marks import RADIUS, draw_hatch
from scheduler_app.widgets.theme import Theme
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY, SATURDAY

HEAD_PIXELS, LEFT_PIXELS = 22, 44
_HOUR, _SMALL, _GAP, _PARTLY_ALPHA, _LEAST_HOUR_PIXELS = 60, 11, 3.0, 110, 9.0
_LABEL_PIXELS = 34.0


@dataclass(frozen=True, slots=True)
class WeekGridScale:
    """Where minutes and weekdays lie, in pixels."""

    right: float
    row_pixels: int
    last_minute: int

    @property
    def height(self) -> int:
        """Height of all rows."""
        return DAYS_PER_WEEK * self.row_pixels

    @property
    def pixels_per_hour(self) -> float:
        """Width of an hour."""
        return _HOUR * (self.right - LEFT_PIXELS) / self.last_minute

    def x(self, minute: float) -> float:
        """Return where a minute lies."""
        return LEFT_PIXELS + minute * self.pixels_per_hour / _HOUR

    def minute(self, x: float) -> float:
        """Return the minute that lies at ``x``."""
        return (x - LEFT_PIXELS) * _HOUR / self.pixels_per_hour

    def top(self, day: int) -> int:
        """Return where a weekday's row begins."""
        return HEAD_PIXELS + day * self.row_pixels


def window_text(window: Window) -> str:
    """Return "Mon 20:00–06:00"."""
    day = translate("Weekday", WEEKDAYS[window.weekday])
    return f"{day} {times_text(window)}"


def times_text(window: Window) -> str:
    """Return "20:00–06:00"; midnight at the end is 24:00."""
    end = "24:00" if window.end == MINUTES_PER_DAY else clock_text(window.end)
    return f"{clock_text(window.start)}–{end}"


class WeekGridPainter:
    """Draws with ``painter`` in the places of ``scale``."""

    def __init__(self, painter: QPainter, theme: Theme, scale: WeekGridScale) -> None:
        self._painter, self._theme, self._scale = painter, theme, scale
        self._font = QFont(painter.font())
        self._font.setPixelSize(_SMALL)
        painter.setFont(self._font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def ground(self) -> None:
        """Draw weekdays, hours and the lines between them; the morning after is tinted."""
        painter, theme, scale = self._painter, self._theme, self._scale
        bottom = HEAD_PIXELS + scale.height
        for day in range(DAYS_PER_WEEK):
            row = QRectF(0, scale.top(day), scale.right, scale.row_pixels)
            if day >= SATURDAY:
                painter.fillRect(row, theme.colour("weekend"))
            painter.setPen(theme.colour("muted"))
            name = translate("Weekday", WEEKDAYS[day])
            painter.drawText(row.adjusted(4, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, name)
            painter.setPen(theme.colour("line"))
            painter.drawLine(row.topLeft(), row.topRight())
        painter.drawLine(0, bottom, int(scale.right), bottom)
        if scale.last_minute > MINUTES_PER_DAY:
            left = scale.x(MINUTES_PER_DAY)
            after = QRectF(left, HEAD_PIXELS, scale.right - left, scale.height)
            painter.fillRect(after, theme.colour("hover"))
        self._hours(bottom)

    def _hours(self, bottom: float) -> None:
        painter, theme, scale = self._painter, self._theme, self._scale
        apart = next(
            n for n in (1, 2, 3, 4, 6) if n * scale.pixels_per_hour >= _LABEL_PIXELS or n == 6
        )
        for hour in range(scale.last_minute // _HOUR + 1):
            x = scale.x(hour * _HOUR)
            is_named = hour % apart == 0
            if is_named or scale.pixels_per_hour >= _LEAST_HOUR_PIXELS:
                painter.setPen(theme.colour("faint" if is_named else "line"))
                painter.drawLine(int(x), HEAD_PIXELS, int(x), int(bottom))
            if is_named and x + _LABEL_PIXELS / 2 <= scale.right + _LABEL_PIXELS / 2:
                painter.setPen(theme.colour("muted"))
                box = QRectF(x - _LABEL_PIXELS / 2, 0, _LABEL_PIXELS, HEAD_PIXELS)
                text = f"{hour % 24:02d}" if hour != 24 else "24"
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def window(self, window: Window, *, is_partly: bool) -> None:
        """Draw a window; ``is_partly``: only some of the people have it."""
        painter, theme = self._painter, self._theme
        tone = "green" if window.available else "red"
        box = self._box(window.weekday, window.start, window.end)
        fill, line = theme.colour(f"{tone}_soft"), theme.colour(tone)
        if is_partly:
            fill.setAlpha(_PARTLY_ALPHA)
        painter.setBrush(fill)
        style = Qt.PenStyle.DashLine if is_partly else Qt.PenStyle.SolidLine
        painter.setPen(QPen(line, 1.0, style))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if not window.available:
            draw_hatch(painter, box, line)
        self._write(box, times_text(window), line, fill)

    def selection(self, days: range, start: int, end: int, word: Word | None) -> None:
        """Draw what is selected, or (``word``) being painted."""
        painter, theme = self._painter, self._theme
        first, last = self._box(days[0], start, end), self._box(days[-1], start, end)
        tones = {Word.AVAILABLE: "green", Word.UNAVAILABLE: "red", Word.NONE: "muted"}
        colour = theme.colour("accent" if word is None else tones[word])
        painter.setPen(QPen(colour, 2.0))
        inside = QColor(colour)
        inside.setAlpha(0 if word is None else 60)
        painter.setBrush(inside)
        painter.drawRoundedRect(first.united(last), RADIUS, RADIUS)

    def _box(self, day: int, start: int, end: int) -> QRectF:
        scale = self._scale
        left, right = scale.x(start), min(scale.x(end), scale.right)
        return QRectF(left, scale.top(day) + _GAP, right - left, scale.row_pixels - 2 * _GAP)

    def _write(self, box: QRectF, text: str, colour: QColor, ground: QColor) -> None:
        """Write into a window where there is room, on its own ground: lines are behind it."""
        painter = self._painter
        width = painter.fontMetrics().horizontalAdvance(text) + 6
        if width > box.width():
            return
        plate = QRectF(0, 0, width, min(box.height() - 2, _SMALL + 5))
        plate.moveCenter(box.center())
        ground.setAlpha(255)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(plate, RADIUS, RADIUS)
        painter.setPen(colour)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
