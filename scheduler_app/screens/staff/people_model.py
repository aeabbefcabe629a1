"""The table of people: one row a person, the columns of the sheet of employees."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from scheduler_app.exchange.people_cells import COLUMNS, shown
from scheduler_app.screens.staff.people_filter import PeopleFilter
from scheduler_app.screens.staff.staff_state import StaffState
from scheduler_app.store.staff import Person
from scheduler_app.widgets.theme import Theme
from solver.domain.employee import Level

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
KEYS = tuple(COLUMNS)
N_FROZEN = 2
_LEVELS = {level: place for place, level in enumerate(Level)}


class PeopleModel(QAbstractTableModel):
    """``ids`` are the shown people, in their order; the row after them is for a new person.

    Rows stay where they are while they are edited, as in a spreadsheet: they are put in order
    when a heading is clicked, and picked anew when the filter changes.
    """

    def __init__(self, state: StaffState, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._theme = state, theme
        self.ids: list[str] = []
        self._filter = PeopleFilter()
        self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)
        theme.changed.connect(self._repaint)

    def refresh(self) -> None:
        """Show the people as they are now: those shown stay, others come if they pass."""
        people = self._state.people
        known = set(self.ids)
        new = [id_ for id_ in people if id_ not in known and self._passes(people[id_])]
        ids = [id_ for id_ in self.ids if id_ in people] + new
        if ids == self.ids:
            self._repaint()
        else:
            self._show(ids)

    def show_only(self, wanted: PeopleFilter) -> None:
        """Pick the people anew."""
        self._filter = wanted
        people = self._state.people
        self._show([id_ for id_, person in people.items() if self._passes(person)])
        self.sort(*self._sorted_by)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1: as in the project.  Empty cells come last either way."""
        self._sorted_by = (column, order)
        people = self._state.people
        places = {id_: place for place, id_ in enumerate(people)}
        ids = sorted((id_ for id_ in self.ids if id_ in people), key=places.__getitem__)
        if column >= 0:
            texts = {id_: self._sort_key(people[id_], KEYS[column]) for id_ in ids}
            filled = [id_ for id_ in ids if texts[id_] not in ("", None)]
            filled.sort(key=texts.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder)
            ids = [*filled, *(id_ for id_ in ids if texts[id_] in ("", None))]
        self._show(ids)

    def key(self, index: Index) -> str:
        """Return the column's key."""
        return KEYS[index.column()]

    def is_new(self, index: Index) -> bool:
        """Tell whether a row is the one in which a new person is typed."""
        return index.row() == len(self.ids)

    def prompt(self) -> str:
        """Return what the row of a new person asks for."""
        return self.tr("Type a name to add a person")

    def short_prompt(self) -> str:
        """Return what stands in the cell for the name."""
        return self.tr("Type a name…")

    def person(self, index: Index) -> Person:
        """Return the person of a row; of the last, the one who would be put in."""
        if self.is_new(index):
            return self._state.nobody_yet()
        return self._state.people[self.ids[index.row()]]

    def text(self, person: Person, key: str) -> str:
        """Return a cell as it is copied: the mentor by ID."""
        return shown(key, person.value(key), self._codes())

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.ids) + 1

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(KEYS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags if self._state.refusal() else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid() or index.row() > len(self.ids):
            return None
        if self.is_new(index):
            is_told = role in (_Role.ToolTipRole, _Role.AccessibleTextRole)
            return self.prompt() if is_told else None
        person = self._state.people.get(self.ids[index.row()])
        if person is None:  # it is gone, and the rows follow in a moment
            return None
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return self._display(person, self.key(index)) or None
        if role == _Role.EditRole:
            return self.text(person, self.key(index))
        if role == _Role.ForegroundRole and self._state.is_archived(person):
            return self._theme.colour("muted")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(KEYS):
            return None
        column = COLUMNS[KEYS[section]]
        if role == _Role.DisplayRole:
            return str(column.name)
        return str(column.note) if role == _Role.ToolTipRole else None

    def _passes(self, person: Person) -> bool:
        return self._filter.lets_pass(person, is_archived=self._state.is_archived(person))

    def _show(self, ids: list[str]) -> None:
        if ids == self.ids:
            return
        n_before = len(self.ids)
        if ids[:n_before] == self.ids:
            # Who is typed into the last row comes above it, and the keys stay where they are.
            self.beginInsertRows(_ROOT, n_before, len(ids) - 1)
            self.ids = ids
            self.endInsertRows()
        else:
            self.beginResetModel()
            self.ids = ids
            self.endResetModel()

    def _display(self, person: Person, key: str) -> str:
        value = person.value(key)
        if key == "mentor" and value:
            mentor = self._state.people.get(str(value))
            return mentor.employee.name or mentor.id if mentor is not None else str(value)
        return shown(key, value, self._codes())

    def _sort_key(self, person: Person, key: str) -> Any:
        value = person.value(key)
        if isinstance(value, Level):
            return _LEVELS[value]
        if isinstance(value, bool | date) or value is None:
            return value
        return self._display(person, key).casefold()

    def _codes(self) -> tuple[str, ...]:
        document = self._state.document
        return () if document is None else tuple(p.code for p in document.data.patterns)

    def _repaint(self) -> None:
        if self.ids:
            last = self.index(len(self.ids) - 1, len(KEYS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
