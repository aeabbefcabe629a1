"""The small table of the queues' expected rates."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from scheduler_app.screens.roster.queue_table_model import QueueRow, QueueTableModel
from scheduler_app.widgets.theme import Theme

_ROW_PIXELS, _MOST_ROWS, _LEAST_COLUMN, _PADDING = 22, 4, 24, 10


class QueueTable(QTableView):
    """As high as its rows, up to four; more scroll."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rates = QueueTableModel(theme, self)
        self.setModel(self.rates)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # queues often begin alike
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("kind", "tight")
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setMinimumSectionSize(_ROW_PIXELS)
        rows.setDefaultSectionSize(_ROW_PIXELS)
        columns.setMinimumSectionSize(_LEAST_COLUMN)
        columns.setFixedHeight(_ROW_PIXELS)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        columns.setSectionsClickable(False)
        self.ensurePolished()

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show these queues; nothing to see without any."""
        self.rates.show_rows(rows)
        self.setVisible(bool(rows))
        self.fit_columns()
        self.setFixedHeight(_ROW_PIXELS * (1 + min(len(rows), _MOST_ROWS)))

    def fit_columns(self) -> None:
        """Give the numbers the room that they need, and the names the rest."""
        model, metrics = self.rates, self.fontMetrics()
        for column in range(1, model.columnCount()):
            cells = [model.index(row, column).data() for row in range(model.rowCount())]
            head = model.headerData(column, Qt.Orientation.Horizontal)
            widest = max(metrics.horizontalAdvance(text) for text in (head, *cells))
            self.setColumnWidth(column, widest + _PADDING)
