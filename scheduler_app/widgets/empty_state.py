"""What a screen shows while it has nothing to show: what to do first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
        column.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._text_row())
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def _text_row(self) -> QHBoxLayout:
        # Aligned, the text would get the height that it has at the card's whole width.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._text)
        row.addStretch(1)
        return row

    def say(self, title: str, text: str, next_step: str = "") -> None:
        """Show these words; no button when ``next_step`` is empty."""
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(next_step)
        self._button.setVisible(bool(next_step))
