"""A small table to look things up in: whole rows are chosen, nothing is typed."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

_ROW_PIXELS, _GAP_PIXELS = 26, 6


def compact_table(model: QAbstractItemModel) -> QTableView:
    """Return a frameless view of the model, its rows 26 pixels high."""
    table = QTableView()
    table.setProperty("kind", "compact")
    table.setModel(model)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setCornerButtonEnabled(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(_ROW_PIXELS)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    table.horizontalHeader().setStretchLastSection(False)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setFrameShape(QTableView.Shape.NoFrame)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return table


def fit_columns(table: QTableView) -> None:
    """Make each column as wide as its texts, with room before the next one.

    A last column that takes the room that is left goes on doing so.
    """
    is_stretched = table.horizontalHeader().stretchLastSection()
    for column in range(table.model().columnCount() - is_stretched):
        table.resizeColumnToContents(column)
        table.setColumnWidth(column, table.columnWidth(column) + _GAP_PIXELS)
