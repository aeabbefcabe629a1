"""The roster sheet: people by days, totals as live formulas, need and gap, legend."""

from __future__ import annotations

from typing import Any

from openpyxl.utils import get_column_letter

from scheduler_app.exchange.cell_writing import put_fill, put_text
from scheduler_app.exchange.columns import LEAVE_WORD, LEVELS, OFF_WORD, YES
from scheduler_app.exchange.roster_layout import (
    FIRST_PERSON_ROW,
    HEADER_ROW,
    PERSON_COLUMNS,
    TOTAL_COLUMNS,
    WEEKDAY_ROW,
    Layout,
)
from scheduler_app.exchange.roster_totals import write_totals
from scheduler_app.exchange.roster_words import WEEKDAY_NAMES
from scheduler_app.exchange.sheet_style import (
    BOLD,
    CENTRED,
    GRID,
    LEFT,
    MUTED,
    PIN_BORDER,
    WEEKEND_FILL,
    fit_width,
    put_header,
    put_title,
    set_up_page,
    style_header,
    text_on,
)
from scheduler_app.exchange.words import Words
from scheduler_app.store.week import Week
from solver.activities.held import shift_on
from solver.domain.employee import Employee
from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.wishes import TimeOff

_PERIOD = Words("{first} to {last}", "{first} 至 {last}")
_PEOPLE = Words("{count} people", "{count} 人")
_DATE_FORMAT = Words("d mmm", 'm"月"d"日"')
_LEVEL_WORDS = {choice.value: choice.shown for choice in LEVELS}


def write_roster_sheet(sheet: Any, layout: Layout, roster: Roster, title: str, status: str) -> None:
    """Fill the sheet."""
    dates, language = layout.dates(), layout.language
    period = _PERIOD.text(language).format(first=dates[0], last=dates[-1])
    people = _PEOPLE.text(language).format(count=len(layout.problem.employees))
    put_title(sheet, title, f"{period} · {people}", status)
    _write_headers(sheet, layout)
    writer = _PeopleWriter(sheet, layout)
    for employee, row in enumerate(roster.cells):
        writer.write(employee, row)
    write_totals(sheet, layout)
    _set_widths(sheet, layout)
    corner = sheet.cell(FIRST_PERSON_ROW, layout.day_column(0))
    sheet.freeze_panes = corner.coordinate
    last = f"{get_column_letter(layout.last_column)}{layout.last_person_row}"
    sheet.auto_filter.ref = f"A{HEADER_ROW}:{last}"
    set_up_page(sheet, title, language, f"{WEEKDAY_ROW}:{HEADER_ROW}", landscape=True)


def _write_headers(sheet: Any, layout: Layout) -> None:
    language = layout.language
    for index, column in enumerate(PERSON_COLUMNS, start=1):
        put_header(sheet.cell(HEADER_ROW, index), column.name.text(language))
    for column in TOTAL_COLUMNS:
        index = layout.total_column(column.key)
        put_header(sheet.cell(HEADER_ROW, index), column.name.text(language))
    for day, date in enumerate(layout.dates()):
        weekend = layout.problem.grid.is_weekend(day)
        index = layout.day_column(day)
        name = WEEKDAY_NAMES[date.weekday()].text(language)
        put_header(sheet.cell(WEEKDAY_ROW, index), name, weekend=weekend)
        cell = sheet.cell(HEADER_ROW, index, date)
        style_header(cell, weekend=weekend)
        cell.number_format = _DATE_FORMAT.text(language)
    sheet.row_dimensions[HEADER_ROW].height = 30


def leave_days(week: Week) -> set[tuple[int, int]]:
    """Return (employee, day) of each day of the horizon with leave or an absence of its own."""
    return {
        (leave.employee, day)
        for leave in week.problem.time_off
        if leave.is_employed
        for day in range(week.problem.grid.n_days)
        if leave.start < (day + 1) * MINUTES_PER_DAY
        and leave.end > day * MINUTES_PER_DAY
        and not _is_night_before(week, leave, day)
    }


def _is_night_before(week: Week, leave: TimeOff, day: int) -> bool:
    """Tell whether what leave takes of a day, by its noon, is of the shift of the day before."""
    midnight = day * MINUTES_PER_DAY
    if leave.end > midnight + MINUTES_PER_DAY // 2:
        return False
    before = shift_on(week.problem, week.roster, leave.employee, day - 1)
    cut_short = before != OFF and week.problem.shift_minutes(day - 1, before)[1] > midnight
    return leave.start < midnight or cut_short


class _PeopleWriter:
    def __init__(self, sheet: Any, layout: Layout) -> None:
        self._sheet, self._layout = sheet, layout
        self._problem, self._language = layout.problem, layout.language
        self._pins = {(p.employee, p.day) for p in self._problem.pins}
        self._leave = leave_days(layout.week)
        self._names = {e.id: e.name for e in self._problem.employees}

    def write(self, employee: int, row: tuple[int, ...]) -> None:
        number = FIRST_PERSON_ROW + employee
        for index, text in enumerate(self._texts(self._problem.employees[employee]), start=1):
            cell = self._sheet.cell(number, index)
            put_text(cell, text)
            cell.border, cell.alignment = GRID, LEFT
        for day, pattern in enumerate(row):
            self._write_cell(number, employee, day, pattern)
        self._write_totals(number)

    def _texts(self, person: Employee) -> tuple[str, ...]:
        level = _LEVEL_WORDS[person.level].text(self._language)
        mentor = self._names.get(person.mentor_id, person.mentor_id)
        return person.id, person.name, person.team, level, mentor

    def _write_cell(self, number: int, employee: int, day: int, pattern: int) -> None:
        cell = self._sheet.cell(number, self._layout.day_column(day))
        pinned = (employee, day) in self._pins
        cell.border, cell.alignment = PIN_BORDER if pinned else GRID, CENTRED
        if pattern != OFF:
            shape = self._problem.patterns[pattern]
            put_text(cell, shape.code)
            put_fill(cell, shape.colour)
            cell.font = text_on(shape.colour, bold=pinned)
        else:
            word = LEAVE_WORD if (employee, day) in self._leave else OFF_WORD
            put_text(cell, word.text(self._language))
            cell.font = BOLD if pinned else MUTED
            if self._problem.grid.is_weekend(day):
                cell.fill = WEEKEND_FILL

    def _write_totals(self, number: int) -> None:
        layout = self._layout
        first = get_column_letter(layout.day_column(0))
        last = get_column_letter(layout.day_column(self._problem.grid.n_days - 1))
        days = f"${first}{number}:${last}{number}"
        counts = f'COUNTIF({days},"="&{layout.pattern_range("A")})'
        yes = YES.shown.text(self._language)
        shifts = get_column_letter(layout.total_column("shifts"))
        formulas = {
            "hours": f"=SUMPRODUCT({counts},{layout.pattern_range('G')})",
            "shifts": f"=SUMPRODUCT({counts})",
            "nights": f'=SUMPRODUCT({counts},--({layout.pattern_range("H")}="{yes}"))',
            "off": f"=COLUMNS({days})-{shifts}{number}",
        }
        for key, formula in formulas.items():
            cell = self._sheet.cell(number, layout.total_column(key), formula)
            cell.border, cell.alignment = GRID, CENTRED
            cell.number_format = "General"


def _set_widths(sheet: Any, layout: Layout) -> None:
    people, language = layout.problem.employees, layout.language
    names = {e.id: e.name for e in people}
    texts = (
        [e.id for e in people],
        [e.name for e in people],
        [e.team for e in people],
        [word.text(language) for word in _LEVEL_WORDS.values()],
        [names.get(e.mentor_id, "") for e in people],
    )
    for index, (column, found) in enumerate(zip(PERSON_COLUMNS, texts, strict=True), start=1):
        header = column.name.text(language) + "  "  # room for the filter's button
        fit_width(sheet, get_column_letter(index), [header, *found], 8, 26)
    codes = [p.code for p in layout.problem.patterns]
    for day in range(layout.problem.grid.n_days):
        fit_width(sheet, get_column_letter(layout.day_column(day)), codes, 9, 14)
    for column in TOTAL_COLUMNS:
        letter = get_column_letter(layout.total_column(column.key))
        fit_width(sheet, letter, [column.name.text(language)], 8, 12)
