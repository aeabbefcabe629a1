"""Which column of a file holds what: one drop-down a field, filled with the best guess."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel

from scheduler_app.language.translation import translate
from scheduler_app.widgets.panel import Panel, button, label

_FIELD_PIXELS = 170


class FormField(NamedTuple):
    """One field; ``label`` and ``note`` are marked in the translation's ``context``."""

    context: str
    key: str
    label: str
    note: str


class ColumnForm(Panel):
    """The fields after the first ``n_first`` come to sight on demand, or where one is used."""

    changed = Signal()

    def __init__(self, fields: Sequence[FormField], n_first: int) -> None:
        super().__init__()
        self._fields, self._n_first = tuple(fields), n_first
        self._names: dict[str, QLabel] = {}
        self.fields: dict[str, QComboBox] = {}
        self.more_button = button("link")
        self.more_button.clicked.connect(self._show_all)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, field in enumerate(self._fields):
            name = self._names[field.key] = label()
            box = self.fields[field.key] = QComboBox()
            box.setFixedWidth(_FIELD_PIXELS)
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())
            grid.addWidget(name, row, 0)
            grid.addWidget(box, row, 1)
        grid.addWidget(self.more_button, len(self._fields), 0, 1, 2)
        self.more_button.setVisible(len(self._fields) > n_first)
        self.retranslate()

    def retranslate(self) -> None:
        self.more_button.setText(self.tr("More columns…"))
        for field in self._fields:
            name = translate(field.context, field.label)
            note = translate(field.context, field.note)
            self._names[field.key].setText(name)
            for part in (self._names[field.key], self.fields[field.key]):
                part.setToolTip(note)
            self.fields[field.key].setAccessibleName(name)
            if self.fields[field.key].count():
                self.fields[field.key].setItemText(0, self.tr("none"))

    def show_headers(self, headers: Sequence[str], chosen: Mapping[str, str]) -> None:
        """Offer the columns of a file, with the ``chosen`` header of each field."""
        for i, field in enumerate(self._fields):
            box = self.fields[field.key]
            box.blockSignals(True)
            box.clear()
            box.addItem(self.tr("none"), "")
            for header in headers:
                box.addItem(header, header)
            box.setCurrentIndex(max(0, box.findData(chosen.get(field.key, ""))))
            box.blockSignals(False)
            is_seen = i < self._n_first or field.key in chosen
            for part in (self._names[field.key], box):
                part.setVisible(is_seen)
        self.more_button.setVisible(len(self._fields) > self._n_first)

    def chosen(self) -> dict[str, str]:
        """Return the header that is chosen for each field; "" where there is none."""
        return {key: str(box.currentData() or "") for key, box in self.fields.items()}

    def _show_all(self) -> None:
        for field in self._fields:
            for part in (self._names[field.key], self.fields[field.key]):
                part.show()
        self.more_button.hide()
