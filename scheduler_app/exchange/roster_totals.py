"""Under the people: how many work each shift, need against duty, and the legend."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from openpyxl.utils import get_column_letter

from scheduler_app.exchange.cell_writing import put_fill, put_text
from scheduler_app.exchange.columns import LEAVE_WORD, OFF_WORD
from scheduler_app.exchange.roster_layout import CODE_COLUMN, Layout
from scheduler_app.exchange.sheet_style import (
    BOLD,
    CENTRED,
    GRID,
    MUTED,
    WEEKEND_FILL,
    text_on,
)
from scheduler_app.exchange.words import Words
from scheduler_app.language.shift_words import hours_text, own_name
from solver.domain.pattern import OFF, Pattern
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY

_PER_SHIFT = Words("People on each shift (legend)", "各班次人数（图例）")
_AT_WORK = Words("People at work", "上班人数")
_NEED = Words("Need (agent-hours)", "需求（人时）")
_ON_DUTY = Words("On duty (agent-hours)", "在岗（人时）")
_GAP = Words("On duty − need (agent-hours)", "在岗 − 需求（人时）")
_SHORT = Words("Largest shortage in one interval (agents)", "单时段最大缺口（人）")
_WEEK = Words("Week", "合计")
_TOTAL = Words("Total", "合计")
_LEGEND = Words(
    "Bold with a frame: pinned.  {off}: day off.  {leave}: approved leave.  "
    "Totals follow the cells; the largest shortage is that of the sheet Coverage.",
    "粗体加框：已锁定。{off}：休息。{leave}：已批准的请假。合计随单元格更新；"
    "最大缺口取自“时段人力”表。",
)
_GAP_FORMAT = "+0.0;[Red]-0.0;0.0"
_SHORT_FORMAT = "[Red]0;0;0"


def clock(minute: int) -> str:
    """Return "06:00" of a minute of the day; past midnight it starts again."""
    return "{:02}:{:02}".format(*divmod(minute % MINUTES_PER_DAY, 60))


def pattern_label(pattern: Pattern) -> str:
    """Return "Early 06:00–14:00"; hours alone where the name says no more."""
    return f"{own_name(pattern)} {hours_text(pattern)}".strip()


def write_totals(sheet: Any, layout: Layout) -> None:
    """Fill the rows below the last person."""
    row = layout.count_row(0) - 1
    put_text(sheet.cell(row, 1), "")
    put_text(sheet.cell(row, 2), _PER_SHIFT.text(layout.language))
    sheet.cell(row, 2).font = BOLD
    cell = sheet.cell(row, layout.total_column("hours"))
    is_one_week = layout.problem.grid.n_days <= DAYS_PER_WEEK
    put_text(cell, (_WEEK if is_one_week else _TOTAL).text(layout.language))
    cell.font, cell.alignment = BOLD, CENTRED
    for number, pattern in enumerate(layout.problem.patterns):
        _write_count(sheet, layout, number, pattern)
    _BalanceWriter(sheet, layout).write()


def _write_count(sheet: Any, layout: Layout, number: int, pattern: Pattern) -> None:
    row = layout.count_row(number)
    put_text(sheet.cell(row, 2), pattern_label(pattern))
    code = sheet.cell(row, CODE_COLUMN)
    put_text(code, pattern.code)
    put_fill(code, pattern.colour)
    code.font, code.border, code.alignment = text_on(pattern.colour), GRID, CENTRED
    criterion = f'"="&${get_column_letter(CODE_COLUMN)}{row}'
    for day in range(layout.problem.grid.n_days):
        formula = f"=COUNTIF({layout.people_range(day)},{criterion})"
        _style(sheet.cell(row, layout.day_column(day), formula), layout, day, "0")
    _write_sum(sheet, layout, row, "0")


def _style(cell: Any, layout: Layout, day: int, shown_as: str) -> None:
    cell.border, cell.alignment, cell.number_format = GRID, CENTRED, shown_as
    if layout.problem.grid.is_weekend(day):
        cell.fill = WEEKEND_FILL


def _write_sum(sheet: Any, layout: Layout, row: int, shown_as: str, function: str = "SUM") -> None:
    first = get_column_letter(layout.day_column(0))
    last = get_column_letter(layout.day_column(layout.problem.grid.n_days - 1))
    formula = f"={function}({first}{row}:{last}{row})"
    cell = sheet.cell(row, layout.total_column("hours"), formula)
    cell.border, cell.alignment, cell.number_format = GRID, CENTRED, shown_as


class _BalanceWriter:
    """Need, duty and gap of each day; duty follows the counts, night shifts split at midnight."""

    def __init__(self, sheet: Any, layout: Layout) -> None:
        self._sheet, self._layout = sheet, layout
        self._row = layout.count_row(len(layout.problem.patterns))

    def write(self) -> None:
        first = self._row
        self._line(_AT_WORK, "0", self._at_work)
        self._line(_NEED, "0.0", self._need)
        self._line(_ON_DUTY, "0.0", self._on_duty)
        self._line(
            _GAP,
            _GAP_FORMAT,
            lambda day: f"={self._letter(day)}{first + 2}-{self._letter(day)}{first + 1}",
        )
        self._line(_SHORT, _SHORT_FORMAT, self._short, "MAX")
        language = self._layout.language
        words = {"off": OFF_WORD.text(language), "leave": LEAVE_WORD.text(language)}
        cell = self._sheet.cell(self._row + 1, 2)
        put_text(cell, _LEGEND.text(language).format(**words))
        cell.font = MUTED

    def _line(
        self, label: Words, shown_as: str, formula: Callable[[int], str], week: str = "SUM"
    ) -> None:
        put_text(self._sheet.cell(self._row, 2), label.text(self._layout.language))
        self._sheet.cell(self._row, 2).font = BOLD
        for day in range(self._layout.problem.grid.n_days):
            cell = self._sheet.cell(self._row, self._layout.day_column(day), formula(day))
            _style(cell, self._layout, day, shown_as)
            cell.font = BOLD
        _write_sum(self._sheet, self._layout, self._row, shown_as, week)
        self._row += 1

    def _letter(self, day: int) -> str:
        return str(get_column_letter(self._layout.day_column(day)))

    def _counts(self, day: int) -> str:
        first = self._layout.count_row(0)
        last = max(first, self._layout.count_row(len(self._layout.problem.patterns)) - 1)
        return f"{self._letter(day)}{first}:{self._letter(day)}{last}"

    def _at_work(self, day: int) -> str:
        return f"=SUM({self._counts(day)})"

    def _need(self, day: int) -> str:
        column = self._layout.coverage_total_column("required")
        hours = self._layout.problem.grid.interval_minutes / 60
        return f"=SUM({self._layout.interval_range(day, column)})*{hours:g}"

    def _on_duty(self, day: int) -> str:
        same_day = self._layout.pattern_range("I")
        next_day = self._layout.pattern_range("J")
        today = f"SUMPRODUCT({self._counts(day)},{same_day})"
        if day > 0:
            return f"={today}+SUMPRODUCT({self._counts(day - 1)},{next_day})"
        return f"={today}+{_hours_from_before(self._layout):g}"

    def _short(self, day: int) -> str:
        column = self._layout.coverage_total_column("short")
        return f"=MAX({self._layout.interval_range(day, column)})"


def _hours_from_before(layout: Layout) -> float:
    """Hours of the first day that last week's last night shifts still work."""
    problem = layout.problem
    last = [problem.past(e)[-1] for e in range(len(problem.employees)) if problem.past(e)]
    shapes = [problem.patterns[p] for p in last if p != OFF]
    parts = [part for shape in shapes if not shape.is_standby for part in shape.parts]
    return sum(max(0, end - max(start, MINUTES_PER_DAY)) for start, end in parts) / 60
