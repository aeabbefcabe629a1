"""From what a supervisor says of an absence to its start and end, and back to words.

A day of a person begins when her shift of the night before is over, and ends with the
shift that she has on it: "Wednesday" of a night shift lasts until Thursday morning.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from scheduler_app.language.phrases import day_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate

Span = tuple[datetime, datetime]
ShiftOn = Callable[[date], Span | None]
"""Start and end of the shift that one person has on a day; None: none."""

_DAY, _MINUTE, _NOON = timedelta(days=1), timedelta(minutes=1), 12
_NO_SHIFT = QT_TRANSLATE_NOOP("Absence", "{day} is a day off: there is no shift to miss.")
_NOT_BEGUN = QT_TRANSLATE_NOOP("Absence", "The shift begins only at {clock}: say a later time.")
_ENDED = QT_TRANSLATE_NOOP("Absence", "The shift is over at {clock}: say an earlier time.")
_ORDER = QT_TRANSLATE_NOOP("Absence", "The last day must not be before the first.")
_WHOLE = QT_TRANSLATE_NOOP("Absence", "{day}, whole day")
_DAYS = QT_TRANSLATE_NOOP("Absence", "{first} to {last}")
_FROM = QT_TRANSLATE_NOOP("Absence", "{day}, from {clock}")
_FROM_TO = QT_TRANSLATE_NOOP("Absence", "{day} {clock} to {last}")
_UNTIL = QT_TRANSLATE_NOOP("Absence", "{day}, until {clock}")
_SHIFT = QT_TRANSLATE_NOOP("Absence", "{day}, {start}–{end}")


class AbsenceKind(StrEnum):
    """What was said: all of one or more days, from a time on, late, did not come."""

    WHOLE_DAY = "whole_day"
    FROM = "from"
    LATE = "late"
    NO_SHOW = "no_show"


class AbsenceError(ValueError):
    """An absence that could not be; the message is in the reader's language."""


def absence_span(
    kind: AbsenceKind, first: date, last: date, minute: int, shift_on: ShiftOn
) -> Span:
    """Return when an absence begins and ends.

    ``minute`` of the day: from when on, or until when she is late.  ``last`` counts for
    whole days and for an absence from a time on.

    Raises:
        AbsenceError: There is no such time in the person's shift.
    """
    if last < first:
        raise AbsenceError(translate("Absence", _ORDER))
    shift = shift_on(first)
    match kind:
        case AbsenceKind.WHOLE_DAY:
            return day_start(first, shift_on), day_end(last, shift_on)
        case AbsenceKind.FROM:
            start = _moment(first, minute, shift)
            if shift is not None and last == first and start >= shift[1]:
                raise AbsenceError(translate("Absence", _ENDED, clock=f"{shift[1]:%H:%M}"))
            return start, day_end(last, shift_on)
        case AbsenceKind.LATE:
            return _late(first, minute, shift)
        case AbsenceKind.NO_SHOW:
            return _needed(first, shift)


def day_start(day: date, shift_on: ShiftOn) -> datetime:
    """Return midnight, or the end of a shift that runs over it."""
    before = shift_on(day - _DAY)
    midnight = datetime.combine(day, time())
    return max(midnight, before[1]) if before is not None else midnight


def day_end(day: date, shift_on: ShiftOn) -> datetime:
    """Return the midnight after the day, or the end of its shift if that runs over it."""
    shift = shift_on(day)
    midnight = datetime.combine(day + _DAY, time())
    return max(midnight, shift[1]) if shift is not None else midnight


def absence_text(start: datetime, end: datetime, shift_on: ShiftOn) -> str:
    """Return "Wed 2 Dec, whole day", "Wed 2 Dec, from 14:00", "Wed 2 Dec, until 10:00"."""
    first = _day_of(start, shift_on)
    last = _day_of(end - _MINUTE, shift_on)
    day, shift = day_text(first), shift_on(first)
    is_to_end = end >= day_end(last, shift_on)
    if first < last and not is_to_end and end.hour < _NOON:
        # A night shift that is no longer in the roster: it was the end of its day.
        last, is_to_end = last - _DAY, True
    if start <= day_start(first, shift_on) and is_to_end:
        if first == last:
            return translate("Absence", _WHOLE, day=day)
        return translate("Absence", _DAYS, first=day, last=day_text(last))
    if shift is not None and start <= shift[0] and first == last and end < shift[1]:
        return translate("Absence", _UNTIL, day=day, clock=f"{end:%H:%M}")
    if is_to_end:
        clock = f"{start:%H:%M}"
        if first == last:
            return translate("Absence", _FROM, day=day, clock=clock)
        return translate("Absence", _FROM_TO, day=day, clock=clock, last=day_text(last))
    return translate("Absence", _SHIFT, day=day, start=f"{start:%H:%M}", end=f"{end:%H:%M}")


def _day_of(moment: datetime, shift_on: ShiftOn) -> date:
    """Return the day that a moment belongs to: that of a shift that still runs, else its own."""
    day = moment.date()
    before = shift_on(day - _DAY)
    return day - _DAY if before is not None and moment < before[1] else day


def _moment(day: date, minute: int, shift: Span | None) -> datetime:
    """Return a time of a day; of the next one where only then the shift has it."""
    moment = datetime.combine(day, time()) + minute * _MINUTE
    is_of_night = shift is not None and moment < shift[0] and moment + _DAY <= shift[1]
    return moment + _DAY if is_of_night else moment


def _late(day: date, minute: int, shift: Span | None) -> Span:
    start, end = _needed(day, shift)
    until = _moment(day, minute, shift)
    if until <= start:
        raise AbsenceError(translate("Absence", _NOT_BEGUN, clock=f"{start:%H:%M}"))
    if until >= end:
        raise AbsenceError(translate("Absence", _ENDED, clock=f"{end:%H:%M}"))
    return start, until


def _needed(day: date, shift: Span | None) -> Span:
    if shift is None:
        raise AbsenceError(translate("Absence", _NO_SHIFT, day=day_text(day)))
    return shift
