"""The settings of one rule as fields, drawn from what the rule says of them."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout

from scheduler_app.language.translation import translate
from scheduler_app.screens.shifts.rule_book.rule_words import is_switch
from scheduler_app.screens.shifts.rule_book.rules_state import RulesState
from scheduler_app.widgets.calm_spin_box import CalmSpinBox, set_quietly
from scheduler_app.widgets.panel import Panel, label
from solver.rules.base import Rule, Setting

_FIELD_PIXELS = 118


class RuleSettings(Panel):
    """Numbers as spin boxes with unit and limits, yes or no as check boxes."""

    def __init__(self, state: RulesState, kind: type[Rule]) -> None:
        super().__init__()
        self._state, self._settings = state, kind.settings()
        self.spins: dict[str, CalmSpinBox] = {}
        self.checks: dict[str, QCheckBox] = {}
        self._names: dict[str, QLabel] = {}
        self._units: dict[str, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for setting in self._settings:
            if is_switch(setting):
                self._add_switch(setting)
            else:
                self._add_number(setting)
        self.retranslate()

    def retranslate(self) -> None:
        for setting in self._settings:
            word, unit = translate("Rule", setting.label), translate("Rule", setting.unit)
            if setting.name in self.checks:
                self.checks[setting.name].setText(word)
                continue
            self._names[setting.name].setText(word)
            self._units[setting.name].setText(unit)
            tip = self.tr("{least} to {most}; by default {default}").format(
                least=setting.least, most=setting.most, default=setting.default
            )
            self.spins[setting.name].setToolTip(tip)
            self.spins[setting.name].setAccessibleName(f"{word} ({unit})")

    def show_rule(self, rule: Rule) -> None:
        """Show the numbers of a rule of this kind."""
        for name, spin in self.spins.items():
            set_quietly(spin, getattr(rule, name))
        for name, check in self.checks.items():
            check.setChecked(bool(getattr(rule, name)))

    def _add_switch(self, setting: Setting) -> None:
        check = self.checks[setting.name] = QCheckBox()
        check.clicked.connect(
            lambda is_on, name=setting.name: self._state.set_number(name, int(is_on))
        )
        self._column.addWidget(check)

    def _add_number(self, setting: Setting) -> None:
        spin = self.spins[setting.name] = CalmSpinBox(setting.least, setting.most, 0)
        spin.setFixedWidth(_FIELD_PIXELS)
        spin.valueChanged.connect(
            lambda number, name=setting.name: self._state.set_number(name, round(number))
        )
        self._names[setting.name] = label(wrap=True)
        self._units[setting.name] = label("small", wrap=True)
        row = QHBoxLayout()
        row.addWidget(spin)
        row.addWidget(self._units[setting.name], 1)
        self._column.addWidget(self._names[setting.name])
        self._column.addLayout(row)
