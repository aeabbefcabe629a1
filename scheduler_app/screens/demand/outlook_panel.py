"""What the week comes to: contacts, hours, and what the agents are expected to achieve."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout

from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.widgets.panel import Panel, label, set_tone
from solver.staffing.outlook import Rates

N_FIGURES = 6
_TENTHS = 1_000  # of a percent: how shares are shown
_NEAR_TENTHS = 20  # below the goal by no more than this is amber, by more red


class OutlookPanel(Panel):
    """Two columns: with the agents required, and with those rostered."""

    def __init__(self, state: DemandState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title = label("section")
        self._heads = [label("small"), label("small")]
        self._names = [label() for _ in range(N_FIGURES)]
        self.figures = [[label() for _ in range(2)] for _ in range(N_FIGURES)]
        state.changed.connect(self.refresh)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Expected"))
        for head, word in zip(self._heads, (self.tr("required"), self.tr("rostered")), strict=True):
            head.setText(word)
        words = (
            self.tr("Contacts"),
            self.tr("Agent-hours"),
            self.tr("Answer rate"),
            self.tr("Service level"),
            self.tr("Mean wait"),
            self.tr("Occupancy"),
        )
        for name, word in zip(self._names, words, strict=True):
            name.setText(word)
        self.refresh()

    def refresh(self) -> None:
        """Show the figures of the week as it is now."""
        state = self._state
        if state.week is None:
            return
        goal = self._goal()
        for column, is_rostered in enumerate((False, True)):
            is_known = state.week.is_rostered or not is_rostered
            texts = self._texts(is_rostered) if is_known else ["–"] * N_FIGURES
            for row, text in enumerate(texts):
                self.figures[row][column].setText(text)
            rate = self._rates(is_rostered).answer_rate if is_known else math.nan
            set_tone(self.figures[2][column], goal_tone(rate, goal))

    def _rates(self, is_rostered: bool) -> Rates:
        week = self._state.week
        assert week is not None
        found = self._state.outlook(rostered=is_rostered)
        return found.rates(week.rows_of(self._state.queue), range(week.n_intervals))

    def _texts(self, is_rostered: bool) -> list[str]:
        rates, numbers = self._rates(is_rostered), self._state.numbers
        hours = numbers.scheduled_hours if is_rostered else numbers.required_hours
        return [
            f"{rates.offered:,.0f}",
            f"{hours.sum():,.0f} h",
            share_text(rates.answer_rate),
            share_text(rates.service_level),
            seconds_text(rates.asa_seconds),
            share_text(rates.occupancy),
        ]

    def _goal(self) -> float:
        """The answer rate that the chosen queues ask for, each by its contacts of the week.

        As the rule ``answer_rate`` asks for it; NaN without contacts.
        """
        week, document = self._state.week, self._state.document
        assert week is not None
        assert document is not None
        which = week.rows_of(self._state.queue)
        found = self._state.outlook(rostered=False)
        offered = found.offered[which, : week.n_intervals].sum(axis=1)
        goals = [document.problem.queues[q].answer_rate for q in which]
        return float(np.average(goals, weights=offered)) if offered.any() else math.nan

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._title, 0, 0)
        for column, head in enumerate(self._heads):
            grid.addWidget(head, 0, column + 1, Qt.AlignmentFlag.AlignRight)
        for row, (name, pair) in enumerate(zip(self._names, self.figures, strict=True)):
            grid.addWidget(name, row + 1, 0)
            for column, figure in enumerate(pair):
                _right(figure)
                grid.addWidget(figure, row + 1, column + 1)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(12, 10, 12, 10)
        column_box.addLayout(grid)


def share_text(share: float) -> str:
    """Return a share as percent; a dash where there is none."""
    return "–" if math.isnan(share) else f"{share:.1%}"


def seconds_text(seconds: float) -> str:
    """Return a wait in seconds; ∞ where it has no end."""
    if math.isnan(seconds):
        return "–"
    return "∞" if math.isinf(seconds) else f"{seconds:,.0f} s"


def goal_tone(rate: float, goal: float) -> str:
    """Colour a rate by its goal, both as they are shown: what reads as the goal is green."""
    if math.isnan(rate) or math.isnan(goal):
        return ""
    missing = round(_TENTHS * goal) - round(_TENTHS * rate)
    return "green" if missing <= 0 else "amber" if missing <= _NEAR_TENTHS else "red"


def _right(figure: QLabel) -> None:
    figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
