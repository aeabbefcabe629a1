"""Dates and times of day as phone systems write them, read column by column.

Whether 03/04 is the third of April or the fourth of March shows only in the whole
column, so the texts of a column come in together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

SECONDS_PER_DAY = 86_400
_YEARS = range(1980, 2101)
_EXCEL_DAY_0 = date(1899, 12, 30)
_SERIALS = range(29_221, 73_416)  # 1980 to 2100
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})")
_NAMED_MONTH = re.compile(r"(\d{1,2})[-\s]*([A-Za-z]{3})[a-z]*[-\s,]*(\d{4})")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(\d{2})?(\d{2})?(\d{2})?")
_SERIAL = re.compile(r"(\d{5})(\.\d+)?")
_FRACTION = re.compile(r"0?\.\d+")
_WEEKDAY = re.compile(
    r"[(（]?(?:周|星期|礼拜)[一二三四五六日天][)）]?"
    r"|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b[,.]?",
    re.IGNORECASE,
)
_CLOCK_AT = re.compile(r"\s*T?\s*((?:[上下]午|[AaPp][Mm])?\s*\d{1,2}\s*[:时点].*)$", re.DOTALL)
_CLOCK = re.compile(
    r"(上午|下午|[AaPp][Mm])?\s*(\d{1,2})(?:[:时点]\s*(\d{1,2})?分?)"
    r"(?::?(\d{1,2}(?:\.\d+)?)秒?)?\s*([AaPp]\.?[Mm]\.?)?"
)
_UNTIL = re.compile(r"\s*(?:-|–|—|~|至|到|to)\s*", re.IGNORECASE)
_ZONE = re.compile(r"\s*(?:Z|[+-]\d{2}:?\d{2})$")
_HOUR_OR_HHMM = re.compile(r"\d{1,2}|\d{3,4}")


class Moment(Enum):
    """What a text about time tells."""

    DAY = "day"
    CLOCK = "clock"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Clock:
    """Seconds from midnight; ``end`` where the text gives the interval's end too."""

    start: float
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """Dates by their texts (None: unreadable), and how the order of the numbers was found.

    ``is_ambiguous``: neither order is impossible; ``day_first`` is then a guess.
    """

    by_text: dict[str, date | None]
    day_first: bool
    is_ambiguous: bool


def split_moment(text: str) -> tuple[str, str]:
    """Return the day's part and the clock's part of a text; "" for one that is not there."""
    found = _CLOCK_AT.search(text)
    if found is None:
        return text, ""
    return text[: found.start()], found[1]


def read_days(texts: Iterable[str]) -> Days:
    """Read the day's parts of a column."""
    plain = {text: _plain(text) for text in texts}
    pairs = [
        (int(found[1]), int(found[3]))
        for text in plain.values()
        if (found := _YEAR_LAST.fullmatch(text))
    ]
    day_first, is_ambiguous = _order(pairs, list(plain.values()))
    read = {text: _day(short, day_first=day_first) for text, short in plain.items()}
    return Days(read, day_first, is_ambiguous)


def read_clock(text: str) -> Clock | None:
    """Read the clock's part of a text: 10:00, 9:30 PM, 10:00-10:30, 24:00, 下午2:30, 0930."""
    plain = _plain(text)
    if not plain:
        return None
    first, last = _sides(plain)
    start = _seconds(first)
    if start is None:
        return None
    end = _seconds(split_moment(last)[1] or last) if last else None
    if end is not None and end <= start:
        end += SECONDS_PER_DAY
    return Clock(start, end)


def moment_kind(texts: Sequence[str]) -> Moment | None:
    """Return what a column tells, by a few of its texts; None: nothing about time."""
    kinds = [kind for text in texts if (kind := _kind(text)) is not None]
    if not kinds or 2 * len(kinds) <= len(texts):
        return None
    if Moment.BOTH in kinds:
        # Excel keeps a plain date as its midnight.
        return Moment.BOTH if any(map(_is_past_midnight, texts)) else Moment.DAY
    return max(Moment, key=kinds.count)


def _is_past_midnight(text: str) -> bool:
    """Tell whether a text has a time of day other than midnight."""
    day_text, clock_text = split_moment(text)
    clock = read_clock(clock_text) or clock_of_day_text(day_text)
    return clock is not None and clock.start > 0


def _kind(text: str) -> Moment | None:
    day_text, clock_text = split_moment(text)
    day_text = _plain(day_text)
    if not day_text:
        return Moment.CLOCK if read_clock(clock_text) else None
    serial, compact = _SERIAL.fullmatch(day_text), _COMPACT.fullmatch(day_text)
    has_day = any(_day(day_text, day_first=order) for order in (True, False))
    if not has_day:
        return Moment.CLOCK if not clock_text and read_clock(day_text) else None
    has_clock = clock_text or (serial and serial[2]) or (compact and compact[4])
    return Moment.BOTH if has_clock else Moment.DAY


def clock_of_day_text(text: str) -> Clock | None:
    """Return the time of day inside a serial number (46356.5) or 202611301000."""
    plain = _plain(text)
    if (serial := _SERIAL.fullmatch(plain)) and serial[2]:
        return Clock(round(float(serial[2]) * SECONDS_PER_DAY))
    if (compact := _COMPACT.fullmatch(plain)) and compact[4]:
        hours, minutes, seconds = (int(part or 0) for part in compact.groups()[3:])
        return Clock(hours * 3600 + minutes * 60 + seconds)
    return None


def _plain(text: str) -> str:
    short = unicodedata.normalize("NFKC", text).strip()
    return _WEEKDAY.sub("", short).strip() if not short.isascii() or not short[:1].isdigit() else (
        re.sub(r"\s+[A-Za-z]{3,9}$", "", short)
    )  # fmt: skip


def _order(pairs: list[tuple[int, int]], texts: list[str]) -> tuple[bool, bool]:
    """Return whether the day comes first, and whether that is a guess."""
    day_first = sum(first > 12 for first, _ in pairs)
    month_first = sum(second > 12 for _, second in pairs)
    if day_first or month_first or not pairs:
        return day_first >= month_first, False
    spans = {order: _span(texts, day_first=order) for order in (True, False)}
    # A history covers days in a row: the shorter span of dates is the right one.
    return spans[True] <= spans[False], True


def _span(texts: list[str], *, day_first: bool) -> int:
    days = [day for text in texts if (day := _day(text, day_first=day_first))]
    return (max(days) - min(days)).days if days else 0


def _day(text: str, *, day_first: bool) -> date | None:
    if found := _YEAR_FIRST.fullmatch(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _YEAR_LAST.fullmatch(text):
        day, month = (1, 3) if day_first else (3, 1)
        year = int(found[4]) + (2000 if len(found[4]) == 2 else 0)
        return _date(year, int(found[month]), int(found[day]))
    if found := _COMPACT.fullmatch(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _SERIAL.fullmatch(text):
        serial = int(found[1])
        return _EXCEL_DAY_0 + timedelta(days=serial) if serial in _SERIALS else None
    if (found := _NAMED_MONTH.fullmatch(text)) and found[2].lower() in _MONTHS:
        return _date(int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1]))
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def _sides(text: str) -> tuple[str, str]:
    short = _ZONE.sub("", text) if text.count(":") > 1 and not _is_interval(text) else text
    first, *rest = _UNTIL.split(short, maxsplit=1)
    return first, rest[0] if rest else ""


def _is_interval(text: str) -> bool:
    parts = _UNTIL.split(text, maxsplit=1)
    return len(parts) == 2 and _seconds(parts[0]) is not None and ":" in parts[1]


def _seconds(text: str) -> float | None:
    """Return seconds from midnight, 0 to 86,400."""
    text = text.strip()
    found = _CLOCK.fullmatch(text)
    if found is not None:
        return _of_clock(found)
    if _FRACTION.fullmatch(text):
        return round(float(text) * SECONDS_PER_DAY)
    if _HOUR_OR_HHMM.fullmatch(text):
        hours, minutes = (int(text), 0) if len(text) < 3 else (int(text[:-2]), int(text[-2:]))
        return _valid(hours, minutes, 0.0)
    return None


def _of_clock(found: re.Match[str]) -> float | None:
    half = (found[1] or found[5] or "").lower().replace(".", "")
    hours, minutes, seconds = int(found[2]), int(found[3] or 0), float(found[4] or 0)
    if half in ("pm", "下午") and hours < 12:
        hours += 12
    if half in ("am", "上午") and hours == 12:
        hours = 0
    return _valid(hours, minutes, seconds)


def _valid(hours: int, minutes: int, seconds: float) -> float | None:
    total = hours * 3600 + minutes * 60 + seconds
    return total if minutes < 60 and seconds < 60 and total <= SECONDS_PER_DAY else None
