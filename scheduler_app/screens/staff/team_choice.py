"""A choice of one team, or of all."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox

from scheduler_app.exchange.people_cells import known_teams
from solver.domain.employee import Employee

_PIXELS = 140


class TeamChoice(QComboBox):
    """``team`` is the name of the chosen one, None for all."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(_PIXELS)

    @property
    def team(self) -> str | None:
        """The name of the chosen team; None: all."""
        team: str | None = self.currentData()
        return team

    def show_teams(self, of_all: str, people: Iterable[Employee]) -> None:
        """Offer the teams of these people without saying so; the chosen one stays if it can."""
        wanted = [(of_all, None), *((team, team) for team in known_teams(people))]
        if wanted == [(self.itemText(i), self.itemData(i)) for i in range(self.count())]:
            return
        chosen = self.team
        self.blockSignals(True)
        self.clear()
        for text, team in wanted:
            self.addItem(text, team)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)
