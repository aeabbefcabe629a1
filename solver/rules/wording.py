"""Words of the rules: templates that the window translates, and the values in them.

A template is English source text of the translation context "Rule" with named
places.  What stands in a place is one of the small types below, so that dates,
clocks and names are written in the reader's language and locale.
"""

from __future__ import annotations

from dataclasses import dataclass


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802
    """Mark ``text`` for lupdate; the app translates it when it is shown."""
    return text


@dataclass(frozen=True, slots=True)
class Person:
    """An employee, by index."""

    employee: int


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the horizon (negative: of the history)."""

    day: int


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time, in minutes of the horizon; written as "Tue 21:00-23:00"."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in minutes, or one up to ``most_minutes``; written in hours."""

    minutes: int
    most_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, 0 to 1; written as a percentage."""

    fraction: float


@dataclass(frozen=True, slots=True)
class Shift:
    """A pattern, by index, or OFF; written as its code."""

    pattern: int


@dataclass(frozen=True, slots=True)
class Title:
    """A rule's title: a marked text itself, translated where it stands."""

    text: str


Value = Person | Day | Span | Duration | Share | Shift | Title | int | str
