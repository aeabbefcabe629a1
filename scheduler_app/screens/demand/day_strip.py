"""A strip of days with what is special about each; one of them can be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from scheduler_app.document.tagged_days import DayMark
from scheduler_app.language.phrases import day_text, weekday_text
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.widgets.drawn_control import DrawnControl
from scheduler_app.widgets.theme import Theme
from solver.domain.time_grid import DAYS_PER_WEEK, SATURDAY

DAY_PIXELS, HEIGHT_PIXELS = 38, 52
_SMALL_PIXELS, _TINY_PIXELS, _CHIP_TOP, _CHIP_PIXELS = 12, 10, 32, 16


class DayStrip(DrawnControl):
    """Days from ``first``; ``chosen`` carries a day that was clicked or entered.

    ``wheeled`` carries by how many pixels the wheel goes back (above 0) or on.
    """

    chosen = Signal(object)  # date
    wheeled = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._first, self._n_days = date.min, 0
        self._marks: Mapping[date, DayMark] = {}
        self._week = date.min
        self.current: date | None = None
        self.setFixedHeight(HEIGHT_PIXELS)

    def show_days(
        self, first: date, n_days: int, week: date, marks: Mapping[date, DayMark]
    ) -> None:
        """Show ``n_days`` days; the seven from ``week`` on are framed."""
        self._first, self._n_days, self._week, self._marks = first, n_days, week, marks
        self.setFixedWidth(max(1, n_days * DAY_PIXELS))
        self.update()

    def mark_current(self, day: date | None) -> None:
        """Show which day is being looked at."""
        self.current = day
        self.update()

    def left_of(self, day: date) -> int:
        """Return where a day begins, in pixels."""
        return (day - self._first).days * DAY_PIXELS

    def sizeHint(self) -> QSize:
        return QSize(self._n_days * DAY_PIXELS, HEIGHT_PIXELS)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        seen = event.rect()
        for i in range(seen.left() // DAY_PIXELS, seen.right() // DAY_PIXELS + 1):
            if 0 <= i < self._n_days:
                self._paint_day(painter, self._first + timedelta(days=i))
        left = self.left_of(self._week)
        painter.setPen(self._theme.colour("accent"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(left, 0, DAYS_PER_WEEK * DAY_PIXELS - 1, HEIGHT_PIXELS - 1, 6, 6)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(int(event.position().x()))
        if day is not None:
            self.setFocus()
            self.chosen.emit(day)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        turned = event.angleDelta()
        # An eighth of a degree each; one notch, 120, moves by half a week.
        self.wheeled.emit((turned.x() or turned.y()) * DAYS_PER_WEEK * DAY_PIXELS // 240)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        day = self.current or self._week
        if event.key() in steps:
            day += timedelta(days=steps[Qt.Key(event.key())])
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            super().keyPressEvent(event)
            return
        if 0 <= (day - self._first).days < self._n_days:
            self.chosen.emit(day)

    def tip_at(self, place: QPointF) -> str:
        day = self._day_at(int(place.x()))
        if day is None:
            return ""
        mark = self._marks.get(day)
        return f"{day_text(day)}: {mark.tip}" if mark else day_text(day)

    def _day_at(self, x: int) -> date | None:
        i = x // DAY_PIXELS
        return self._first + timedelta(days=i) if 0 <= i < self._n_days else None

    def _paint_day(self, painter: QPainter, day: date) -> None:
        theme, mark = self._theme, self._marks.get(day)
        rect = QRect(self.left_of(day), 0, DAY_PIXELS, HEIGHT_PIXELS)
        is_weekend = day.weekday() >= SATURDAY
        token = "selection" if day == self.current else "weekend" if is_weekend else "surface"
        painter.fillRect(rect, theme.colour(token))
        if day.weekday() == 0:
            painter.setPen(theme.colour("line"))
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        across = Qt.AlignmentFlag.AlignHCenter
        self._set_font(painter, _TINY_PIXELS, bold=False)
        painter.setPen(theme.colour("muted"))
        painter.drawText(rect.adjusted(0, 2, 0, 0), across, weekday_text(day))
        self._set_font(painter, _SMALL_PIXELS, bold=day.day == 1)
        painter.setPen(theme.colour("red" if is_weekend else "text"))
        number = str(day.day)
        if day.day == 1 or day.weekday() == 0 or day == self._first:
            number = f"{day.month}/{day.day}" if LANGUAGE.code == "zh" else f"{day.day}/{day.month}"
        painter.drawText(rect.adjusted(0, 15, 0, 0), across, number)
        if mark is not None:
            self._paint_chip(painter, rect, mark)

    def _paint_chip(self, painter: QPainter, rect: QRect, mark: DayMark) -> None:
        theme = self._theme
        chip = QRect(rect.left() + 1, _CHIP_TOP, rect.width() - 2, _CHIP_PIXELS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("amber_soft" if mark.is_own else "red_soft"))
        painter.drawRoundedRect(chip, 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self._set_font(painter, _TINY_PIXELS, bold=mark.is_own)
        painter.setPen(theme.colour("amber" if mark.is_own else "red"))
        text = painter.fontMetrics().elidedText(
            mark.text, Qt.TextElideMode.ElideRight, chip.width()
        )
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)

    def _set_font(self, painter: QPainter, pixels: int, *, bold: bool) -> None:
        font = QFont(self.font())
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(font)
