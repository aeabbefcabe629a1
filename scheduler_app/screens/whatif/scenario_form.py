"""The chosen scenario: its name, and what differs from the week as it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from scheduler_app.screens.whatif.away_section import AwaySection
from scheduler_app.screens.whatif.demand_section import DemandSection
from scheduler_app.screens.whatif.rules_section import RulesSection
from scheduler_app.screens.whatif.shifts_section import ShiftsSection
from scheduler_app.screens.whatif.whatif_state import WhatIfState
from scheduler_app.store.scenarios import changed_rules
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from solver.domain.validation import FieldError


class ScenarioForm(Panel):
    """Every change is one undo step on the scenario; hidden while there is none."""

    copy_wanted = Signal()

    def __init__(self, state: WhatIfState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title, self.name = label("section"), QLineEdit()
        self.copy_button, self.remove_button = button("link"), button("link")
        self.fault = label("small", wrap=True)
        set_tone(self.fault, "red")
        self.demand, self.away = DemandSection(), AwaySection()
        self.rules, self.shifts = RulesSection(), ShiftsSection()
        self.name.editingFinished.connect(self._rename)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.remove_button.clicked.connect(self._remove)
        self.demand.edited.connect(lambda found: self._redefine("demand", found))
        self.away.edited.connect(lambda found: self._redefine("away", found))
        self.rules.edited.connect(lambda found: self._redefine("rules", found))
        self.shifts.edited.connect(lambda found: self._redefine("patterns", found))
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._title, 1)
        top.addWidget(self.copy_button)
        top.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.name)
        for part in (self.fault, self.demand, self.away, self.rules, self.shifts):
            column.addWidget(part)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("What differs"))
        self.name.setAccessibleName(self.tr("Name of the scenario"))
        self.copy_button.setText(self.tr("Copy"))
        self.remove_button.setText(self.tr("Remove"))
        self.refresh()

    def refresh(self) -> None:
        """Show the chosen scenario as it is now."""
        scenario, document = self._state.chosen, self._state.document
        self.setVisible(scenario is not None)
        if scenario is None or document is None:
            return
        definition, data = scenario.definition, document.data
        if not self.name.hasFocus() or not self.name.isModified():
            self.name.setText(scenario.name)
        fault = self._state.fault(scenario)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.demand.show_changes(definition.demand, [queue.name for queue in data.queues])
        self.away.show_people(document.problem.employees, definition.away)
        try:
            shown = changed_rules(data.rules, definition.rules)
        except FieldError:  # said above
            shown = data.rules
        self.rules.show_rules(data.rules, shown, definition.rules)
        self.shifts.show_patterns(data.patterns, definition.patterns)
        for part in self._parts():
            part.setEnabled(not self._state.refusal())

    def _parts(self) -> tuple[Any, ...]:
        sections = (self.demand, self.away, self.rules, self.shifts)
        return (self.name, self.copy_button, self.remove_button, *sections)

    def _redefine(self, part: str, found: tuple[Any, ...]) -> None:
        scenario = self._state.chosen
        if scenario is not None:
            changed: dict[str, Any] = {part: found}
            if not self._state.redefine(scenario, replace(scenario.definition, **changed)):
                self.refresh()

    def _rename(self) -> None:
        scenario = self._state.chosen
        if scenario is not None and not self._state.rename(scenario, self.name.text()):
            self.name.setText(scenario.name)

    def _remove(self) -> None:
        scenario = self._state.chosen
        if scenario is not None:
            self._state.remove(scenario)
