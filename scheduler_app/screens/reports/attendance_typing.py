"""What somebody types into the table of attendance, as a record; and back as text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import IntEnum
from unicodedata import normalize

from scheduler_app.exchange.history_moments import read_clock
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.presence_records import AttendanceRow, Span

_ONE_DAY = timedelta(days=1)
_AWAY = frozenset({"x", "-", "–", "—", "no", "absent", "away", "缺", "缺勤", "未到", "旷工", "无"})
_BETWEEN = re.compile(r"[,;，；、\s]+")
_UNTIL = re.compile(r"\s*[-–—~至到]\s*")

_NO_CLOCK = QT_TRANSLATE_NOOP(
    "Attendance", "'{text}' is no time. Type 7:05 or 0705; x for somebody who did not come."
)
_NO_START = QT_TRANSLATE_NOOP("Attendance", "Say first when {name} came.")
_NO_BREAK = QT_TRANSLATE_NOOP(
    "Attendance", "'{text}' is no break. Type 12:00-13:00; several with a comma between."
)
_OUTSIDE = QT_TRANSLATE_NOOP(
    "Attendance", "The break {text} does not lie between coming and leaving."
)
_DID_NOT_COME = QT_TRANSLATE_NOOP("Attendance", "did not come")


class Typed(IntEnum):
    """The columns that can be typed in, in their order."""

    CAME = 0
    LEFT = 1
    BREAKS = 2
    NOTE = 3


class TypingError(ValueError):
    """What was typed cannot be; the message is in the reader's language."""


@dataclass(frozen=True, slots=True)
class Place:
    """Whose record it is: a person and a date, with the shift planned for it, if any."""

    employee_id: str
    name: str
    date: date
    planned: Span | None


def typed(
    place: Place, record: AttendanceRow | None, what: Typed, text: str
) -> AttendanceRow | None:
    """Return the record after ``text`` was typed into one of its columns; None: there is none.

    Raises:
        TypingError: The text is no time, or there is nothing that it could belong to.
    """
    plain = text.strip() if what is Typed.NOTE else normalize("NFKC", text).strip()
    if what is Typed.CAME:
        return _came(place, record, plain)
    if record is None and not plain:
        return None
    if what is Typed.NOTE and record is not None:
        return replace(record, note=plain)
    if record is None or record.start is None:
        raise TypingError(translate("Attendance", _NO_START, name=place.name))
    if what is Typed.LEFT:
        end = _after(record.start, _clock(plain)) if plain else None
        return replace(record, end=end, breaks=_inside(record.breaks, record.start, end))
    return replace(record, breaks=_breaks(record.start, record.end, plain))


def shown(record: AttendanceRow | None, what: Typed) -> str:
    """Return what stands in a column; it can be typed in again."""
    if record is None:
        return ""
    if what is Typed.CAME:
        came = translate("Attendance", _DID_NOT_COME)
        return came if record.start is None else f"{record.start:%H:%M}"
    if what is Typed.LEFT:
        return f"{record.end:%H:%M}" if record.end else ""
    if what is Typed.BREAKS:
        return ", ".join(f"{start:%H:%M}-{end:%H:%M}" for start, end in record.breaks)
    return record.note


def _came(place: Place, record: AttendanceRow | None, text: str) -> AttendanceRow | None:
    note = record.note if record else ""
    if not text:
        return None
    if text.casefold() in (*_AWAY, translate("Attendance", _DID_NOT_COME).casefold()):
        return AttendanceRow(place.employee_id, place.date, None, None, (), note)
    start = _nearest(place, _clock(text))
    end = record.end if record else None
    if end is not None:
        end = _after(start, end.time())
    breaks = _inside(record.breaks if record else (), start, end)
    return AttendanceRow(place.employee_id, place.date, start, end, breaks, note)


def _nearest(place: Place, clock: time) -> datetime:
    """Return the moment of that clock nearest to the planned start: a night may begin late."""
    moment = datetime.combine(place.date, clock)
    if place.planned is None:
        return moment
    begin = place.planned[0]
    return min((moment, moment - _ONE_DAY, moment + _ONE_DAY), key=lambda m: abs(m - begin))


def _clock(text: str) -> time:
    found = read_clock(text)
    if found is None or found.end is not None or found.start >= 24 * 3600:
        raise TypingError(translate("Attendance", _NO_CLOCK, text=text))
    minutes = int(found.start // 60)
    return time(*divmod(minutes, 60))


def _after(start: datetime, clock: time) -> datetime:
    """Return the first moment of that clock after ``start``."""
    moment = datetime.combine(start.date(), clock)
    return moment if moment > start else moment + _ONE_DAY


def _inside(breaks: tuple[Span, ...], start: datetime, end: datetime | None) -> tuple[Span, ...]:
    return tuple(b for b in breaks if start <= b[0] and (end is None or b[1] <= end))


def _breaks(start: datetime, end: datetime | None, text: str) -> tuple[Span, ...]:
    found = []
    for part in _BETWEEN.split(_UNTIL.sub("-", text)) if text else ():
        sides = part.split("-")
        if len(sides) != 2:
            raise TypingError(translate("Attendance", _NO_BREAK, text=part))
        begin = datetime.combine(start.date(), _clock(sides[0]))
        begin = begin if begin >= start else begin + _ONE_DAY
        until = _after(begin, _clock(sides[1]))
        if end is not None and until > end:
            raise TypingError(translate("Attendance", _OUTSIDE, text=part))
        found.append((begin, until))
    return tuple(sorted(found))
