"""A sheet for each person: her days, hours, breaks and meetings, to be handed out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from openpyxl import Workbook

from scheduler_app.exchange.activity_words import activity_words, gap_words
from scheduler_app.exchange.cell_writing import put_fill, put_text
from scheduler_app.exchange.columns import LEAVE_WORD, OFF_WORD
from scheduler_app.exchange.patterns_sheet import end_text
from scheduler_app.exchange.roster_layout import Layout
from scheduler_app.exchange.roster_sheet import leave_days
from scheduler_app.exchange.roster_totals import clock
from scheduler_app.exchange.roster_words import WEEKDAY_NAMES
from scheduler_app.exchange.sheet_style import (
    BOLD,
    CENTRED,
    GRID,
    MUTED,
    WEEKEND_FILL,
    WRAPPED,
    put_header,
    put_title,
    set_up_page,
    text_on,
)
from scheduler_app.exchange.words import Words
from scheduler_app.store.mentors import known_pairs
from solver.activities.held import by_shift
from solver.domain.employee import Employee
from solver.domain.pattern import OFF
from solver.domain.roster import Roster

_HEADERS = (
    (Words("Date", "日期"), 12),
    (Words("Day", "星期"), 8),
    (Words("Shift", "班次"), 9),
    (Words("Start", "上班"), 9),
    (Words("End", "下班"), 17),
    (Words("Paid hours", "计薪工时"), 11),
    (Words("Breaks and meetings", "休息与会议"), 44),
)
_PAID, _NOTES = 6, 7
_TOTAL = Words("Total", "合计")
_MENTOR, _GUIDES = (
    Words("Mentor: {names}", "师傅：{names}"),
    Words("Guides: {names}", "徒弟：{names}"),
)
_HEADER_ROW = 5
_MOST_NAME = 31  # Excel's limit
_REFUSED = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


def write_personal_sheets(
    book: Workbook, layout: Layout, roster: Roster, people: Iterable[int], title: str, status: str
) -> None:
    """Add a sheet for each of ``people`` (indices); ``status`` says which edition it is."""
    writer = _PersonWriter(layout, roster, title, status)
    for e in people:
        person = layout.problem.employees[e]
        writer.write(book.create_sheet(_free_name(book, person)), e)


def _free_name(book: Workbook, person: Employee) -> str:
    """Return "007 Li Na", shortened and numbered where another sheet has that name."""
    wanted = _REFUSED.sub("_", f"{person.id} {person.name}".strip()).strip("'") or "_"
    taken = {name.casefold() for name in book.sheetnames}
    name, number = wanted[:_MOST_NAME], 2
    while name.casefold() in taken:
        tail = f" ({number})"
        name, number = wanted[: _MOST_NAME - len(tail)] + tail, number + 1
    return name


class _PersonWriter:
    def __init__(self, layout: Layout, roster: Roster, title: str, status: str) -> None:
        self._layout, self._roster = layout, roster
        self._title, self._status = title, status
        self._problem, self._language = layout.problem, layout.language
        self._held = by_shift(layout.problem, roster, layout.week.activities)
        self._leave = leave_days(layout.week)
        self._pairs = known_pairs(layout.week, roster)

    def write(self, sheet: Any, e: int) -> None:
        """Fill the sheet of one person."""
        person, language = self._problem.employees[e], self._language
        about = " · ".join(filter(None, (person.team, *self._beside(e))))
        put_title(sheet, f"{person.name} ({person.id})", f"{self._title} · {self._status}", about)
        for index, (word, width) in enumerate(_HEADERS, start=1):
            cell = sheet.cell(_HEADER_ROW, index)
            put_header(cell, word.text(language))
            sheet.column_dimensions[cell.column_letter].width = width
        for day, pattern in enumerate(self._roster.cells[e]):
            self._write_day(sheet, e, day, pattern)
        self._write_total(sheet)
        sheet.freeze_panes = f"A{_HEADER_ROW + 1}"
        rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
        set_up_page(sheet, person.name, language, rows, landscape=False)

    def _beside(self, e: int) -> list[str]:
        people = self._problem.employees
        mentors = [people[pair.mentor].name for pair in self._pairs if pair.junior == e]
        juniors = [people[pair.junior].name for pair in self._pairs if pair.mentor == e]
        return [
            word.text(self._language).format(names=", ".join(names))
            for word, names in ((_MENTOR, mentors), (_GUIDES, juniors))
            if names
        ]

    def _write_day(self, sheet: Any, e: int, day: int, pattern: int) -> None:
        row, when = _HEADER_ROW + 1 + day, self._layout.dates()[day]
        cells = [sheet.cell(row, index) for index in range(1, len(_HEADERS) + 1)]
        for cell in cells:
            cell.border, cell.alignment = GRID, CENTRED
            if self._problem.grid.is_weekend(day):
                cell.fill = WEEKEND_FILL
        cells[0].value, cells[0].number_format = when, "yyyy-mm-dd"
        put_text(cells[1], WEEKDAY_NAMES[when.weekday()].text(self._language))
        cells[_NOTES - 1].alignment = WRAPPED
        if pattern == OFF:
            word = LEAVE_WORD if (e, day) in self._leave else OFF_WORD
            put_text(cells[2], word.text(self._language))
            cells[2].font = MUTED
            return
        shape = self._problem.patterns[pattern]
        put_text(cells[2], shape.code)
        put_fill(cells[2], shape.colour)
        cells[2].font = text_on(shape.colour, bold=True)
        put_text(cells[3], clock(shape.start_minute))
        put_text(cells[4], end_text(shape, self._language))
        cells[_PAID - 1].value = shape.paid_minutes / 60
        cells[_PAID - 1].number_format = "0.##"
        held = self._held.get((e, day), [])
        notes = [activity_words(activity, self._language) for activity in held]
        if shape.gap_minutes:
            notes.insert(0, gap_words(shape, self._language))
        put_text(cells[_NOTES - 1], "\n".join(notes))

    def _write_total(self, sheet: Any) -> None:
        n_days = self._problem.grid.n_days
        first, last = _HEADER_ROW + 1, _HEADER_ROW + n_days
        put_text(sheet.cell(last + 1, 1), _TOTAL.text(self._language))
        total = sheet.cell(last + 1, _PAID, f"=SUM(F{first}:F{last})")
        total.number_format, total.alignment, total.border = "0.##", CENTRED, GRID
        sheet.cell(last + 1, 1).font = total.font = BOLD
