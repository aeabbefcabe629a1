"""What one cell of the roster shows, and how codes are written and read."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from scheduler_app.exchange.columns import OFF_SPELLINGS
from scheduler_app.language.translation import translate
from solver.domain.pattern import OFF, Pattern

_OFF_WORDS = {"", *(spelling.lower() for spelling in OFF_SPELLINGS)}


@dataclass(frozen=True, slots=True)
class CellLook:
    """``text`` is the code, the word for a day off, or the kind of leave.

    ``was``: what people were told instead, None where they know the cell as it is.
    ``is_faded``: others are what one looks for.  ``is_heading``: a figure of a group.
    """

    text: str
    colour: str = ""
    is_leave: bool = False
    is_pinned: bool = False
    is_broken: bool = False
    is_weekend: bool = False
    was: str | None = None
    is_faded: bool = False
    is_heading: bool = False
    begins_week: bool = False


def off_word() -> str:
    """Return "off" or "休"."""
    return translate("Rule", "off")


def read_code(text: str, patterns: Sequence[Pattern]) -> int | None:
    """Return the pattern index that ``text`` stands for, OFF, or None if unknown.

    Full-width letters and digits, case and a trailing "!" do not matter.
    """
    wanted = _plain(text).removesuffix("!")
    if wanted in _OFF_WORDS or wanted == _plain(off_word()):
        return OFF
    for index, pattern in enumerate(patterns):
        if _plain(pattern.code) == wanted:
            return index
    return None


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().casefold()
