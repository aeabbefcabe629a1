"""The view of the people: keys of a spreadsheet over cells that are selected in blocks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from scheduler_app.screens.staff.people_model import KEYS, N_FROZEN, PeopleModel
from scheduler_app.widgets.frozen_columns_table import FrozenColumnsTable

_WIDTHS = {
    "id": 70, "name": 116, "team": 92, "level": 74, "skills": 130, "contract": 110, "mentor": 96,
    "patterns": 110, "night": 66, "volunteer": 110, "joined": 96, "left": 96, "language": 84,
    "note": 180,
}  # fmt: skip


class PeopleTable(FrozenColumnsTable):
    """``chosen`` are the rows of the selection, from the top; the rest is what keys ask for."""

    chosen = Signal(list)  # of IDs
    copy_wanted = Signal()
    paste_wanted = Signal()
    fill_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, model: PeopleModel) -> None:
        super().__init__(N_FROZEN)
        self._people = model
        self.setModel(model)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.frozen.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for column, key in enumerate(KEYS):
            self.setColumnWidth(column, _WIDTHS[key])
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.ids()))

    def ids(self) -> list[str]:
        """Return the people of the selection, from the top."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        return [self._people.ids[row] for row in rows if row < len(self._people.ids)]

    def columns(self) -> list[str]:
        """Return the keys of the columns of the selection, from the left."""
        columns = sorted({index.column() for index in self.selectionModel().selectedIndexes()})
        return [KEYS[column] for column in columns]

    def first_place(self) -> tuple[int, int]:
        """Return row and column at the top left of the selection; the current cell's without."""
        found = self.selectionModel().selectedIndexes()
        if not found:
            current = self.currentIndex()
            return max(0, current.row()), max(0, current.column())
        return min(i.row() for i in found), min(i.column() for i in found)

    def select_people(self, ids: Sequence[str], key: str = "") -> None:
        """Select the rows of these people in the current column, or that of ``key``."""
        column = KEYS.index(key) if key else max(0, self.currentIndex().column())
        places = {id_: row for row, id_ in enumerate(self._people.ids)}
        rows = sorted(places[id_] for id_ in ids if id_ in places)
        if not rows:
            self.clearSelection()
            return
        chosen = QItemSelection()
        for row in rows:
            index = self._people.index(row, column)
            chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._people.index(rows[0], column), flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        self.scrollTo(self._people.index(rows[0], column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste, fill, clear; Enter edits, as F2 does."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif plain == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_D:
            self.fill_wanted.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not plain:
            self.clear_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not plain:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)
