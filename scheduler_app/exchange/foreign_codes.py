"""What the codes of a roster from elsewhere mean here, with a memory of what was said before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from scheduler_app.exchange.cell_values import plain
from scheduler_app.exchange.columns import PIN_MARK
from scheduler_app.exchange.wish_text import means_off
from scheduler_app.exchange.words import Names, fold
from solver.domain.pattern import Pattern
from solver.domain.time_grid import MINUTES_PER_DAY

KEEP = None
"""Chosen for a code whose cells are to stay as they are here."""

_OFF_LIKE = frozenset(
    {
        *(
            "",
            "-",
            "--",
            "—",
            "——",
            "–",
            "─",
            "/",
            "\\",
            "×",
            "x",
            "o",
            "○",
            "0",
            "off",
            "rest",
            "r",
        ),
        *("d/o", "do", "rdo", "holiday", "vacation", "leave", "al", "休", "休息", "休假", "例休"),
        *("公休", "轮休", "调休", "年假", "年休", "事假", "病假", "放假", "假", "空", "无"),
    }
)
_CLOCKS = re.compile(r"(\d{1,2})[:.点]?(\d{2})?\s*[-–—~至到]\s*(\d{1,2})[:.点]?(\d{2})?")
_PART_OF_DAY = (
    frozenset({"早", "早班", "m", "morning", "am", "e", "early", "白", "白班", "d", "day"}),
    frozenset({"中", "中班", "a", "p", "pm", "afternoon", "middle", "l", "late", "午"}),
    frozenset({"晚", "晚班", "夜", "夜班", "n", "night", "大夜", "小夜", "evening"}),
)


class CodeBook:
    """Tells what a text means: a pattern's code, "" for a day off.

    ``memory``: texts of other systems with the codes that they stand for.
    """

    def __init__(self, patterns: Sequence[Pattern], memory: Mapping[str, str] | None = None):
        self._patterns = [pattern for pattern in patterns if not pattern.is_retired]
        self._names = Names(pattern.code for pattern in patterns)
        self._memory = {
            key_of(text): code
            for text, code in (memory or {}).items()
            if not code or self._names.find(code) == code
        }

    def find(self, text: str) -> str | None:
        """Return the code that a text means ("" for a day off), or None: not known.

        The patterns' own codes come first, then what was said before, then 休 and OFF, then
        codes in other case or width.
        """
        bare = without_pin(text)
        if bare in self._names:
            return bare
        if key_of(bare) in self._memory:
            return self._memory[key_of(bare)]
        if bare and means_off(bare):
            return ""
        return self._names.find(bare) if bare else None

    def suggestion(self, text: str) -> str | None:
        """Return what an unknown text most likely means; None: no idea."""
        bare = fold(without_pin(text))
        if bare in _OFF_LIKE:
            return ""
        by_clock = self._by_clock(bare)
        if by_clock is not None:
            return by_clock
        named = [p.code for p in self._patterns if p.name and _alike(bare, fold(p.name))]
        if len(named) == 1:
            return named[0]
        return self._by_part_of_day(bare) or self._names.guess(bare) or None

    def _by_clock(self, text: str) -> str | None:
        found = _CLOCKS.search(text)
        if found is None:
            return None
        start, end = (
            int(found[n]) * 60 + int(found[n + 1] or 0) for n in (1, 3)
        )  # minutes of the day
        for pattern in self._patterns:
            ends = pattern.end_minute % MINUTES_PER_DAY == end % MINUTES_PER_DAY
            if pattern.start_minute == start and ends:
                return pattern.code
        return None

    def _by_part_of_day(self, text: str) -> str | None:
        """The earliest, the middle or the latest pattern, where there are just three."""
        in_order = sorted(self._patterns, key=lambda p: p.start_minute)
        if len(in_order) != len(_PART_OF_DAY):
            return None
        parts = zip(in_order, _PART_OF_DAY, strict=True)
        return next((pattern.code for pattern, words in parts if text in words), None)


def key_of(text: str) -> str:
    """Return the text by which a code is remembered: without case, width and outer blanks."""
    return fold(without_pin(text))


def without_pin(text: str) -> str:
    """Return a code without the mark of a locked cell."""
    return plain(text).removesuffix(PIN_MARK).strip()


def is_pinned(text: str) -> bool:
    """Tell whether a cell asks to be locked."""
    return plain(text).endswith(PIN_MARK)


def counted(texts: Iterable[str]) -> dict[str, int]:
    """Return how often each code comes, the most frequent first, in the spelling met first."""
    spelling: dict[str, str] = {}
    counts: dict[str, int] = {}
    for text in texts:
        shown = spelling.setdefault(key_of(text), without_pin(text))
        counts[shown] = counts.get(shown, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: -item[1]))


def _alike(text: str, name: str) -> bool:
    return bool(text) and (text in name or name in text)
