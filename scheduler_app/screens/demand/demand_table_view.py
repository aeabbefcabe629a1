"""The grid of times × days: keys, clipboard, selection."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QWidget,
)

from scheduler_app.screens.demand.cell_edits import CellEdits
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.screens.demand.demand_table_model import N_LEFT, DemandTableModel
from scheduler_app.screens.demand.measures import exact
from scheduler_app.screens.demand.pasted_block import read_block, repeated
from scheduler_app.widgets.clipboard_block import PasteError, block_text
from scheduler_app.widgets.prompt_delegate import go_below_after
from scheduler_app.widgets.solid_table import SolidTable
from solver.domain.time_grid import DAYS_PER_WEEK

_LEAST_COLUMN_PIXELS, _QUIET_SHARE = 56, 0.2
_Trigger = QAbstractItemView.EditTrigger


class DemandTableView(SolidTable):
    """Digits type a number for the whole selection, Del takes corrections back.

    ``selected`` carries the selected intervals of the week, in order.
    """

    selected = Signal(list)
    note_wanted = Signal()

    def __init__(self, state: DemandState, edits: CellEdits) -> None:
        super().__init__()
        self._state, self._edits = state, edits
        self.setEditTriggers(
            _Trigger.AnyKeyPressed | _Trigger.DoubleClicked | _Trigger.EditKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    def prepare_header(self) -> None:
        """Let the days share the width; once, when the header is in place."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(_LEAST_COLUMN_PIXELS)
        header.sectionClicked.connect(self.selectColumn)

    def demand_model(self) -> DemandTableModel:
        """Return the model as the type it is."""
        model = self.model()
        assert isinstance(model, DemandTableModel)
        return model

    def selected_intervals(self) -> list[int]:
        """Return the selected intervals of the week, in order."""
        model = self.model()
        if not isinstance(model, DemandTableModel):
            return []
        found = (model.interval_of(index) for index in self.selectedIndexes())
        return sorted(interval for interval in found if interval is not None)

    def select_intervals(self, first: int, last: int) -> None:
        """Select the intervals from ``first`` to ``last``, over days if need be."""
        model, chosen = self.demand_model(), QItemSelection()
        per_day = model.rowCount()
        for day in range(first // per_day, last // per_day + 1):
            begin = model.index_of(max(first, day * per_day))
            end = model.index_of(min(last, (day + 1) * per_day - 1))
            chosen.select(begin, end)
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(model.index_of(first), flag.NoUpdate)
        self.selectionModel().select(chosen, flag.ClearAndSelect)
        self.scrollTo(model.index_of(first))

    def selectionChanged(  # noqa: N802 (Qt's name)
        self, selected: QItemSelection, deselected: QItemSelection
    ) -> None:
        super().selectionChanged(selected, deselected)
        self.selected.emit(self.selected_intervals())

    def copy(self) -> None:
        """Put the block around the selection on the clipboard as Excel reads it."""
        intervals = self.selected_intervals()
        if not intervals:
            return
        per_day, values = self.demand_model().rowCount(), self.demand_model().values()
        rows = sorted({i % per_day for i in intervals})
        days = sorted({i // per_day for i in intervals})
        text = block_text((exact(values[d * per_day + r]) for d in days) for r in rows)
        QGuiApplication.clipboard().setText(text)

    def paste(self) -> None:
        """Write the clipboard's block from the first selected cell on.

        As in Excel, it is repeated where the selection is a multiple of it: one number fills
        all cells, a day's column all selected days.
        """
        intervals = self.selected_intervals()
        if not intervals:
            return
        per_day = self.demand_model().rowCount()
        row, day = min(i % per_day for i in intervals), min(i // per_day for i in intervals)
        text = QGuiApplication.clipboard().text()
        try:
            block = read_block(text, per_day - row, DAYS_PER_WEEK - day)
        except PasteError as error:
            self._state.say(str(error))
            return
        if len(block) == 1 and len(block[0]) == 1 and block[0][0] is not None:
            self._edits.write(dict.fromkeys(intervals, block[0][0]))
            return
        rows = max(i % per_day for i in intervals) - row + 1
        days = max(i // per_day for i in intervals) - day + 1
        block = repeated(block, rows, days)
        self._edits.write(
            {
                (day + c) * per_day + row + r: value
                for r, line in enumerate(block)
                for c, value in enumerate(line)
                if value is not None
            }
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        typed = event.text().strip()
        if is_plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._edits.back_to_forecast(self.selected_intervals())
        elif is_plain and typed and typed.isprintable() and self._edits.refusal():
            self._state.say(self._edits.refusal())
        else:
            super().keyPressEvent(event)

    def commitData(self, editor: QWidget) -> None:  # noqa: N802 (Qt's name)
        """Give the typed number to every selected cell, as one undo step."""
        intervals = self.selected_intervals()
        if isinstance(editor, QLineEdit) and len(intervals) > 1:
            self.demand_model().write(intervals, editor.text())
        else:
            super().commitData(editor)

    def closeEditor(  # noqa: N802 (Qt's name)
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Enter goes on to the next time of the day, as in Excel."""
        super().closeEditor(editor, hint)
        go_below_after(self, hint)

    def first_open(self) -> None:
        """Scroll to the first time of day at which more than a little is expected.

        Where nothing is, the first shift begins there, and so does who types.
        """
        model = self.demand_model()
        if self._state.week is None:
            return
        per_day, values = model.rowCount(), np.nan_to_num(model.values())
        busy = np.flatnonzero(values > _QUIET_SHARE * values.max(initial=0.0)) % per_day
        row = int(busy.min(initial=per_day)) % per_day
        if not busy.size:
            row = self._state.opening_minute() // self._state.step
            self.setCurrentIndex(model.index(row, N_LEFT))
        self.scrollTo(model.index(row, N_LEFT), QAbstractItemView.ScrollHint.PositionAtTop)

    def _show_menu(self, position: QPoint) -> None:
        intervals = self.selected_intervals()
        if not intervals:
            return
        menu = QMenu(self)
        back = self.tr("Back to the forecast") + "\tDel"
        menu.addAction(back, lambda: self._edits.back_to_forecast(intervals))
        menu.addAction(self.tr("Note why…"), self.note_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Copy") + "\tCtrl+C", self.copy)
        menu.addAction(self.tr("Paste") + "\tCtrl+V", self.paste)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(position))
