"""Every field of the chosen people; one person's, or what several have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from scheduler_app.exchange.people_cells import COLUMNS
from scheduler_app.language.punctuation import listed
from scheduler_app.screens.staff.field_editors import (
    DATES,
    TEXTS,
    fill_editor,
    make_editor,
    value_of,
    word_of_none,
)
from scheduler_app.screens.staff.staff_state import StaffState
from scheduler_app.store.staff import Person
from scheduler_app.widgets.check_choice import CheckChoice
from scheduler_app.widgets.date_field import DateField
from scheduler_app.widgets.panel import Panel, button, label

_ROWS = (
    "id", "name", "team", "level", "contract", "skills", "mentor", "patterns", "night",
    "volunteer", "joined", "left", "language", "note",
)  # fmt: skip


class PersonForm(Panel):
    """What is changed goes to all chosen people, as one undo step when a field is left."""

    copy_wanted = Signal()

    def __init__(self, state: StaffState) -> None:
        super().__init__()
        self._state = state
        self.fields = {key: make_editor(state, key) for key in _ROWS}
        self._names = {key: label() for key in _ROWS}
        self._juniors = label("small", wrap=True)
        self.copy_button, self.archive_button, self.delete_button = (button() for _ in range(3))
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        for key, field in self.fields.items():
            column = COLUMNS[key]
            self._names[key].setText(str(column.name))
            field.setAccessibleName(str(column.name))
            for part in (self._names[key], field):
                part.setToolTip(str(column.note))
        self.copy_button.setText(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Another person like this one, with a new ID"))
        self.archive_button.setToolTip(
            self.tr("Whoever has left is in no later roster; nothing of theirs is deleted")
        )
        self.delete_button.setText(self.tr("Delete"))
        self.delete_button.setToolTip(self.tr("Only somebody whom no roster, leave or wish names"))
        self.refresh()

    def refresh(self) -> None:
        """Show the chosen people as they are now."""
        people = self._state.chosen_people
        can_edit = bool(people) and not self._state.refusal()
        for key, field in self.fields.items():
            field.setEnabled(can_edit and (key != "id" or len(people) == 1))
            if not _is_typing(field):
                self._show(key, field, people)
        for knob in (self.copy_button, self.archive_button, self.delete_button):
            knob.setEnabled(can_edit)
        has_left = bool(people) and all(p.employment.left is not None for p in people)
        self.archive_button.setText(self.tr("Bring back") if has_left else self.tr("Archive"))
        self._juniors.setText(self._juniors_text(people))
        self._juniors.setVisible(bool(self._juniors.text()))

    def _show(self, key: str, field: QWidget, people: list[Person]) -> None:
        values = {person.value(key) for person in people}
        value = next(iter(values)) if len(values) == 1 else None
        fill_editor(field, self._state, key, value, [person.id for person in people])
        different = self.tr("different") if len(values) > 1 else ""
        if isinstance(field, CheckChoice) and different:
            field.show_text(different)
        elif isinstance(field, QComboBox):
            field.setPlaceholderText(different)
            line = field.lineEdit()
            if line is not None:
                line.setPlaceholderText(different)
                line.setModified(False)
                if value is None:
                    line.clear()
        elif isinstance(field, QLineEdit):
            field.setPlaceholderText(different or word_of_none(key))
            field.setModified(False)

    def _juniors_text(self, people: list[Person]) -> str:
        if len(people) != 1:
            return ""
        names = [
            p.employee.name or p.id
            for p in self._state.people.values()
            if p.employee.mentor_id == people[0].id
        ]
        return self.tr("Mentor of {names}").format(names=listed(names)) if names else ""

    def _connect(self) -> None:
        for key, field in self.fields.items():
            if isinstance(field, CheckChoice):
                field.ticked.connect(lambda k=key: self._entered(k))
            elif isinstance(field, QComboBox):
                field.activated.connect(lambda _place, k=key: self._entered(k))
                line = field.lineEdit()
                if line is not None:
                    line.editingFinished.connect(lambda k=key: self._left(k))
            elif isinstance(field, QLineEdit):
                field.editingFinished.connect(lambda k=key: self._left(k))
                if isinstance(field, DateField):
                    field.picked.connect(lambda k=key: self._entered(k))
        self.copy_button.clicked.connect(self.copy_wanted)
        self.archive_button.clicked.connect(self._on_archive)
        self.delete_button.clicked.connect(self._state.delete)
        self._state.changed.connect(self.refresh)
        self._state.chosen_changed.connect(self.refresh)

    def _left(self, key: str) -> None:
        """Take over what was typed, if anything was: leaving a field changes nothing."""
        field = self.fields[key]
        line = field.lineEdit() if isinstance(field, QComboBox) else field
        if isinstance(line, QLineEdit) and line.isModified():
            line.setModified(False)
            self._entered(key)

    def _entered(self, key: str) -> None:
        ids = [person.id for person in self._state.chosen_people]
        field = self.fields[key]
        value = value_of(field, key)
        if key in TEXTS or key in DATES:
            self._state.type_into(ids, key, str(value))
        elif value is not None:
            self._state.put(ids, key, value)
        else:  # no such mentor was typed
            self.refresh()

    def _on_archive(self) -> None:
        people = self._state.chosen_people
        if all(person.employment.left is not None for person in people):
            self._state.bring_back()
        else:
            self._state.archive()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, key in enumerate(_ROWS):
            name: QLabel = self._names[key]
            name.setBuddy(self.fields[key])
            grid.addWidget(name, row, 0)
            grid.addWidget(self.fields[key], row, 1)
        knobs = QHBoxLayout()
        for knob in (self.copy_button, self.archive_button, self.delete_button):
            knobs.addWidget(knob, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 12)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addWidget(self._juniors)
        column.addLayout(knobs)
        column.addStretch(1)


def _is_typing(field: QWidget) -> bool:
    """Tell whether something is being typed that was not taken over yet."""
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    return isinstance(line, QLineEdit) and line.hasFocus() and line.isModified()
