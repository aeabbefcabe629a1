"""A control that paints itself, with a tip for each place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from scheduler_app.widgets.theme import Theme


class DrawnControl(QWidget):
    """Takes the focus by mouse and Tab; a subclass paints it and says what is where.

    It is painted anew with another theme and, as Qt does for all that take the focus, as
    that comes and goes.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def tip_at(self, place: QPointF) -> str:
        """Return what is at a place, in words; "" where there is nothing."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().event(event)
