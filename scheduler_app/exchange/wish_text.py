"""How a wish is written in a cell: a code, a word for a day off, or either with "not" before it."""

from __future__ import annotations

import re
from typing import NamedTuple

from scheduler_app.exchange.columns import OFF_SPELLINGS, OFF_WORD
from scheduler_app.exchange.words import Names, Words, fold, nearest

_AGAINST = Words("not {pattern}", "非{pattern}")
_READ_AGAINST = re.compile(r"(?:not\s+|非\s*)(.+)", re.IGNORECASE)
_MEANT_AGAINST = re.compile(
    r"(?:not?|non|don't|avoid|without|except|不要|不想|不上|不排|不|别|勿|无|[!~≠^<>/-]+)[\s:_-]*(.+)",
    re.IGNORECASE,
)


class Wish(NamedTuple):
    """What is wished for, or (``avoid``) against; ``pattern`` "" is a day off."""

    pattern: str
    avoid: bool


def means_off(text: str) -> bool:
    """Tell whether a cell says "no shift": 休, OFF, 假, ... ."""
    return fold(text) in {fold(word) for word in OFF_SPELLINGS}


def wish_text(wish: Wish, language: str) -> str:
    """Return what a cell says for the wish: "N", "not N", "非休"."""
    pattern = wish.pattern or OFF_WORD.text(language)
    return _AGAINST.text(language).format(pattern=pattern) if wish.avoid else pattern


def read_wish(text: str, codes: Names | None) -> Wish | None:
    """Return the wish that a cell says, or None; without ``codes`` any code is taken.

    A code that begins like a wish against another one is that code.
    """
    pattern = _pattern(text, codes)
    if codes is not None and pattern is not None:
        return Wish(pattern, avoid=False)
    against = _READ_AGAINST.fullmatch(text)
    if against is None:
        return None if pattern is None else Wish(pattern, avoid=False)
    pattern = _pattern(against[1], codes)
    return None if pattern is None else Wish(pattern, avoid=True)


def guess_wish(text: str, codes: Names) -> str:
    """Return what a cell that says no wish was most likely meant to say, or ""."""
    for form, find in ((_MEANT_AGAINST, _pattern), (_READ_AGAINST, _nearest)):
        against = form.fullmatch(text)
        pattern = find(against[1], codes) if against else None
        if pattern is not None:
            return str(_AGAINST).format(pattern=pattern or OFF_WORD)
    pattern = _nearest(text, codes)
    return "" if pattern is None else pattern or str(OFF_WORD)


def clash(code: str, codes: Names) -> str:
    """Return what a code would also say as a wish against another code or a day off, or ""."""
    against = _READ_AGAINST.fullmatch(code)
    is_taken = against is not None and _pattern(against[1], codes) is not None
    return against[1] if against is not None and is_taken else ""


def _pattern(text: str, codes: Names | None) -> str | None:
    if means_off(text):
        return ""
    return text if codes is None else codes.find(text)


def _nearest(text: str, codes: Names) -> str | None:
    return codes.guess(text) or ("" if nearest(text, OFF_SPELLINGS) else None)
