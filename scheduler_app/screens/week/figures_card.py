"""The week's numbers in one row: what it achieves and what it takes."""

from __future__ import annotations

from datetime import timedelta

from scheduler_app.document.rates_summary import against_text, goal_tone, rates_summary, share_text
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.phrases import clock_text, day_text
from scheduler_app.language.units import hours_total
from scheduler_app.widgets.figure_grid import FigureGrid
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.report.week_report import WeekReport

ANSWERED, IN_TIME, WORST, SHORT, SURPLUS, HOURS, OVERTIME, COST = range(8)
_N_COLUMNS, _HOUR = 8, 60


class FiguresCard(FigureGrid):
    """``figures`` are in the order of the names above; dashes while nobody works."""

    def __init__(self) -> None:
        super().__init__(_N_COLUMNS)
        self._shown: tuple[ScheduleDocument, WeekReport | None] | None = None
        self.retranslate()

    def retranslate(self) -> None:
        words = (
            (self.tr("Answer rate"), self.tr("Expected share of the contacts that are answered")),
            (
                self.tr("Service level"),
                self.tr("Expected share of the contacts answered within the queues' thresholds"),
            ),
            (
                self.tr("Lowest rate"),
                self.tr("Lowest answer rate of all intervals with a contact or more"),
            ),
            (self.tr("Short"), self.tr("Agent-hours required and not covered")),
            (self.tr("Beyond need"), self.tr("Agent-hours on duty that no queue requires")),
            (self.tr("Hours paid"), self.tr("Of all shifts, as the patterns pay them")),
            (self.tr("Overtime"), self.tr("Started hours beyond the contracts' most")),
            (self.tr("Cost"), self.tr("At the rates of the contracts, overtime included")),
        )
        self.show_names(words)
        if self._shown is not None:
            self.show_report(*self._shown)

    def show_report(self, document: ScheduleDocument, report: WeekReport | None) -> None:
        """Show the figures of the shown week; ``report`` None: nobody works yet."""
        self._shown = document, report
        for which in range(_N_COLUMNS):
            self.say(which, "–")
        if report is None:
            return
        self._say_rates(document, report)
        figures = report.figures
        short = report.short_minutes / _HOUR
        self.say(SHORT, hours_total(short), "red" if short else "green")
        self.say(SURPLUS, hours_total(report.surplus_minutes / _HOUR))
        shifts = self.tr("{count} shifts").format(count=f"{figures.shifts:,}")
        self.say(HOURS, hours_total(figures.paid_minutes / 60), "", shifts)
        self.say(
            OVERTIME, hours_total(report.overtime_hours), "amber" if report.overtime_hours else ""
        )
        price = report.price
        if price is None:
            self.say(COST, "–", "", self.tr("no pay known"))
        else:
            self.say(COST, f"{price:,}")

    def _say_rates(self, document: ScheduleDocument, report: WeekReport) -> None:
        problem, figures = document.problem, report.figures
        queues, times = range(len(problem.queues)), range(problem.grid.n_intervals)
        week = rates_summary(problem, document.outlook, queues, times)
        if not week.is_known:
            return
        rates = week.rates
        goal = self.tr("goal {goal}")
        answered, in_time = (
            goal.format(goal=share_text(share)) for share in (week.answer_goal, week.service_goal)
        )
        self.say(ANSWERED, share_text(rates.answer_rate), week.answer_tone, answered)
        self.say(IN_TIME, share_text(rates.service_level), week.service_tone, in_time)
        self.figures[ANSWERED].setToolTip(against_text(rates.answer_rate, week.answer_goal))
        if figures.worst_start_minute is not None:
            day, minute = divmod(figures.worst_start_minute, MINUTES_PER_DAY)
            date = document.first_date + timedelta(days=day)
            worst = figures.worst_answer_rate
            when = f"{day_text(date)} {clock_text(minute)}"
            self.say(WORST, share_text(worst), goal_tone(worst, week.answer_goal), when)
