"""Sentences about one week: rule breaches in the reader's words, dates and clocks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from scheduler_app.language.punctuation import listed
from scheduler_app.language.translation import LANGUAGE, translate
from solver.activities import checks as activities
from solver.domain.activity import ActivityKind
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.rules import ALL_RULES
from solver.rules.base import Rule, Violation
from solver.rules.wording import (
    QT_TRANSLATE_NOOP,
    Day,
    Duration,
    Person,
    Share,
    Shift,
    Span,
    Title,
    Value,
)

WEEKDAYS = (
    QT_TRANSLATE_NOOP("Weekday", "Mon"),
    QT_TRANSLATE_NOOP("Weekday", "Tue"),
    QT_TRANSLATE_NOOP("Weekday", "Wed"),
    QT_TRANSLATE_NOOP("Weekday", "Thu"),
    QT_TRANSLATE_NOOP("Weekday", "Fri"),
    QT_TRANSLATE_NOOP("Weekday", "Sat"),
    QT_TRANSLATE_NOOP("Weekday", "Sun"),
)
_TITLES = {rule.key: rule.title for rule in ALL_RULES} | {activities.KEY: activities.TITLE}
ACTIVITY_WORDS = {
    ActivityKind.LUNCH: QT_TRANSLATE_NOOP("Activity", "lunch"),
    ActivityKind.BREAK: QT_TRANSLATE_NOOP("Activity", "break"),
    ActivityKind.BRIEFING: QT_TRANSLATE_NOOP("Activity", "briefing"),
    ActivityKind.REVIEW: QT_TRANSLATE_NOOP("Activity", "review"),
    ActivityKind.TRAINING: QT_TRANSLATE_NOOP("Activity", "training"),
    ActivityKind.COACHING: QT_TRANSLATE_NOOP("Activity", "coaching"),
    ActivityKind.MEETING: QT_TRANSLATE_NOOP("Activity", "meeting"),
    ActivityKind.OFF_LINE: QT_TRANSLATE_NOOP("Activity", "off the line"),
}
"""What each kind is called inside a sentence."""
_HOURS = QT_TRANSLATE_NOOP("Rule", "{hours} h")


def weekday_text(day: date) -> str:
    """Return "Mon" or "周一"."""
    return translate("Weekday", WEEKDAYS[day.weekday()])


def weekdays_text(days: Iterable[date]) -> str:
    """Return "Mon, Tue" or "周一、周二"."""
    return listed(map(weekday_text, days))


def day_text(day: date) -> str:
    """Return "Mon 30 Nov" or "11/30 周一"."""
    if LANGUAGE.code == "zh":
        return f"{day:%m/%d} {weekday_text(day)}"
    return f"{weekday_text(day)} {day.day} {day:%b}"


def date_text(day: date) -> str:
    """Return "30 Nov" or "11/30"."""
    return f"{day:%m/%d}" if LANGUAGE.code == "zh" else f"{day.day} {day:%b}"


def kind_text(kind: ActivityKind) -> str:
    """Return "lunch" or "午餐"."""
    return translate("Activity", ACTIVITY_WORDS[kind])


def clock_text(minute: int) -> str:
    """Return "07:05" for a minute of any day."""
    minute %= MINUTES_PER_DAY
    return f"{minute // 60:02d}:{minute % 60:02d}"


def rule_title(rule: Rule | type[Rule]) -> str:
    """Return the rule's name in the current language."""
    return translate("Rule", rule.title)


def rule_text(key: str) -> str:
    """Return the name of the rule with that key; the key where this program does not have it."""
    return translate("Rule", _TITLES[key]) if key in _TITLES else key


def off_text() -> str:
    """Return the word for a day off."""
    return translate("Rule", QT_TRANSLATE_NOOP("Rule", "off"))


def share_text(fraction: float) -> str:
    """Return "97.0%"."""
    return f"{fraction:.1%}"


def span_text(start: datetime, end: datetime) -> str:
    """Return "Mon 30 Nov 08:00–10:30"."""
    until = f"{end:%H:%M}"
    if until == "00:00":
        until = "24:00"
    return f"{day_text(start.date())} {start:%H:%M}–{until}"


def duration_text(value: Duration) -> str:
    """Return "7.5 h", or "38–40 h" of a range."""
    least, most = f"{value.minutes / 60:.4g}", f"{(value.most_minutes or 0) / 60:.4g}"
    is_one = value.most_minutes in (None, value.minutes)
    return translate("Rule", _HOURS, hours=least if is_one else f"{least}–{most}")


def _word(value: ActivityKind | Title) -> str:
    if isinstance(value, Title):
        return translate("Rule", value.text)
    return kind_text(value)


class Phrases:
    """Writes what the solver says about ``problem``, whose day 0 is ``first_date``."""

    def __init__(self, problem: Problem, first_date: date) -> None:
        self._problem = problem
        self._first_date = first_date

    def date_of(self, day: int) -> date:
        """Return the date of a day of the horizon (negative: of the history)."""
        return self._first_date + timedelta(days=day)

    def moment(self, minute: int) -> datetime:
        """Return the wall-clock date and time of a minute of the horizon."""
        return datetime.combine(self._first_date, time()) + timedelta(minutes=minute)

    def violation(self, violation: Violation) -> str:
        """Return the breach as a sentence."""
        return self.sentence("Rule", violation.text, violation.values)

    def sentence(self, context: str, text: str, values: Iterable[tuple[str, Value]]) -> str:
        """Return a marked text of the solver with its places filled in."""
        return translate(context, text, **{name: self._value(value) for name, value in values})

    def _value(self, value: Value) -> str | int:
        """Numbers stay numbers: the words after them depend on them."""
        match value:
            case Person(employee):
                return self._problem.employees[employee].name
            case Day(day):
                return day_text(self.date_of(day))
            case Span():
                return self.span(value)
            case Duration():
                return duration_text(value)
            case Share(fraction):
                return share_text(fraction)
            case Shift(pattern):
                return self.shift(pattern)
            case ActivityKind() | Title():
                return _word(value)
            case _:
                return value

    def shift(self, pattern: int) -> str:
        """Return a pattern's code, or the word for a day off."""
        if pattern == OFF:
            return off_text()
        return self._problem.patterns[pattern].code

    def span(self, span: Span) -> str:
        """Return "Mon 30 Nov 08:00–10:30"."""
        return span_text(self.moment(span.start), self.moment(span.end))
