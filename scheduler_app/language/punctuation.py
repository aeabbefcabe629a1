"""Signs between parts of a text: Chinese has its own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate

_BETWEEN_NAMES = QT_TRANSLATE_NOOP("Punctuation", ", ")
_BETWEEN_CLAUSES = QT_TRANSLATE_NOOP("Punctuation", "; ")
_TWO_SENTENCES = QT_TRANSLATE_NOOP("Punctuation", "{first} {second}")


def listed(parts: Iterable[str]) -> str:
    """Return ``parts``, names or short words, as a list to read: a, b, c."""
    return translate("Punctuation", _BETWEEN_NAMES).join(parts)


def clauses(parts: Iterable[str]) -> str:
    """Return ``parts`` as one line: a; b; c."""
    return translate("Punctuation", _BETWEEN_CLAUSES).join(parts)


def sentences(parts: Iterable[str]) -> str:
    """Return whole sentences one after the other; in Chinese nothing is between them."""
    return reduce(_joined, parts, "")


def _joined(first: str, second: str) -> str:
    both = translate("Punctuation", _TWO_SENTENCES, first=first, second=second)
    return both if first else second
