"""Rules that count otherwise in a scenario."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout

from scheduler_app.language.phrases import rule_title
from scheduler_app.screens.whatif.rule_row import RuleRow
from scheduler_app.store.scenario_definition import RuleChange
from scheduler_app.store.scenarios import rule_change
from scheduler_app.widgets.panel import Panel, label
from solver.rules.base import Rule

_SHOWN = 14


class RulesSection(Panel):
    """``edited`` carries all changes of rules, as they are to be."""

    edited = Signal(tuple)  # of RuleChange

    def __init__(self) -> None:
        super().__init__()
        self._rules: tuple[Rule, ...] = ()
        self._changes: tuple[RuleChange, ...] = ()
        self._title, self.add_box = label("section"), QComboBox()
        self.add_box.setProperty("kind", "long")
        self.add_box.setMaxVisibleItems(_SHOWN)
        self.add_box.activated.connect(self._on_add)
        self.rows: dict[str, RuleRow] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addLayout(self._column)
        column.addWidget(self.add_box)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Rules"))
        self.add_box.setAccessibleName(self.tr("Rule to change"))
        self._offer()

    def show_rules(
        self, rules: Sequence[Rule], shown: Sequence[Rule], changes: Sequence[RuleChange]
    ) -> None:
        """Show the changes; ``rules`` as the project has them, ``shown`` as the scenario."""
        self._rules, self._changes = tuple(rules), tuple(changes)
        wanted = {change.key for change in changes}
        by_key = {rule.key: rule for rule in shown}
        for key in [key for key in self.rows if key not in wanted]:
            row = self.rows.pop(key)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for change in changes:
            if change.key not in self.rows and change.key in by_key:
                self._add_row(by_key[change.key])
            elif change.key in by_key:
                self.rows[change.key].show_rule(by_key[change.key])
        self._offer()

    def _add_row(self, rule: Rule) -> None:
        row = self.rows[rule.key] = RuleRow(rule)
        row.edited.connect(self._on_edited)
        row.removed.connect(partial(self._on_removed, rule.key))
        self._column.addWidget(row)

    def _offer(self) -> None:
        self.add_box.clear()
        self.add_box.addItem(self.tr("+ Change a rule…"), "")
        for rule in self._rules:
            if rule.key not in {change.key for change in self._changes}:
                self.add_box.addItem(rule_title(rule), rule.key)
        self.add_box.setCurrentIndex(0)

    def _on_add(self, index: int) -> None:
        key = str(self.add_box.itemData(index) or "")
        if key:
            self._tell((*self._changes, RuleChange(key, ())))

    def _on_removed(self, key: str) -> None:
        self._tell(tuple(change for change in self._changes if change.key != key))

    def _on_edited(self, rule: Rule) -> None:
        before = next(known for known in self._rules if known.key == rule.key)
        change = rule_change(before, rule) or RuleChange(rule.key, ())
        self._tell(tuple(change if known.key == rule.key else known for known in self._changes))

    def _tell(self, changes: tuple[RuleChange, ...]) -> None:
        self._changes = changes  # the next edit is of these, though they are shown later
        self.edited.emit(changes)
