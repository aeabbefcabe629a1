"""The outlook sheets: what the roster is expected to achieve, by queue, day and interval."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isfinite
from typing import Any

from openpyxl.utils import get_column_letter

from scheduler_app.exchange.cell_writing import put_text
from scheduler_app.exchange.roster_layout import (
    OUTLOOK_INTERVALS_SHEET,
    OUTLOOK_SHEET,
    Layout,
)
from scheduler_app.exchange.roster_totals import clock
from scheduler_app.exchange.roster_words import WEEKDAY_NAMES
from scheduler_app.exchange.sheet_style import (
    ALARM,
    BOLD,
    CENTRED,
    GRID,
    WEEKEND_FILL,
    put_header,
    put_title,
    set_up_page,
)
from scheduler_app.exchange.words import Words
from solver.domain.queue import Queue
from solver.staffing.outlook import Outlook, Rates

_NOTE = Words(
    "Expected with the forecast contacts when this workbook was written; red: below the goal.",
    "按导出时的预测话务计算；红色：未达目标。",
)
_ALL = Words("All queues", "全部队列")
_WEEK = Words("Week", "全周")
_QUEUE, _DAY, _TIME = Words("Queue", "队列"), Words("Day", "日期"), Words("Time", "时段")
_CONTACTS, _ANSWERED = Words("Contacts", "话务量"), Words("Answered", "接通量")
_ANSWER_RATE, _GOAL = Words("Answer rate", "接通率"), Words("Goal", "目标")
_SERVICE_LEVEL = Words("Service level", "服务水平")
_WAIT = Words("Mean wait (s)", "平均等待（秒）")
_OCCUPANCY = Words("Occupancy", "利用率")
_SUMMARY = (
    _QUEUE, _DAY, _CONTACTS, _ANSWERED, _ANSWER_RATE, _GOAL, _SERVICE_LEVEL, _GOAL, _WAIT,
    _OCCUPANCY,
)  # fmt: skip
_PER_QUEUE = (_CONTACTS, _ANSWER_RATE, _SERVICE_LEVEL, _OCCUPANCY)
_SUMMARY_ROW = _INTERVALS_ROW = 4
_COUNT, _SHARE = "#,##0.0", "0.0%"
_WIDTH, _QUEUE_WIDTH = 14, 18


def write_outlook_sheet(sheet: Any, layout: Layout, outlook: Outlook, title: str) -> None:
    """Fill the sheet of queues and days.

    Values, not formulas: a spreadsheet has no Erlang A.
    """
    put_title(sheet, OUTLOOK_SHEET.text(layout.language), _NOTE.text(layout.language))
    _write_summary(sheet, layout, outlook)
    _set_widths(sheet, len(_SUMMARY))
    sheet.freeze_panes = f"C{_SUMMARY_ROW + 1}"
    set_up_page(sheet, title, layout.language, f"{_SUMMARY_ROW}:{_SUMMARY_ROW}", landscape=True)


def write_outlook_intervals_sheet(sheet: Any, layout: Layout, outlook: Outlook, title: str) -> None:
    """Fill the sheet of intervals, four columns a queue."""
    put_title(sheet, OUTLOOK_INTERVALS_SHEET.text(layout.language), _NOTE.text(layout.language))
    _write_interval_headers(sheet, layout)
    for interval in range(layout.problem.grid.n_intervals):
        _write_interval(sheet, layout, outlook, interval)
    _set_widths(sheet, 2 + len(_PER_QUEUE) * len(layout.problem.contacts))
    sheet.freeze_panes = f"C{_INTERVALS_ROW + 2}"
    rows = f"{_INTERVALS_ROW}:{_INTERVALS_ROW + 1}"
    set_up_page(sheet, title, layout.language, rows, landscape=True)


def _set_widths(sheet: Any, n_columns: int) -> None:
    for index in range(1, n_columns + 1):
        width = _QUEUE_WIDTH if index == 1 else _WIDTH
        sheet.column_dimensions[get_column_letter(index)].width = width


def _write_summary(sheet: Any, layout: Layout, outlook: Outlook) -> None:
    language, row = layout.language, _SUMMARY_ROW
    for column, words in enumerate(_SUMMARY, start=1):
        put_header(sheet.cell(row, column), words.text(language))
    for name, queues, goals in _groups(layout):
        for when, intervals, is_week in _periods(layout):
            row += 1
            rates = outlook.rates(queues, intervals)
            put_text(sheet.cell(row, 1), name)
            put_text(sheet.cell(row, 2), when)
            values = _summary_values(rates, goals)
            for column, (value, form) in enumerate(values, start=3):
                _put_number(sheet.cell(row, column), value, form)
            for column in range(1, len(_SUMMARY) + 1):
                cell = sheet.cell(row, column)
                cell.border, cell.alignment = GRID, CENTRED
                if is_week:
                    cell.font, cell.fill = BOLD, WEEKEND_FILL
            _mark_missed(sheet, row, rates, goals)


def _groups(layout: Layout) -> Iterator[tuple[str, list[int], Queue | None]]:
    queues = [contacts.queue for contacts in layout.problem.contacts]
    for q in queues:
        yield layout.problem.queues[q].name, [q], layout.problem.queues[q]
    if len(queues) > 1:
        yield _ALL.text(layout.language), queues, None


def _periods(layout: Layout) -> Iterator[tuple[str, range, bool]]:
    per_day = layout.problem.grid.intervals_per_day
    for day, date in enumerate(layout.dates()):
        weekday = WEEKDAY_NAMES[date.weekday()].text(layout.language)
        yield f"{weekday} {date:%m-%d}", range(day * per_day, (day + 1) * per_day), False
    yield _WEEK.text(layout.language), range(layout.problem.grid.n_intervals), True


def _summary_values(rates: Rates, goals: Queue | None) -> Sequence[tuple[float | None, str]]:
    return (
        (rates.offered, _COUNT),
        (rates.answered, _COUNT),
        (rates.answer_rate, _SHARE),
        (goals.answer_rate if goals else None, _SHARE),
        (rates.service_level, _SHARE),
        (goals.service_level if goals else None, _SHARE),
        (rates.asa_seconds, _COUNT),
        (rates.occupancy, _SHARE),
    )


def _mark_missed(sheet: Any, row: int, rates: Rates, goals: Queue | None) -> None:
    if goals is None:
        return
    for column, reached, goal in (
        (5, rates.answer_rate, goals.answer_rate),
        (7, rates.service_level, goals.service_level),
    ):
        if reached < goal:
            sheet.cell(row, column).font = ALARM


def _write_interval_headers(sheet: Any, layout: Layout) -> None:
    language, top = layout.language, _INTERVALS_ROW
    put_header(sheet.cell(top + 1, 1), _DAY.text(language))
    put_header(sheet.cell(top + 1, 2), _TIME.text(language))
    for number, contacts in enumerate(layout.problem.contacts):
        first = 3 + len(_PER_QUEUE) * number
        for offset, words in enumerate(_PER_QUEUE):
            name = layout.problem.queues[contacts.queue].name if offset == 0 else ""
            put_header(sheet.cell(top, first + offset), name)
            put_header(sheet.cell(top + 1, first + offset), words.text(language))
        end = first + len(_PER_QUEUE) - 1
        sheet.merge_cells(start_row=top, end_row=top, start_column=first, end_column=end)


def _write_interval(sheet: Any, layout: Layout, outlook: Outlook, interval: int) -> None:
    grid, row = layout.problem.grid, _INTERVALS_ROW + 2 + interval
    day, step = divmod(interval, grid.intervals_per_day)
    date = layout.dates()[day]
    weekday = WEEKDAY_NAMES[date.weekday()].text(layout.language)
    put_text(sheet.cell(row, 1), f"{weekday} {date:%m-%d}")
    put_text(sheet.cell(row, 2), clock(step * grid.interval_minutes))
    queues = (contacts.queue for contacts in layout.problem.contacts)
    values = [v for q in queues for v in _interval_values(outlook.rates([q], [interval]))]
    for column, (value, form) in enumerate(values, start=3):
        _put_number(sheet.cell(row, column), value, form)
    for column in range(1, 3 + len(values)):
        cell = sheet.cell(row, column)
        cell.border, cell.alignment = GRID, CENTRED
        if grid.is_weekend(day):
            cell.fill = WEEKEND_FILL


def _interval_values(rates: Rates) -> Sequence[tuple[float | None, str]]:
    return (
        (rates.offered, _COUNT),
        (rates.answer_rate, _SHARE),
        (rates.service_level, _SHARE),
        (rates.occupancy, _SHARE),
    )


def _put_number(cell: Any, value: float | None, number_format: str) -> None:
    """Write a number; what nobody can tell stays empty."""
    if value is not None and isfinite(value):
        cell.value = round(value, 6)
        cell.number_format = number_format
