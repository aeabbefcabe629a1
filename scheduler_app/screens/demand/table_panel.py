"""The table of the week in its card: selection bar above, frozen times and totals at the sides."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from scheduler_app.screens.demand.cell_edits import CellEdits
from scheduler_app.screens.demand.demand_delegate import DemandDelegate
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.screens.demand.demand_table_model import N_LEFT, N_RIGHT, DemandTableModel
from scheduler_app.screens.demand.demand_table_view import DemandTableView
from scheduler_app.screens.demand.selection_bar import SelectionBar
from scheduler_app.widgets.frozen_table import FrozenTable
from scheduler_app.widgets.panel import Panel
from scheduler_app.widgets.theme import Theme

_ROW_PIXELS = 24


class TablePanel(Panel):
    """``view`` has the selection; ``model`` follows the state."""

    def __init__(self, state: DemandState, edits: CellEdits, theme: Theme) -> None:
        super().__init__(kind="card")
        self._state = state
        self.bar = SelectionBar(state, edits)
        self.view = DemandTableView(state, edits)
        self.model = DemandTableModel(state, edits, self)
        self.table = FrozenTable(self.view, theme)
        for side in (self.table.left, self.view, self.table.right):
            side.setItemDelegate(DemandDelegate(theme, side))
            side.verticalHeader().setMinimumSectionSize(_ROW_PIXELS)
            side.verticalHeader().setDefaultSectionSize(_ROW_PIXELS)
        self.table.set_model(self.model, N_LEFT, N_RIGHT)
        self.view.prepare_header()
        self.view.selected.connect(self.bar.select)
        self.view.note_wanted.connect(self.bar.note.setFocus)
        self.bar.done.connect(self.view.setFocus)
        theme.changed.connect(self.table.update)
        state.changed.connect(self._on_changed)
        # The rows have their places only after the view was laid out.
        self._to_opening = QTimer(self, singleShot=True, interval=0)
        self._to_opening.timeout.connect(self.view.first_open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.table, 1)
        self.retranslate()

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Demand of the week"))
        self.model.refresh()
        self.table.measure()

    def _on_changed(self) -> None:
        had_rows = self.model.rowCount()
        self.model.refresh()
        self.table.measure()
        if self.model.rowCount() != had_rows and self.model.rowCount():
            self._to_opening.start()
