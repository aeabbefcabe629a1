"""Figures beside each other in a card: a name above each, a note beneath."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from scheduler_app.widgets.panel import Panel, label, set_tone


class FigureGrid(Panel):
    """``names``, ``figures`` and ``notes`` are in the same order."""

    def __init__(self, n_figures: int, *, wraps_names: bool = False) -> None:
        super().__init__(kind="card")
        self.names = [label("small", wrap=wraps_names) for _ in range(n_figures)]
        self.figures = [label("figure") for _ in range(n_figures)]
        self.notes = [label("small") for _ in range(n_figures)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        for column, parts in enumerate(zip(self.names, self.figures, self.notes, strict=True)):
            for row, part in enumerate(parts):
                grid.addWidget(part, row, column)
            grid.setColumnStretch(column, 1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(14, 8, 14, 8)
        inside.addLayout(grid)

    def show_names(self, words: Sequence[tuple[str, str]]) -> None:
        """Write each figure's name, and what it is as a tip."""
        for name, figure, (word, tip) in zip(self.names, self.figures, words, strict=True):
            name.setText(word)
            name.setToolTip(tip)
            figure.setAccessibleName(word)

    def say(self, which: int, text: str, tone: str = "", note: str = "") -> None:
        """Write a figure in a tone ("red", "amber", "green" or plain) and what is to be noted."""
        self.figures[which].setText(text)
        set_tone(self.figures[which], tone)
        self.notes[which].setText(note)
