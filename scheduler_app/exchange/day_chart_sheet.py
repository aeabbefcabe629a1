"""The day chart of a roster workbook: a row a shift, a cell an interval; read back by ``check``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from openpyxl.utils import get_column_letter

from scheduler_app.exchange.cell_writing import put_fill, put_text
from scheduler_app.exchange.columns import Column, Kind, Table
from scheduler_app.exchange.faults import FaultList
from scheduler_app.exchange.people_reader import UNKNOWN_ID
from scheduler_app.exchange.roster_layout import Layout
from scheduler_app.exchange.sheet_reader import Header, find_header
from scheduler_app.exchange.sheet_style import (
    CENTRED,
    put_header,
    put_title,
    set_up_page,
    text_on,
)
from scheduler_app.exchange.words import Names, Words, fold, fold_header
from scheduler_app.exchange.workbook_file import Sheet
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from scheduler_app.store.week import Week
from solver.activities.checks import KEY
from solver.activities.held import by_shift
from solver.domain.activity import Activity, ActivityKind
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.rules.base import Violation
from solver.rules.wording import Day, Person, Value

CHART_SHEET = Words("Day chart", "日排班")
_NO_NOTE = Words("", "")
_COLUMNS = (
    Column("date", Words("Date", "日期"), _NO_NOTE, Kind.DATE, required=True, width=12),
    Column("id", Words("ID", "工号"), _NO_NOTE, Kind.ID, required=True, width=10),
    Column("name", Words("Name", "姓名"), _NO_NOTE, width=14),
    Column("team", Words("Team", "组"), _NO_NOTE, width=10),
    Column("pattern", Words("Pattern", "班次"), _NO_NOTE, Kind.ID, width=8),
)
_TABLE = Table(CHART_SHEET, _NO_NOTE, _COLUMNS)
_HEADER_ROW = 4
_NARROW = 7.5
_AT_WORK = "·"
_MARKS = {
    ActivityKind.LUNCH: (Words("L", "餐"), "#F7C873"),
    ActivityKind.BREAK: (Words("B", "休"), "#FBE3A6"),
    ActivityKind.BRIEFING: (Words("S", "班"), "#9CC3E6"),
    ActivityKind.REVIEW: (Words("R", "复"), "#7FB3D5"),
    ActivityKind.TRAINING: (Words("T", "训"), "#B7A6E0"),
    ActivityKind.COACHING: (Words("C", "辅"), "#D4B5E8"),
    ActivityKind.MEETING: (Words("M", "会"), "#A9CCE3"),
    ActivityKind.OFF_LINE: (Words("X", "离"), "#C9CED6"),
}
_KINDS = {fold(mark): str(kind) for kind, (words, _) in _MARKS.items() for mark in words.both()}
_KEY = Words(
    "· on the line, L lunch, B break, S briefing, R review, T training, C coaching, M meeting, "
    "X off the line; 01:00+ is on the next day",
    "· 在线，餐 午餐，休 小休，班 班前会，复 复盘会，训 培训，辅 辅导，会 会议，"
    "离 离线；01:00+ 为次日",
)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(\+?)")
_DIFFERS = QT_TRANSLATE_NOOP(
    "Rule",
    '{name}: the day chart shows "{found}" at {clock} on {day}, the sheet of breaks "{wanted}"',
)
_Row = tuple[int, int]
"""Day and employee of a row."""


def write_day_chart(sheet: Any, layout: Layout, title: str) -> None:
    """Fill the sheet: the shifts of each day by their start, one cell an interval."""
    week, language = layout.week, layout.language
    put_title(sheet, f"{CHART_SHEET.text(language)} · {title}", _KEY.text(language))
    times = _times(week)
    headers = [*(column.name.text(language) for column in _COLUMNS), *map(_column_name, times)]
    for index, text in enumerate(headers, start=1):
        put_header(sheet.cell(_HEADER_ROW, index), text)
        width = _COLUMNS[index - 1].width if index <= len(_COLUMNS) else _NARROW
        sheet.column_dimensions[get_column_letter(index)].width = width
    marks = _marks(week, language)
    rows = sorted(marks, key=lambda at: (at[0], min(marks[at]), at[1]))
    for number, (day, e) in enumerate(rows, start=_HEADER_ROW + 1):
        person = week.problem.employees[e]
        pattern = week.problem.patterns[week.roster.cells[e][day]]
        cell = sheet.cell(number, 1, week.first_date + timedelta(days=day))
        cell.number_format, cell.alignment = "yyyy-mm-dd", CENTRED
        for index, text in enumerate((person.id, person.name, person.team, pattern.code), start=2):
            put_text(sheet.cell(number, index), text)
        for minute, (mark, colour) in marks[day, e].items():
            cell = sheet.cell(number, len(_COLUMNS) + 1 + times.index(minute))
            put_text(cell, mark)
            put_fill(cell, colour)
            cell.font, cell.alignment = text_on(colour), CENTRED
    sheet.freeze_panes = sheet.cell(_HEADER_ROW + 1, len(_COLUMNS) + 1)
    set_up_page(sheet, title, language, f"{_HEADER_ROW}:{_HEADER_ROW}", landscape=True)


def chart_differences(week: Week, sheets: tuple[Sheet, ...], faults: FaultList) -> list[Violation]:
    """Return where the day chart says something else than the roster and its activities.

    Marks are read in either language, whatever their case and width.  An ID that nobody has
    is a fault.
    """
    names = {fold_header(name) for name in CHART_SHEET.both()}
    sheet = next((s for s in sheets if fold_header(s.title) in names), None)
    header = find_header(_TABLE, sheet, FaultList()) if sheet is not None else None
    if sheet is None or header is None:
        return []
    wanted = _marks(week, _language(sheet))
    found = _read(sheet, header, week, faults)
    return [
        _difference(day, e, minute, shown, due)
        for (day, e) in sorted(wanted.keys() | found.keys())
        for minute, shown, due in _unlike(found.get((day, e), {}), wanted.get((day, e), {}))
    ]


def _language(sheet: Sheet) -> str:
    """Return the language in which a day chart is written."""
    return "zh" if fold_header(sheet.title) == fold_header(CHART_SHEET.zh) else "en"


def _unlike(
    found: dict[int, str], wanted: dict[int, tuple[str, str]]
) -> Iterator[tuple[int, str, str]]:
    for minute in sorted(found.keys() | wanted.keys()):
        shown, due = found.get(minute, ""), wanted.get(minute, ("", ""))[0]
        if _meaning(shown) != _meaning(due):
            yield minute, shown, due


def _meaning(mark: str) -> str:
    """Return the kind that a mark stands for, else the mark, whatever its case and width."""
    return _KINDS.get(fold(mark), fold(mark))


def _difference(day: int, e: int, minute: int, shown: str, due: str) -> Violation:
    values: dict[str, Value] = {"name": Person(e), "found": shown, "clock": _clock(minute)}
    values |= {"day": Day(day), "wanted": due}
    return Violation(KEY, True, 1, 0, _DIFFERS, tuple(values.items()), employee=e, day=day)


def _times(week: Week) -> list[int]:
    """Return the minutes of the columns: from the earliest start to the latest end."""
    worked = {pattern for _, _, pattern in week.roster.shifts()}
    shapes = [week.problem.patterns[p] for p in worked]
    step = week.problem.grid.interval_minutes
    first = min((p.start_minute for p in shapes), default=0) // step
    last = -(-max((p.end_minute for p in shapes), default=0) // step)
    return [t * step for t in range(first, last)]


def _marks(week: Week, language: str) -> dict[_Row, dict[int, tuple[str, str]]]:
    """Return mark and colour by minute of the day, for each shift."""
    held = by_shift(week.problem, week.roster, week.activities)
    step = week.problem.grid.interval_minutes
    found = {}
    for e, day, p in week.roster.shifts():
        pattern = week.problem.patterns[p]
        midnight = day * MINUTES_PER_DAY
        mine = held.get((e, day), [])
        found[day, e] = {
            t * step: _mark(midnight + t * step, step, mine, pattern.colour, language)
            for start, end in pattern.parts  # the gap of a split shift stays empty
            for t in range(start // step, -(-end // step))
        }
    return found


def _mark(
    start: int, step: int, mine: list[Activity], colour: str, language: str
) -> tuple[str, str]:
    """Return what takes most of the interval, of those that take any of it; the line else."""
    overlaps = [(min(a.end, start + step) - max(a.start, start), a) for a in mine]
    taken = [(minutes, a) for minutes, a in overlaps if minutes > 0]
    if not taken:
        return _AT_WORK, colour
    _, activity = max(taken, key=lambda pair: (pair[0], -pair[1].start))
    word, own = _MARKS[activity.kind]
    return word.text(language), own


def _read(
    sheet: Sheet, header: Header, week: Week, faults: FaultList
) -> dict[_Row, dict[int, str]]:
    people = {person.id: e for e, person in enumerate(week.problem.employees)}
    known = Names(people)
    places = {cell.place.cell: cell for cell in header.others}
    minutes = {}
    for number, cell in sheet.rows[header.row].items():
        match = _CLOCK.fullmatch(str(cell.value)) if cell.place.cell in places else None
        if match:
            next_day = MINUTES_PER_DAY * len(match[3])
            minutes[number] = int(match[1]) * 60 + int(match[2]) + next_day
    found: dict[_Row, dict[int, str]] = {}
    for row, cells in sheet.rows.items():
        at, who = cells.get(header.columns.get("date", 0)), cells.get(header.columns.get("id", 0))
        if row <= header.row or at is None or who is None:
            continue
        day = _day(at.value, week.first_date)
        name = known.find(str(who.value).strip())
        if name is None:
            guess = known.guess(str(who.value))
            faults.add(who.place, UNKNOWN_ID, value=str(who.value), guess=guess)
        elif day is not None and 0 <= day < week.problem.grid.n_days:
            found[day, people[name]] = {
                minute: str(cells[n].value).strip() for n, minute in minutes.items() if n in cells
            }
    return found


def _day(value: Any, first_date: date) -> int | None:
    if isinstance(value, datetime):
        return (value.date() - first_date).days
    return (value - first_date).days if isinstance(value, date) else None


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _column_name(minute: int) -> str:
    """Return "07:30", and "07:30+" for that time of the next day."""
    day, within = divmod(minute, MINUTES_PER_DAY)
    return _clock(within) + "+" * day
