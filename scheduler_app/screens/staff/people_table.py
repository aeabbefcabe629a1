"""The view of the people: keys of a spreadsheet over cells that are selected in blocks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, Qt, Signal
from PySide6.QtGui import QKeyEvent
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
        self.horizontalHeader().setStretchLastSection(True)
        for column, key in enumerate(KEYS):
            self.setColumnWidth(column, _WIDTHS[key])
        self._is_shown_so = False
        self.selectionModel().selectionChanged.connect(lambda *_: self._on_selected())

    def ids(self) -> list[str]:
        """Return the people of the selection, from the top."""
        rows: set[int] = set()
        for block in self._blocks():
            rows.update(range(block.top(), block.bottom() + 1))
        return [self._people.ids[row] for row in sorted(rows) if row < len(self._people.ids)]

    def columns(self) -> list[str]:
        """Return the keys of the columns of the selection, from the left."""
        columns: set[int] = set()
        for block in self._blocks():
            columns.update(range(block.left(), block.right() + 1))
        return [KEYS[column] for column in sorted(columns)]

    def first_place(self) -> tuple[int, int]:
        """Return row and column at the top left of the selection; the current cell's without."""
        blocks = self._blocks()
        if not blocks:
            current = self.currentIndex()
            return max(0, current.row()), max(0, current.column())
        return min(block.top() for block in blocks), min(block.left() for block in blocks)

    def _blocks(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        blocks = [selection.at(place) for place in range(selection.size())]
        return [block for block in blocks if block.isValid()]

    def select_people(self, ids: Sequence[str], key: str = "") -> None:
        """Select the rows of these people in the current column, or that of ``key``."""
        column = KEYS.index(key) if key else max(0, self.currentIndex().column())
        places = {id_: row for row, id_ in enumerate(self._people.ids)}
        rows = sorted(places[id_] for id_ in ids if id_ in places)
        self._is_shown_so = True
        if rows:
            self._select(rows, column)
        else:
            self.clearSelection()
        self._is_shown_so = False

    def go_to_new(self, key: str) -> None:
        """Make the cell of the column ``key`` current in which a new person is typed."""
        index = self._people.index(self._people.rowCount() - 1, KEYS.index(key))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)

    def _select(self, rows: Sequence[int], column: int) -> None:
        chosen = QItemSelection()
        for row in rows:
            index = self._people.index(row, column)
            chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._people.index(rows[0], column), flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        first = self._people.index(rows[0], column)
        if not self.viewport().rect().contains(self.visualRect(first)):
            self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _on_selected(self) -> None:
        if not self._is_shown_so:  # else it shows what was chosen elsewhere
            self.chosen.emit(self.ids())

    def copy(self) -> None:
        """Put the selection on the clipboard; the menu Edit calls it."""
        self.copy_wanted.emit()

    def cut(self) -> None:
        """Copy, then empty the cells that may be empty."""
        self.copy_wanted.emit()
        self.clear_wanted.emit()

    def paste(self) -> None:
        """Take the clipboard over from the first cell of the selection on."""
        self.paste_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fill and clear; Enter edits, as F2 does.  Copy and paste are of the menu."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_D:
            self.fill_wanted.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not plain:
            self.clear_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not plain:
            if not self.is_editing:  # else it ends the edit
                # As F2 does: without a word where there is nobody, or nothing may be edited.
                self.edit(self.currentIndex(), self.EditTrigger.EditKeyPressed, event)
        else:
            super().keyPressEvent(event)
