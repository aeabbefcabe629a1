"""The timeline of a day: agents by time, scrolled, zoomed, moved through by keys."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from scheduler_app.language.phrases import clock_text
from scheduler_app.paint.time_scale import MOST_ZOOM, TimeScale
from scheduler_app.paint.timeline_canvas import HEADER_PIXELS, Scene, TimelineCanvas
from scheduler_app.paint.timeline_drag import Drag
from scheduler_app.paint.timeline_rows import Block, Row
from scheduler_app.widgets.theme import Theme
from scheduler_app.widgets.tokens import ROW_PIXELS
from solver.domain.time_grid import MINUTES_PER_DAY

_NAMES_LEAST, _NAMES_PARTS = 120, 5  # the names take at most a fifth of the width
_RIGHT_PIXELS, _ASIDE_PIXELS, _ZOOM_STEP = 12, 40, 1.25


class TimelineView(QAbstractScrollArea):
    """Shows ``Row``s, one of them and perhaps one of its blocks current; knows no document.

    ``name_tip`` makes what pointing at a name says.
    """

    seen_changed = Signal()  # other minutes are seen, or the names have another width
    current_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[Row, ...] = ()
        self._span = (0, MINUTES_PER_DAY)
        self._zoom = 1.0
        self._now: float | None = None
        self._corner = ""
        self.name_tip: Callable[[Row], str] = lambda row: row.name
        self._current = -1
        self._chosen: Hashable = None
        self._drag: Drag | None = None
        self._names_width = _NAMES_LEAST
        self._canvas = self._new_canvas()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setCornerWidget(QWidget())  # the style's own would draw a frame
        self.verticalScrollBar().setSingleStep(ROW_PIXELS)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        self.horizontalScrollBar().valueChanged.connect(self._on_side_scrolled)
        theme.changed.connect(self._on_look_changed)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    @property
    def current(self) -> int:
        """The index of the current row; -1: none."""
        return self._current

    @property
    def current_row(self) -> Row | None:
        """The current row."""
        return self._rows[self._current] if 0 <= self._current < len(self._rows) else None

    @property
    def chosen(self) -> Block | None:
        """The chosen block of the current row."""
        row = self.current_row
        if row is None or self._chosen is None:
            return None
        return next((b for b in row.blocks if b.key == self._chosen), None)

    @property
    def drag(self) -> Drag | None:
        """What is being dragged."""
        return self._drag

    @property
    def names_width(self) -> int:
        """The width of the names at the left, in pixels."""
        return self._names_width

    @property
    def scale(self) -> TimeScale:
        """How minutes lie on the screen, from the right edge of the names."""
        width = max(1, self.viewport().width() - self._names_width - _RIGHT_PIXELS)
        return TimeScale(width, *self._span, self._zoom, self.horizontalScrollBar().value())

    def show_rows(self, rows: Sequence[Row], span: tuple[int, int] = (0, MINUTES_PER_DAY)) -> None:
        """Show other rows; the current person and block stay current where they still are.

        ``span``: the first and the last minute that can be seen.
        """
        before = self.current_row
        self._rows, self._span = tuple(rows), span
        self._drag = None
        self._current = -1
        if before is not None:
            places = {row.employee: i for i, row in enumerate(self._rows)}
            self._current = places.get(before.employee, -1)
        self._fit()

    def show_corner(self, text: str) -> None:
        """Write something above the names."""
        self._corner = text
        self.viewport().update()

    def show_drag(self, drag: Drag | None) -> None:
        """Show what is being dragged."""
        self._drag = drag
        self.viewport().update()

    def set_now(self, minute: float | None) -> None:
        """Draw the line of the present time; None: the day is another one."""
        if minute != self._now:
            self._now = minute
            self.viewport().update()

    def choose(self, index: int, key: Hashable = None) -> None:
        """Make a row current, and the block of that key chosen; both are scrolled into view."""
        if not 0 <= index < len(self._rows):
            return
        self._current, self._chosen = index, key
        self._scroll_to(index)
        if self.chosen is not None:
            self._scroll_aside(self.chosen)
        self.viewport().update()
        self._tell_current()

    def choose_person(self, employee: int, key: Hashable = None) -> None:
        """Make a person's row current, if it is shown."""
        index = next((i for i, r in enumerate(self._rows) if r.employee == employee), -1)
        self.choose(index, key)

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Show fewer minutes (factor above 1) or more; the minute at ``x`` stays in its place."""
        scale = self.scale
        at = scale.width / 2 if x is None else x
        minute = scale.minute(at)
        self._zoom = min(MOST_ZOOM, max(1.0, self._zoom * factor))
        self._fit()
        bar = self.horizontalScrollBar()
        bar.setValue(round(self.scale.x(minute) + bar.value() - at))
        self.seen_changed.emit()

    def row_at(self, y: float) -> int:
        """Return the index of the row at a height of the viewport; -1: none."""
        if y < HEADER_PIXELS:
            return -1
        index = int(y - HEADER_PIXELS + self.verticalScrollBar().value()) // ROW_PIXELS
        return index if index < len(self._rows) else -1

    def minute_at(self, x: float) -> float:
        """Return the minute at a place of the viewport."""
        return self.scale.minute(x - self._names_width)

    def point_of(self, index: int, minute: float) -> QPoint:
        """Return the middle of a row at a minute, in the viewport."""
        top = HEADER_PIXELS + index * ROW_PIXELS - self.verticalScrollBar().value()
        x = self._names_width + self.scale.x(minute)
        return QPoint(round(x), top + ROW_PIXELS // 2)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        scene = Scene(
            self._rows,
            self.scale,
            self._names_width,
            self.verticalScrollBar().value(),
            self._current,
            self.chosen,
            self._drag,
            self._now,
            self.hasFocus(),
            self._corner,
        )
        area, ratio = self.viewport().rect(), self.devicePixelRatioF()
        self._canvas.paint(painter, area, scene, ratio)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._on_look_changed()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        up = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and up:
            x = event.position().x() - self._names_width
            self.zoom(_ZOOM_STEP if up > 0 else 1 / _ZOOM_STEP, x)
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and up:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - up)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        super().focusInEvent(event)
        if self._current < 0 and self._rows:
            self.choose(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        super().focusOutEvent(event)
        self.viewport().update()

    def _new_canvas(self) -> TimelineCanvas:
        return TimelineCanvas(self._theme.tokens, self.font(), ROW_PIXELS)

    def _on_look_changed(self) -> None:
        self._canvas = self._new_canvas()
        self._fit()

    def _on_side_scrolled(self) -> None:
        self.viewport().update()
        self.seen_changed.emit()

    def _fit(self) -> None:
        """Make room for the names, and set how far one can scroll."""
        size = self.viewport().size()
        wanted = max((self._canvas.rows.name_width(row) for row in self._rows), default=0.0)
        most = max(_NAMES_LEAST, size.width() // _NAMES_PARTS)
        self._names_width = round(min(most, max(_NAMES_LEAST, wanted)))
        down, side = self.verticalScrollBar(), self.horizontalScrollBar()
        room = max(0, size.height() - HEADER_PIXELS)
        down.setPageStep(room)
        down.setRange(0, max(0, len(self._rows) * ROW_PIXELS - room))
        side.setPageStep(self.scale.width)
        side.setRange(0, self.scale.hidden)
        self.viewport().update()
        self.seen_changed.emit()

    def _scroll_to(self, index: int) -> None:
        bar = self.verticalScrollBar()
        top = index * ROW_PIXELS
        if top < bar.value():
            bar.setValue(top)
        elif top + ROW_PIXELS > bar.value() + bar.pageStep():
            bar.setValue(top + ROW_PIXELS - bar.pageStep())

    def _scroll_aside(self, block: Block) -> None:
        bar, scale = self.horizontalScrollBar(), self.scale
        left, right = scale.x(block.start), scale.x(block.end)
        if left < 0:
            bar.setValue(bar.value() + round(left) - _ASIDE_PIXELS)
        elif right > scale.width:
            bar.setValue(bar.value() + round(right - scale.width) + _ASIDE_PIXELS)

    def _tell_current(self) -> None:
        """Say what is current to screen readers too."""
        row, block = self.current_row, self.chosen
        words = [row.name, *(bar.tip for bar in row.bars)] if row is not None else []
        if block is not None:
            words.append(block_tip(block))
        self.setAccessibleDescription(", ".join(words))
        event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)
        self.current_changed.emit()

    def _show_tip(self, event: QHelpEvent) -> None:
        point = QPointF(event.pos())
        index = self.row_at(point.y())
        if index < 0 or self._drag is not None:
            QToolTip.hideText()
            return
        row, minute = self._rows[index], self.minute_at(point.x())
        tip = self.name_tip(row)
        if point.x() >= self._names_width:
            block, bar = row.block_at(minute), row.bar_at(minute)
            tip = block_tip(block) if block else bar.tip if bar else row.leave or ""
        top = HEADER_PIXELS + index * ROW_PIXELS - self.verticalScrollBar().value()
        around = QRect(0, top, self.viewport().width(), ROW_PIXELS)
        QToolTip.showText(event.globalPos(), tip, self.viewport(), around)


def block_tip(block: Block) -> str:
    """Return "Lunch 12:00–12:30"."""
    return f"{block.text} {clock_text(block.start)}–{clock_text(block.end)}"
