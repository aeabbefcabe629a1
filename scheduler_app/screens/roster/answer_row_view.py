"""One row of an answer: a sentence that goes to its cell when clicked, and a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from scheduler_app.screens.roster.answer_page import AnswerRow
from scheduler_app.widgets.panel import Panel, button, label

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class AnswerRowView(Panel):
    """``chosen``: the sentence was clicked; ``wanted``: its button."""

    chosen = Signal(object)  # Cell
    wanted = Signal(object)  # tuple of CellChange

    def __init__(self, row: AnswerRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        is_heading = row.cell is None
        self._text = label("section" if is_heading else "", wrap=True)
        self._text.setText(row.text)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button: QPushButton | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4 if is_heading else 2, 0, 2)
        line.addWidget(self._text, 1)
        if row.changes:
            self.button = button("link")
            self.button.setText(row.action)
            self.button.setAccessibleName(f"{row.action}: {row.text}")
            self.button.clicked.connect(lambda: self.wanted.emit(row.changes))
            line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        if not is_heading:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setAccessibleName(row.text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.row.cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.row.cell)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.row.cell is not None and event.key() in _ENTER:
            self.chosen.emit(self.row.cell)
        else:
            super().keyPressEvent(event)
