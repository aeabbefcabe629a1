"""The timeline with a hand: what mouse and keys do to the blocks of a day."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from scheduler_app.paint.timeline_drag import Grip, Judge, begin
from scheduler_app.paint.timeline_rows import Block, Row
from scheduler_app.screens.day.timeline_view import TimelineView
from scheduler_app.widgets.theme import Theme

_EDGE_PIXELS, _NARROW_PIXELS = 5.0, 20.0
_DRAG_PIXELS = 3  # the system's distance would be a quarter of an hour
_ZOOM_STEP = 1.25
_Key, _Modifier = Qt.Key, Qt.KeyboardModifier


class TimelineEditor(TimelineView):
    """What the user wants is told by signals and done elsewhere.

    ``judge`` says why a block may not lie somewhere; ``step`` is the grid of moves, in
    minutes; ``is_locked``: nothing can be moved.
    """

    dropped = Signal(object, object, int, int)  # row, block, start, end
    dragged = Signal(object)  # Drag, or None when it ends
    menu_wanted = Signal(object, object, int, QPoint)  # row, block or None, minute, where
    delete_wanted = Signal(object, object)  # row, block
    lock_wanted = Signal(object, object)  # row, block
    day_stepped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.step = 15
        self.is_locked = False
        self.judge: Judge = lambda _row, _block, _start, _end: ""
        self._pressed: tuple[QPointF, Row, Block] | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.row_at(event.position().y())
        if index < 0:
            return
        row = self.rows[index]
        block = self._block_at(event.position(), row)
        self.choose(index, block.key if block is not None else None)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and block is not None and not self.is_locked:
            self._pressed = event.position(), row, block

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            self._show_cursor(event.position())
            return
        origin, row, block = self._pressed
        if self.drag is None:
            far = (event.position() - origin).manhattanLength()
            if far < _DRAG_PIXELS:
                return
            grip = self._grip(origin, block)
            self._set_drag(
                begin(row, block, grip, self.minute_at(origin.x()), self.step, self.judge)
            )
        if self.drag is not None:
            self._set_drag(self.drag.to(self.minute_at(event.position().x()), self.judge))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        drag = self.drag
        self.end_drag()
        if drag is not None and drag.is_elsewhere:
            self.dropped.emit(drag.row, drag.block, drag.start, drag.end)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._ask_menu_by_key()
            return
        point = QPointF(event.pos())
        index = self.row_at(point.y())
        if index >= 0 and self.drag is None:
            row = self.rows[index]
            block = self._block_at(point, row)
            minute = int(self.minute_at(max(point.x(), self.names_width)))
            self.menu_wanted.emit(row, block, minute, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == _Key.Key_Escape and self.drag is not None:
            self.end_drag()
            return
        if not (self._on_way_key(event) or self._on_block_key(event)):
            super().keyPressEvent(event)

    def end_drag(self) -> None:
        """Let go of the block; it lies where it was."""
        self._pressed = None
        if self.drag is not None:
            self._set_drag(None)

    def _set_drag(self, drag: object) -> None:
        before = self.drag
        self.show_drag(drag)  # type: ignore[arg-type]
        if drag is not before:
            self.dragged.emit(drag)

    def _block_at(self, point: QPointF, row: Row) -> Block | None:
        if point.x() < self.names_width:
            return None
        return row.block_at(self.minute_at(point.x()))

    def _grip(self, point: QPointF, block: Block) -> Grip:
        scale = self.scale
        x = point.x() - self.names_width
        left, right = scale.x(block.start), scale.x(block.end)
        edge = min(_EDGE_PIXELS, max(2.0, (right - left) / 4)) if right - left > 0 else 0.0
        if right - left < _NARROW_PIXELS / 2:
            return Grip.WHOLE
        if x - left <= edge:
            return Grip.START
        return Grip.END if right - x <= edge else Grip.WHOLE

    def _show_cursor(self, point: QPointF) -> None:
        index = self.row_at(point.y())
        block = self._block_at(point, self.rows[index]) if index >= 0 else None
        shape = Qt.CursorShape.ArrowCursor
        if block is not None and not self.is_locked:
            is_whole = self._grip(point, block) is Grip.WHOLE
            shape = Qt.CursorShape.OpenHandCursor if is_whole else Qt.CursorShape.SizeHorCursor
        self.viewport().setCursor(shape)

    def _on_way_key(self, event: QKeyEvent) -> bool:
        """Keys that go somewhere."""
        key, control = event.key(), bool(event.modifiers() & _Modifier.ControlModifier)
        rows = {
            _Key.Key_Up: self.current - 1,
            _Key.Key_Down: self.current + 1,
            _Key.Key_Home: 0,
            _Key.Key_End: len(self.rows) - 1,
        }
        days = {_Key.Key_PageUp: -1, _Key.Key_PageDown: 1}
        zooms = {
            _Key.Key_Plus: _ZOOM_STEP,
            _Key.Key_Equal: _ZOOM_STEP,
            _Key.Key_Minus: 1 / _ZOOM_STEP,
        }
        if key in rows:
            self._go_to(rows[_Key(key)])
        elif key in days:
            self.day_stepped.emit(days[_Key(key)])
        elif control and key in zooms:
            self.zoom(zooms[_Key(key)])
        elif key in (_Key.Key_Left, _Key.Key_Right) and (control or self.chosen is None):
            self._next_block(1 if key == _Key.Key_Right else -1)
        else:
            return False
        return True

    def _on_block_key(self, event: QKeyEvent) -> bool:
        """Keys that change the chosen block."""
        row, block, key = self.current_row, self.chosen, event.key()
        if row is None or block is None or self.is_locked:
            return False
        by = {_Key.Key_Left: -self.step, _Key.Key_Right: self.step}.get(_Key(key), 0)
        if by and event.modifiers() & _Modifier.ShiftModifier:
            self.dropped.emit(row, block, block.start, max(block.start + 1, block.end + by))
        elif by:
            self.dropped.emit(row, block, block.start + by, block.end + by)
        elif key in (_Key.Key_Delete, _Key.Key_Backspace):
            self.delete_wanted.emit(row, block)
        elif key == _Key.Key_L:
            self.lock_wanted.emit(row, block)
        else:
            return False
        return True

    def _go_to(self, index: int) -> None:
        """Go to another row, and there to the block that is nearest in time."""
        index = min(max(0, index), len(self.rows) - 1)
        if index < 0:
            return
        at, blocks = self.chosen, self.rows[index].blocks
        nearest = min(blocks, key=lambda b: abs(b.start - at.start), default=None) if at else None
        self.choose(index, nearest.key if nearest is not None else None)

    def _next_block(self, by: int) -> None:
        row, chosen = self.current_row, self.chosen
        if row is None or not row.blocks:
            return
        blocks = sorted(row.blocks, key=lambda b: b.start)
        last = len(blocks) - 1
        if chosen is None:
            at = 0 if by > 0 else last
        else:
            at = min(max(0, blocks.index(chosen) + by), last)
        self.choose(self.current, blocks[at].key)

    def _ask_menu_by_key(self) -> None:
        row, block = self.current_row, self.chosen
        if row is None:
            return
        minute = block.start if block is not None else _middle(row)
        where = self.viewport().mapToGlobal(self.point_of(self.current, minute))
        self.menu_wanted.emit(row, block, minute, where)


def _middle(row: Row) -> int:
    """Return the middle of a person's shift."""
    return (row.bars[-1].start + row.bars[-1].end) // 2 if row.bars else 0
