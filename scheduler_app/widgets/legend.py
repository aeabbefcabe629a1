"""A legend in one line of rich text: each word with its sign before it."""

from __future__ import annotations

from collections.abc import Iterable

_BETWEEN = "&nbsp;&nbsp; "


def legend_text(parts: Iterable[tuple[str, str, str]]) -> str:
    """Return what a label shows of (sign, colour, word), side by side."""
    return _BETWEEN.join(sign_text(sign, colour, word) for sign, colour, word in parts)


def sign_text(sign: str, colour: str, word: str) -> str:
    """Return a sign in a colour, and the word after it."""
    return f'<span style="color:{colour}">{sign}</span>&nbsp;{word}'
