"""The report sheet: the week's figures at a glance, by day, by queue and by person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from math import isfinite
from typing import Any

from openpyxl.utils import get_column_letter

from scheduler_app.exchange.broken_rules_block import write_broken
from scheduler_app.exchange.cell_writing import put_text
from scheduler_app.exchange.roster_layout import REPORT_SHEET, Layout
from scheduler_app.exchange.roster_totals import clock
from scheduler_app.exchange.roster_words import WEEKDAY_NAMES
from scheduler_app.exchange.sheet_style import (
    BOLD,
    CENTRED,
    GRID,
    LEFT,
    fit_width,
    put_header,
    put_title,
    set_up_page,
)
from scheduler_app.exchange.words import Words
from scheduler_app.store.edition import Edition
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.report.week_report import WeekReport
from solver.staffing.outlook import Rates

_NOTE = Words(
    "Expected with the forecast contacts when this workbook was written.",
    "按导出时的预测话务计算。",
)
_CONTACTS, _ANSWER_RATE = Words("Contacts", "话务量"), Words("Answer rate", "接通率")
_SERVICE_LEVEL, _WAIT = Words("Service level", "服务水平"), Words("Mean wait (s)", "平均等待（秒）")
_OCCUPANCY = Words("Occupancy", "利用率")
_WORST = Words("Lowest answer rate: {when}", "最低接通率：{when}")
_SHIFTS, _HOURS = Words("Shifts", "班数"), Words("Hours paid", "计薪工时")
_OVERTIME, _COST = Words("Overtime (h)", "加班（小时）"), Words("Cost", "成本")
_PAIRED = Words("Juniors with a mentor", "有师傅的新人")
_BESIDE = Words("Juniors' hours beside their mentor", "新人与师傅同班时间占比")
_HARD, _SOFT = Words("Rules broken", "违反规则"), Words("Wishes not met", "未满足的意愿")
_BY_DAY, _BY_QUEUE = Words("By day", "按日"), Words("By queue", "按队列")
_BY_PERSON = Words("By person", "按人")
_DAY, _QUEUE = Words("Day", "日期"), Words("Queue", "队列")
_ID, _NAME = Words("ID", "工号"), Words("Name", "姓名")
_NIGHTS, _WEEKENDS = Words("Nights", "夜班"), Words("Weekend days", "周末天数")
_SUM_NIGHTS = Words("Nights with before", "夜班累计")
_SUM_WEEKENDS = Words("Weekend days with before", "周末天数累计")
_RATES = (_CONTACTS, _ANSWER_RATE, _SERVICE_LEVEL, _WAIT, _OCCUPANCY)
_PEOPLE = (
    _ID, _NAME, _SHIFTS, _HOURS, _OVERTIME, _COST, _NIGHTS, _WEEKENDS, _SUM_NIGHTS, _SUM_WEEKENDS,
)  # fmt: skip
_COUNT, _TENTH, _SHARE, _MONEY = "0", "#,##0.0", "0.0%", "#,##0"
_FIRST_ROW, _WIDTH, _NAME_WIDTH = 4, 14, 26
Value = tuple[float | None, str]


def write_report_sheet(
    sheet: Any, layout: Layout, report: WeekReport, title: str, edition: Edition | None = None
) -> None:
    """Fill the sheet with values: a spreadsheet has no Erlang A, and knows no contracts.

    Of a published ``edition`` also the rules that it was published in spite of.
    """
    language = layout.language
    put_title(sheet, REPORT_SHEET.text(language), _NOTE.text(language))
    row = _write_figures(sheet, layout, report)
    row = _write_rates(sheet, row + 1, language, (_BY_DAY, _DAY), _days(layout, report))
    row = _write_rates(sheet, row + 1, language, (_BY_QUEUE, _QUEUE), _queues(layout, report))
    row = _write_people(sheet, row + 1, layout, report)
    if edition is not None and edition.broken:
        write_broken(sheet, row + 1, layout.language, edition)
    for index in range(1, len(_PEOPLE) + 1):
        sheet.column_dimensions[get_column_letter(index)].width = _WIDTH
    names = [person.name for person in layout.problem.employees]
    words = [label for label, _ in _figures(layout, report)]
    fit_width(sheet, "A", [*words, *(q.name for q in layout.problem.queues)], 16, 36)
    fit_width(sheet, "B", names, 12, _NAME_WIDTH)
    sheet.freeze_panes = f"A{_FIRST_ROW}"
    set_up_page(sheet, title, language, "1:2", landscape=True)


def _figures(layout: Layout, report: WeekReport) -> Iterator[tuple[str, Value]]:
    language, figures, mentors = layout.language, report.figures, report.mentors
    if report.rates.offered > 0:
        for words, value in zip(_RATES, _rates(report.rates), strict=True):
            yield words.text(language), value
    if figures.worst_start_minute is not None:
        when = _WORST.text(language).format(when=_moment(layout, figures.worst_start_minute))
        yield when, (figures.worst_answer_rate, _SHARE)
    yield _SHIFTS.text(language), (figures.shifts, _COUNT)
    yield _HOURS.text(language), (figures.paid_minutes / 60, _TENTH)
    yield _OVERTIME.text(language), (report.overtime_hours, _COUNT)
    if report.price is not None:
        yield _COST.text(language), (report.price, _MONEY)
    if mentors.juniors:
        yield _PAIRED.text(language), (mentors.paired, _COUNT)
    if mentors.worked_minutes:
        beside = mentors.shared_minutes / mentors.worked_minutes
        yield _BESIDE.text(language), (beside, _SHARE)
    hard = sum(violation.hard for violation in report.violations)
    yield _HARD.text(language), (hard, _COUNT)
    yield _SOFT.text(language), (len(report.violations) - hard, _COUNT)


def _write_figures(sheet: Any, layout: Layout, report: WeekReport) -> int:
    """Write the figures of the week; return the row after them."""
    row = _FIRST_ROW
    for label, value in _figures(layout, report):
        put_text(sheet.cell(row, 1), label)
        sheet.cell(row, 1).border, sheet.cell(row, 1).alignment = GRID, LEFT
        _put_number(sheet.cell(row, 2), value)
        sheet.cell(row, 2).font = BOLD
        row += 1
    return row


def _write_rates(
    sheet: Any,
    row: int,
    language: str,
    words: tuple[Words, Words],
    rows: Sequence[tuple[str, Rates]],
) -> int:
    """Write a block of rates under its title; nothing where none is known."""
    known = [(name, rates) for name, rates in rows if rates.offered > 0]
    if not known:
        return row
    title, first = words
    put_text(sheet.cell(row, 1), title.text(language))
    sheet.cell(row, 1).font = BOLD
    for column, header in enumerate((first, *_RATES), start=1):
        put_header(sheet.cell(row + 1, column), header.text(language))
    for at, (name, rates) in enumerate(known, start=row + 2):
        put_text(sheet.cell(at, 1), name)
        sheet.cell(at, 1).border, sheet.cell(at, 1).alignment = GRID, LEFT
        for column, value in enumerate(_rates(rates), start=2):
            _put_number(sheet.cell(at, column), value)
    return row + 2 + len(known)


def _days(layout: Layout, report: WeekReport) -> list[tuple[str, Rates]]:
    names = [
        f"{WEEKDAY_NAMES[day.weekday()].text(layout.language)} {day:%m-%d}"
        for day in layout.dates()
    ]
    return list(zip(names, report.by_day, strict=True))


def _queues(layout: Layout, report: WeekReport) -> list[tuple[str, Rates]]:
    names = [queue.name for queue in layout.problem.queues]
    return list(zip(names, report.by_queue, strict=True))


def _write_people(sheet: Any, row: int, layout: Layout, report: WeekReport) -> int:
    put_text(sheet.cell(row, 1), _BY_PERSON.text(layout.language))
    sheet.cell(row, 1).font = BOLD
    for column, words in enumerate(_PEOPLE, start=1):
        put_header(sheet.cell(row + 1, column), words.text(layout.language))
    for at, person in enumerate(report.people, start=row + 2):
        employee = layout.problem.employees[person.employee]
        for column, text in enumerate((employee.id, employee.name), start=1):
            put_text(sheet.cell(at, column), text)
            sheet.cell(at, column).border, sheet.cell(at, column).alignment = GRID, LEFT
        before, new = person.carried, person.added
        values: tuple[Value, ...] = (
            (person.shifts, _COUNT),
            (person.paid_minutes / 60, _TENTH),
            (person.overtime_hours, _COUNT),
            (person.price if report.knows_pay else None, _MONEY),
            (new.nights, _COUNT),
            (new.weekends, _COUNT),
            (before.nights + new.nights, _COUNT),
            (before.weekends + new.weekends, _COUNT),
        )
        for column, value in enumerate(values, start=3):
            _put_number(sheet.cell(at, column), value)
    return row + 2 + len(report.people)


def _rates(rates: Rates) -> tuple[Value, ...]:
    return (
        (rates.offered, _TENTH),
        (rates.answer_rate, _SHARE),
        (rates.service_level, _SHARE),
        (rates.asa_seconds, _TENTH),
        (rates.occupancy, _SHARE),
    )


def _moment(layout: Layout, minute: int) -> str:
    day = layout.week.first_date + timedelta(days=minute // MINUTES_PER_DAY)
    weekday = WEEKDAY_NAMES[day.weekday()].text(layout.language)
    return f"{weekday} {day:%m-%d} {clock(minute % MINUTES_PER_DAY)}"


def _put_number(cell: Any, value: Value) -> None:
    """Write a number; what nobody can tell stays empty."""
    number, form = value
    cell.border, cell.alignment = GRID, CENTRED
    if number is not None and isfinite(number):
        cell.value = round(number, 6)
        cell.number_format = form
