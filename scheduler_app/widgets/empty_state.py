"""What a screen shows while it has nothing to show: what to do first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scheduler_app.widgets.panel import Panel, button, label


class EmptyState(Panel):
    """A title, a sentence, and one button for the next step."""

    next_step = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, "card")
        self._title = label("title")
        self._text = label("muted", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setFixedWidth(440)
        self._button = button("primary")
        self._button.clicked.connect(self.next_step)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        for part in (self._title, self._text, self._button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def say(self, title: str, text: str, next_step: str = "") -> None:
        """Show these words; no button when ``next_step`` is empty."""
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(next_step)
        self._button.setVisible(bool(next_step))
