"""A week of half hours that is painted with the mouse: a row a weekday, midnight to midnight.

Where shifts end after midnight, the rows go on into the morning after.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from scheduler_app.document.weekly_hours import Stroke, Window, Word
from scheduler_app.screens.staff.week_grid_painter import (
    HEAD_PIXELS,
    LEFT_PIXELS,
    WeekGridPainter,
    WeekGridScale,
    window_text,
)
from scheduler_app.widgets.drawn_control import DrawnControl
from scheduler_app.widgets.theme import Theme
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY

STEP_MINUTES = 30
_LEAST_ROW, _MOST_ROW, _RIGHT, _BOTTOM = 22, 34, 8, 2
_Key = Qt.Key


@dataclass(frozen=True, slots=True)
class Place:
    """A half hour: weekday, and how many steps after its midnight."""

    day: int
    step: int


class WeekGrid(DrawnControl):
    """``painted`` carries a stroke; it changes nothing itself.

    Drag with the left button to paint ``word``, with the right one to wipe out; several
    weekdays at once.  Arrows move, with Shift they select; Space or Enter paints, A and N say
    available and not available, Del wipes out, Esc drops a drag.
    """

    painted = Signal(object)  # Stroke

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.word = Word.AVAILABLE
        self._everywhere: tuple[Window, ...] = ()
        self._partly: tuple[Window, ...] = ()
        self._last_minute = MINUTES_PER_DAY
        self._can_edit = False
        self._from, self.current = Place(0, 16), Place(0, 16)
        self._held: Word | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def show_windows(
        self, everywhere: Sequence[Window], partly: Sequence[Window], last_minute: int
    ) -> None:
        """Show what all people have and what some have; rows end at ``last_minute``."""
        self._everywhere, self._partly = tuple(everywhere), tuple(partly)
        self._last_minute = last_minute
        self._tell()
        self.update()

    def set_can_edit(self, can_edit: bool) -> None:
        """Allow or refuse to paint."""
        self._can_edit = can_edit
        self._drop()

    def place_of(self, day: int, minute: int) -> QPointF:
        """Return the middle of the half hour that a minute of a weekday lies in, in pixels."""
        grid = self._grid()
        middle = minute // STEP_MINUTES * STEP_MINUTES + STEP_MINUTES // 2
        return QPointF(grid.x(middle), grid.top(day) + grid.row_pixels / 2)

    def sizeHint(self) -> QSize:
        return QSize(460, HEAD_PIXELS + DAYS_PER_WEEK * _MOST_ROW + _BOTTOM)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(280, HEAD_PIXELS + DAYS_PER_WEEK * _LEAST_ROW + _BOTTOM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        grid = WeekGridPainter(painter, self._theme, self._grid())
        grid.ground()
        for window in self._partly:
            grid.window(window, is_partly=True)
        for window in self._everywhere:
            grid.window(window, is_partly=False)
        if self._held is not None or self.hasFocus():
            days, start, end = self._selected()
            grid.selection(days, start, end, self._held)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        place = self._place_at(event.position())
        if place is None:
            return
        self._from = self.current = place
        is_wiping = event.button() == Qt.MouseButton.RightButton
        if self._can_edit:
            self._held = Word.NONE if is_wiping else self.word
        self._tell()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self.current = self._nearest(event.position())
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        word, self._held = self._held, None
        self.update()
        if word is not None:
            self._paint(word)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            _Key.Key_Left: (0, -1),
            _Key.Key_Right: (0, 1),
            _Key.Key_Up: (-1, 0),
            _Key.Key_Down: (1, 0),
            _Key.Key_Home: (0, -self._n_steps),
            _Key.Key_End: (0, self._n_steps),
        }
        words = {
            **dict.fromkeys((_Key.Key_Space, _Key.Key_Return, _Key.Key_Enter), self.word),
            **dict.fromkeys((_Key.Key_Delete, _Key.Key_Backspace), Word.NONE),
            _Key.Key_A: Word.AVAILABLE,
            _Key.Key_N: Word.UNAVAILABLE,
        }
        acts: dict[int, Callable[[], None]] = {}
        for key, by in steps.items():
            acts[key] = lambda by=by: self._step(event, *by)  # type: ignore[misc]
        if self._can_edit:
            for key, word in words.items():
                acts[key] = lambda word=word: self._paint(word)  # type: ignore[misc]
        if self._held is not None:
            acts[_Key.Key_Escape] = self._drop
        act = acts.get(event.key())
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        super().focusOutEvent(event)
        self._drop()

    def tip_at(self, place: QPointF) -> str:
        at = self._place_at(place)
        return "" if at is None else self.tip_of(at)

    def tip_of(self, place: Place) -> str:
        """Return which half hour it is and what is said of it."""
        at = place.step * STEP_MINUTES
        texts = [window_text(Window(place.day, at, at + STEP_MINUTES, available=True))]
        for windows, words in (
            (self._everywhere, (self.tr("not available"), self.tr("available"))),
            (self._partly, (self.tr("some not available"), self.tr("some available"))),
        ):
            found = (w for w in windows if w.weekday == place.day and w.start <= at < w.end)
            texts += [f"{words[w.available]} ({window_text(w)})" for w in found]
        if len(texts) == 1:
            texts.append(self.tr("nothing is said"))
        return "\n".join(texts)

    @property
    def _n_steps(self) -> int:
        return self._last_minute // STEP_MINUTES

    def _grid(self) -> WeekGridScale:
        rows = (self.height() - HEAD_PIXELS - _BOTTOM) // DAYS_PER_WEEK
        return WeekGridScale(
            self.width() - _RIGHT, min(_MOST_ROW, max(_LEAST_ROW, rows)), self._last_minute
        )

    def _selected(self) -> tuple[range, int, int]:
        days = sorted((self._from.day, self.current.day))
        steps = sorted((self._from.step, self.current.step))
        start, end = steps[0] * STEP_MINUTES, (steps[1] + 1) * STEP_MINUTES
        return range(days[0], days[1] + 1), start, end

    def _paint(self, word: Word) -> None:
        days, start, end = self._selected()
        self.painted.emit(Stroke(frozenset(days), start, end, word))

    def _step(self, event: QKeyEvent, days: int, steps: int) -> None:
        day = min(max(0, self.current.day + days), DAYS_PER_WEEK - 1)
        step = min(max(0, self.current.step + steps), self._n_steps - 1)
        self.current = Place(day, step)
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._from = self.current
        self._tell()
        self.update()

    def _place_at(self, point: QPointF) -> Place | None:
        grid = self._grid()
        rect = QRectF(LEFT_PIXELS, HEAD_PIXELS, grid.right - LEFT_PIXELS, grid.height)
        return self._nearest(point) if rect.contains(point) else None

    def _nearest(self, point: QPointF) -> Place:
        grid = self._grid()
        day = int((point.y() - HEAD_PIXELS) // grid.row_pixels)
        step = int(grid.minute(point.x()) // STEP_MINUTES)
        return Place(min(max(0, day), DAYS_PER_WEEK - 1), min(max(0, step), self._n_steps - 1))

    def _drop(self) -> None:
        self._held = None
        self.update()

    def _tell(self) -> None:
        """Let a screen reader say where the keys stand."""
        self.setAccessibleDescription(self.tip_of(self.current))
