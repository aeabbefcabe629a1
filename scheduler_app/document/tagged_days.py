"""Holidays, make-up workdays and the user's own tags, as people call them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from scheduler_app.language.translation import LANGUAGE, QT_TRANSLATE_NOOP, translate
from scheduler_app.store.day_tags import MAKE_UP_WORKDAY, holiday_names, tags_of
from scheduler_app.store.records import ProjectData

_MAKE_UP = QT_TRANSLATE_NOOP("TaggedDay", "make-up workday")


@dataclass(frozen=True, slots=True)
class DayMark:
    """What is written under a day; ``is_own``: set by the user."""

    text: str
    tip: str
    is_own: bool


def day_marks(
    data: ProjectData, queues: Sequence[str], first: date, last: date
) -> dict[date, DayMark]:
    """Return the marked days from ``first`` to ``last``, both included, in the reader's language.

    What the user set goes before the calendar, what is for all queues before what is for one
    of ``queues``.
    """
    names: dict[date, str] = {}
    for year in range(first.year, last.year + 1):
        names |= holiday_names_of(data.country, year, LANGUAGE.code)
    marks: dict[date, DayMark] = {}
    for queue in reversed(("", *queues)):
        for day, tagged in tags_of(data, queue, first, last).items():
            size = "" if tagged.size is None else f" {tagged.size:.0%}"
            name = tagged.tag if tagged.is_own else names.get(day, _name_of(tagged.tag))
            if day not in marks or tagged.is_own:
                marks[day] = DayMark(name, f"{name}{size}", tagged.is_own)
    return marks


def _name_of(tag: str) -> str:
    return translate("TaggedDay", _MAKE_UP) if tag == MAKE_UP_WORKDAY else tag


holiday_names_of = lru_cache(maxsize=32)(holiday_names)
"""``holiday_names``, looked up once."""
