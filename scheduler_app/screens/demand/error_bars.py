"""Small bars of one share each, for example the error by weekday."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from scheduler_app.widgets.theme import Theme

_HEIGHT, _LABEL_PIXELS, _FONT_PIXELS, _GAP = 62, 14, 10, 2


class ErrorBars(QWidget):
    """``show_bars`` gives one label and one share a bar; None: nothing known."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels: Sequence[str] = ()
        self._tips: Sequence[str] = ()
        self._shares: Sequence[float | None] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_bars(
        self, labels: Sequence[str], shares: Sequence[float | None], tips: Sequence[str]
    ) -> None:
        """Show one bar a share; ``labels`` may be empty texts."""
        self._labels, self._shares, self._tips = labels, shares, tips
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(7 * 24, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPixelSize(_FONT_PIXELS)
        painter.setFont(font)
        highest = max((share for share in self._shares if share is not None), default=0.0) or 1.0
        room = self.height() - _LABEL_PIXELS
        for i, share in enumerate(self._shares):
            slot = self._slot(i)
            if share is not None:
                tall = round(room * share / highest)
                bar = QRect(slot.left(), room - tall, slot.width() - _GAP, tall)
                painter.fillRect(bar, self._theme.colour("on_duty"))
            painter.setPen(self._theme.colour("muted"))
            below = QRect(slot.left() - slot.width(), room, 3 * slot.width() - _GAP, _LABEL_PIXELS)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._labels[i])

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for i, tip in enumerate(self._tips):
                if self._slot(i).left() <= event.pos().x() < self._slot(i).right():
                    QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    def _slot(self, i: int) -> QRect:
        n = max(1, len(self._shares))
        left, right = i * self.width() // n, (i + 1) * self.width() // n
        return QRect(left, 0, right - left, self.height())
