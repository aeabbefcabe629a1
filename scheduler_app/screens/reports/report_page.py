"""The tab Report: figures, rates over the week, days, people, and what is broken."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from scheduler_app.document.rates_summary import share_text, wait_text
from scheduler_app.language.phrases import day_text
from scheduler_app.screens.reports.figures_card import FiguresCard
from scheduler_app.screens.reports.rates_plot import RatesPlot
from scheduler_app.screens.reports.reports_state import ReportsState
from scheduler_app.screens.reports.rules_card import RulesCard
from scheduler_app.screens.reports.table_card import TableCard
from scheduler_app.store.week import Week
from scheduler_app.widgets.legend import legend_text
from scheduler_app.widgets.panel import Panel, label
from scheduler_app.widgets.text_table_model import TextColumn
from scheduler_app.widgets.theme import Theme
from solver.report.week_report import WeekReport

_PLOT_PIXELS, _DAYS_PIXELS = 210, 440


class ReportPage(QWidget):
    """Follows the state."""

    def __init__(self, state: ReportsState, theme: Theme) -> None:
        super().__init__()
        self._state = state
        self.figures = FiguresCard(state)
        self.rates = RatesCard(state, theme)
        self.days = TableCard(theme)
        self.people, self.rules = TableCard(theme), RulesCard(state, theme)
        cards = QGridLayout()
        cards.setSpacing(12)
        for place, card in enumerate((self.rates, self.days, self.people, self.rules)):
            cards.addWidget(card, *divmod(place, 2))
        cards.setColumnStretch(0, 8)
        cards.setColumnStretch(1, 7)
        cards.setColumnMinimumWidth(1, _DAYS_PIXELS)
        cards.setRowStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.figures)
        column.addLayout(cards, 1)
        state.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the report of the shown week in the current language."""
        report, week = self._state.report, self._state.week
        if report is None or week is None:
            return
        self._show_days(report, week)
        self._show_people(report, week)

    def _show_days(self, report: WeekReport, week: Week) -> None:
        columns = [
            TextColumn(self.tr("Day"), is_number=False),
            TextColumn(self.tr("Contacts")),
            TextColumn(self.tr("Answered")),
            TextColumn(self.tr("In time"), self.tr("Service level")),
            TextColumn(self.tr("Wait"), self.tr("Mean wait")),
            TextColumn(self.tr("Busy"), self.tr("Occupancy")),
        ]
        rows = [
            (
                day_text(week.first_date + timedelta(days=day)),
                f"{rates.offered:,.0f}",
                share_text(rates.answer_rate),
                share_text(rates.service_level),
                wait_text(rates.asa_seconds),
                share_text(rates.occupancy),
            )
            for day, rates in enumerate(report.by_day)
        ]
        self.days.show_rows(self.tr("By day"), columns, rows)

    def _show_people(self, report: WeekReport, week: Week) -> None:
        before = self.tr("In this week; in brackets with the 13 weeks before")
        columns = [
            TextColumn(self.tr("Name"), is_number=False),
            TextColumn(self.tr("Shifts")),
            TextColumn(self.tr("Hours")),
            TextColumn(self.tr("Overtime")),
            *([TextColumn(self.tr("Cost"))] if report.knows_pay else []),
            TextColumn(self.tr("Nights"), before),
            TextColumn(self.tr("Weekends"), before),
            TextColumn(self.tr("Holidays"), before),
            TextColumn(self.tr("Unpopular"), before),
        ]
        rows = []
        for person in report.people:
            added, carried = person.added, person.carried
            burdens = [
                f"{new} ({new + old})"
                for new, old in (
                    (added.nights, carried.nights),
                    (added.weekends, carried.weekends),
                    (added.holidays, carried.holidays),
                    (added.unpopular, carried.unpopular),
                )
            ]
            cost = [f"{person.price:,}"] if report.knows_pay else []
            hours = f"{person.paid_minutes / 60:.1f}"
            name = week.problem.employees[person.employee].name
            rows.append(
                (name, f"{person.shifts}", hours, f"{person.overtime_hours}", *cost, *burdens)
            )
        self.people.show_rows(self.tr("People"), columns, rows)


class RatesCard(Panel):
    """The chart of the week with its legend."""

    def __init__(self, state: ReportsState, theme: Theme) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title, self._legend = label("section"), label("small")
        self.plot = RatesPlot(theme)
        self.plot.setFixedHeight(_PLOT_PIXELS)
        self._theme = theme
        top = QHBoxLayout()
        top.addWidget(self._title)
        self._legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._legend.setWordWrap(True)
        top.addWidget(self._legend, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addLayout(top)
        column.addWidget(self.plot)
        state.changed.connect(self.refresh)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Expected answer rate and occupancy"))
        self.plot.setAccessibleName(self._title.text())
        tokens = self._theme.tokens
        self._legend.setText(
            legend_text(
                (
                    ("━", tokens.accent, self.tr("answer rate")),
                    ("╍", tokens.green, self.tr("answer rate of the day")),
                    ("━", tokens.faint, self.tr("occupancy")),
                )
            )
        )
        self.refresh()

    def refresh(self) -> None:
        """Draw the shown week."""
        report, week = self._state.report, self._state.week
        if report is None or week is None:
            return
        self.plot.show_rates(
            np.array([rates.answer_rate for rates in report.by_interval]),
            np.array([rates.occupancy for rates in report.by_interval]),
            np.array([rates.answer_rate for rates in report.by_day]),
            [day_text(week.first_date + timedelta(days=d)) for d in range(len(report.by_day))],
        )
