"""One line of what went wrong: a title, when and why, and a way to take it back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from scheduler_app.widgets.panel import Panel, button, label


class EntryRow(Panel):
    """``removed``: it is to be taken back."""

    removed = Signal()

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.title, self.text = label("strong", wrap=True), label("small", wrap=True)
        self.title.setText(title)
        self.text.setText(text)
        self.remove_button = button("link")
        self.remove_button.setText("✕")
        self.remove_button.clicked.connect(self.removed)
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self.title, self.text):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.addLayout(words, 1)
        row.addWidget(self.remove_button)
        self.retranslate()

    def retranslate(self) -> None:
        name = self.tr("Take back")
        self.remove_button.setToolTip(name)
        self.remove_button.setAccessibleName(f"{name}: {self.title.text()}")
