"""Which day is shown: the days of the week as knobs, steps to other weeks."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.document.week_beside import free_steps, turn_to_week, week_beside
from scheduler_app.language.phrases import day_text
from scheduler_app.widgets.panel import Panel, button
from scheduler_app.widgets.week_steps import WeekSteps
from solver.domain.time_grid import DAYS_PER_WEEK

_PADDING = 16


class DayBar(Panel):
    """``day_chosen`` carries a day of the shown week, 0 to 6; ``refused`` why no other is shown."""

    day_chosen = Signal(int)
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._document: ScheduleDocument | None = None
        self._is_waiting = False
        self.day = 0
        self.weeks = WeekSteps()
        self.weeks.stepped.connect(lambda by: self._to_week(by, self.day))
        self._group = QButtonGroup(self)
        self.days = [button("tab") for _ in range(DAYS_PER_WEEK)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.weeks)
        row.addSpacing(8)
        for day, knob in enumerate(self.days):
            knob.setCheckable(True)
            knob.clicked.connect(lambda _checked=False, d=day: self.show_day(d))
            self._group.addButton(knob)
            row.addWidget(knob)
        self.retranslate()

    def retranslate(self) -> None:
        self.refresh()

    def show_document(self, document: ScheduleDocument | None, day: int = 0) -> None:
        """Take another document, and show a day of its week."""
        self._document, self.day = document, day
        self.refresh()

    def set_waiting(self, is_waiting: bool) -> None:
        """Keep to the shown week, because something is being planned in it."""
        self._is_waiting = is_waiting
        self.refresh()

    def refresh(self) -> None:
        """Write the shown week and day."""
        document = self._document
        has_week = document is not None and document.week is not None
        self.setVisible(has_week)
        if document is None or not has_week:
            return
        first = document.first_date
        self.weeks.show_week(first)
        self.weeks.allow(*free_steps(document, not self._is_waiting))
        for day, knob in enumerate(self.days):
            knob.setText(day_text(first + timedelta(days=day)))
            knob.setMinimumWidth(_bold_width(knob) + _PADDING)
            knob.setChecked(day == self.day)

    def show_day(self, day: int) -> None:
        """Show a day of the week."""
        self.day = day
        self.refresh()
        self.day_chosen.emit(day)

    def step(self, by: int) -> None:
        """Show the next day (1) or the one before (-1), over the week's end too."""
        if 0 <= self.day + by < DAYS_PER_WEEK:
            self.show_day(self.day + by)
        else:
            self._to_week(by, 0 if by > 0 else DAYS_PER_WEEK - 1)

    def _to_week(self, by: int, day: int) -> None:
        monday = None if self._is_waiting else week_beside(self._document, by)
        if monday is None:
            return
        before, self.day = self.day, day  # who follows the week asks for the day
        refusal = turn_to_week(self._document, monday)
        if refusal:
            self.day = before
            self.refused.emit(refusal)


def _bold_width(knob: QPushButton) -> int:
    """Return the pixels of the words where the knob is the chosen one."""
    font = QFont(knob.font())
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(font).horizontalAdvance(knob.text())
