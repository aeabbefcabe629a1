"""The scenarios of the week, to choose from, and the ways to begin another."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QVBoxLayout

from scheduler_app.screens.whatif.comparison import Column, columns_of
from scheduler_app.screens.whatif.figure_rows import ANSWERED
from scheduler_app.screens.whatif.scenario_card import ScenarioCard
from scheduler_app.screens.whatif.scenario_words import definition_text, state_text, state_tone
from scheduler_app.screens.whatif.whatif_state import WhatIfState
from scheduler_app.store.scenario_definition import DemandChange, ScenarioDefinition
from scheduler_app.widgets.panel import Panel, button, label

_N_KINDS = 5
_MORE, _FEWER, _AWAY, _RULES, _SHIFTS = range(_N_KINDS)
_DEFINITIONS = {
    _MORE: ScenarioDefinition(demand=(DemandChange("", 20),)),
    _FEWER: ScenarioDefinition(demand=(DemandChange("", -10),)),
}
_TONES = ("", "red", "amber", "green")


class ScenarioList(Panel):
    """Follows the state."""

    def __init__(self, state: WhatIfState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title, self.new_button = label("section"), button()
        self._menu = QMenu(self)
        self.kinds = [QAction(self) for _ in range(_N_KINDS)]
        self.copy_action = QAction(self)
        for kind, action in enumerate(self.kinds):
            action.triggered.connect(lambda _checked=False, k=kind: self._add(k))
            self._menu.addAction(action)
        self._menu.addSeparator()
        self._menu.addAction(self.copy_action)
        self.copy_action.triggered.connect(lambda: self.copy())
        self.new_button.setMenu(self._menu)
        self.cards: list[ScenarioCard] = []
        self._group = QButtonGroup(self)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.new_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 10)
        self._column.setSpacing(6)
        self._column.addLayout(top)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Scenarios of this week"))
        self.new_button.setText(self.tr("New scenario"))
        for action, word in zip(self.kinds, self._words(), strict=True):
            action.setText(word)
        self.copy_action.setText(self.tr("Copy of the chosen one"))
        self.refresh()

    def refresh(self) -> None:
        """Show the scenarios as they are now."""
        state, document = self._state, self._state.document
        columns = [column for column in columns_of(state) if column.scenario is not None]
        self._make_cards(len(columns))
        people = document.data.employees if document is not None else ()
        names = {person.id: person.name for person in people}
        chosen = state.chosen
        for card, column in zip(self.cards, columns, strict=True):
            scenario = column.scenario
            if scenario is not None:
                about = definition_text(scenario.definition, names)
                tone = state_tone(column)
                words = state_text(column), tone if tone in _TONES else ""
                card.say(scenario.name, about, words, self._figure(column))
                card.setChecked(chosen is not None and chosen.name == scenario.name)
        is_open = document is not None and not state.refusal()
        self.new_button.setEnabled(is_open)
        self.new_button.setToolTip(state.refusal())
        self.copy_action.setEnabled(chosen is not None)

    def copy(self) -> None:
        """Add a scenario that is as the chosen one."""
        chosen = self._state.chosen
        if chosen is not None:
            self._state.add(chosen.name, chosen.definition)

    def _words(self) -> tuple[str, ...]:
        return (
            self.tr("Contacts +20%"),
            self.tr("Contacts −10%"),
            self.tr("People away"),
            self.tr("Other rules"),
            self.tr("Other shifts"),
        )

    def _add(self, kind: int) -> None:
        self._state.add(self._words()[kind], _DEFINITIONS.get(kind, ScenarioDefinition()))

    def _figure(self, column: Column) -> tuple[str, str]:
        present = self._state.present()
        if column.figures is None:
            return "", ""
        difference = ANSWERED.difference(present, column.figures)
        return ANSWERED.written(column.figures), ANSWERED.tone(difference)

    def _make_cards(self, number: int) -> None:
        while len(self.cards) < number:
            card = ScenarioCard()
            card.clicked.connect(lambda _checked=False, c=card: self._state.choose(c.name))
            self._group.addButton(card)
            self._column.addWidget(card)
            self.cards.append(card)
        while len(self.cards) > number:
            card = self.cards.pop()
            self._group.removeButton(card)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
