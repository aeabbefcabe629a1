"""The week in figures: expected rates, coverage, cost; the rates of each queue."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from scheduler_app.document.day_summary import summaries
from scheduler_app.document.rates_summary import (
    RatesSummary,
    against_text,
    rates_summary,
    share_text,
)
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.priorities import cost_text
from scheduler_app.language.units import total_number
from scheduler_app.screens.roster.queue_table import QueueTable
from scheduler_app.screens.roster.queue_table_model import QueueRow
from scheduler_app.widgets.panel import Panel, label, set_tone
from scheduler_app.widgets.theme import Theme

_N_FIGURES, _N_COLUMNS = 6, 3
_ANSWERED, _IN_TIME, _BUSY, _COVERED, _SHORT, _SURPLUS = range(_N_FIGURES)
_RATES = (_ANSWERED, _IN_TIME, _BUSY)


class FiguresPanel(Panel):
    """Rates are left out in a week that expects no contacts: only agents are required."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(kind="card")
        self._title, self._cost = label("section"), label("small")
        self._names = [label("small") for _ in range(_N_FIGURES)]
        self._figures = [label("figure") for _ in range(_N_FIGURES)]
        self.queues = QueueTable(theme)
        self._document: ScheduleDocument | None = None
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("This week"))
        words = (
            (self.tr("Answer rate"), self.tr("Expected share of the contacts that are answered")),
            (
                self.tr("Service level"),
                self.tr("Expected share of the contacts answered within the queues' thresholds"),
            ),
            (
                self.tr("Occupancy"),
                self.tr("Expected share of the time on the line spent on contacts"),
            ),
            (self.tr("Covered"), self.tr("Share of the required agent-hours that are covered")),
            (self.tr("Short"), self.tr("Agent-hours required and not covered")),
            (self.tr("Beyond need"), self.tr("Agent-hours on duty that no queue requires")),
        )
        for name, (word, tip) in zip(self._names, words, strict=True):
            name.setText(word)
            name.setToolTip(tip)
        self._cost.setToolTip(
            self.tr(
                "What the roster breaks of the soft rules, weighed;\n"
                "where there are two numbers, important + nice to have"
            )
        )
        self.queues.setAccessibleName(self.tr("Expected rates by queue"))
        self.queues.rates.retranslate()
        self.queues.fit_columns()
        self.refresh(self._document)

    def refresh(self, document: ScheduleDocument | None) -> None:
        """Show the figures of the document's roster."""
        self._document = document
        if document is None or document.week is None:
            return
        days = summaries(document.problem, document.coverage, document.outlook)
        required = sum(day.required_hours for day in days)
        short = sum(day.short_hours for day in days)
        share = 1.0 if not required else 1.0 - short / required
        self._say(_COVERED, share_text(share), "green" if not short else "amber")
        self._say(_SHORT, self._hours(short), "red" if short else "green")
        self._say(_SURPLUS, self._hours(sum(day.surplus_hours for day in days)), "")
        cost = self.tr("Cost of the roster {cost}")
        self._cost.setText(cost.format(cost=cost_text(document.evaluation)))
        self._show_rates(document)

    def _show_rates(self, document: ScheduleDocument) -> None:
        problem, outlook = document.problem, document.outlook
        queues, week = range(len(problem.queues)), range(problem.grid.n_intervals)
        found = [rates_summary(problem, outlook, [q], week) for q in queues]
        rows = [
            QueueRow(queue, summary)
            for queue, summary in zip(problem.queues, found, strict=True)
            if summary.is_known
        ]
        self.queues.show_rows(rows)
        for which in _RATES:
            self._names[which].setVisible(bool(rows))
            self._figures[which].setVisible(bool(rows))
        if rows:
            self._say_rates(rates_summary(problem, outlook, queues, week))

    def _say_rates(self, week: RatesSummary) -> None:
        rates = week.rates
        self._say(_ANSWERED, share_text(rates.answer_rate), week.answer_tone)
        self._say(_IN_TIME, share_text(rates.service_level), week.service_tone)
        self._say(_BUSY, share_text(rates.occupancy), "")
        self._figures[_ANSWERED].setToolTip(against_text(rates.answer_rate, week.answer_goal))
        self._figures[_IN_TIME].setToolTip(against_text(rates.service_level, week.service_goal))

    def _say(self, which: int, text: str, tone: str) -> None:
        figure: QLabel = self._figures[which]
        figure.setText(text)
        set_tone(figure, tone)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        for i, (name, figure) in enumerate(zip(self._names, self._figures, strict=True)):
            row, column = divmod(i, _N_COLUMNS)
            grid.addWidget(name, 2 * row, column)
            grid.addWidget(figure, 2 * row + 1, column)
            grid.setColumnStretch(column, 1)
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(self._cost)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(6)
        inside.addLayout(top)
        inside.addLayout(grid)
        inside.addWidget(self.queues)

    def _hours(self, hours: float) -> str:
        # The panel is narrow: Chinese has its longer unit in the name of the figure.
        return self.tr("{hours} h").format(hours=total_number(hours))
