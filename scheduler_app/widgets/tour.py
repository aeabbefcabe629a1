"""A tour: one thing after another is lit, with a card that says what it is for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scheduler_app.widgets.panel import Panel, button, label

_SHADE = QColor(10, 14, 22, 150)
_ROOM, _CARD_WIDTH, _GAP = 6, 320, 14


@dataclass(frozen=True, slots=True)
class Stop:
    """``show`` makes the thing visible and returns it; None: the card stands in the middle."""

    title: str
    text: str
    show: Callable[[], QWidget | None]


class Tour(QWidget):
    """Covers ``parent`` until it is ended or left; keys: Enter or Right, Left, Esc."""

    ended = Signal()

    def __init__(self, parent: QWidget, stops: Sequence[Stop]) -> None:
        super().__init__(parent)
        self._page = parent
        self._stops, self.at = stops, 0
        self._lit = QRect()
        self._target: QWidget | None = None
        self._card = Panel(self, "card")
        self._title, self._text, self._count = label("cardTitle"), label(wrap=True), label("small")
        self.skip_button, self.back_button = button("link"), button()
        self.next_button = button("primary")
        self.skip_button.clicked.connect(self.leave)
        self.back_button.clicked.connect(lambda: self.go(self.at - 1))
        self.next_button.clicked.connect(lambda: self.go(self.at + 1))
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.go(0)

    def go(self, stop: int) -> None:
        """Show one stop; beyond the last the tour is over."""
        if stop >= len(self._stops):
            self.leave()
            return
        self.at = max(0, stop)
        now = self._stops[self.at]
        self._target = now.show()
        self._title.setText(now.title)
        self._text.setText(now.text)
        self._count.setText(f"{self.at + 1} / {len(self._stops)}")
        self.skip_button.setText(self.tr("Skip the tour"))
        self.back_button.setText(self.tr("Back"))
        self.back_button.setEnabled(self.at > 0)
        is_last = self.at == len(self._stops) - 1
        self.next_button.setText(self.tr("Begin") if is_last else self.tr("Next"))
        self._place()
        self.raise_()
        self.next_button.setFocus()

    def leave(self) -> None:
        """End the tour."""
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self.setGeometry(self._page.rect())
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go(self.at + 1)
        elif event.key() == Qt.Key.Key_Left:
            self.go(self.at - 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # what lies beneath is only looked at

    def paintEvent(self, _event: QPaintEvent) -> None:
        shade = QPainterPath()
        shade.addRect(self.rect())
        if not self._lit.isEmpty():
            light = QPainterPath()
            light.addRoundedRect(self._lit, 8, 8)
            shade -= light
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(shade, _SHADE)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.skip_button)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        for part in (self._count, self._title, self._text):
            column.addWidget(part)
        column.addLayout(row)
        self._card.setFixedWidth(_CARD_WIDTH)

    def _place(self) -> None:
        """Light the target, and put the card beside it where there is room."""
        target = self._target
        self._lit = QRect()
        if target is not None and target.isVisible():
            corner = target.mapTo(self._page, QPoint(0, 0))
            lit = QRect(corner, target.size()).adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)
            self._lit = lit.intersected(self.rect())
        self._card.setFixedHeight(self._card.heightForWidth(_CARD_WIDTH))
        self._card.move(self._beside(self._lit))
        self.update()

    def _beside(self, lit: QRect) -> QPoint:
        size, room = self._card.size(), self.rect()
        if lit.isEmpty():
            return room.center() - QPoint(size.width() // 2, size.height() // 2)
        places = (
            QPoint(lit.right() + _GAP, lit.top()),
            QPoint(lit.left(), lit.bottom() + _GAP),
            QPoint(lit.left() - _GAP - size.width(), lit.top()),
            QPoint(lit.left(), lit.top() - _GAP - size.height()),
        )
        fits = (at for at in places if room.contains(QRect(at, size)))
        inside = lit.bottomRight() - QPoint(size.width() + _GAP, size.height() + _GAP)
        return next(fits, inside)
