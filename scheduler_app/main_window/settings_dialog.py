"""The settings, drawn from what they say of themselves; each choice holds at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from scheduler_app.language.translation import translate
from scheduler_app.language.units import PERCENT
from scheduler_app.settings.user_settings import Shown, UserSettings, shown_fields
from scheduler_app.widgets.calm_spin_box import CalmSpinBox
from scheduler_app.widgets.panel import button, label

_CONTEXT = "Settings"
_WIDTH = 420


class SettingsDialog(QDialog):
    """A form of one row a setting."""

    def __init__(
        self, settings: UserSettings, keep: Callable[[str, Any], object], parent: QWidget
    ) -> None:
        """``keep`` is called with a field's name and its new value."""
        super().__init__(parent)
        self._keep = keep
        self.fields: dict[str, QWidget] = {}
        self._names: dict[str, QLabel] = {}
        self._hints: dict[str, QLabel] = {}
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(24)
        for name, shown in shown_fields():
            self._add(name, shown, getattr(settings, name))
        self.close_button = button()
        self.close_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(self._form)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(_WIDTH)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self.close_button.setText(self.tr("Close"))
        for name, shown in shown_fields():
            text = translate(_CONTEXT, shown.label)
            self._names[name].setText(text)
            self.fields[name].setAccessibleName(text)
            if shown.hint:
                self._hints[name].setText(translate(_CONTEXT, shown.hint))
            field = self.fields[name]
            if isinstance(field, QComboBox):
                for row, (_value, choice) in enumerate(shown.choices):
                    field.setItemText(row, translate(_CONTEXT, choice))
            elif isinstance(field, CalmSpinBox):
                unit = translate(_CONTEXT, shown.unit)
                field.setSuffix(PERCENT if unit == PERCENT else f" {unit}")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _add(self, name: str, shown: Shown, value: Any) -> None:
        field = _field(shown, value, partial(self._keep, name))
        cell = QVBoxLayout()
        cell.setSpacing(2)
        cell.addWidget(field)
        if shown.hint:
            self._hints[name] = label("small", wrap=True)
            cell.addWidget(self._hints[name])
        self.fields[name], self._names[name] = field, QLabel()
        self._names[name].setBuddy(field)
        self._form.addRow(self._names[name], cell)


def _field(shown: Shown, value: Any, keep: Callable[[Any], object]) -> QWidget:
    """Return the control that suits a setting and tells ``keep`` its new value."""
    if shown.choices:
        choice = QComboBox()
        values = [known for known, _ in shown.choices]
        choice.addItems([""] * len(values))
        choice.setCurrentIndex(values.index(value))
        choice.activated.connect(lambda row: keep(values[row]))
        return choice
    if shown.is_yes_or_no:
        box = QCheckBox()
        box.setChecked(value)
        box.toggled.connect(keep)
        return box
    number = CalmSpinBox(shown.least, shown.most, 0)
    number.setValue(round(value))
    number.valueChanged.connect(lambda now: keep(type(value)(now)))
    return number
