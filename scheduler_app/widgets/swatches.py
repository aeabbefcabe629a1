"""A row of colours of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from scheduler_app.widgets.panel import Panel
from scheduler_app.widgets.theme import Theme
from scheduler_app.widgets.tokens import pill_colours

_PIXELS = 26


class Swatches(Panel):
    """``picked`` carries the colour that was clicked; the arrow keys go from one to the next."""

    picked = Signal(str)

    def __init__(self, theme: Theme, colours: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._colours = theme, tuple(colours)
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self.buttons: dict[str, QToolButton] = {}
        for colour in self._colours:
            self._add(colour)
        self._row.addStretch(1)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.retranslate()

    def retranslate(self) -> None:
        for number, knob in enumerate(self.buttons.values(), start=1):
            name = self.tr("Colour {number}").format(number=number)
            knob.setAccessibleName(name)
            knob.setToolTip(name)

    def show_colour(self, colour: str) -> None:
        """Mark a colour; one that is none of the row's marks none."""
        found = self.buttons.get(colour.upper())
        self._group.setExclusive(found is not None)
        for key, knob in self.buttons.items():
            knob.setChecked(key == colour.upper())

    def _add(self, colour: str) -> None:
        knob = QToolButton()
        knob.setCheckable(True)
        knob.setFixedSize(_PIXELS, _PIXELS)
        knob.clicked.connect(partial(self._on_clicked, colour))
        self._group.addButton(knob)
        self.buttons[colour.upper()] = knob
        self._row.addWidget(knob)

    def _on_clicked(self, colour: str) -> None:
        self.picked.emit(colour)

    def _recolour(self) -> None:
        tokens = self._theme.tokens
        for colour, knob in self.buttons.items():
            fill, text = pill_colours(colour, tokens.is_dark)
            knob.setStyleSheet(
                f"QToolButton {{ background: {fill.name()}; border: 1px solid {tokens.line};"
                " border-radius: 6px; }"
                f"QToolButton:checked {{ border: 3px solid {text.name()}; }}"
                f"QToolButton:focus {{ border-color: {tokens.accent}; }}"
            )
