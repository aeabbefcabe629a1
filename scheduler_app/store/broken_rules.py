"""Which hard rules a version was published in spite of: kept with it, in no language.

A version outlives the rules, people and patterns of its day, so what it broke is kept as
it was said then: the rule's key, who, when, and the English template with what stands in
its places (names, codes, dates).  The reader's language is chosen when it is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from scheduler_app.language.phrases import (
    day_text,
    duration_text,
    off_text,
    rule_text,
    share_text,
    span_text,
)
from scheduler_app.language.translation import translate
from scheduler_app.store.week import Week
from solver.domain.pattern import OFF
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.rules.base import Violation
from solver.rules.wording import Day, Duration, Person, Share, Shift, Span, Title, Value

Word = tuple[str | int | float | None, ...]
"""What stands in a place: its kind, then its data, as JSON can hold them."""


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """One breach of a hard rule as it was published.

    ``rule``: its key.  ``employee_id`` and ``name``: "" where it is nobody's own; ``date``:
    None where it is of the whole week.
    """

    rule: str
    employee_id: str
    name: str
    date: date | None
    text: str
    values: tuple[tuple[str, Word], ...] = ()

    @property
    def title(self) -> str:
        """The rule's name in the current language; its key where there is no such rule now."""
        return rule_text(self.rule)

    @property
    def sentence(self) -> str:
        """What was broken, in the current language."""
        return translate("Rule", self.text, **{name: _said(word) for name, word in self.values})


def broken_rules(week: Week, violations: Iterable[Violation]) -> tuple[BrokenRule, ...]:
    """Return the breaches of hard rules among the violations of the week's roster."""
    return tuple(_broken(week, violation) for violation in violations if violation.hard)


def _broken(week: Week, violation: Violation) -> BrokenRule:
    who, day = violation.employee, violation.day
    if day is None and violation.start is not None:
        day = violation.start // MINUTES_PER_DAY
    person = None if who is None else week.problem.employees[who]
    return BrokenRule(
        violation.rule,
        "" if person is None else person.id,
        "" if person is None else person.name,
        None if day is None else week.first_date + timedelta(days=day),
        violation.text,
        tuple((name, _kept(week, value)) for name, value in violation.values),
    )


def _kept(week: Week, value: Value) -> Word:
    midnight = datetime.combine(week.first_date, datetime.min.time())
    match value:
        case Person(employee):
            return "text", week.problem.employees[employee].name
        case Day(day):
            return "day", (week.first_date + timedelta(days=day)).isoformat()
        case Span(start, end):
            ends = (midnight + timedelta(minutes=minute) for minute in (start, end))
            return "span", *(moment.isoformat() for moment in ends)
        case Duration(minutes, most):
            return "hours", minutes, most
        case Share(fraction):
            return "share", fraction
        case Shift(pattern):
            return "shift", "" if pattern == OFF else week.problem.patterns[pattern].code
        case Title(text):
            return "title", text
        case _:
            return "text", value


def _said(word: Word) -> object:
    """Return what a word says, in the current language; numbers stay numbers."""
    match word:
        case "day", str(day):
            return day_text(date.fromisoformat(day))
        case "span", str(start), str(end):
            return span_text(datetime.fromisoformat(start), datetime.fromisoformat(end))
        case "hours", int(minutes), (int() | None) as most:
            return duration_text(Duration(minutes, most))
        case "share", int() | float() as fraction:
            return share_text(fraction)
        case "shift", str(code):
            return code or off_text()
        case "title", str(text):
            return translate("Rule", text)
    return word[1]


def as_json(broken: Sequence[BrokenRule]) -> list[list[object]]:
    """Return them as JSON can hold them."""
    return [
        [
            one.rule,
            one.employee_id,
            one.name,
            None if one.date is None else one.date.isoformat(),
            one.text,
            [[name, list(word)] for name, word in one.values],
        ]
        for one in broken
    ]


def from_json(rows: Sequence[Sequence[Any]]) -> tuple[BrokenRule, ...]:
    """Return what ``as_json`` made a list of."""
    return tuple(
        BrokenRule(
            rule,
            who,
            name,
            None if day is None else date.fromisoformat(day),
            text,
            tuple((place, tuple(word)) for place, word in values),
        )
        for rule, who, name, day, text, values in rows
    )
