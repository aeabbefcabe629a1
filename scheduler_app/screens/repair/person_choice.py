"""A field for one of many people: type a part of the name or ID, pinyin, or open the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from scheduler_app.language.name_search import matches
from solver.domain.employee import Employee

_SHOWN = 12
_ID_ROLE = Qt.ItemDataRole.UserRole
_NAME_ROLE = Qt.ItemDataRole.UserRole + 1


class PersonChoice(QComboBox):
    """``employee_id`` is "" until a person is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_SHOWN)
        self.setMinimumContentsLength(10)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.found = _FoundPeople(self)
        self.found.setSourceModel(self.model())
        completer = QCompleter(self.found, self)
        # What is typed is looked up here: the completer itself knows no pinyin.
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_SHOWN)
        popup = completer.popup()
        if popup is not None:
            popup.setProperty("kind", "popup")
        self.setCompleter(completer)
        line = self.lineEdit()
        if line is not None:
            line.textEdited.connect(self.found.look_for)

    @property
    def employee_id(self) -> str:
        """The person whose name is shown; also the only one found by what is typed."""
        text = self.currentText().strip()
        exact = self.findText(text, Qt.MatchFlag.MatchFixedString)
        if text and exact >= 0:
            return str(self.itemData(exact, _ID_ROLE))
        found = [i for i in range(self.count()) if text and self._is_found(text, i)]
        return str(self.itemData(found[0], _ID_ROLE)) if len(found) == 1 else ""

    def show_hint(self, text: str) -> None:
        """Say what is to be typed, while nobody is chosen."""
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(text)

    def show_people(self, people: Sequence[Employee]) -> None:
        """Offer these people; who was chosen stays, if she is one of them."""
        wanted = [(f"{person.name}  {person.id}", person.id) for person in people]
        shown = [(self.itemText(i), self.itemData(i, _ID_ROLE)) for i in range(self.count())]
        if wanted == shown:
            return
        chosen = self.employee_id
        self.clear()
        for row, person in enumerate(people):
            self.addItem(wanted[row][0], person.id)
            self.setItemData(row, person.name, _NAME_ROLE)
        self.choose(chosen)

    def choose(self, employee_id: str) -> None:
        """Show a person; "" nobody."""
        index = self.findData(employee_id, _ID_ROLE) if employee_id else -1
        self.setCurrentIndex(index)
        if index < 0:
            self.setEditText("")

    def _is_found(self, text: str, row: int) -> bool:
        return matches(text, self.itemData(row, _NAME_ROLE), self.itemData(row, _ID_ROLE))


class _FoundPeople(QSortFilterProxyModel):
    """Those of the people whom ``look_for`` finds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._query = ""

    def look_for(self, query: str) -> None:
        """Leave in who is found by what is typed."""
        self._query = query
        self.invalidate()

    def filterAcceptsRow(  # noqa: N802 (Qt's name)
        self,
        source_row: int,
        source_parent: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        index = self.sourceModel().index(source_row, 0, source_parent)
        name = str(index.data(_NAME_ROLE) or "")
        return matches(self._query, name, str(index.data(_ID_ROLE) or ""))
