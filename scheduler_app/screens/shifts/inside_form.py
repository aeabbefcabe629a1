"""What the forms of records with a name have in common; every field is one undo step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from scheduler_app.exchange.columns import SEPARATORS
from scheduler_app.exchange.words import Names
from scheduler_app.screens.shifts.inside_state import InsideState
from scheduler_app.widgets.calm_spin_box import CalmSpinBox
from scheduler_app.widgets.clock_edit import ClockEdit
from scheduler_app.widgets.panel import Panel, button, label, set_tone

_FIELD_PIXELS = 118


class InsideForm(Panel):
    """Shows ``state.row``; what is refused is said beneath, and the field goes back.

    A subclass gives ``fields`` in their order, words to ``names``, and fills them in ``show_row``.
    """

    def __init__(self, state: InsideState) -> None:
        super().__init__(kind="card")
        self.state = state
        self.title, self.fault = label("section"), label("small", wrap=True)
        self.name = QLineEdit()
        self.copy_button, self.delete_button = button(), button()
        self.names: dict[QWidget, QLabel] = {}
        self.grid = QGridLayout()
        self.name.editingFinished.connect(
            lambda: self.change(name=" ".join(self.name.text().split()))
        )
        self.copy_button.clicked.connect(state.copy)
        self.delete_button.clicked.connect(state.delete)
        set_tone(self.fault, "red")

    def retranslate(self) -> None:
        self.copy_button.setText(self.tr("Copy"))
        self.delete_button.setText(self.tr("Delete"))
        self.refresh()

    def change(self, **values: Any) -> None:
        """Change some fields of the chosen row."""
        self.state.change(lambda row: replace(row, **values))

    def refresh(self) -> None:
        """Show the chosen row as it is now."""
        row = self.state.row
        is_open = row is not None and not self.state.shifts.refusal()
        for field in (*self.names, self.copy_button, self.delete_button):
            field.setEnabled(is_open)
        self.fault.setText(self.state.fault)
        self.fault.setVisible(bool(self.state.fault))
        if row is not None:
            show_text(self.name, row.name)
            self.show_row(row)

    def show_row(self, row: Any) -> None:
        """Fill the fields."""

    def say_words(self, words: Sequence[tuple[QWidget, str, str]]) -> None:
        """Write name and explanation of each field."""
        for field, word, tip in words:
            self.names[field].setText(word)
            self.names[field].setToolTip(tip)
            field.setAccessibleName(word)
            field.setToolTip(tip)

    def lay_out(self, fields: Sequence[QWidget]) -> None:
        """Put the fields beneath each other, each beside its name."""
        grid = self.grid
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, field in enumerate((self.name, *fields)):
            self.names[field] = label()
            grid.addWidget(self.names[field], row, 0)
            grid.addWidget(field, row, 1)
            if isinstance(field, CalmSpinBox | ClockEdit):
                field.setFixedWidth(_FIELD_PIXELS)
        knobs = QHBoxLayout()
        for knob in (self.copy_button, self.delete_button):
            knobs.addWidget(knob, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(grid)
        column.addWidget(self.fault)
        column.addLayout(knobs)

    def found(self, text: str, known: Names, unknown: str) -> frozenset[str] | None:
        """Return the names that a text lists; None, and ``unknown`` is said, if one is none."""
        for sign in SEPARATORS:
            text = text.replace(sign, " ")
        every = {word: known.find(word) for word in text.split()}
        for word, name in every.items():
            if name is None:
                self.state.refuse(unknown.format(name=word))
                return None
        return frozenset(name for name in every.values() if name is not None)


def show_text(line: QLineEdit, text: str) -> None:
    """Show a text; the cursor stays where the text is the same."""
    if line.text() != text:
        line.setText(text)
