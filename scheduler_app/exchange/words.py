"""Words that a workbook shows in either language, and how typed text is compared."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from scheduler_app.language.translation import LANGUAGE

_HEADER_NOISE = re.compile(r"\(.*?\)|[\s_\-:*]")
_GUESS_LIKENESS = 0.5


@dataclass(frozen=True, slots=True)
class Words:
    """One expression in English and in Chinese.

    Workbooks are read in both languages whatever language the program shows,
    so these pairs live here and not in the translation files.
    """

    en: str
    zh: str

    def text(self, language: str) -> str:
        """Return the expression in ``language`` ("en" or "zh")."""
        return self.zh if language == "zh" else self.en

    def both(self) -> tuple[str, str]:
        """Return both spellings."""
        return self.en, self.zh

    def __str__(self) -> str:
        return self.text(LANGUAGE.code)


def fold(text: str) -> str:
    """Return ``text`` without differences of case, width and spacing."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def fold_header(text: str) -> str:
    """Return a header or a choice without case, width, blanks and remarks in brackets."""
    return _HEADER_NOISE.sub("", unicodedata.normalize("NFKC", text).casefold())


def nearest(text: str, known: Iterable[str]) -> str:
    """Return the known text that ``text`` was most likely meant to be, or ""."""
    by_fold = {fold(name): name for name in known}
    close = difflib.get_close_matches(fold(text), by_fold, n=1, cutoff=_GUESS_LIKENESS)
    return by_fold[close[0]] if close else ""


class Names:
    """Texts that other cells refer to; found exactly, else without case and width."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(dict.fromkeys(names))
        self._exact = frozenset(self._names)
        self._folded: dict[str, str] = {}
        for name in self._names:
            self._folded.setdefault(fold(name), name)

    def find(self, text: str) -> str | None:
        """Return the name as it is spelled where it was declared, or None."""
        return text if text in self._exact else self._folded.get(fold(text))

    def __contains__(self, text: object) -> bool:
        return text in self._exact

    def guess(self, text: str) -> str:
        """Return the nearest name, or ""."""
        return nearest(text, self._names)
