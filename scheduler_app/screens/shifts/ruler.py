"""The ruler: a day of hours, shifts as bars that can be dragged, the need beneath."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from scheduler_app.screens.shifts.need_curve import NeedCurve
from scheduler_app.screens.shifts.pattern_times import STEP_MINUTES, Grip, moved
from scheduler_app.screens.shifts.ruler_painter import COLUMNS, RulerPainter, columns_width
from scheduler_app.screens.shifts.ruler_rows import RulerGroup, RulerRow
from scheduler_app.screens.shifts.ruler_scale import (
    GROUP_PIXELS,
    HEAD_PIXELS,
    NEED_LEAST,
    NEED_MOST,
    RulerScale,
    grip_at,
    span_of,
)
from scheduler_app.screens.shifts.shift_words import clock, minutes_text, number_text, spoken_text
from scheduler_app.widgets.drawn_control import DrawnControl
from scheduler_app.widgets.theme import Theme
from solver.domain.activity import BreakRule
from solver.domain.pattern import Pattern

_LEFT_PIXELS, _SIDE_PIXELS, _NEED_GAP = 156, 18, 8
_Key, _Modifier = Qt.Key, Qt.KeyboardModifier


class Ruler(DrawnControl):
    """Rows are as high as there is room for, within ``row_pixels`` (least, most).

    ``chosen`` carries a code; ``changed`` the dragged or nudged pattern, edited once.
    Left and Right move the chosen shift by 15 minutes, with Shift its end, with Alt its
    start; Up and Down choose; Esc drops what is being dragged.
    """

    chosen = Signal(str)
    changed = Signal(object)  # Pattern
    delete_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        row_pixels: tuple[int, int],
        *,
        can_edit: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._can_edit = can_edit
        self._least_row, self._most_row = row_pixels
        self._groups: tuple[RulerGroup, ...] = ()
        self._curve: NeedCurve | None = None
        self.current = ""
        self._held: tuple[Pattern, Grip, float, RulerScale] | None = None
        self._preview: Pattern | None = None
        self.setMouseTracking(True)

    def show_rows(self, groups: Sequence[RulerGroup], curve: NeedCurve | None) -> None:
        """Show shifts under headings, and the need; a drag that is under way is dropped."""
        self._groups, self._curve = tuple(groups), curve
        self._held = self._preview = None
        need = NEED_LEAST + 2 * _NEED_GAP if curve else _NEED_GAP
        self.setMinimumHeight(self._rows_bottom(self._least_row) + need)
        self._tell()
        self.update()

    def show_chosen(self, code: str) -> None:
        """Mark a shift; "" none."""
        if code != self.current:
            self.current = code
            self._tell()
            self.update()

    def set_can_edit(self, can_edit: bool) -> None:
        """Allow or refuse to drag."""
        self._can_edit = can_edit

    def bar_of(self, code: str) -> tuple[float, float, float]:
        """Return left, right and middle height of a shift's bar, in pixels."""
        row, top = next((r, t) for r, t in self._places() if r.pattern.code == code)
        bar = self._scale().bar(row.pattern, top)
        return bar.left(), bar.right(), bar.center().y()

    def sizeHint(self) -> QSize:
        return QSize(640, self._rows_bottom(self._most_row) + NEED_MOST)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        scale, width = self._scale(), float(self.width())
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        draw = RulerPainter(painter, self._theme, scale, width, self._n_columns())
        rows_bottom = self._rows_bottom(self._row_pixels)
        need_bottom = self._need_bottom()
        draw.hours(need_bottom if self._curve else rows_bottom)
        for title, top in self._titles():
            draw.group(top, GROUP_PIXELS, title)
        for row, top in self._places():
            code = row.pattern.code
            is_chosen = code == self.current
            held = self._preview if is_chosen else None
            shown = row if held is None else replace(row, pattern=held)
            draw.row(top, shown, is_chosen=is_chosen, has_focus=is_chosen and self.hasFocus())
        if self._curve is not None:
            top = rows_bottom + _NEED_GAP
            draw.need(top, need_bottom - top, self._curve, self._preview or self._pattern())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        row = self._row_at(event.position())
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._choose(row.pattern.code)
        grip = self._grip_at(event.position())
        if grip is not None and self._can_edit:
            self._held = (row.pattern, grip, event.position().x(), self._scale())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            self._show_cursor(event.position())
            return
        pattern, grip, from_x, scale = self._held
        by = scale.minutes(event.position().x() - from_x)
        # A click that slips by less than half a step changes nothing.
        is_moved = 2 * abs(by) >= STEP_MINUTES
        self._preview = moved(pattern, grip, by) if is_moved else None
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        preview, self._held, self._preview = self._preview, None, None
        self.update()
        if preview is not None:
            self.changed.emit(preview)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts: dict[int, Callable[[], None]] = {
            _Key.Key_Up: lambda: self._step(-1),
            _Key.Key_Down: lambda: self._step(1),
            _Key.Key_Left: lambda: self._nudge(event, -STEP_MINUTES),
            _Key.Key_Right: lambda: self._nudge(event, STEP_MINUTES),
            _Key.Key_Escape: self._drop,
        }
        if self._can_edit:
            acts[_Key.Key_Delete] = self.delete_wanted.emit
        act = acts.get(event.key())
        if act is None or (event.key() == _Key.Key_Escape and self._held is None):
            super().keyPressEvent(event)
            return
        act()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        super().focusOutEvent(event)
        self._drop()

    def tip_at(self, place: QPointF) -> str:
        """Return what is there: a shift in words, or the need of an interval."""
        row = self._row_at(place)
        if row is not None:
            return "\n".join(
                (spoken_text(row.pattern), *(self._break_text(row, b) for b in row.breaks))
            )
        curve, scale = self._curve, self._scale()
        is_need = (
            place.y() > self._rows_bottom(self._row_pixels)
            and scale.left <= place.x() < scale.right
        )
        return "" if curve is None or not is_need else self._need_text(curve, scale, place.x())

    def _break_text(self, row: RulerRow, rule: BreakRule) -> str:
        start = row.pattern.start_minute
        first, last = clock(start + rule.earliest_minute), clock(start + rule.latest_minute)
        text = self.tr("{name}: {length}, starts {first} to {last}")
        length = minutes_text(rule.length_minutes)
        return text.format(name=rule.name, length=length, first=first, last=last)

    def _need_text(self, curve: NeedCurve, scale: RulerScale, x: float) -> str:
        interval = int((x - scale.left) / scale.pixels_per_minute) // curve.interval_minutes
        start = interval * curve.interval_minutes
        when = f"{clock(start)}–{clock(start + curve.interval_minutes)}"
        lines = [
            self.tr("{when}: {agents} agents required").format(
                when=when, agents=number_text(curve.required[interval], 1)
            )
        ]
        if curve.highest[interval] != curve.required[interval]:
            text = self.tr("on the day that needs most: {agents}")
            lines.append(text.format(agents=number_text(curve.highest[interval], 1)))
        if curve.on_duty is not None:
            text = self.tr("on duty: {agents}")
            lines.append(text.format(agents=number_text(curve.on_duty[interval], 1)))
        return "\n".join(lines)

    def _scale(self) -> RulerScale:
        right = self.width() - _SIDE_PIXELS - columns_width(self._n_columns())
        span = span_of(row.pattern for group in self._groups for row in group.rows)
        return RulerScale(_LEFT_PIXELS, max(_LEFT_PIXELS + 60, right), span, self._row_pixels)

    def _n_columns(self) -> int:
        """Return how many columns there are; people only where any are known."""
        knows_people = any(row.people for group in self._groups for row in group.rows)
        return len(COLUMNS) - (not knows_people)

    def _places(self) -> list[tuple[RulerRow, int]]:
        """Return every row with its top."""
        found, top = [], HEAD_PIXELS
        for group in self._groups:
            top += GROUP_PIXELS if group.title else 0
            for row in group.rows:
                found.append((row, top))
                top += self._row_pixels
        return found

    def _titles(self) -> list[tuple[str, int]]:
        """Return every heading with its top."""
        found, top = [], HEAD_PIXELS
        for group in self._groups:
            if group.title:
                found.append((group.title, top))
                top += GROUP_PIXELS
            top += self._row_pixels * len(group.rows)
        return found

    @property
    def _row_pixels(self) -> int:
        """Height of a row: the need keeps its room where there is little."""
        n_rows = sum(len(group.rows) for group in self._groups)
        need = NEED_LEAST + 2 * _NEED_GAP if self._curve is not None else 0
        room = self.height() - need - self._rows_bottom(0)
        return min(self._most_row, max(self._least_row, room // max(1, n_rows)))

    def _rows_bottom(self, row_pixels: int) -> int:
        headings = sum(1 for group in self._groups if group.title)
        n_rows = sum(len(group.rows) for group in self._groups)
        return HEAD_PIXELS + GROUP_PIXELS * headings + row_pixels * n_rows

    def _need_bottom(self) -> int:
        most = self._rows_bottom(self._row_pixels) + _NEED_GAP + NEED_MOST
        return min(self.height() - _NEED_GAP, most)

    def _row_at(self, place: QPointF) -> RulerRow | None:
        rows = self._places()
        return next((r for r, top in rows if top <= place.y() < top + self._row_pixels), None)

    def _grip_at(self, place: QPointF) -> Grip | None:
        """Return which part of a bar is under the mouse; None: none of a bar."""
        for row, top in self._places():
            scale = self._scale()
            if scale.bar(row.pattern, top).contains(place):
                return grip_at(scale.parts(row.pattern, top), place.x())
        return None

    def _show_cursor(self, place: QPointF) -> None:
        grip = self._grip_at(place) if self._can_edit else None
        shapes = {None: Qt.CursorShape.ArrowCursor, Grip.WHOLE: Qt.CursorShape.OpenHandCursor}
        self.setCursor(shapes.get(grip, Qt.CursorShape.SizeHorCursor))

    def _pattern(self) -> Pattern | None:
        rows = (row.pattern for group in self._groups for row in group.rows)
        return next((pattern for pattern in rows if pattern.code == self.current), None)

    def _choose(self, code: str) -> None:
        self.show_chosen(code)
        self.chosen.emit(code)

    def _step(self, by: int) -> None:
        codes = [row.pattern.code for row, _ in self._places()]
        if codes:
            at = codes.index(self.current) + by if self.current in codes else 0
            self._choose(codes[min(max(at, 0), len(codes) - 1)])

    def _nudge(self, event: QKeyEvent, by_minutes: int) -> None:
        pattern = self._pattern()
        if pattern is None or not self._can_edit:
            return
        grip = Grip.WHOLE
        if event.modifiers() & _Modifier.ShiftModifier:
            grip = Grip.END
        elif event.modifiers() & _Modifier.AltModifier:
            grip = Grip.START
        self.changed.emit(moved(pattern, grip, by_minutes))

    def _drop(self) -> None:
        self._held = self._preview = None
        self.update()

    def _tell(self) -> None:
        """Let a screen reader say which shift is chosen."""
        pattern = self._pattern()
        self.setAccessibleDescription("" if pattern is None else spoken_text(pattern))
        changed = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(changed)
