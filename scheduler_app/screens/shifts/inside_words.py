"""Break rules and meetings in words, for the tables of the shifts screen."""

from __future__ import annotations

from datetime import date, timedelta

from scheduler_app.exchange.activity_tables import REPEAT_WORDS
from scheduler_app.language.phrases import kind_text, weekday_text
from scheduler_app.language.punctuation import listed
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.shifts.shift_words import clock, hours_text, minutes_text
from scheduler_app.store.records import MeetingRow
from solver.domain.activity import ActivityKind, BreakRule
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY

_HOUR = 60
_MONDAY = date(2001, 1, 1)
_ALL_SHIFTS = QT_TRANSLATE_NOOP("Inside", "all")
_LONG = QT_TRANSLATE_NOOP("Inside", "{least} to {most} h long")
_YES = QT_TRANSLATE_NOOP("Inside", "paid")
_NO = QT_TRANSLATE_NOOP("Inside", "unpaid")
_NO_LIMIT = QT_TRANSLATE_NOOP("Inside", "no limit")
_ANY_DAY = QT_TRANSLATE_NOOP("Inside", "any day")
_EVERYBODY = QT_TRANSLATE_NOOP("Inside", "everybody")
_PAIRS = QT_TRANSLATE_NOOP("Inside", "each junior with the mentor")
_PEOPLE = QT_TRANSLATE_NOOP("Inside", "{count} people")
_EACH_SHIFT = QT_TRANSLATE_NOOP("Inside", "start of the shift")


def after_text(minutes: int) -> str:
    """Return "3:15" for minutes after the start of a shift."""
    return f"{minutes // _HOUR}:{minutes % _HOUR:02d}"


def break_texts(rule: BreakRule) -> tuple[str, ...]:
    """Return name, kind, length, window, paid, most work and shifts of a break rule."""
    work = rule.most_work_minutes
    return (
        rule.name,
        kind_text(rule.kind),
        minutes_text(rule.length_minutes),
        f"{after_text(rule.earliest_minute)}–{after_text(rule.latest_minute)}",
        translate("Inside", _YES if rule.paid else _NO),
        translate("Inside", _NO_LIMIT) if work is None else hours_text(work),
        _shifts_text(rule),
    )


def meeting_texts(meeting: MeetingRow) -> tuple[str, ...]:
    """Return name, kind, length, who, days, time and repeat of a meeting."""
    return (
        meeting.name,
        kind_text(meeting.kind),
        minutes_text(meeting.length_minutes),
        _who_text(meeting),
        days_text(meeting.weekdays),
        _time_text(meeting),
        str(REPEAT_WORDS[meeting.repeat]),
    )


def day_name(weekday: int) -> str:
    """Return "Mon" for 0."""
    return weekday_text(_MONDAY + timedelta(days=weekday))


def days_text(weekdays: frozenset[int]) -> str:
    """Return the weekdays, or that it may be any."""
    if not weekdays or len(weekdays) == DAYS_PER_WEEK:
        return translate("Inside", _ANY_DAY)
    return " ".join(day_name(weekday) for weekday in sorted(weekdays))


def _shifts_text(rule: BreakRule) -> str:
    parts = [" ".join(sorted(rule.patterns))] if rule.patterns else []
    if rule.least_shift_minutes or rule.most_shift_minutes < MINUTES_PER_DAY:
        least, most = after_text(rule.least_shift_minutes), after_text(rule.most_shift_minutes)
        parts.append(translate("Inside", _LONG, least=least, most=most))
    return listed(parts) or translate("Inside", _ALL_SHIFTS)


def _who_text(meeting: MeetingRow) -> str:
    parts = [meeting.team] if meeting.team else []
    if meeting.attendees:
        parts.append(translate("Inside", _PEOPLE, count=len(meeting.attendees)))
    nobody = _PAIRS if meeting.kind is ActivityKind.COACHING else _EVERYBODY
    return " + ".join(parts) or translate("Inside", nobody)


def _time_text(meeting: MeetingRow) -> str:
    is_whole_day = (meeting.from_minute, meeting.to_minute) == (0, MINUTES_PER_DAY)
    if meeting.kind is ActivityKind.BRIEFING and is_whole_day:
        return translate("Inside", _EACH_SHIFT)
    return f"{clock(meeting.from_minute)}–{clock(meeting.to_minute)}"
