"""Cards with juniors on them, which can be dragged to another card, here or on another canvas."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from scheduler_app.screens.staff.board_painter import BoardPainter
from scheduler_app.screens.staff.board_scale import Card, Chip
from scheduler_app.widgets.theme import Theme

Layout = Callable[[QSizeF], tuple[list[Card], int]]
_Key = Qt.Key


class BoardCanvas(QWidget):
    """``chosen`` carries a junior's ID; ``dragged`` and ``dropped`` the place on the screen.

    Up and Down choose a junior; Enter asks for her mentor, Del takes hers away.
    """

    chosen = Signal(str)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    mentor_wanted = Signal()
    removal_wanted = Signal()
    seen_wanted = Signal(object)  # QRectF

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lay_out: Layout = lambda _room: ([], 0)
        self.cards: list[Card] = []
        self._limits = (0, 0)
        self.current = ""
        self._target: Card | None = None
        self._pressed: QPointF | None = None
        self._is_dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def show_cards(self, lay_out: Layout, most: int, shared_percent: int) -> None:
        """Show what ``lay_out`` makes of the room there is."""
        self._lay_out, self._limits = lay_out, (most, shared_percent)
        self._place()

    def show_current(self, employee_id: str) -> None:
        """Mark a junior; "" none."""
        self.current = employee_id
        self.update()

    def mark_target(self, card: Card | None) -> None:
        """Show where a dragged junior would be dropped."""
        if card is not self._target:
            self._target = card
            self.update()

    def card_at(self, place: QPoint) -> Card | None:
        """Return the card at a place on the screen."""
        point = QPointF(self.mapFromGlobal(place))
        if not self.visibleRegion().contains(point.toPoint()):
            return None
        return next((card for card in self.cards if card.box.contains(point)), None)

    def chip_of(self, employee_id: str) -> Chip | None:
        """Return a junior's chip, if she is here."""
        chips = (chip for card in self.cards for chip in card.chips)
        return next((chip for chip in chips if chip.junior.person.id == employee_id), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint = BoardPainter(QPainter(self), self._theme, *self._limits)
        for card in self.cards:
            if card.box.toAlignedRect().intersects(event.rect()):
                paint.card(card, is_target=card is self._target)
                for chip in card.chips:
                    is_current = chip.junior.person.id == self.current
                    paint.chip(chip, is_current=is_current, has_focus=self.hasFocus())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        chip = self._chip_at(event.position())
        if chip is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._is_dragging = event.position(), False
            self.chosen.emit(chip.junior.person.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        far = (event.position() - self._pressed).manhattanLength()
        if self._is_dragging or far >= QApplication.startDragDistance():
            self._is_dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        is_drop, self._pressed, self._is_dragging = self._is_dragging, None, False
        self.unsetCursor()
        if is_drop:
            self.dropped.emit(event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts: dict[int, Callable[[], object]] = {
            _Key.Key_Up: lambda: self._step(-1),
            _Key.Key_Left: lambda: self._step(-1),
            _Key.Key_Down: lambda: self._step(1),
            _Key.Key_Right: lambda: self._step(1),
            _Key.Key_Return: self.mentor_wanted.emit,
            _Key.Key_Enter: self.mentor_wanted.emit,
            _Key.Key_Delete: self.removal_wanted.emit,
            _Key.Key_Backspace: self.removal_wanted.emit,
        }
        act = acts.get(event.key())
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        super().focusInEvent(event)
        if self.chip_of(self.current) is None:
            self._step(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        super().focusOutEvent(event)
        self.update()

    def _step(self, by: int) -> None:
        chips = self._chips()
        ids = [chip.junior.person.id for chip in chips]
        if ids:
            at = ids.index(self.current) + by if self.current in ids else 0
            chip = chips[min(max(0, at), len(ids) - 1)]
            self.chosen.emit(chip.junior.person.id)
            self.seen_wanted.emit(chip.box)

    def _chips(self) -> Sequence[Chip]:
        return [chip for card in self.cards for chip in card.chips]

    def _chip_at(self, point: QPointF) -> Chip | None:
        return next((chip for chip in self._chips() if chip.box.contains(point)), None)

    def _place(self) -> None:
        self.cards, height = self._lay_out(QSizeF(self.size()))
        self._target = None
        self.setMinimumHeight(height)
        self.update()
