"""A field for one of many people: type a part of the name or ID, or open the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from solver.domain.employee import Employee

_SHOWN = 12


class PersonChoice(QComboBox):
    """``employee_id`` is "" until a person is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_SHOWN)
        self.setMinimumContentsLength(10)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = completer.popup()
        if popup is not None:
            popup.setProperty("kind", "popup")
        self.setCompleter(completer)

    @property
    def employee_id(self) -> str:
        """The person whose name is shown; also the only one whose name or ID has what is typed."""
        text = self.currentText().strip()
        exact = self.findText(text, Qt.MatchFlag.MatchFixedString)
        if text and exact >= 0:
            return str(self.itemData(exact))
        like = [i for i in range(self.count()) if text.casefold() in self.itemText(i).casefold()]
        return str(self.itemData(like[0])) if text and len(like) == 1 else ""

    def show_hint(self, text: str) -> None:
        """Say what is to be typed, while nobody is chosen."""
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(text)

    def show_people(self, people: Sequence[Employee]) -> None:
        """Offer these people; who was chosen stays, if she is one of them."""
        wanted = [(f"{person.name}  {person.id}", person.id) for person in people]
        shown = [(self.itemText(i), self.itemData(i)) for i in range(self.count())]
        if wanted == shown:
            return
        chosen = self.employee_id
        self.clear()
        for text, employee_id in wanted:
            self.addItem(text, employee_id)
        self.choose(chosen)

    def choose(self, employee_id: str) -> None:
        """Show a person; "" nobody."""
        index = self.findData(employee_id) if employee_id else -1
        self.setCurrentIndex(index)
        if index < 0:
            self.setEditText("")
