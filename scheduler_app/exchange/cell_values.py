"""What a cell means: its content to a typed value, by the kind of its column."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from scheduler_app.exchange.columns import SEPARATORS, Column, Kind
from scheduler_app.exchange.faults import Alternatives, CellError
from scheduler_app.exchange.words import fold_header, nearest
from scheduler_app.exchange.workbook_file import RawCell
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from solver.domain.time_grid import MINUTES_PER_DAY

_LARGEST = 1e9
_YEARS = range(2000, 2101)
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?")
_DATE = re.compile(r"(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?")
_NO_YEAR = re.compile(r"(\d{1,2})(?:[-/.]|月)(\d{1,2})日?")
_COLOUR = re.compile(r"#?([0-9a-fA-F]{6})")
_ZEROS = re.compile(r"0+")
_HALF_MINUTE = timedelta(seconds=30)
_LIST_SPLIT = re.compile(f"[{re.escape(SEPARATORS)}\n]")

_UNSAVED_FORMULA = QT_TRANSLATE_NOOP(
    "Fault", "the value of {value} is not in the file: open it in Excel and save it again"
)
_ERROR_VALUE = QT_TRANSLATE_NOOP(
    "Fault", "the formula gives {value}: mend the formula or type the value"
)
_NOT_TEXT = QT_TRANSLATE_NOOP(
    "Fault", "{value} is a date or time here: format the cell as text and type it again"
)
_NOT_NUMBER = QT_TRANSLATE_NOOP("Fault", '"{value}" is not a number: type a number')
_NOT_WHOLE = QT_TRANSLATE_NOOP("Fault", '"{value}" is not a whole number: type a whole number')
_TOO_LARGE = QT_TRANSLATE_NOOP("Fault", "{value} is too large: check the number")
_NEGATIVE = QT_TRANSLATE_NOOP("Fault", "{value} is negative: type 0 or more")
_TOO_LOW = QT_TRANSLATE_NOOP("Fault", "{value} is too low: type {least} or more")
_TOO_HIGH = QT_TRANSLATE_NOOP("Fault", "{value} is too high: type {most} or less")
_NOT_CLOCK = QT_TRANSLATE_NOOP("Fault", '"{value}" is not a time of day: type it like 08:30')
_NOT_DATE = QT_TRANSLATE_NOOP("Fault", '"{value}" is not a date: type it like 2026-11-30')
_YEAR_MISSING = QT_TRANSLATE_NOOP("Fault", '"{value}" has no year: type the date like 2026-11-30')
_NOT_MOMENT = QT_TRANSLATE_NOOP(
    "Fault", '"{value}" is not a date with a time: type it like 2026-11-30 08:00'
)
_NOT_COLOUR = QT_TRANSLATE_NOOP("Fault", '"{value}" is not a colour: type it like #CFE5FA')
_NOT_CHOICE = QT_TRANSLATE_NOOP("Fault", '"{value}" is not known here: use one of {allowed}')


def parse(column: Column, cell: RawCell) -> Any:
    """Return the typed value of a filled cell; a tuple for a column of many values.

    Raises:
        CellError: The content does not fit the column.
    """
    if cell.is_error:
        raise CellError(_ERROR_VALUE, value=cell.value)
    if cell.is_unsaved:
        raise CellError(_UNSAVED_FORMULA, value=cell.value)
    if column.many:
        parts = [part.strip() for part in _LIST_SPLIT.split(plain(_id(cell)))]
        return tuple(
            _PARSERS[column.kind](column, RawCell(part, cell.place)) for part in parts if part
        )
    return _PARSERS[column.kind](column, cell)


def plain(text: str) -> str:
    """Return ``text`` without full-width forms and outer blanks."""
    return unicodedata.normalize("NFKC", text).strip()


def _text(cell: RawCell) -> str:
    value = cell.value
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, date | time | timedelta):
        raise CellError(_NOT_TEXT, value=value)
    if isinstance(value, float) and value.is_integer() and abs(value) < _LARGEST * _LARGEST:
        return str(int(value))
    return str(value)


def _id(cell: RawCell) -> str:
    """Text of an ID or a code; a number shows the leading zeros that its format gives it."""
    text = plain(_text(cell))
    if not isinstance(cell.value, str) and text.isdigit() and _ZEROS.fullmatch(cell.number_format):
        return text.zfill(len(cell.number_format))
    return text


def _finite(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if math.isfinite(value) else None


def _number(column: Column, cell: RawCell) -> float:
    number = _finite(cell.value)
    if number is None and isinstance(cell.value, str):
        text = plain(cell.value)
        number = float(text) if _NUMBER.fullmatch(text) else None
    if number is None:
        raise CellError(_NOT_NUMBER, value=cell.value)
    _check_limits(column, number)
    return float(number)


def _check_limits(column: Column, number: float) -> None:
    if abs(number) > _LARGEST:
        raise CellError(_TOO_LARGE, value=number)
    if column.least is not None and number < column.least:
        problem = _NEGATIVE if column.least == 0 else _TOO_LOW
        raise CellError(problem, value=f"{number:g}", least=f"{column.least:g}")
    if column.most is not None and number > column.most:
        raise CellError(_TOO_HIGH, value=f"{number:g}", most=f"{column.most:g}")


def _integer(column: Column, cell: RawCell) -> int:
    number = _number(column, cell)
    if not number.is_integer():
        raise CellError(_NOT_WHOLE, value=cell.value)
    return int(number)


def _hours(column: Column, cell: RawCell) -> int:
    return round(_number(column, cell) * 60)


def _money(column: Column, cell: RawCell) -> int:
    return round(_number(column, cell) * 100)


def _share(column: Column, cell: RawCell) -> float:
    text = plain(cell.value) if isinstance(cell.value, str) else ""
    if text.endswith("%"):
        return _number(column, RawCell(text[:-1], cell.place)) / 100
    return _number(column, cell)


def _clock(_column: Column, cell: RawCell) -> int:
    minutes = _clock_minutes(cell.value)
    if minutes is None or not 0 <= minutes <= MINUTES_PER_DAY:
        raise CellError(_NOT_CLOCK, value=cell.value)
    return minutes


def _clock_minutes(value: Any) -> int | None:
    if isinstance(value, str):
        match = _CLOCK.fullmatch(plain(value))
        if match is None or int(match[2]) > 59:
            return None
        return int(match[1]) * 60 + int(match[2])
    if isinstance(value, time):
        return _minutes(timedelta(hours=value.hour, minutes=value.minute, seconds=value.second))
    if isinstance(value, timedelta):
        return _minutes(value)
    if isinstance(value, float) and 0 <= value < 1:
        return _minutes(timedelta(days=value))
    return None


def _minutes(length: timedelta) -> int:
    return round(length / timedelta(minutes=1))


def as_date(value: Any) -> date | None:
    """Return the date that a cell value or a text shows, or None; years 2000 to 2100."""
    if isinstance(value, datetime):
        value = value.date()
    elif isinstance(value, str):
        match = _DATE.fullmatch(plain(value))
        value = _day(*match.groups()) if match else None
    return value if isinstance(value, date) and value.year in _YEARS else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _date(_column: Column, cell: RawCell) -> date:
    day = as_date(cell.value)
    if day is not None:
        return day
    no_year = isinstance(cell.value, str) and _NO_YEAR.fullmatch(plain(cell.value))
    raise CellError(_YEAR_MISSING if no_year else _NOT_DATE, value=cell.value)


def _moment(_column: Column, cell: RawCell) -> datetime:
    moment = _as_moment(cell.value)
    if moment is None or moment.year not in _YEARS:
        raise CellError(_NOT_MOMENT, value=cell.value)
    # Excel keeps moments as fractions of a day: 08:00 may come as 07:59:59.999.
    return (moment + _HALF_MINUTE).replace(second=0, microsecond=0)


def _as_moment(value: Any) -> datetime | None:
    if isinstance(value, datetime):
        return value if value.year in _YEARS else None
    if not isinstance(value, str):
        return None
    day_text, _, clock_text = plain(value).replace("T", " ").partition(" ")
    day, minutes = as_date(day_text), _clock_minutes(clock_text.strip())
    if day is None or minutes is None or minutes >= MINUTES_PER_DAY:
        return None
    return datetime.combine(day, time(*divmod(minutes, 60)))


def _colour(_column: Column, cell: RawCell) -> str:
    match = _COLOUR.fullmatch(plain(str(cell.value)))
    if match is None:
        raise CellError(_NOT_COLOUR, value=cell.value)
    return f"#{match[1].upper()}"


def _choice(column: Column, cell: RawCell) -> Any:
    text = fold_header(str(cell.value))
    for choice in column.choices:
        if text in map(fold_header, choice.spellings()):
            return choice.value
    shown = [word for choice in column.choices for word in choice.shown.both()]
    allowed = Alternatives(choice.shown for choice in column.choices)
    raise CellError(_NOT_CHOICE, nearest(str(cell.value), shown), value=cell.value, allowed=allowed)


_PARSERS: dict[Kind, Callable[[Column, RawCell], Any]] = {
    Kind.TEXT: lambda _column, cell: _text(cell),
    Kind.ID: lambda _column, cell: _id(cell),
    Kind.INTEGER: _integer,
    Kind.NUMBER: _number,
    Kind.HOURS: _hours,
    Kind.MONEY: _money,
    Kind.SHARE: _share,
    Kind.CLOCK: _clock,
    Kind.DATE: _date,
    Kind.MOMENT: _moment,
    Kind.COLOUR: _colour,
    Kind.CHOICE: _choice,
}
