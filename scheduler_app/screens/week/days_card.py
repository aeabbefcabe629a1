"""The seven days side by side: what each expects, reaches, lacks and has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from scheduler_app.document.day_summary import DaySummary, summaries
from scheduler_app.document.rates_summary import against_text, share_text
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.document.tagged_days import DayMark, day_marks
from scheduler_app.language.phrases import day_text
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from solver.domain.pattern import OFF
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY

CONTACTS, ANSWERED, IN_TIME, REQUIRED, SHORT, SURPLUS, HEADS, AWAY = range(8)
_N_ROWS = 8
_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class _Day:
    """One day's line of the table; ``heads``: people with a shift, ``away``: on leave."""

    summary: DaySummary
    heads: int
    away: int


class DaysCard(Panel):
    """``chosen`` carries a day, 0 to 6, whose head was clicked."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__(kind="card")
        self._title = label("section")
        self._document: ScheduleDocument | None = None
        self.names = [label("small") for _ in range(_N_ROWS)]
        self.heads = [button("link") for _ in range(DAYS_PER_WEEK)]
        self.marks = [label("small") for _ in range(DAYS_PER_WEEK)]
        self.cells = [[label() for _ in range(DAYS_PER_WEEK)] for _ in range(_N_ROWS)]
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("The days"))
        words = (
            self.tr("Contacts"),
            self.tr("Answer rate"),
            self.tr("Service level"),
            self.tr("Agent-hours needed"),
            self.tr("Agent-hours short"),
            self.tr("Agent-hours beyond"),
            self.tr("People at work"),
            self.tr("People away"),
        )
        for name, word in zip(self.names, words, strict=True):
            name.setText(word)
        self.show_document(self._document)

    def show_document(self, document: ScheduleDocument | None) -> None:
        """Show the days of the document's week."""
        self._document = document
        if document is None or document.week is None:
            return
        first = document.first_date
        last = first + timedelta(days=DAYS_PER_WEEK - 1)
        queues = [queue.name for queue in document.problem.queues]
        marks = day_marks(document.data, queues, first, last)
        days = _days(document)
        is_rostered = any(day.heads for day in days)
        for day, found in enumerate(days):
            date = first + timedelta(days=day)
            self.heads[day].setText(day_text(date))
            self.heads[day].setToolTip(self.tr("Show this day"))
            self._mark(day, marks.get(date))
            self.marks[day].setVisible(bool(marks))
            self._fill(day, found, is_rostered=is_rostered)

    def _mark(self, day: int, mark: DayMark | None) -> None:
        self.marks[day].setText("" if mark is None else mark.text)
        self.marks[day].setToolTip("" if mark is None else mark.tip)
        set_tone(self.marks[day], "" if mark is None else "amber" if mark.is_own else "red")

    def _fill(self, day: int, found: _Day, *, is_rostered: bool) -> None:
        summary = found.summary
        week = summary.rates
        needs = bool(summary.required_hours)
        has_rates = week.is_known and is_rostered
        rates = week.rates
        answered = share_text(rates.answer_rate) if has_rates else _NOTHING
        in_time = share_text(rates.service_level) if has_rates else _NOTHING
        tone = ("red" if summary.short_hours else "green") if needs and is_rostered else ""
        self._say(CONTACTS, day, f"{rates.offered:,.0f}" if week.is_known else _NOTHING)
        self._say(ANSWERED, day, answered, week.answer_tone if has_rates else "")
        self._say(IN_TIME, day, in_time, week.service_tone if has_rates else "")
        self._say(REQUIRED, day, f"{summary.required_hours:,.0f}" if needs else _NOTHING)
        self._say(SHORT, day, f"{summary.short_hours:,.1f}" if tone else _NOTHING, tone)
        self._say(SURPLUS, day, f"{summary.surplus_hours:,.1f}" if is_rostered else _NOTHING)
        self._say(HEADS, day, f"{found.heads:,}")
        self._say(AWAY, day, f"{found.away:,}" if found.away else _NOTHING)
        tip = against_text(rates.answer_rate, week.answer_goal) if has_rates else ""
        self.cells[ANSWERED][day].setToolTip(tip)

    def _say(self, row: int, day: int, text: str, tone: str = "") -> None:
        cell = self.cells[row][day]
        cell.setText(text)
        set_tone(cell, tone)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        right = Qt.AlignmentFlag.AlignRight
        for day in range(DAYS_PER_WEEK):
            grid.addWidget(self.heads[day], 0, day + 1, right)
            grid.addWidget(self.marks[day], 1, day + 1, right)
            grid.setColumnStretch(day + 1, 1)
            self.heads[day].clicked.connect(partial(self._on_head, day))
        for row, (name, cells) in enumerate(zip(self.names, self.cells, strict=True), 2):
            grid.addWidget(name, row, 0)
            for day, cell in enumerate(cells):
                grid.addWidget(cell, row, day + 1, right)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addLayout(grid)

    def _on_head(self, day: int, _checked: bool = False) -> None:
        self.chosen.emit(day)


def _days(document: ScheduleDocument) -> list[_Day]:
    problem, roster = document.problem, document.roster
    noons = [day * MINUTES_PER_DAY + MINUTES_PER_DAY // 2 for day in range(DAYS_PER_WEEK)]
    leave = [time_off for time_off in problem.time_off if time_off.is_employed]
    away = [len({t.employee for t in leave if t.start <= noon < t.end}) for noon in noons]
    found = summaries(problem, document.coverage, document.outlook)
    return [
        _Day(summary, sum(row[day] != OFF for row in roster.cells), away[day])
        for day, summary in enumerate(found)
    ]
