"""Dates above the columns, or in the lines, of a roster: full, without year, or only a weekday.

What a text leaves open (year, month) is filled in by the days that are planned.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import IntEnum
from itertools import pairwise
from typing import Any, NamedTuple

from scheduler_app.exchange.cell_values import as_date, plain
from scheduler_app.exchange.columns import WEEKDAYS
from scheduler_app.exchange.history_moments import read_days
from scheduler_app.exchange.words import fold_header
from scheduler_app.exchange.workbook_file import RawCell, Sheet
from solver.domain.time_grid import DAYS_PER_WEEK

_EXCEL_DAY_0 = date(1899, 12, 30)
_SERIALS = range(36_526, 73_416)  # 2000 to 2100
_HEADER_WITHIN_ROWS = 40
_MIDNIGHT = re.compile(r"[ T]00:00(:00)?$")
_WEEKDAY = re.compile(
    r"[(\[]?(?:周|星期|礼拜)[一二三四五六日天][)\]]?|[(\[][一二三四五六日天][)\]]"
    r"|[(\[]?\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[)\].,]?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(r"(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*[日号]?")
_DAY = re.compile(r"(\d{1,2})\s*[日号]")
_BARE = re.compile(r"\d{1,2}")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(r"(?:(\d{1,2})[-\s]*([a-z]{3})[a-z]*|([a-z]{3})[a-z]*[-\s]*(\d{1,2}))\.?", re.I)
_WEEKDAY_WORDS = {
    fold_header(word): choice.value for choice in WEEKDAYS for word in choice.spellings()
} | {sign: number for number, sign in enumerate("一二三四五六日")}


class Clarity(IntEnum):
    """How much of a date a text says."""

    NUMBER = 0
    WEEKDAY = 1
    DAY = 2
    MONTH_DAY = 3
    FULL = 4


class _Said(NamedTuple):
    """The parts of a date; ``either``: month and day may be the other way round."""

    clarity: Clarity
    day: date | None = None
    month: int = 0
    number: int = 0
    weekday: int = 0
    either: bool = False


@dataclass(frozen=True, slots=True)
class Dates:
    """Dates by column or row; ``clarity`` of the least clear one, None where there is none."""

    found: dict[int, date] = field(default_factory=dict)
    clarity: Clarity | None = None

    def inside(self, first: date, n_days: int) -> dict[int, date]:
        """Return those of the days that are planned."""
        return {n: day for n, day in self.found.items() if 0 <= (day - first).days < n_days}


@dataclass(frozen=True, slots=True)
class DateRow:
    """The row of a sheet that says which column is which day."""

    row: int
    dates: Dates


def read_dates(values: Mapping[int, Any], first: date, n_days: int = DAYS_PER_WEEK) -> Dates:
    """Read cells of dates together: 03/04 is the third or the fourth month by what fits all.

    Values that say no date are left out.
    """
    said = {n: part for n, value in values.items() if (part := _said(value)) is not None}
    said |= _year_last(values, said)
    if not said:
        return Dates()
    readings = [
        Dates(
            {n: day for n, s in said.items() if (day := _resolved(s, first, swap)) is not None},
            min(s.clarity for s in said.values()),
        )
        for swap in (False, True)
    ]
    return max(readings, key=lambda d: len(set(d.inside(first, n_days).values())))


def find_date_row(sheet: Sheet, first: date, n_days: int = DAYS_PER_WEEK) -> DateRow | None:
    """Return the row with most of the planned days, the clearest of equals; None: no row of dates.

    Where no row has a planned day, the clearest one with dates is returned, so that it can be
    said which days the sheet is about.  Weekdays say nothing where dates stand beside them.
    """
    rows = [
        DateRow(row, dates)
        for row in sorted(sheet.rows)[:_HEADER_WITHIN_ROWS]
        if (dates := _of_row(sheet.rows[row], first, n_days)).found
    ]

    def rank(row: DateRow) -> tuple[int, int, int]:
        n_inside = len(set(row.dates.inside(first, n_days).values()))
        return n_inside, len(row.dates.found), row.dates.clarity or 0

    best = max(rows, key=rank, default=None)
    clearer = [
        row
        for row in rows
        if best is not None
        and (row.dates.clarity or 0) > (best.dates.clarity or 0)
        and len(set(row.dates.found.values())) >= len(set(best.dates.found.values()))
    ]
    return max(clearer, key=rank, default=best)


def _of_row(cells: dict[int, RawCell], first: date, n_days: int) -> Dates:
    # A moment of a day stands in a line of a shift, not above a column.
    values = {
        n: c.value
        for n, c in cells.items()
        if not (isinstance(c.value, datetime) and c.value.time() != time())
    }
    dates = read_dates(values, first, n_days)
    if dates.clarity is Clarity.NUMBER:
        # Plain numbers are days only where they count up: else they are numbers of people.  A
        # date with 8 behind it is a line of a shift with its hours, also on the 7th.
        said = [part for value in values.values() if (part := _said(value)) is not None]
        has_others = any(part.clarity is not Clarity.NUMBER for part in said)
        is_long = len(dates.found) > (2 if has_others else 1)
        dates = dates if is_long and _counts_up(dates.found.values()) else Dates()
    return dates


def _counts_up(days: Iterable[date]) -> bool:
    return {(b - a).days for a, b in pairwise(days)} == {1}


def _said(value: Any) -> _Said | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _of_number(value)
    day = as_date(_MIDNIGHT.sub("", value.strip()) if isinstance(value, str) else value)
    if day is not None:
        return _Said(Clarity.FULL, day)
    return _of_text(plain(value)) if isinstance(value, str) else None


def _of_number(value: float) -> _Said | None:
    if not math.isfinite(value) or int(value) != value:
        return None
    if int(value) in _SERIALS:
        return _Said(Clarity.FULL, _EXCEL_DAY_0 + timedelta(days=int(value)))
    return _Said(Clarity.NUMBER, number=int(value)) if 1 <= value <= 31 else None


def _of_text(text: str) -> _Said | None:
    weekday = _WEEKDAY_WORDS.get(fold_header(text))
    if weekday is not None:
        return _Said(Clarity.WEEKDAY, weekday=int(str(weekday)))
    bare = _WEEKDAY.sub("", text).strip(" ,()[]\n")
    day = as_date(bare)
    if day is not None:
        return _Said(Clarity.FULL, day)
    if found := _MONTH_DAY.fullmatch(bare):
        month, number = int(found[1]), int(found[2])
        return _Said(Clarity.MONTH_DAY, None, month, number, either="月" not in bare)
    if found := _NAMED.fullmatch(bare):
        return _named_month(found)
    if found := _DAY.fullmatch(bare):
        return _Said(Clarity.DAY, number=int(found[1]))
    if _BARE.fullmatch(bare):
        clarity = Clarity.DAY if bare != text else Clarity.NUMBER
        return _Said(clarity, number=int(bare)) if 1 <= int(bare) <= 31 else None
    return _of_serial(bare)


def _of_serial(text: str) -> _Said | None:
    whole = text.removesuffix(".0")
    is_serial = whole.isascii() and whole.isdigit() and len(whole) == 5 and int(whole) in _SERIALS
    return _of_number(int(whole)) if is_serial else None


def _named_month(found: re.Match[str]) -> _Said | None:
    name, number = (found[2], found[1]) if found[2] else (found[3], found[4])
    if name.lower() not in _MONTHS:
        return None
    return _Said(Clarity.MONTH_DAY, None, _MONTHS.index(name.lower()) + 1, int(number))


def _year_last(values: Mapping[int, Any], said: Mapping[int, _Said]) -> dict[int, _Said]:
    """Read 30/11/2026 and 11/30/26; the order shows only in all of them together."""
    texts = {
        n: _WEEKDAY.sub("", plain(value)).strip()
        for n, value in values.items()
        if isinstance(value, str) and n not in said and len(value) < 30
    }
    read = read_days(texts.values()).by_text if texts else {}
    days = {n: read.get(text) for n, text in texts.items()}
    return {n: _Said(Clarity.FULL, day) for n, day in days.items() if as_date(day)}


def _resolved(said: _Said, first: date, swap: bool) -> date | None:
    if said.clarity is Clarity.FULL:
        return said.day
    if said.clarity is Clarity.WEEKDAY:
        return first + timedelta(days=(said.weekday - first.weekday()) % DAYS_PER_WEEK)
    if said.clarity is Clarity.MONTH_DAY:
        parts = (said.number, said.month) if swap and said.either else (said.month, said.number)
        years = (first.year - 1, first.year, first.year + 1)
        return _nearest((_date(year, *parts) for year in years), first)
    near = (first + timedelta(days=n) for n in range(-15, 46))
    return _nearest((day for day in near if day.day == said.number), first)


def _nearest(days: Iterable[date | None], first: date) -> date | None:
    """Return the day that lies nearest, one from ``first`` on rather than one before."""
    known = [day for day in days if day is not None]
    return min(known, key=lambda day: (abs((day - first).days - 3), day < first), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
