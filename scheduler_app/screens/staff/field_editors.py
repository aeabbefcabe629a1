"""The editor that fits a field: a line, a choice, ticks, a date; in the table and the form."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from scheduler_app.exchange.people_cells import COLUMNS, known_skills, known_teams, shown
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.staff.staff_state import StaffState
from scheduler_app.widgets.check_choice import CheckChoice
from scheduler_app.widgets.date_field import DateField
from solver.domain.employee import Level

TEXTS, DATES = ("id", "name", "team", "note"), ("joined", "left")
CHOICES = ("level", "contract", "mentor", "night", "language")
TICKS = ("skills", "patterns", "volunteer")
_POPUP_PIXELS = 200
Offer = tuple[object, str]
_OF_NONE = {
    "patterns": QT_TRANSLATE_NOOP("StaffField", "all shifts"),
    "volunteer": QT_TRANSLATE_NOOP("StaffField", "for none"),
    "joined": QT_TRANSLATE_NOOP("StaffField", "already there"),
    "left": QT_TRANSLATE_NOOP("StaffField", "stays"),
}
_BY_NAME = QT_TRANSLATE_NOOP("StaffField", "by the name")
_NOBODY = QT_TRANSLATE_NOOP("StaffField", "nobody")


def offers(state: StaffState, key: str, without: Sequence[str] = ()) -> list[Offer]:
    """Return (value, word) for each value that a choice or ticks of a field offer.

    ``without``: people who are not offered as mentors.
    """
    data = state.document.data if state.document is not None else None
    if data is None:
        return []
    if key == "contract":
        return [(contract.name, contract.name) for contract in data.contracts]
    if key == "skills":
        return [(skill, skill) for skill in known_skills(data)]
    if key == "patterns":
        return [(p.code, f"{p.code}  {p.name}".strip()) for p in data.patterns if not p.is_retired]
    if key == "mentor":
        guides = [
            (person.id, f"{person.employee.name}  {person.id}")
            for person in state.people.values()
            if person.employee.is_guide
            and person.id not in without
            and not state.is_archived(person)
        ]
        return [("", translate("StaffField", _NOBODY)), *guides]
    words = [(choice.value, str(choice.shown)) for choice in COLUMNS[key].choices]
    return [("", translate("StaffField", _BY_NAME)), *words] if key == "language" else words


def word_of_none(key: str) -> str:
    """Return what an empty field means; "" where it means nothing of its own."""
    return translate("StaffField", _OF_NONE[key]) if key in _OF_NONE else ""


def make_editor(state: StaffState, key: str, parent: QWidget | None = None) -> QWidget:
    """Return an empty editor for a field."""
    if key in CHOICES:
        box = QComboBox(parent)
        return _searchable(box) if key == "mentor" else box
    if key in TICKS:
        return CheckChoice(parent)
    if key in DATES:
        field = DateField(state.context.theme, parent)
        field.show_from(state.today)
        return field
    line = QLineEdit(parent)
    if key == "team":
        line.setCompleter(_framed(QCompleter([], line)))
    return line


def fill_editor(
    editor: QWidget, state: StaffState, key: str, value: object, without: Sequence[str] = ()
) -> None:
    """Show a value in the editor of its field, without saying that it changed."""
    editor.blockSignals(True)
    if isinstance(editor, CheckChoice):
        ticked = value if isinstance(value, frozenset) else frozenset()
        found = [(str(name), word) for name, word in offers(state, key)]
        known = {name for name, _ in found}
        found += [(name, name) for name in sorted(ticked - known)]
        editor.show_names(found, ticked, word_of_none(key))
    elif isinstance(editor, QComboBox):
        editor.clear()
        for offered, word in offers(state, key, without):
            editor.addItem(word, offered)
        editor.setCurrentIndex(_place(editor, value))
    elif isinstance(editor, QLineEdit):
        editor.setText(shown(key, value))
        editor.setPlaceholderText(word_of_none(key))
        completer = editor.completer()
        if key == "team" and completer is not None:
            teams = known_teams(person.employee for person in state.people.values())
            completer.setModel(QStringListModel(teams, completer))
    editor.blockSignals(False)


def value_of(editor: QWidget, key: str) -> object:
    """Return what is chosen in the editor of a field, None for nothing; of a line, the text."""
    if isinstance(editor, CheckChoice):
        return editor.names
    if isinstance(editor, QComboBox):
        place = editor.currentIndex()
        if editor.isEditable():
            place = editor.findText(editor.currentText(), Qt.MatchFlag.MatchFixedString)
        value = editor.itemData(place)
        # Qt gives words of an enumeration back as texts.
        return Level(value) if key == "level" and value is not None else value
    return editor.text() if isinstance(editor, QLineEdit) else None


def _place(box: QComboBox, value: object) -> int:
    return next((i for i in range(box.count()) if box.itemData(i) == value), -1)


def _searchable(box: QComboBox) -> QComboBox:
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    completer = QCompleter(box.model(), box)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    box.setCompleter(_framed(completer))
    return box


def _framed(completer: QCompleter) -> QCompleter:
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    popup = completer.popup()
    if popup is not None:
        popup.setProperty("kind", "popup")
        popup.setMinimumWidth(_POPUP_PIXELS)
    return completer
