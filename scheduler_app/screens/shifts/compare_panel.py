"""Today's shifts beside the proposed ones: a roster of the same people and hours for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from math import isnan

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout

from scheduler_app.language.phrases import weekday_text
from scheduler_app.language.units import percent_number
from scheduler_app.screens.shifts.shift_words import clock, fixed_text, hours_text, number_text
from scheduler_app.tasks.one_task import OneTask
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from scheduler_app.widgets.run_row import RunRow
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.scenarios.figures import MUCH_WORSE, Figures, worst_falls_by

_N_COLUMNS = 4
_UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class _Row:
    """One figure: its number, how it and a change of it are written.

    ``better``: 1 where more of it is better, -1 where less is, 0 for neither.
    """

    value: Callable[[Figures], float]
    write: Callable[[float], str]
    write_change: Callable[[float], str]
    better: int


def _percent(share: float) -> str:
    return percent_number(fixed_text(100 * share))


def _points(share: float) -> str:
    return fixed_text(100 * share)


def _hours(minutes: float) -> str:
    return hours_text(minutes, 0)


def _count(number: float) -> str:
    return number_text(number, 0)


_ROWS = (
    _Row(lambda f: f.answer_rate, _percent, _points, 1),
    _Row(lambda f: f.worst_answer_rate, _percent, _points, 1),
    _Row(lambda f: f.lost, _count, _count, -1),
    _Row(lambda f: f.service_level, _percent, _points, 1),
    _Row(lambda f: f.occupancy, _percent, _points, 0),
    _Row(lambda f: f.overstaffed_minutes, _hours, _hours, -1),
    _Row(lambda f: f.short_minutes, _hours, _hours, -1),
    _Row(lambda f: f.paid_minutes, _hours, _hours, 0),
)
_WORST = 1


class ComparePanel(Panel):
    """``wanted``: rosters are to be built for both, with the shown proposal."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(kind="card")
        self._figures: tuple[Figures | None, Figures | None] = (None, None)
        self._first_date, self._is_compared = date.min, False
        self._title, self._about = label("section"), label("small", wrap=True)
        self.warning = label(wrap=True)
        set_tone(self.warning, "red")
        self._heads = [label("small") for _ in range(_N_COLUMNS)]
        self._names = [label() for _ in _ROWS]
        self.cells: list[list[QLabel]] = [[label() for _ in range(3)] for _ in _ROWS]
        self.compare_button = button()
        self.task = OneTask(self)
        self.run = RunRow(self.task)
        self._lay_out()
        self.compare_button.clicked.connect(self.wanted)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Same people, same hours"))
        self.compare_button.setText(self.tr("Compare"))
        self.compare_button.setToolTip(
            self.tr("Build a roster of this week with today's shifts, and one with the proposed")
        )
        words = ("", self.tr("Today"), self.tr("Proposed"), self.tr("Change"))
        for head, word in zip(self._heads, words, strict=True):
            head.setText(word)
        names = (
            self.tr("Answer rate"),
            self.tr("Worst interval"),
            self.tr("Lost contacts"),
            self.tr("Service level"),
            self.tr("Occupancy"),
            self.tr("Overstaffed"),
            self.tr("Short"),
            self.tr("Paid"),
        )
        for name, word in zip(self._names, names, strict=True):
            name.setText(word)
        self._show()

    def show_figures(
        self, today: Figures | None, proposed: Figures | None, first_date: date
    ) -> None:
        """Show the figures of both rosters; None: none was found."""
        self._figures, self._first_date = (today, proposed), first_date
        self._is_compared = True
        self._show()

    def clear(self) -> None:
        """Forget a comparison that is no longer of what is shown."""
        self._figures, self._is_compared = (None, None), False
        self._show()

    def _show(self) -> None:
        known = any(self._figures)
        for part in (*self._heads, *self._names, *(c for row in self.cells for c in row)):
            part.setVisible(known)
        self.warning.hide()
        if not self._is_compared:
            self._about.setText(
                self.tr(
                    "Rosters are built for today's and the proposed shifts with the same people, "
                    "contracts and rules, and put side by side."
                )
            )
            return
        self._about.setText(self._verdict())
        if not known:
            return
        for row, cells in zip(_ROWS, self.cells, strict=True):
            self._show_row(row, cells)
        self._show_worst()
        self._warn()

    def _verdict(self) -> str:
        texts = {
            (True, True): self.tr(
                "Neither has a roster that keeps every hard rule. Build the roster to see why."
            ),
            (True, False): self.tr("The shifts in use have no roster that keeps every hard rule."),
            (False, True): self.tr(
                "The proposed shifts have no roster that keeps every hard rule."
            ),
        }
        missing = self._figures[0] is None, self._figures[1] is None
        if missing in texts:
            return texts[missing]
        return self.tr("Expected figures of the two rosters. Changes of rates are in points.")

    def _warn(self) -> None:
        """Say in red where the worst interval would become much worse."""
        today, proposed = self._figures
        if today is None or proposed is None:
            return
        fall = worst_falls_by(today, proposed)
        text = self.tr(
            "Careful: the worst interval would answer {after} instead of {before}, {points} "
            "points less. Allow another shift, or keep one of today's, and design again."
        )
        self.warning.setText(
            text.format(
                after=_percent(proposed.worst_answer_rate),
                before=_percent(today.worst_answer_rate),
                points=_points(fall),
            )
        )
        self.warning.setVisible(fall > MUCH_WORSE)
        if fall > MUCH_WORSE:
            set_tone(self.cells[_WORST][-1], "red")

    def _show_row(self, row: _Row, cells: list[QLabel]) -> None:
        values = [float("nan") if f is None else float(row.value(f)) for f in self._figures]
        for cell, value in zip(cells, values, strict=False):
            cell.setText(_UNKNOWN if isnan(value) else row.write(value))
        by = values[1] - values[0]
        text = _UNKNOWN if isnan(by) else row.write_change(abs(by))
        is_same = isnan(by) or text == row.write_change(0.0)
        sign = "" if is_same else "+" if by > 0 else "−"
        cells[2].setText(f"{sign}{text}")
        is_better = by * row.better > 0
        tone = "" if is_same or not row.better else "green" if is_better else "amber"
        set_tone(cells[2], tone)

    def _show_worst(self) -> None:
        for cell, figures in zip(self.cells[_WORST], self._figures, strict=False):
            start = None if figures is None else figures.worst_start_minute
            if start is None:
                cell.setToolTip("")
                continue
            day = self._first_date + timedelta(days=start // MINUTES_PER_DAY)
            when = f"{weekday_text(day)} {clock(start % MINUTES_PER_DAY)}"
            cell.setText(f"{cell.text()}\n{when}")

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight
        for column, head in enumerate(self._heads):
            head.setAlignment(right)
            grid.addWidget(head, 0, column)
        for row, (name, cells) in enumerate(zip(self._names, self.cells, strict=True), start=1):
            grid.addWidget(name, row, 0)
            for column, cell in enumerate(cells, start=1):
                cell.setAlignment(right | Qt.AlignmentFlag.AlignVCenter)
                grid.addWidget(cell, row, column)
        top = QVBoxLayout(self)
        top.setContentsMargins(12, 10, 12, 10)
        top.setSpacing(6)
        for part in (self._title, self._about, self.warning):
            top.addWidget(part)
        top.addLayout(grid)
        top.addWidget(self.run)
        top.addWidget(self.compare_button)
        top.addStretch(1)
