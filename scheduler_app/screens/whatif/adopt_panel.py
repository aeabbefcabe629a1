"""Adopting the chosen scenario: what changes with it, said before it is done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from scheduler_app.language.answers import Answers
from scheduler_app.language.phrases import rule_text
from scheduler_app.language.punctuation import sentences
from scheduler_app.language.translation import Count
from scheduler_app.screens.whatif.scenario import Scenario
from scheduler_app.screens.whatif.scenario_words import joined
from scheduler_app.screens.whatif.whatif_state import WhatIfState
from scheduler_app.store.scenario_adoption import Adoption
from scheduler_app.store.scenario_definition import Part
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from solver.roster.result import Status

_PARTS = (Part.DEMAND, Part.AWAY, Part.RULES, Part.PATTERNS)
_MOST_STEPS = 3


class AdoptPanel(Panel):
    """Says what the chosen scenario has come to; ``build_wanted``: its roster is to be built."""

    build_wanted = Signal()

    def __init__(self, state: WhatIfState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title, self._text = label("section"), label(wrap=True)
        self._also, self._warning = label("small"), label("small", wrap=True)
        set_tone(self._warning, "amber")
        self.ticks = {part: QCheckBox() for part in _PARTS}
        self.adopt_button, self.build_button = button("primary"), button()
        self.adopt_button.clicked.connect(self._adopt)
        self.build_button.clicked.connect(self.build_wanted)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        ticks = QHBoxLayout()
        ticks.setSpacing(12)
        ticks.addWidget(self._also)
        for tick in self.ticks.values():
            tick.toggled.connect(lambda _on: self.refresh())
            ticks.addWidget(tick)
        ticks.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(4)
        for part in (self._title, self._text, self._warning):
            words.addWidget(part)
        words.addLayout(ticks)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.build_button)
        row.addWidget(self.adopt_button)

    def retranslate(self) -> None:
        self._also.setText(self.tr("Take over too:"))
        self.build_button.setText(self.tr("Build this roster"))
        self.adopt_button.setText(self.tr("Adopt"))
        self.adopt_button.setToolTip(self.tr("Change the roster, one undo step"))
        self.refresh()

    @property
    def parts(self) -> frozenset[Part]:
        """The parts of the definition that are to become the project's own."""
        scenario = self._state.chosen
        there = scenario.definition.parts if scenario is not None else frozenset()
        return frozenset(part for part in there if self.ticks[part].isChecked())

    def refresh(self) -> None:
        """Show the chosen scenario as it is now."""
        scenario, state = self._state.chosen, self._state
        self.setVisible(scenario is not None)
        if scenario is None:
            return
        self._title.setText(self.tr("Adopt: {name}").format(name=scenario.name))
        text, warning, adoption = self._words(scenario)
        is_ready = adoption is not None
        self._text.setText(text)
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))
        self._write_ticks(scenario, is_ready=is_ready)
        is_fresh = scenario.result is not None and not state.is_out_of_date(scenario)
        is_open = not state.refusal()
        self.adopt_button.setVisible(is_ready)
        self.adopt_button.setEnabled(is_open and bool(adoption and adoption.changes))
        self.build_button.setVisible(not is_fresh and not state.fault(scenario))
        self.build_button.setEnabled(is_open and not state.run.is_running)

    def _words(self, scenario: Scenario) -> tuple[str, str, Adoption | None]:
        """Return what is to be said, a warning, and what adopting changes; None: it cannot be."""
        reason = self._why_not(scenario)
        if reason:
            return reason, "", None
        try:
            adoption = self._state.adoption(scenario, self.parts)
        except (ValueError, LookupError) as error:
            return str(error), "", None
        if not adoption.changes:
            return self.tr("Its roster is the present one: nothing better was found."), "", adoption
        text = self.tr(
            "{cells} {cells:cell|cells} of {people} {people:person|people} change; what is locked "
            "stays."
        ).format(cells=Count(adoption.cells), people=Count(adoption.people))
        if adoption.activities:
            gone = self.tr(
                "{count} {count:break or meeting|breaks and meetings} in these shifts "
                "{count:goes|go}."
            )
            text = sentences([text, gone.format(count=Count(adoption.activities))])
        return text, self._warning_text(scenario), adoption

    def _why_not(self, scenario: Scenario) -> str:
        """Return why the scenario cannot be adopted as it is, "" if it can."""
        result, state = scenario.result, self._state
        if state.fault(scenario):
            return state.fault(scenario)
        if result is None:
            return self.tr("Its roster is not built yet: build it to compare and adopt it.")
        if state.is_out_of_date(scenario):
            return self.tr(
                "The project or the scenario has changed since its roster was built: "
                "build it again."
            )
        if result.status is Status.INFEASIBLE:
            return self._why_none(scenario)
        return "" if result.figures else self.tr("No roster was found in the time: allow more.")

    def _why_none(self, scenario: Scenario) -> str:
        text = self.tr("No roster keeps every rule that must hold.")
        outcome, document = self._state.outcomes.get(scenario.definition), self._state.document
        if outcome is None or outcome.explanation is None or document is None:
            return text
        answers = Answers(document.problem, document.first_date)
        repairs = outcome.explanation.repairs
        lines = answers.repair(1, repairs[0], _MOST_STEPS) if repairs else []
        return "\n".join([text, *lines])

    def _warning_text(self, scenario: Scenario) -> str:
        """Say what the roster would break if its rules, or its leave, are not taken over."""
        left = scenario.definition.parts - self.parts
        figures = scenario.result.figures if scenario.result is not None else None
        if Part.RULES in left and figures is not None and figures.broken_must:
            text = self.tr(
                "By today's rules it breaks rules that must hold in {count} {count:place|places}: "
                "take the rules over too, or mend them."
            )
            return text.format(count=Count(figures.broken_must))
        if Part.AWAY in left:
            return self.tr(
                "Without the leave, the people away simply have the week off, and the next build "
                "gives them shifts again."
            )
        if Part.PATTERNS in left:
            return self.tr("Without the shifts, the next build uses today's shifts again.")
        return ""

    def _write_ticks(self, scenario: Scenario, *, is_ready: bool) -> None:
        definition, document = scenario.definition, self._state.document
        people = document.data.employees if document is not None else ()
        names = {person.id: person.name for person in people}
        away = [names.get(employee_id, employee_id) for employee_id in definition.away]
        titles = [rule_text(change.key) for change in definition.rules]
        words = {
            Part.DEMAND: (self.tr("demand of the week"), ""),
            Part.AWAY: (self.tr("leave"), joined(away)),
            Part.RULES: (self.tr("rules, for all weeks"), joined(titles)),
            Part.PATTERNS: (self.tr("shifts, for all weeks"), " ".join(definition.patterns)),
        }
        for part, (word, tip) in words.items():
            self.ticks[part].setText(word)
            self.ticks[part].setToolTip(tip)
            self.ticks[part].setVisible(is_ready and part in definition.parts)
        self._also.setVisible(is_ready and bool(definition.parts))

    def _adopt(self) -> None:
        scenario = self._state.chosen
        if scenario is not None and self._state.adopt(scenario, self.parts):
            for tick in self.ticks.values():
                tick.setChecked(False)
