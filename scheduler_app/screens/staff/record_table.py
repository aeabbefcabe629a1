"""A small table of what is known of the chosen people, to choose from and to take away."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QVBoxLayout

from scheduler_app.widgets.compact_table import compact_table
from scheduler_app.widgets.panel import Panel
from scheduler_app.widgets.text_table_model import TextColumn, TextTableModel
from scheduler_app.widgets.theme import Theme

_LEAST_PIXELS = 84


class RecordTable(Panel):
    """A row stands for a record; Del, and whatever else asks for it, emits ``remove_wanted``.

    ``chosen`` tells that other rows are selected.
    """

    chosen = Signal()
    remove_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._records: tuple[Hashable, ...] = ()
        self.model = TextTableModel(theme, self)
        self.table: QTableView = compact_table(self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setMinimumHeight(_LEAST_PIXELS)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def show_records(
        self,
        columns: Sequence[TextColumn],
        rows: Sequence[tuple[Any, Sequence[str], str]],
        first: int = 0,
    ) -> None:
        """Show (record, texts, tone) a row; what was selected stays so; ``first`` is in sight."""
        selected = set(self.selected)
        self._records = tuple(record for record, _, _ in rows)
        self.table.blockSignals(True)
        self.model.show_rows(columns, [texts for _, texts, _ in rows], [tone for *_, tone in rows])
        self.table.resizeColumnsToContents()
        self.table.blockSignals(False)
        selection = self.table.selectionModel()
        flags = selection.SelectionFlag
        for row, record in enumerate(self._records):
            if record in selected:
                index = self.model.index(row, 0)
                selection.select(index, flags.Select | flags.Rows)
        if rows and not selected:
            index = self.model.index(min(first, len(rows) - 1), 0)
            self.table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        self.chosen.emit()

    @property
    def selected(self) -> list[Any]:
        """The records of the selected rows, from the top."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self._records[row] for row in rows if row < len(self._records)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.selected:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)
