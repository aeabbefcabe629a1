"""The form of the chosen rule: what it counts, its settings, its weight, back to default."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from scheduler_app.language.conflicts import conflict_text
from scheduler_app.language.phrases import rule_title
from scheduler_app.screens.shifts.rule_book.rule_settings import RuleSettings
from scheduler_app.screens.shifts.rule_book.rule_words import (
    Standing,
    differs,
    meaning_text,
    standing_meaning,
    standing_of,
    standing_word,
)
from scheduler_app.screens.shifts.rule_book.rules_state import RulesState
from scheduler_app.widgets.calm_spin_box import CalmSpinBox, set_quietly
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from scheduler_app.widgets.tab_button import TabButton
from solver.rules.base import Rule

_MOST_WEIGHT, _FIELD_PIXELS = 1_000_000, 118


class RuleForm(Panel):
    """Every field is one undo step.

    ``help_wanted``: the rule's page is to be read; ``contracts_wanted``: its numbers are there.
    """

    help_wanted = Signal()
    contracts_wanted = Signal()

    def __init__(self, state: RulesState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title, self._meaning = label("cardTitle", wrap=True), label(wrap=True)
        self.fault = label("small", wrap=True)
        self.standings = {standing: TabButton() for standing in Standing}
        self._group = QButtonGroup(self)
        self._counts = label("small", wrap=True)
        self._forms: dict[str, RuleSettings] = {}
        self.weight = CalmSpinBox(1, _MOST_WEIGHT, 0)
        self._weight_name, self._weight_hint = label(), label("small", wrap=True)
        self.more_button, self.help_button = button("link"), button("link")
        self.contracts_button, self.default_button = button("link"), button()
        self._more = QWidget()
        self._settings = QVBoxLayout()
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        for standing, tab in self.standings.items():
            tab.setText(standing_word(standing))
        self._weight_name.setText(self.tr("Weight"))
        self._weight_hint.setText(
            self.tr("What each unit of breach costs, beside the weights of the other rules.")
        )
        self.weight.setAccessibleName(self.tr("Weight"))
        self.help_button.setText(self.tr("What it does exactly, with examples"))
        self.contracts_button.setText(self.tr("Its numbers are in the contracts"))
        self.default_button.setText(self.tr("Back to default"))
        self.refresh()

    def refresh(self) -> None:
        """Show the chosen rule as it is now."""
        rule = self._state.rule
        if rule is None:
            return
        standing, can_edit = standing_of(rule), not self._state.shifts.refusal()
        self._title.setText(rule_title(rule))
        self._meaning.setText(meaning_text(rule))
        self._counts.setText(standing_meaning(standing))
        self.standings[standing].setChecked(True)
        for one, tab in self.standings.items():
            refusal = self._refusal(rule, one)
            tab.setEnabled(can_edit and not refusal)
            tab.setToolTip(refusal or self._tip(one))
        self._show_settings(rule, can_edit=can_edit)
        self._show_weight(rule, standing, can_edit=can_edit)
        self.default_button.setEnabled(can_edit and differs(rule))
        self.contracts_button.setVisible(rule.by_contract)
        self._show_conflicts(rule)

    def _tip(self, standing: Standing) -> str:
        key = list(Standing).index(standing) + 1
        text = self.tr("{meaning} Key {key} in the list")
        return text.format(meaning=standing_meaning(standing), key=key)

    def _refusal(self, rule: Rule, standing: Standing) -> str:
        if standing is Standing.MUST and not rule.can_be_hard:
            return self.tr("It is a goal: no roster could reach it in full.")
        if standing is not Standing.MUST and not rule.can_be_soft:
            return self.tr("It always holds.")
        return ""

    def _show_settings(self, rule: Rule, *, can_edit: bool) -> None:
        if rule.key not in self._forms:
            form = self._forms[rule.key] = RuleSettings(self._state, type(rule))
            self._settings.addWidget(form)
        for key, form in self._forms.items():
            form.setVisible(key == rule.key)
        self._forms[rule.key].setEnabled(can_edit)
        self._forms[rule.key].show_rule(rule)

    def _show_weight(self, rule: Rule, standing: Standing, *, can_edit: bool) -> None:
        has_weight = standing in (Standing.IMPORTANT, Standing.NICE)
        is_open = self.more_button.isChecked()
        self.more_button.setVisible(has_weight)
        self.more_button.setText(self.tr("Less") if is_open else self.tr("More: its weight…"))
        self._more.setVisible(has_weight and is_open)
        self.weight.setEnabled(can_edit)
        set_quietly(self.weight, rule.weight)

    def _show_conflicts(self, rule: Rule) -> None:
        phrases, found = self._state.phrases, self._state.conflicts_about(rule.key)
        if phrases is None:
            found = []
        else:
            self.fault.setText("\n".join(conflict_text(phrases, one) for one in found))
        set_tone(self.fault, "red" if any(one.is_hard for one in found) else "amber")
        self.fault.setVisible(bool(found))

    def settings_of(self, key: str) -> RuleSettings:
        """Return the fields of a rule that was chosen before."""
        return self._forms[key]

    def _connect(self) -> None:
        for standing, tab in self.standings.items():
            tab.clicked.connect(lambda _on=False, one=standing: self._on_standing(one))
        self.weight.valueChanged.connect(
            lambda number: self._state.set_number("weight", round(number))
        )
        self.more_button.setCheckable(True)
        self.more_button.clicked.connect(self.refresh)
        self.default_button.clicked.connect(self._state.to_default)
        self.help_button.clicked.connect(self.help_wanted)
        self.contracts_button.clicked.connect(self.contracts_wanted)

    def _on_standing(self, standing: Standing) -> None:
        if not self._state.set_standing(standing):
            self.refresh()

    def _lay_out(self) -> None:
        tabs = QHBoxLayout()
        tabs.setSpacing(2)
        for tab in self.standings.values():
            self._group.addButton(tab)
            tabs.addWidget(tab)
        tabs.addStretch(1)
        self.weight.setFixedWidth(_FIELD_PIXELS)
        weight = QHBoxLayout()
        weight.addWidget(self.weight)
        weight.addWidget(self._weight_hint, 1)
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(4)
        more.addWidget(self._weight_name)
        more.addLayout(weight)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        for part in (self._title, self._meaning, self.fault):
            column.addWidget(part)
        column.addLayout(tabs)
        column.addWidget(self._counts)
        column.addLayout(self._settings)
        column.addWidget(self.contracts_button)
        for below in (self.more_button, self._more, self.help_button, self.default_button):
            column.addWidget(below)
