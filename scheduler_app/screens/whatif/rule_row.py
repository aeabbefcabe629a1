"""One rule of a scenario: what it counts there, and its settings."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from scheduler_app.language.phrases import rule_title
from scheduler_app.language.priorities import priority_text
from scheduler_app.language.translation import translate
from scheduler_app.store.rule_choice import OFF, choice_of, choices_of, with_choice
from scheduler_app.widgets.calm_spin_box import CalmSpinBox, set_quietly
from scheduler_app.widgets.panel import Panel, button, label
from solver.rules.base import Rule, Setting
from solver.rules.priority import Priority

_FIELD_PIXELS, _MOST_WEIGHT = 92, 10_000


class RuleRow(Panel):
    """``edited`` carries the rule as it is to be; ``removed``: as in the project again."""

    edited = Signal(object)  # Rule
    removed = Signal()

    def __init__(self, rule: Rule) -> None:
        super().__init__()
        self.rule = rule
        self._title, self._remove = label(wrap=True), button("step")
        self._remove.setText("✕")
        self._remove.clicked.connect(self.removed)
        self.choice = QComboBox()
        self.choice.addItems([""] * len(choices_of(rule)))
        self.choice.activated.connect(self._on_choice)
        self._names: list[QLabel] = []
        self.fields: dict[str, CalmSpinBox | QCheckBox] = {}
        self._weight_name, self.weight = label("small"), CalmSpinBox(1, _MOST_WEIGHT, 0)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(rule_title(self.rule))
        self._title.setToolTip(translate("Rule", self.rule.meaning))
        self._remove.setToolTip(self.tr("As in the project"))
        self._remove.setAccessibleName(self.tr("As in the project"))
        self.choice.setAccessibleName(self.tr("Priority of the rule"))
        self._weight_name.setText(self.tr("Weight"))
        self.weight.setAccessibleName(self.tr("Weight"))
        self.weight.setToolTip(self.tr("What each breach costs beside other rules' breaches"))
        for i, choice in enumerate(choices_of(self.rule)):
            word = self.tr("off") if choice == OFF else priority_text(Priority(choice))
            self.choice.setItemText(i, word)
        for name, setting in zip(self._names, self.rule.settings(), strict=True):
            text = translate("Rule", setting.label)
            field = self.fields[setting.name]
            name.setText(text)
            field.setAccessibleName(text)
            if isinstance(field, CalmSpinBox):
                field.setToolTip(translate("Rule", setting.unit))
        self.show_rule(self.rule)

    def show_rule(self, rule: Rule) -> None:
        """Show the rule as the scenario has it."""
        self.rule = rule
        self.choice.setCurrentIndex(choices_of(rule).index(choice_of(rule)))
        has_weight = not (rule.hard or rule.is_off)
        self._weight_name.setVisible(has_weight)
        self.weight.setVisible(has_weight)
        if has_weight:
            set_quietly(self.weight, rule.weight)
        for name, field in self.fields.items():
            value = getattr(rule, name)
            if isinstance(field, CalmSpinBox):
                set_quietly(field, value)
            else:
                field.blockSignals(True)
                field.setChecked(bool(value))
                field.blockSignals(False)
            field.setEnabled(not rule.is_off)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._title, 1)
        top.addWidget(self.choice)
        top.addWidget(self._remove)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        for row, setting in enumerate(self.rule.settings()):
            self._add_field(row, setting)
        self.weight.setFixedWidth(_FIELD_PIXELS)
        self.weight.valueChanged.connect(lambda value: self._set("weight", round(value)))
        last = self._grid.rowCount()
        self._grid.addWidget(self._weight_name, last, 0)
        self._grid.addWidget(self.weight, last, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(2)
        column.addLayout(top)
        column.addLayout(self._grid)

    def _add_field(self, row: int, setting: Setting) -> None:
        name = label("small", wrap=True)
        field: CalmSpinBox | QCheckBox
        if (setting.least, setting.most) == (0, 1):
            field = QCheckBox()
            field.toggled.connect(lambda on, n=setting.name: self._set(n, int(on)))
        else:
            field = CalmSpinBox(setting.least, setting.most, 0)
            field.setFixedWidth(_FIELD_PIXELS)
            field.valueChanged.connect(lambda value, n=setting.name: self._set(n, round(value)))
        self._names.append(name)
        self.fields[setting.name] = field
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(field, row, 1)

    def _on_choice(self, index: int) -> None:
        self._tell(with_choice(self.rule, choices_of(self.rule)[index]))

    def _set(self, name: str, value: Any) -> None:
        self._tell(replace(self.rule, **{name: value}))

    def _tell(self, rule: Rule) -> None:
        self.rule = rule
        self.edited.emit(rule)
