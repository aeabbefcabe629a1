"""What the columns of a call history can hold, and which column holds it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Self

from scheduler_app.exchange.words import fold, fold_header
from scheduler_app.language.translation import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class HistoryField:
    """One thing a column can hold; ``label`` and ``note`` are of the context "History"."""

    key: str
    label: str
    note: str
    required: bool = False


FIELDS = (
    HistoryField(
        "start",
        QT_TRANSLATE_NOOP("History", "Start (date and time)"),
        QT_TRANSLATE_NOOP("History", "Or a column each for the date and the time."),
        required=True,
    ),
    HistoryField(
        "date",
        QT_TRANSLATE_NOOP("History", "Date"),
        QT_TRANSLATE_NOOP("History", "Where date and time are two columns."),
    ),
    HistoryField(
        "time",
        QT_TRANSLATE_NOOP("History", "Time"),
        QT_TRANSLATE_NOOP("History", "Start of the interval, or the interval as 10:00-10:30."),
    ),
    HistoryField(
        "queue",
        QT_TRANSLATE_NOOP("History", "Queue"),
        QT_TRANSLATE_NOOP("History", "Without it, all contacts belong to one queue."),
    ),
    HistoryField(
        "channel",
        QT_TRANSLATE_NOOP("History", "Channel"),
        QT_TRANSLATE_NOOP("History", "Voice, chat or email."),
    ),
    HistoryField(
        "offered",
        QT_TRANSLATE_NOOP("History", "Contacts offered"),
        QT_TRANSLATE_NOOP("History", "How many came in; not needed in a list of single calls."),
        required=True,
    ),
    HistoryField(
        "answered",
        QT_TRANSLATE_NOOP("History", "Answered"),
        QT_TRANSLATE_NOOP("History", "How many of them an agent answered."),
    ),
    HistoryField(
        "abandoned",
        QT_TRANSLATE_NOOP("History", "Abandoned"),
        QT_TRANSLATE_NOOP("History", "How many of them gave up."),
    ),
    HistoryField(
        "aht_seconds",
        QT_TRANSLATE_NOOP("History", "Handle time (AHT)"),
        QT_TRANSLATE_NOOP("History", "Mean of a contact: seconds, mm:ss or h:mm:ss."),
    ),
    HistoryField(
        "talk_seconds",
        QT_TRANSLATE_NOOP("History", "Talk time"),
        QT_TRANSLATE_NOOP("History", "Without a handle time, talk, hold and wrap-up are added up."),
    ),
    HistoryField(
        "hold_seconds",
        QT_TRANSLATE_NOOP("History", "Hold time"),
        QT_TRANSLATE_NOOP("History", "Mean of a contact; added to the talk time."),
    ),
    HistoryField(
        "wrap_seconds",
        QT_TRANSLATE_NOOP("History", "Wrap-up time"),
        QT_TRANSLATE_NOOP("History", "Mean of a contact; added to the talk time."),
    ),
    HistoryField(
        "handle_seconds",
        QT_TRANSLATE_NOOP("History", "Total handle time"),
        QT_TRANSLATE_NOOP("History", "Of all contacts of the interval together."),
    ),
    HistoryField(
        "outcome",
        QT_TRANSLATE_NOOP("History", "Outcome of the call"),
        QT_TRANSLATE_NOOP("History", "Answered or not; only in a list of single calls."),
    ),
    HistoryField(
        "service_start",
        QT_TRANSLATE_NOOP("History", "Service began"),
        QT_TRANSLATE_NOOP("History", "When the agent answered; only in a list of single calls."),
    ),
    HistoryField(
        "service_end",
        QT_TRANSLATE_NOOP("History", "Service ended"),
        QT_TRANSLATE_NOOP("History", "When the agent was done; only in a list of single calls."),
    ),
)
"""Every field, in the order in which a form shows them."""


class ColumnMapping:
    """Base of the dataclasses that say which header holds each of their fields; "" for none."""

    __slots__ = ()

    def mapped(self) -> dict[str, str]:
        """Return header by field, for the fields that have one."""
        headers = {key: getattr(self, key) for key in self.field_names()}
        return {key: header for key, header in headers.items() if header}

    @classmethod
    def field_names(cls) -> tuple[str, ...]:
        """Return the names of the fields."""
        return tuple(field.name for field in fields(cls))  # type: ignore[arg-type]

    def changed(self, headers: Mapping[str, str]) -> Self:
        """Return this mapping with the given fields set anew; "" takes one out.

        Raises:
            KeyError: There is no such field.
        """
        for key in headers:
            if key not in self.field_names():
                raise KeyError(key)
        return replace(self, **headers)  # type: ignore[type-var]

    def resolved(self, headers: Sequence[str]) -> Self:
        """Return this mapping with the headers of a file of the same kind.

        A header is found exactly, else whatever its case and width, else also its blanks,
        signs and remarks in brackets, as ``mapping_key`` compares them.  A field whose
        header is not there has none.
        """
        spelled = [(how, {how(h): h for h in reversed(headers)}) for how in (str, fold, folded)]

        def found(header: str) -> str:
            return next((known[how(header)] for how, known in spelled if how(header) in known), "")

        return type(self)(**{key: found(header) for key, header in self.mapped().items()})


@dataclass(frozen=True, slots=True)
class HistoryMapping(ColumnMapping):
    """The header of the column that holds each field; "" where there is none."""

    start: str = ""
    date: str = ""
    time: str = ""
    queue: str = ""
    channel: str = ""
    offered: str = ""
    answered: str = ""
    abandoned: str = ""
    aht_seconds: str = ""
    talk_seconds: str = ""
    hold_seconds: str = ""
    wrap_seconds: str = ""
    handle_seconds: str = ""
    outcome: str = ""
    service_start: str = ""
    service_end: str = ""

    @property
    def has_moment(self) -> bool:
        """Tell whether the columns give a date and a time."""
        return bool(self.start or (self.date and self.time))

    @property
    def has_counts(self) -> bool:
        """Tell whether a column counts contacts: each row is then one interval."""
        return bool(self.offered or self.answered or self.abandoned)

    @property
    def is_call_by_call(self) -> bool:
        """Tell whether each row is one call."""
        return not self.has_counts and any(getattr(self, key) for key in _OF_A_CALL)


_SIGNS = re.compile(r"[\W_]+")
_OF_A_CALL = ("outcome", "aht_seconds", "talk_seconds", "handle_seconds", "service_start")


def folded(header: str) -> str:
    """Return a header without case, width, blanks, signs and remarks in brackets."""
    return _SIGNS.sub("", fold_header(header)) or _SIGNS.sub("", header.casefold())


def mapping_key(headers: Sequence[str]) -> str:
    """Return what files with the same columns have in common: 16 hexadecimal digits."""
    text = "\n".join(sorted(folded(header) for header in headers))
    return hashlib.sha256(text.encode()).hexdigest()[:16]
