"""Who is not there all week: found by name, ticked in a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from scheduler_app.language.name_search import matches
from scheduler_app.widgets.panel import Panel, label
from solver.domain.employee import Employee

_LIST_PIXELS, _ID, _NAME = 118, Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class AwaySection(Panel):
    """``edited`` carries the IDs of all who are away, in the order of the people."""

    edited = Signal(tuple)  # of str

    def __init__(self) -> None:
        super().__init__()
        self._people: tuple[tuple[str, str], ...] = ()
        self._title, self._number = label("section"), label("small")
        self.search, self.people = QLineEdit(clearButtonEnabled=True), QListWidget()
        self.people.setFixedHeight(_LIST_PIXELS)
        self.people.setUniformItemSizes(True)
        self.search.textChanged.connect(self._filter)
        self.people.itemChanged.connect(lambda _item: self._edit())
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.search)
        column.addWidget(self.people)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("People away all week"))
        self.search.setPlaceholderText(self.tr("Name, pinyin or ID"))
        self.search.setAccessibleName(self.tr("Find people"))
        self.people.setAccessibleName(self.tr("People away all week"))
        self._count()

    def show_people(self, people: Sequence[Employee], away: Sequence[str]) -> None:
        """Show the people of the week, those of ``away`` ticked and first.

        Nobody moves while she is ticked.
        """
        shown, gone = tuple((person.id, person.name) for person in people), frozenset(away)
        if shown == self._people and gone == frozenset(self.away()):
            return
        self._people = shown
        self.people.blockSignals(True)
        self.people.clear()
        for employee_id, name in sorted(shown, key=lambda person: person[0] not in gone):
            item = QListWidgetItem(f"{name}  {employee_id}", self.people)
            item.setData(_ID, employee_id)
            item.setData(_NAME, name)
            is_away = employee_id in gone
            item.setCheckState(Qt.CheckState.Checked if is_away else Qt.CheckState.Unchecked)
        self.people.blockSignals(False)
        self._filter(self.search.text())
        self._count()

    def away(self) -> tuple[str, ...]:
        """Return the IDs that are ticked, in the order of the people."""
        items = [self.people.item(row) for row in range(self.people.count())]
        ticked = {i.data(_ID) for i in items if i.checkState() == Qt.CheckState.Checked}
        return tuple(employee_id for employee_id, _ in self._people if employee_id in ticked)

    def _edit(self) -> None:
        self._count()
        self.edited.emit(self.away())

    def _filter(self, text: str) -> None:
        for row in range(self.people.count()):
            item = self.people.item(row)
            item.setHidden(not matches(text, item.data(_NAME), item.data(_ID)))

    def _count(self) -> None:
        number = len(self.away())
        self._number.setText(self.tr("{count} away").format(count=number) if number else "")
