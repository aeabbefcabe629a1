"""Paints the weeks of the leave calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from scheduler_app.language.phrases import WEEKDAYS
from scheduler_app.language.translation import LANGUAGE, translate
from scheduler_app.widgets.cell_marks import RADIUS, draw_hatch
from scheduler_app.widgets.theme import Theme
from scheduler_app.widgets.tokens import pill_colours
from solver.domain.time_grid import DAYS_PER_WEEK, SATURDAY

HEAD_PIXELS, WEEK_PIXELS = 22, 34
_NUMBER, _SMALL, _LINE, _PAD = 12, 11, 17.0, 3.0
_LEAST_NOTE, _SPOT = 30.0, 3.0
_CODE_SIDES, _CODE_SHARE = 8, 0.6


@dataclass(frozen=True, slots=True)
class DayLook:
    """What is special about a day.

    ``note`` is a holiday or tag (``is_own``: set by the user); ``leave`` what is written on
    its leave, "" for none, and ``span`` the first and last day of that leave; ``shift`` a code
    with its colour.  ``tips`` say it all in full.
    """

    note: str = ""
    is_own: bool = False
    is_worked: bool = False
    leave: str = ""
    span: tuple[date, date] | None = None
    shift: tuple[str, str] = ("", "")
    tips: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarScale:
    """Where the days lie, counted from the first in sight, in pixels."""

    width: int
    row_pixels: int
    n_weeks: int

    @property
    def n_days(self) -> int:
        """How many days are in sight."""
        return self.n_weeks * DAYS_PER_WEEK

    @property
    def day_pixels(self) -> float:
        """Width of a day."""
        return (self.width - WEEK_PIXELS - 1) / DAYS_PER_WEEK

    def box(self, number: int) -> QRectF:
        """Return where a day lies."""
        week, day = divmod(number, DAYS_PER_WEEK)
        left, top = WEEK_PIXELS + day * self.day_pixels, HEAD_PIXELS + week * self.row_pixels
        return QRectF(left, top, self.day_pixels, self.row_pixels)

    def number_at(self, point: QPointF) -> int | None:
        """Return the day at a place, None for none."""
        day = int((point.x() - WEEK_PIXELS) // self.day_pixels)
        week = int((point.y() - HEAD_PIXELS) // self.row_pixels)
        is_inside = 0 <= day < DAYS_PER_WEEK and 0 <= week < self.n_weeks
        return week * DAYS_PER_WEEK + day if is_inside else None


class LeavePainter:
    """Draws with ``painter`` in the places of ``scale``."""

    def __init__(self, painter: QPainter, theme: Theme, scale: CalendarScale) -> None:
        self._painter, self._theme, self._scale = painter, theme, scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def head(self) -> None:
        """Draw the names of the weekdays."""
        painter = self._painter
        self._set_font(_SMALL, bold=False)
        for day, name in enumerate(WEEKDAYS):
            box = self._scale.box(day)
            box.moveTop(0)
            box.setHeight(HEAD_PIXELS)
            painter.setPen(self._theme.colour("red" if day >= SATURDAY else "muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, translate("Weekday", name))

    def day(self, number: int, day: date, look: DayLook, *, is_selected: bool) -> None:
        """Draw one day."""
        painter, theme, box = self._painter, self._theme, self._scale.box(number)
        ground = "weekend" if _is_free(day, look) else "surface"
        painter.fillRect(box, theme.colour("selection" if is_selected else ground))
        painter.setPen(theme.colour("line"))
        painter.drawLine(box.topLeft(), box.topRight())
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if day.day == 1:
            painter.setPen(QPen(theme.colour("muted"), 1.5))
            painter.drawLine(box.topLeft(), box.bottomLeft())
        if day.weekday() == 0:
            self._week_number(box, day)
        self._head_of(box, number, day, look)
        lower = box.adjusted(_PAD, _LINE + 2, -_PAD, -_PAD)
        if look.leave:
            self._leave(lower, day, look)
        elif look.shift[0]:
            self._shift(lower, *look.shift)

    def leave_name(self, number: int, day: date, look: DayLook) -> None:
        """Write what leave it is where its bar begins in a week; after all days are drawn."""
        first, last = look.span or (day, day)
        if not look.leave or (day != first and day.weekday() != 0):
            return
        n_days = min((last - day).days + 1, DAYS_PER_WEEK - day.weekday())
        box = self._scale.box(number).adjusted(_PAD, _LINE + 2, -_PAD, -_PAD)
        room = box.width() + (n_days - 1) * self._scale.day_pixels
        self._plate(box, look.leave, room)

    def week(self, number: int) -> None:
        """Frame the week that begins on a day, if it is in sight."""
        if 0 <= number < self._scale.n_days:
            first, last = self._scale.box(number), self._scale.box(number + DAYS_PER_WEEK - 1)
            self._frame(first.united(last), "accent", 1.5)

    def cursor(self, number: int) -> None:
        """Frame the day that the keys are on."""
        if 0 <= number < self._scale.n_days:
            self._frame(self._scale.box(number).adjusted(1.5, 1.5, -1.5, -1.5), "text", 1.0)

    def _frame(self, box: QRectF, token: str, width: float) -> None:
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._theme.colour(token), width))
        self._painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _week_number(self, box: QRectF, day: date) -> None:
        self._set_font(_SMALL, bold=False)
        self._painter.setPen(self._theme.colour("muted"))
        left = QRectF(0, box.top(), WEEK_PIXELS - 8, box.height())
        self._painter.drawText(left, Qt.AlignmentFlag.AlignCenter, str(day.isocalendar().week))

    def _head_of(self, box: QRectF, number: int, day: date, look: DayLook) -> None:
        """Write the number of the day, and its holiday or tag in what room there is."""
        painter, theme = self._painter, self._theme
        self._set_font(_NUMBER, bold=day.day == 1)
        line = QRectF(box.left() + _PAD, box.top() + 1, box.width() - 2 * _PAD, _LINE)
        if look.leave and look.shift[0]:
            # Nobody comes for it, so it must be seen; the bar below is the leave's alone.
            line.setRight(self._shift_at_right(line, *look.shift) - _PAD)
            self._set_font(_NUMBER, bold=day.day == 1)
        full = _month_and_day(day)
        fits = painter.fontMetrics().horizontalAdvance(full) <= line.width()
        is_named = fits and (day.day == 1 or number == 0)
        painter.setPen(theme.colour("red" if _is_free(day, look) else "text"))
        text = full if is_named else str(day.day)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
        if look.note:
            line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(text) + 4)
            self._note(line, look)

    def _note(self, room: QRectF, look: DayLook) -> None:
        """Write a holiday or tag; a spot where not even its beginning has room."""
        painter = self._painter
        self._set_font(_SMALL, bold=False)
        colour = self._theme.colour("amber" if look.is_own or look.is_worked else "red")
        width = painter.fontMetrics().horizontalAdvance(look.note)
        if width > room.width() < _LEAST_NOTE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(room.right() - _SPOT, room.center().y()), _SPOT, _SPOT)
            return
        painter.setPen(colour)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, right, self._cut(look.note, room.width()))

    def _leave(self, box: QRectF, day: date, look: DayLook) -> None:
        """Draw leave as a bar that runs on through its days."""
        painter, theme = self._painter, self._theme
        first, last = look.span or (day, day)
        is_first, is_last = day == first or day.weekday() == 0, day == last or day.weekday() == 6
        bar = box.adjusted(0 if is_first else -_PAD, 0, 0 if is_last else _PAD, 0)
        fill, line = theme.colour("amber_soft"), theme.colour("amber")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(bar, RADIUS if is_first or is_last else 0, RADIUS)
        draw_hatch(painter, bar, line)

    def _plate(self, bar: QRectF, text: str, room: float) -> None:
        fill, colour = self._theme.colour("amber_soft"), self._theme.colour("amber")
        self._set_font(_SMALL, bold=True)
        said = self._cut(text, room - 6)
        width = self._painter.fontMetrics().horizontalAdvance(said) + 6
        plate = QRectF(bar.left(), bar.top(), width, bar.height())
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(fill)
        self._painter.drawRoundedRect(plate, RADIUS, RADIUS)
        self._painter.setPen(colour)
        self._painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, said)

    def _shift_at_right(self, line: QRectF, code: str, colour: str) -> float:
        """Draw a code at the end of a line, and return where it begins."""
        self._set_font(_SMALL, bold=False)
        width = self._painter.fontMetrics().horizontalAdvance(code) + _CODE_SIDES
        left = line.right() - min(width, _CODE_SHARE * line.width())
        self._shift(
            QRectF(left, line.top() + 1, line.right() - left, line.height() - 1), code, colour
        )
        return left

    def _shift(self, box: QRectF, code: str, colour: str) -> None:
        self._set_font(_SMALL, bold=False)
        fill, text = pill_colours(colour, self._theme.tokens.is_dark)
        said = self._cut(code, box.width())
        width = self._painter.fontMetrics().horizontalAdvance(said) + _CODE_SIDES
        pill = QRectF(box.left(), box.top(), min(width, box.width()), min(box.height(), _LINE))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(fill)
        self._painter.drawRoundedRect(pill, RADIUS, RADIUS)
        self._painter.setPen(text)
        self._painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, said)

    def _cut(self, text: str, width: float) -> str:
        metrics = self._painter.fontMetrics()
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width))

    def _set_font(self, pixels: int, *, bold: bool) -> None:
        font = QFont(self._painter.font())
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        self._painter.setFont(font)


def _is_free(day: date, look: DayLook) -> bool:
    """Tell whether most people do not work on the day; a tag says nothing of that."""
    is_holiday = bool(look.note) and not look.is_own
    return (day.weekday() >= SATURDAY or is_holiday) and not look.is_worked


def _month_and_day(day: date) -> str:
    return f"{day.month}/{day.day}" if LANGUAGE.code == "zh" else f"{day.day} {day:%b}"
