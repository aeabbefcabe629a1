"""Weeks under each other, days to be selected by dragging: leave, shifts, holidays, tags."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from scheduler_app.language.phrases import day_text
from scheduler_app.screens.staff.leave_painter import (
    HEAD_PIXELS,
    CalendarScale,
    DayLook,
    LeavePainter,
)
from scheduler_app.widgets.drawn_control import DrawnControl
from scheduler_app.widgets.theme import Theme
from solver.domain.time_grid import DAYS_PER_WEEK

_LEAST_ROW, _ROW, _LEAST_WEEKS, _MOST_WEEKS = 34, 44, 4, 16
_PAGE_WEEKS = 4
_NOTHING = DayLook()
_Key = Qt.Key


class LeaveCalendar(DrawnControl):
    """``selected`` tells that other days are; ``moved`` that other weeks are seen.

    Drag over days, or move with the arrows and select with Shift; a click on leave selects
    all of it.  ``put_wanted`` comes with Enter, ``take_off_wanted`` with Del.
    """

    selected = Signal()
    moved = Signal()
    put_wanted = Signal()
    take_off_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._looks: Mapping[date, DayLook] = {}
        self._week = self.first = date.min
        self._from = self.current = date.min
        self._is_held = self._is_dragged = False

    @property
    def n_weeks(self) -> int:
        """How many weeks there is room for."""
        fitting = (self.height() - HEAD_PIXELS) // _ROW
        return min(_MOST_WEEKS, max(_LEAST_WEEKS, fitting))

    @property
    def last(self) -> date:
        """The last day in sight."""
        return self.first + timedelta(days=self.n_weeks * DAYS_PER_WEEK - 1)

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last selected day."""
        return min(self._from, self.current), max(self._from, self.current)

    def begin_at(self, week: date) -> None:
        """Show the weeks from the one before that of a Monday on, and select that Monday."""
        self._week = week
        self.first = week - timedelta(weeks=1)
        self.select(week, week)

    def show_days(self, looks: Mapping[date, DayLook]) -> None:
        """Show what is special about the days in sight."""
        self._looks = looks
        self._tell()
        self.update()

    def select(self, first: date, last: date) -> None:
        """Select days, both included."""
        self._from, self.current = first, last
        self._tell()
        self.update()
        self.selected.emit()

    def scroll(self, weeks: int) -> None:  # type: ignore[override]
        """Show earlier (below 0) or later weeks."""
        self.first += timedelta(weeks=weeks)
        self.moved.emit()
        self.update()

    def place_of(self, day: date) -> QPointF:
        """Return the middle of a day in sight, in pixels."""
        return self._scale().box((day - self.first).days).center()

    def sizeHint(self) -> QSize:
        return QSize(440, HEAD_PIXELS + 8 * _ROW)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(280, HEAD_PIXELS + _LEAST_WEEKS * _LEAST_ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        scale = self._scale()
        paint = LeavePainter(QPainter(self), self._theme, scale)
        paint.head()
        first, last = self.days
        for number in range(scale.n_days):
            day = self.first + timedelta(days=number)
            is_selected = first <= day <= last
            paint.day(number, day, self._looks.get(day, _NOTHING), is_selected=is_selected)
        for number in range(scale.n_days):
            day = self.first + timedelta(days=number)
            paint.leave_name(number, day, self._looks.get(day, _NOTHING))
        paint.week((self._week - self.first).days)
        if self.hasFocus():
            paint.cursor((self.current - self.first).days)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        day = self._day_at(event.position())
        if day is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._is_held, self._is_dragged = True, False
        is_extending = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self.select(self._from if is_extending else day, day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        if self._is_held and day is not None and day != self.current:
            self._is_dragged = True
            self.select(self._from, day)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        is_click = self._is_held and not self._is_dragged
        self._is_held = False
        look = self._looks.get(self.current, _NOTHING)
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if is_click and is_plain and look.span is not None:
            self.select(*look.span)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        self.scroll(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            _Key.Key_Left: -1,
            _Key.Key_Right: 1,
            _Key.Key_Up: -DAYS_PER_WEEK,
            _Key.Key_Down: DAYS_PER_WEEK,
            _Key.Key_PageUp: -_PAGE_WEEKS * DAYS_PER_WEEK,
            _Key.Key_PageDown: _PAGE_WEEKS * DAYS_PER_WEEK,
        }
        acts: dict[int, Callable[[], object]] = {
            _Key.Key_Return: self.put_wanted.emit,
            _Key.Key_Enter: self.put_wanted.emit,
            _Key.Key_Delete: self.take_off_wanted.emit,
            _Key.Key_Backspace: self.take_off_wanted.emit,
        }
        by = steps.get(_Key(event.key()))
        if by is not None:
            self._step(by, is_extending=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in acts:
            acts[event.key()]()
        else:
            super().keyPressEvent(event)

    def tip_at(self, place: QPointF) -> str:
        day = self._day_at(place)
        return "" if day is None else self.tip_of(day)

    def tip_of(self, day: date) -> str:
        """Return the day and all that is known of it, a line each."""
        return "\n".join([day_text(day), *self._looks.get(day, _NOTHING).tips])

    def _step(self, by: int, *, is_extending: bool) -> None:
        day = self.current + timedelta(days=by)
        while day < self.first:
            self.scroll(-1)
        while day > self.last:
            self.scroll(1)
        self.select(self._from if is_extending else day, day)

    def _scale(self) -> CalendarScale:
        room = (self.height() - HEAD_PIXELS - 1) // self.n_weeks
        return CalendarScale(self.width(), min(room, 2 * _ROW), self.n_weeks)

    def _day_at(self, point: QPointF) -> date | None:
        number = self._scale().number_at(point)
        return None if number is None else self.first + timedelta(days=number)

    def _tell(self) -> None:
        """Let a screen reader say which day the keys are on."""
        if self.current != date.min:
            self.setAccessibleDescription(self.tip_of(self.current))
