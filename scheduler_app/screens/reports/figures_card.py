"""The week's figures in one row: what it achieves, what it takes, what it bends."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from scheduler_app.document.rates_summary import (
    RatesSummary,
    rates_summary,
    share_text,
    wait_text,
)
from scheduler_app.language.phrases import clock_text, day_text
from scheduler_app.screens.reports.reports_state import ReportsState
from scheduler_app.widgets.panel import Panel, label, set_tone
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.report.week_report import WeekReport

ANSWERED, IN_TIME, WAIT, BUSY, WORST, HOURS, OVERTIME, COST, MENTORS, RULES = range(10)
_N_COLUMNS = 10


class FiguresCard(Panel):
    """Follows the state; ``figures`` are in the order of the names above."""

    def __init__(self, state: ReportsState) -> None:
        super().__init__(kind="card")
        self._state = state
        self.names = [label("small", wrap=True) for _ in range(_N_COLUMNS)]
        self.figures = [label("figure") for _ in range(_N_COLUMNS)]
        self.notes = [label("small") for _ in range(_N_COLUMNS)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        for column, parts in enumerate(zip(self.names, self.figures, self.notes, strict=True)):
            for row, part in enumerate(parts):
                grid.addWidget(part, row, column)
            grid.setColumnStretch(column, 1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(14, 8, 14, 8)
        inside.addLayout(grid)
        state.changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        words = (
            (self.tr("Answer rate"), self.tr("Expected share of the contacts that are answered")),
            (
                self.tr("Service level"),
                self.tr("Expected share of the contacts answered within the queues' thresholds"),
            ),
            (self.tr("Mean wait"), self.tr("Expected wait of all contacts")),
            (
                self.tr("Occupancy"),
                self.tr("Expected share of the time on the line spent on contacts"),
            ),
            (
                self.tr("Lowest rate"),
                self.tr("Lowest answer rate of all intervals with a contact or more"),
            ),
            (self.tr("Hours paid"), self.tr("Of all shifts, as the patterns pay them")),
            (self.tr("Overtime"), self.tr("Started hours beyond the contracts' most")),
            (self.tr("Cost"), self.tr("At the rates of the contracts, overtime included")),
            (
                self.tr("Beside mentor"),
                self.tr("Share of the juniors' hours that they work beside their mentors"),
            ),
            (self.tr("Rules broken"), self.tr("Hard rules that the roster breaks")),
        )
        for name, figure, (word, tip) in zip(self.names, self.figures, words, strict=True):
            name.setText(word)
            name.setToolTip(tip)
            figure.setAccessibleName(word)
        self.refresh()

    def refresh(self) -> None:
        """Show the figures of the shown week."""
        report, week = self._state.report, self._state.week
        if report is None or week is None:
            return
        self._show_rates(report)
        figures = report.figures
        self._say(HOURS, f"{figures.paid_minutes / 60:,.0f}")
        shifts = self.tr("{count} shifts").format(count=f"{figures.shifts:,}")
        self.notes[HOURS].setText(shifts)
        overtime = self.tr("{hours} h").format(hours=report.overtime_hours)
        self._say(OVERTIME, overtime, "amber" if report.overtime_hours else "")
        self._say(COST, "–" if report.price is None else f"{report.price:,}")
        self.notes[COST].setText(self.tr("no pay known") if report.price is None else "")
        self._show_mentors(report)
        hard = sum(violation.hard for violation in report.violations)
        self._say(RULES, f"{hard}", "red" if hard else "green")
        others = self.tr("{count} others to look at").format(count=len(report.violations) - hard)
        self.notes[RULES].setText(others)

    def _show_rates(self, report: WeekReport) -> None:
        rates, figures = report.rates, report.figures
        goals = self._goals()
        self._say(ANSWERED, share_text(rates.answer_rate), goals.answer_tone)
        self._say(IN_TIME, share_text(rates.service_level), goals.service_tone)
        self._say(WAIT, wait_text(rates.asa_seconds))
        self._say(BUSY, share_text(rates.occupancy))
        self._say(WORST, share_text(figures.worst_answer_rate))
        contacts = self.tr("{count} contacts").format(count=f"{rates.offered:,.0f}")
        self.notes[ANSWERED].setText(contacts)
        self.notes[WORST].setText("")
        if figures.worst_start_minute is not None and self._state.week is not None:
            day, minute = divmod(figures.worst_start_minute, MINUTES_PER_DAY)
            date = self._state.week.first_date + timedelta(days=day)
            self.notes[WORST].setText(f"{day_text(date)} {clock_text(minute)}")

    def _goals(self) -> RatesSummary:
        document = self._state.document
        if document is None:
            raise LookupError("no project is open")
        queues, times = range(len(document.problem.queues)), document.problem.grid.n_intervals
        return rates_summary(document.problem, document.outlook, queues, range(times))

    def _show_mentors(self, report: WeekReport) -> None:
        mentors = report.mentors
        worked = mentors.worked_minutes
        share = mentors.shared_minutes / worked if worked else float("nan")
        self._say(MENTORS, share_text(share))
        text = self.tr("{paired} of {juniors} juniors") if mentors.juniors else ""
        self.notes[MENTORS].setText(text.format(paired=mentors.paired, juniors=mentors.juniors))

    def _say(self, which: int, text: str, tone: str = "") -> None:
        self.figures[which].setText(text)
        set_tone(self.figures[which], tone)
