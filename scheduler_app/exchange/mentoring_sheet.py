"""The sheet of mentors and juniors: who guides whom, and how long they work together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from openpyxl.utils import get_column_letter

from scheduler_app.exchange.cell_writing import put_text
from scheduler_app.exchange.columns import OFF_WORD
from scheduler_app.exchange.roster_layout import MENTORING_SHEET, Layout
from scheduler_app.exchange.roster_words import WEEKDAY_NAMES
from scheduler_app.exchange.sheet_style import (
    ALARM,
    BOLD,
    CENTRED,
    GRID,
    LEFT,
    MUTED,
    fit_width,
    put_header,
    put_title,
    set_up_page,
)
from scheduler_app.exchange.words import Words
from scheduler_app.store.mentors import known_pairs
from solver.domain.employee import Level
from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.model.mentoring import together
from solver.rules.named_mentor import MentorPair

_NOTE = Words(
    "Each day: the junior's shift / the mentor's; bold: they work together. Hours on which the "
    "mentor is on leave do not count.",
    "每天：新人班次 / 师傅班次；粗体：当天同班。师傅请假的日子不计。",
)
_HEADERS = (
    Words("Mentor ID", "师傅工号"),
    Words("Mentor", "师傅"),
    Words("Junior ID", "新人工号"),
    Words("Junior", "新人"),
    Words("Team", "组"),
    Words("Hours", "工时"),
    Words("Together", "同班工时"),
    Words("Share", "同班比例"),
)
_NOBODY = Words("nobody", "无")
_HOURS, _TOGETHER, _SHARE = 6, 7, 8
_HEADER_ROW = 4
_DAY_WIDTH = 11


def has_juniors(layout: Layout) -> bool:
    """Tell whether there is anybody to be guided."""
    return any(person.level is Level.JUNIOR for person in layout.problem.employees)


def write_mentoring_sheet(sheet: Any, layout: Layout, roster: Roster, title: str) -> None:
    """Fill the sheet: a junior a row, those of one mentor together, who has none at the end."""
    language = layout.language
    put_title(sheet, MENTORING_SHEET.text(language), _NOTE.text(language))
    days = [
        f"{WEEKDAY_NAMES[when.weekday()].text(language)} {when:%m-%d}" for when in layout.dates()
    ]
    headers = [*(word.text(language) for word in _HEADERS), *days]
    for index, header in enumerate(headers, start=1):
        put_header(sheet.cell(_HEADER_ROW, index), header)
        fit_width(sheet, get_column_letter(index), [header], 8, 14)
    pairs = {pair.junior: pair for pair in known_pairs(layout.week, roster)}
    people = layout.problem.employees
    bound = sorted(pairs.values(), key=lambda pair: (pair.mentor, pair.junior))
    alone = [
        e for e, person in enumerate(people) if person.level is Level.JUNIOR and e not in pairs
    ]
    writer = _RowWriter(sheet, layout, roster)
    rows = [(pair.junior, pair) for pair in bound] + [(junior, None) for junior in alone]
    for number, (junior, pair) in enumerate(rows, start=_HEADER_ROW + 1):
        writer.write(number, junior, pair)
    for letter in ("B", "D"):
        fit_width(sheet, letter, [person.name for person in people], 8, 26)
    for index in range(len(_HEADERS) + 1, len(headers) + 1):
        sheet.column_dimensions[get_column_letter(index)].width = _DAY_WIDTH
    sheet.freeze_panes = f"E{_HEADER_ROW + 1}"
    set_up_page(sheet, title, language, f"{_HEADER_ROW}:{_HEADER_ROW}", landscape=True)


class _RowWriter:
    def __init__(self, sheet: Any, layout: Layout, roster: Roster) -> None:
        self._sheet, self._layout, self._roster = sheet, layout, roster
        self._problem = layout.problem

    def write(self, number: int, junior: int, pair: MentorPair | None) -> None:
        people = self._problem.employees
        person = people[junior]
        mentor = None if pair is None else people[pair.mentor]
        nobody = _NOBODY.text(self._layout.language)
        guide = ("", nobody) if mentor is None else (mentor.id, mentor.name)
        self._put_texts(number, (*guide, person.id, person.name, person.team))
        cells = self._roster.cells[junior]
        if pair is None:
            self._sheet.cell(number, 2).font = ALARM
            worked = together(self._problem, cells, None, (), range(len(cells))).worked
        else:
            worked = pair.worked_minutes
        self._sheet.cell(number, _HOURS, worked / 60)
        self._sheet.cell(number, _TOGETHER, pair.shared_minutes / 60 if pair else 0)
        hours, shared = (f"{get_column_letter(i)}{number}" for i in (_HOURS, _TOGETHER))
        self._sheet.cell(number, _SHARE, f'=IF({hours}=0,"",{shared}/{hours})')
        for index, shown_as in ((_HOURS, "0.##"), (_TOGETHER, "0.##"), (_SHARE, "0%")):
            cell = self._sheet.cell(number, index)
            cell.number_format, cell.alignment, cell.border = shown_as, CENTRED, GRID
        for day in range(self._problem.grid.n_days):
            self._put_day(number, junior, pair, day)

    def _put_texts(self, number: int, texts: Iterable[str]) -> None:
        for index, text in enumerate(texts, start=1):
            cell = self._sheet.cell(number, index)
            put_text(cell, text)
            cell.border, cell.alignment = GRID, LEFT

    def _put_day(self, number: int, junior: int, pair: MentorPair | None, day: int) -> None:
        own = self._roster.cells[junior]
        cell = self._sheet.cell(number, len(_HEADERS) + 1 + day)
        text, font = self._code(own[day]), MUTED
        if pair is not None:
            beside = self._roster.cells[pair.mentor]
            text = f"{text} / {self._code(beside[day])}"
            of_day = together(self._problem, own, pair.mentor, beside, range(day, day + 1))
            font = BOLD if of_day.shared else MUTED
        put_text(cell, text)
        cell.font, cell.alignment, cell.border = font, CENTRED, GRID

    def _code(self, pattern: int) -> str:
        if pattern == OFF:
            return OFF_WORD.text(self._layout.language)
        return self._problem.patterns[pattern].code
