"""A table on a card under its title."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout

from scheduler_app.widgets.compact_table import compact_table
from scheduler_app.widgets.panel import Panel, label
from scheduler_app.widgets.text_table_model import TextColumn, TextTableModel
from scheduler_app.widgets.theme import Theme


class TableCard(Panel):
    """A card with a title, room for ``knobs`` beside it, and the table."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(kind="card")
        self._title = label("section")
        self.knobs = QHBoxLayout()
        self.knobs.addWidget(self._title)
        self.knobs.addStretch(1)
        self.model = TextTableModel(theme, self)
        self.table: QTableView = compact_table(self.model)
        self.table.setProperty("kind", "tight")  # many columns beside each other
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 4, 4)
        column.setSpacing(4)
        column.addLayout(self.knobs)
        column.addWidget(self.table, 1)

    def show_rows(
        self,
        title: str,
        columns: Sequence[TextColumn],
        rows: Sequence[Sequence[str]],
        tones: Sequence[str] = (),
    ) -> None:
        """Show a table under its title; the last column of texts takes the room that is left."""
        self._title.setText(title)
        self.table.setAccessibleName(title)
        self.model.show_rows(columns, rows, tones)
        self.table.resizeColumnsToContents()
        header = self.table.horizontalHeader()
        last = len(columns) - 1
        for column in range(len(columns)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        if columns[last].is_number:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        else:
            header.setSectionResizeMode(last, QHeaderView.ResizeMode.Stretch)
