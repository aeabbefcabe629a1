"""Which column of a file holds what: one drop-down a field, filled with the best guess."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel

from scheduler_app.exchange.history_columns import FIELDS, HistoryMapping
from scheduler_app.language.translation import translate
from scheduler_app.widgets.panel import Panel, button, label

_FIRST_FIELDS = 9
_FIELD_PIXELS = 170


class ColumnForm(Panel):
    """The rarer fields come to sight on demand, or where one of them is used."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[str, QLabel] = {}
        self.fields: dict[str, QComboBox] = {}
        self.more_button = button("link")
        self.more_button.clicked.connect(self._show_all)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, field in enumerate(FIELDS):
            name = self._names[field.key] = label()
            box = self.fields[field.key] = QComboBox()
            box.setFixedWidth(_FIELD_PIXELS)
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())
            grid.addWidget(name, row, 0)
            grid.addWidget(box, row, 1)
        grid.addWidget(self.more_button, len(FIELDS), 0, 1, 2)
        self.retranslate()

    def retranslate(self) -> None:
        self.more_button.setText(self.tr("More columns…"))
        for field in FIELDS:
            name, note = translate("History", field.label), translate("History", field.note)
            self._names[field.key].setText(name)
            for part in (self._names[field.key], self.fields[field.key]):
                part.setToolTip(note)
            self.fields[field.key].setAccessibleName(name)
            if self.fields[field.key].count():
                self.fields[field.key].setItemText(0, self.tr("none"))

    def show_headers(self, headers: Sequence[str], mapping: HistoryMapping) -> None:
        """Offer the columns of a file, with ``mapping`` chosen."""
        chosen = mapping.mapped()
        for i, field in enumerate(FIELDS):
            box = self.fields[field.key]
            box.blockSignals(True)
            box.clear()
            box.addItem(self.tr("none"), "")
            for header in headers:
                box.addItem(header, header)
            box.setCurrentIndex(max(0, box.findData(chosen.get(field.key, ""))))
            box.blockSignals(False)
            is_seen = i < _FIRST_FIELDS or field.key in chosen
            for part in (self._names[field.key], box):
                part.setVisible(is_seen)
        self.more_button.show()

    def mapping(self) -> HistoryMapping:
        """Return what is chosen."""
        chosen = {key: str(box.currentData() or "") for key, box in self.fields.items()}
        return HistoryMapping().changed(chosen)

    def _show_all(self) -> None:
        for field in FIELDS:
            for part in (self._names[field.key], self.fields[field.key]):
                part.show()
        self.more_button.hide()
