"""A table to read: rows of ready texts, the last column as wide as there is room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from scheduler_app.widgets.text_table_model import Index, TextColumn, TextTableModel
from scheduler_app.widgets.theme import Theme

_ROW_PIXELS, _MOST_PIXELS, _GAP_PIXELS = 26, 150, 8


class _TippedRows(TextTableModel):
    """What a narrow column cuts off is said when the mouse rests on it."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole:
            return super().data(index, Qt.ItemDataRole.DisplayRole) or None
        return super().data(index, role)


class PlainTable(QTableView):
    """Shows what ``show_rows`` was given; rows can be selected and copied from nowhere else.

    A column in which no row says anything takes no room.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows = _TippedRows(theme, self)
        self.setModel(self.rows)
        self.setProperty("kind", "plain")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PIXELS)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMaximumSectionSize(_MOST_PIXELS)

    def show_rows(
        self, columns: Sequence[str], rows: Sequence[Sequence[str]], tones: Sequence[str] = ()
    ) -> None:
        """Show these rows of texts under their headings; ``tones`` as of ``TextTableModel``."""
        headings = [TextColumn(title, is_number=False) for title in columns]
        self.rows.show_rows(headings, rows, tones)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.resizeColumnsToContents()
        for column in range(len(columns) - 1):
            self.setColumnWidth(column, self.columnWidth(column) + _GAP_PIXELS)
            is_silent = bool(rows) and not any(row[column] for row in rows)
            self.setColumnHidden(column, is_silent)
        if columns:
            header.setSectionResizeMode(len(columns) - 1, QHeaderView.ResizeMode.Stretch)
