"""The tab Attendance: who came that day, the curve of it, and what the known weeks teach."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from scheduler_app.language.phrases import day_text, weekday_text
from scheduler_app.screens.reports.attendance_table import AttendanceTable
from scheduler_app.screens.reports.attendance_view import AttendanceView
from scheduler_app.screens.reports.deviation_words import deviation_text
from scheduler_app.screens.reports.heads_plot import HeadsPlot
from scheduler_app.screens.reports.lessons_panel import LessonsPanel
from scheduler_app.screens.reports.reports_state import ReportsState
from scheduler_app.widgets.panel import Panel, label
from scheduler_app.widgets.tab_button import TabButton
from scheduler_app.widgets.theme import Theme
from solver.attendance.against_plan import Deviation, deviation, heads
from solver.domain.time_grid import DAYS_PER_WEEK

_PLOT_PIXELS, _SIDE_PIXELS = 180, 330


class AttendancePage(QWidget):
    """Follows the state."""

    def __init__(self, state: ReportsState, theme: Theme) -> None:
        super().__init__()
        self._state = state
        self.days = [TabButton() for _ in range(DAYS_PER_WEEK)]
        self._group = QButtonGroup(self)
        self.everybody = QCheckBox()
        self._sum, self._hint = label("small"), label("small")
        self.model = AttendanceTable(state, theme, self)
        self.view = AttendanceView(state, self.model)
        self.plot = HeadsPlot(theme)
        self.plot.setFixedHeight(_PLOT_PIXELS)
        self._curve = label("section")
        self.lessons = LessonsPanel(state)
        self.lessons.setFixedWidth(_SIDE_PIXELS)
        self._lay_out()
        self._group.idClicked.connect(state.choose_day)
        self.everybody.toggled.connect(state.show_everybody)
        state.changed.connect(self.refresh)
        self.setFocusProxy(self.view)

    def refresh(self) -> None:
        """Show the chosen day in the current language."""
        state, week = self._state, self._state.week
        self.everybody.setText(self.tr("Also people off"))
        self.view.setAccessibleName(self.tr("Attendance of the day"))
        self._hint.setText(self.tr("Type when somebody came; x: did not come; Del: not known"))
        if week is None:
            return
        for day, tab in enumerate(self.days):
            at = week.first_date + timedelta(days=day)
            tab.setText(f"{weekday_text(at)} {at.day}")
            tab.setAccessibleName(day_text(at))
        self.days[state.day].setChecked(True)
        self._show_sum(week.first_date)
        self._show_curve()

    def _show_sum(self, first: date) -> None:
        state, week = self._state, self._state.week
        if week is None:
            return
        of_day = [w for w in state.worked if w.attended.day == state.day]
        total = sum((deviation(week.problem, day) for day in of_day), Deviation())
        away = sum(w.attended.start is None for w in of_day)
        text = self.tr("{known} known · {away} absent")
        parts = [text.format(known=len(of_day), away=away)]
        rest = Deviation(
            0,
            total.late_minutes,
            total.early_minutes,
            total.overtime_minutes,
            total.long_break_minutes,
        )
        if not rest.is_none:
            parts.append(deviation_text(rest))
        self._sum.setText(" · ".join(parts))
        title = self.tr("Planned and present, of those known, {day}")
        self._curve.setText(title.format(day=day_text(first + timedelta(days=state.day))))

    def _show_curve(self) -> None:
        week, day = self._state.week, self._state.day
        if week is None:
            return
        found = heads(week.problem, self._state.worked)
        per_day = week.problem.grid.intervals_per_day
        part = slice(day * per_day, (day + 1) * per_day)
        self.plot.show_heads(found.planned[part], found.present[part])

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2)
        for day, tab in enumerate(self.days):
            self._group.addButton(tab, day)
            top.addWidget(tab)
        top.addStretch(1)
        top.addWidget(self.everybody)
        about = QHBoxLayout()
        about.addWidget(self._sum)
        about.addStretch(1)
        table = Panel(kind="card")
        column = QVBoxLayout(table)
        column.setContentsMargins(10, 8, 6, 4)
        column.setSpacing(4)
        for row in (top, about):
            column.addLayout(row)
        column.addWidget(self.view, 1)
        column.addWidget(self._hint)
        curve = Panel(kind="card")
        column = QVBoxLayout(curve)
        column.setContentsMargins(12, 8, 12, 6)
        column.addWidget(self._curve)
        column.addWidget(self.plot)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(table, 1)
        left.addWidget(curve)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(self.lessons)
