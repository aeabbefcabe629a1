"""The week's figures in one row: what it achieves, what it takes, what it bends."""

from __future__ import annotations

from datetime import timedelta

from scheduler_app.document.rates_summary import (
    RatesSummary,
    goal_tone,
    rates_summary,
    share_text,
    wait_text,
)
from scheduler_app.language.phrases import clock_text, day_text
from scheduler_app.language.units import hours_total
from scheduler_app.screens.reports.reports_state import ReportsState
from scheduler_app.widgets.figure_grid import FigureGrid
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.report.week_report import WeekReport

ANSWERED, IN_TIME, WAIT, BUSY, WORST, HOURS, OVERTIME, COST, MENTORS, RULES = range(10)
_N_COLUMNS = 10


class FiguresCard(FigureGrid):
    """Follows the state; ``figures`` are in the order of the names above."""

    def __init__(self, state: ReportsState) -> None:
        super().__init__(_N_COLUMNS, wraps_names=True)
        self._state = state
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
        self.show_names(words)
        self.refresh()

    def refresh(self) -> None:
        """Show the figures of the shown week."""
        report, week = self._state.report, self._state.week
        if report is None or week is None:
            return
        self._show_rates(report)
        figures = report.figures
        shifts = self.tr("{count} shifts").format(count=f"{figures.shifts:,}")
        self.say(HOURS, hours_total(figures.paid_minutes / 60), "", shifts)
        overtime = hours_total(report.overtime_hours)
        self.say(OVERTIME, overtime, "amber" if report.overtime_hours else "")
        if report.price is None:
            self.say(COST, "–", "", self.tr("no pay known"))
        else:
            self.say(COST, f"{report.price:,}")
        self._show_mentors(report)
        hard = sum(violation.hard for violation in report.violations)
        others = self.tr("{count} others to look at").format(count=len(report.violations) - hard)
        self.say(RULES, f"{hard}", "red" if hard else "green", others)

    def _show_rates(self, report: WeekReport) -> None:
        rates, figures = report.rates, report.figures
        goals = self._goals()
        contacts = self.tr("{count} contacts").format(count=f"{rates.offered:,.0f}")
        self.say(ANSWERED, share_text(rates.answer_rate), goals.answer_tone, contacts)
        self.say(IN_TIME, share_text(rates.service_level), goals.service_tone)
        self.say(WAIT, wait_text(rates.asa_seconds))
        self.say(BUSY, share_text(rates.occupancy))
        worst_when = ""
        if figures.worst_start_minute is not None and self._state.week is not None:
            day, minute = divmod(figures.worst_start_minute, MINUTES_PER_DAY)
            date = self._state.week.first_date + timedelta(days=day)
            worst_when = f"{day_text(date)} {clock_text(minute)}"
        worst = figures.worst_answer_rate
        self.say(WORST, share_text(worst), goal_tone(worst, goals.answer_goal), worst_when)

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
        text = self.tr("{paired} of {juniors} juniors") if mentors.juniors else ""
        paired = text.format(paired=mentors.paired, juniors=mentors.juniors)
        self.say(MENTORS, share_text(share), "", paired)
