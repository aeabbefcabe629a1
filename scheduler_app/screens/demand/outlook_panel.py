"""What the week comes to: contacts, hours, and what the agents are expected to achieve."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout

from scheduler_app.document.rates_summary import RatesSummary, rates_summary, share_text
from scheduler_app.language.units import hours_total, seconds_number
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.widgets.panel import Panel, label, set_tone

N_FIGURES = 6


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
        for column, is_rostered in enumerate((False, True)):
            is_known = state.week.is_rostered or not is_rostered
            texts = self._texts(is_rostered) if is_known else ["–"] * N_FIGURES
            for row, text in enumerate(texts):
                self.figures[row][column].setText(text)
            tone = self._summary(is_rostered).answer_tone if is_known else ""
            set_tone(self.figures[2][column], tone)

    def _summary(self, is_rostered: bool) -> RatesSummary:
        week, document = self._state.week, self._state.document
        assert week is not None
        assert document is not None
        found = self._state.outlook(rostered=is_rostered)
        queues = week.rows_of(self._state.queue)
        return rates_summary(document.problem, found, queues, range(week.n_intervals))

    def _texts(self, is_rostered: bool) -> list[str]:
        rates, numbers = self._summary(is_rostered).rates, self._state.numbers
        hours = numbers.scheduled_hours if is_rostered else numbers.required_hours
        return [
            f"{rates.offered:,.0f}",
            hours_total(hours.sum()),
            share_text(rates.answer_rate),
            share_text(rates.service_level),
            seconds_text(rates.asa_seconds),
            share_text(rates.occupancy),
        ]

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


def seconds_text(seconds: float) -> str:
    """Return a wait in seconds; ∞ where it has no end."""
    if math.isnan(seconds):
        return "–"
    return "∞" if math.isinf(seconds) else seconds_number(f"{seconds:,.0f}")


def _right(figure: QLabel) -> None:
    figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
