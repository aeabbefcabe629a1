"""The rule book: the list of all rules, and the form of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from scheduler_app.language.phrases import rule_title
from scheduler_app.screens.shifts.rule_book.rule_form import RuleForm
from scheduler_app.screens.shifts.rule_book.rule_help import RuleHelp
from scheduler_app.screens.shifts.rule_book.rule_words import (
    Standing,
    differs,
    settings_text,
    standing_of,
    standing_word,
)
from scheduler_app.screens.shifts.rule_book.rules_state import Listed, RulesState
from scheduler_app.widgets.compact_table import compact_table, fit_columns
from scheduler_app.widgets.main_and_side import lay_out_beside
from scheduler_app.widgets.panel import Panel, label
from scheduler_app.widgets.scrolled import scrolled_column
from scheduler_app.widgets.text_table_model import TextColumn, TextTableModel
from scheduler_app.widgets.theme import Theme
from solver.rules.base import Rule

_SIDE_PIXELS, _GAP, _SEARCH_PIXELS, _CHANGED = 346, 12, 200, "●"


class RulesPage(Panel):
    """Follows ``state``; the form beside changes the chosen rule."""

    def __init__(self, state: RulesState, theme: Theme) -> None:
        super().__init__()
        self.state, self.form, self.help = state, RuleForm(state), RuleHelp(theme)
        self._title, self._hint = label("section"), label("small", wrap=True)
        self.search, self.listed = QLineEdit(), QComboBox()
        self.model = TextTableModel(theme, self)
        self.table = compact_table(self.model)
        self._empty = label("muted", wrap=True)
        self._is_filling = False
        self._lay_out()
        self._connect()
        self.help.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("The rule book"))
        self._hint.setText(
            self.tr(
                "Must: always kept. Important and nice: weighed against each other. What "
                "differs from person to person is in the contracts."
            )
        )
        self.search.setPlaceholderText(self.tr("Search rules (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Search rules"))
        self.listed.setAccessibleName(self.tr("Which rules are listed"))
        self.table.setAccessibleName(self.tr("Rules"))
        self._empty.setText(self.tr("No rule is like this. Search for less, or list all rules."))
        words = {
            Listed.ALL: self.tr("All rules"),
            Listed.IN_FORCE: self.tr("Not off"),
            Listed.DIFFERING: self.tr("Other than by default"),
            Listed.IN_CONFLICT: self.tr("In a conflict"),
        }
        for i, which in enumerate(Listed):
            self.listed.setItemText(i, words[which])
        self.refresh()

    def refresh(self) -> None:
        """List the rules as they are now, the chosen one marked."""
        rules = self.state.shown()
        keys = [rule.key for rule in rules]
        if self.state.rule is None and self.state.rules:
            self.state.chosen = (keys or [self.state.rules[0].key])[0]
        self._is_filling = True  # the row that is marked meanwhile is nobody's choice
        self.model.show_rows(self._columns(), [_texts(rule) for rule in rules], self._tones(rules))
        if len(rules) == len(self.state.rules):  # so columns stay while the list is narrowed
            fit_columns(self.table)
        if self.state.chosen in keys:
            self.table.selectRow(keys.index(self.state.chosen))
        self._is_filling = False
        self._empty.setVisible(not rules)
        self.table.setVisible(bool(rules))
        self.form.refresh()
        if self.state.rule is not None:
            self.help.show_rule(self.state.rule)

    def choose(self, key: str) -> None:
        """Show a rule; all rules are listed where it is not among those that are."""
        if key not in {rule.key for rule in self.state.rules}:
            return
        if key not in {rule.key for rule in self.state.shown()}:
            self.search.clear()
            self.listed.setCurrentIndex(0)
        self.state.choose(key)

    def _columns(self) -> list[TextColumn]:
        return [
            TextColumn(self.tr("Rule"), is_number=False),
            TextColumn(self.tr("Counts"), is_number=False),
            TextColumn(self.tr("Changed"), self.tr("Other than by default"), is_number=False),
            TextColumn(self.tr("Settings"), is_number=False),
        ]

    def _tones(self, rules: list[Rule]) -> list[str]:
        hard = {key for c in self.state.conflicts if c.is_hard for key in c.rules}
        soft = {key for c in self.state.conflicts for key in c.rules}
        return [
            "red"
            if rule.key in hard
            else "amber"
            if rule.key in soft
            else "muted"
            if standing_of(rule) is Standing.OFF
            else "text"
            for rule in rules
        ]

    def _connect(self) -> None:
        self.state.changed.connect(self.refresh)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.search.textChanged.connect(self._narrow)
        self.listed.currentIndexChanged.connect(self._narrow)
        self.form.help_wanted.connect(lambda: self.help.setVisible(self.help.isHidden()))
        self.help.rule_wanted.connect(self.choose)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        for number, tab in enumerate(self.form.standings.values(), 1):
            press = QShortcut(QKeySequence(str(number)), self.table, tab.click)
            press.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.setFocusProxy(self.table)

    def _on_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._is_filling:
            self.state.choose(self.state.shown()[current.row()].key)

    def _narrow(self) -> None:
        self.state.narrow(self.search.text(), list(Listed)[self.listed.currentIndex()])

    def _lay_out(self) -> None:
        self.listed.addItems([""] * len(Listed))
        self.search.setFixedWidth(_SEARCH_PIXELS)
        self.search.setClearButtonEnabled(True)
        self.table.horizontalHeader().setStretchLastSection(True)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.search)
        top.addWidget(self.listed)
        card = Panel(kind="card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 8, 8, 8)
        inside.setSpacing(6)
        inside.addLayout(top)
        inside.addWidget(self._hint)
        inside.addWidget(self._empty)
        inside.addWidget(self.table, 1)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(card, 3)
        column.addWidget(self.help, 2)
        lay_out_beside(self, main, scrolled_column(self.form), _SIDE_PIXELS)


def _texts(rule: Rule) -> tuple[str, ...]:
    return (
        rule_title(rule),
        standing_word(standing_of(rule)),
        _CHANGED if differs(rule) else "",
        settings_text(rule),
    )
