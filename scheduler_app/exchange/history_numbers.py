"""Counts and lengths of time as phone systems write them, read column by column."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

EMPTY_WORDS = frozenset({"", "-", "--", "—", "n/a", "na", "null", "none"})
"""What stands for "nothing known" in a cell."""

_PLAIN = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.IGNORECASE)
_DECIMAL_COMMA = re.compile(r"[+-]?\d*(\.\d{3})*,(\d{1,2}|\d{4,})")
_COMMA_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")
_DOT_THOUSANDS = re.compile(r"[+-]?\d{1,3}(\.\d{3})+(,\d*)?")
_BLANKS = re.compile(r"[\s'’_]")
_TEXT_FORMULA = re.compile(r'="(.*)"')
_CLOCK = re.compile(r"(\d+):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?")
_WORDS = re.compile(
    r"(?:(\d+)\s*(?:h|小时|时))?\s*(?:(\d+)\s*(?:min|m|分钟|分))?\s*(?:(\d+)\s*(?:s|sec|秒))?"
)
_MINUTES = re.compile(r"\bmin(?:ute)?s?\b|_min(?:ute)?s?$|分钟|[(（]分[)）]", re.IGNORECASE)
_MILLISECONDS = re.compile(r"\bms\b|_ms$|毫秒", re.IGNORECASE)
_TOO_SHORT_SECONDS = 20.0
_TOO_LONG_SECONDS = 3600.0


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers by their texts: NaN for an empty cell; ``bad``: texts that are no number."""

    by_text: dict[str, float]
    bad: frozenset[str]


def read_numbers(texts: Iterable[str], separator: str = ",") -> Numbers:
    """Read the texts of one column.

    1,234 is a thousand unless the column shows a decimal comma (12,5) or the file is
    separated by semicolons, as where the comma is taken.
    """
    plain = {text: _plain(text) for text in texts}
    comma_is_decimal = _comma_is_decimal(list(plain.values()), separator)
    dots_group = separator == ";" and _dots_group(list(plain.values()))
    by_text = {
        text: _number(short, comma_is_decimal=comma_is_decimal, dots_group=dots_group)
        for text, short in plain.items()
    }
    bad = frozenset(
        text
        for text, number in by_text.items()
        if math.isnan(number) and plain[text] not in EMPTY_WORDS
    )
    return Numbers(by_text, bad)


def read_durations(texts: Iterable[str], header: str, separator: str = ",") -> Numbers:
    """Read lengths of time into seconds: numbers, mm:ss, h:mm:ss, 3分20秒.

    A column of 3:05 is mm:ss, unless that were handle times of a few seconds: then h:mm.
    A column of 3:05:00, always whole minutes, is mm:ss that Excel took for h:mm if it
    would be hours.
    """
    plain = {text: _plain(text) for text in texts}
    clocks = {text: found for text, short in plain.items() if (found := _CLOCK.fullmatch(short))}
    words = {t: s for t, short in plain.items() if (s := _worded(short)) is not None}
    numbers = read_numbers([t for t in plain if t not in clocks and t not in words], separator)
    unit = _unit_seconds(header)
    by_text = {text: number * unit for text, number in numbers.by_text.items()}
    by_text |= words | _clock_seconds(clocks)
    return Numbers(by_text, numbers.bad)


def _plain(text: str) -> str:
    short = unicodedata.normalize("NFKC", text).strip()
    if found := _TEXT_FORMULA.fullmatch(short):
        short = found[1].strip()
    return short.casefold()


def _comma_is_decimal(texts: Sequence[str], separator: str) -> bool:
    if any(_DECIMAL_COMMA.fullmatch(text) for text in texts):
        return True
    if separator != ";":
        return False
    # Semicolons stand between the cells because the comma is taken.
    return not any("." in text and _COMMA_THOUSANDS.fullmatch(text) for text in texts)


def _dots_group(texts: Sequence[str]) -> bool:
    dotted = [text for text in texts if "." in text]
    return bool(dotted) and all(_DOT_THOUSANDS.fullmatch(text) for text in dotted)


def _number(text: str, *, comma_is_decimal: bool, dots_group: bool) -> float:
    short = _BLANKS.sub("", text)
    if comma_is_decimal:
        if dots_group or ("," in short and _DOT_THOUSANDS.fullmatch(short)):
            short = short.replace(".", "")
        short = short.replace(",", ".")
    elif _COMMA_THOUSANDS.fullmatch(short):
        short = short.replace(",", "")
    if not _PLAIN.fullmatch(short):
        return math.nan
    number = float(short)
    return number if math.isfinite(number) else math.nan


def _unit_seconds(header: str) -> float:
    if _MILLISECONDS.search(header):
        return 0.001
    return 60.0 if _MINUTES.search(header) else 1.0


def _worded(text: str) -> float | None:
    found = _WORDS.fullmatch(text)
    if found is None or not any(found.groups()):
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 3600.0 + minutes * 60 + seconds


def _clock_seconds(clocks: dict[str, re.Match[str]]) -> dict[str, float]:
    short = {text: int(c[1]) * 60.0 + int(c[2]) for text, c in clocks.items() if c[3] is None}
    if _typical(short) and _typical(short) < _TOO_SHORT_SECONDS:
        short = {text: seconds * 60 for text, seconds in short.items()}
    long = {
        text: int(c[1]) * 3600 + int(c[2]) * 60 + float(c[3])
        for text, c in clocks.items()
        if c[3] is not None
    }
    whole = all(seconds % 60 == 0 for seconds in long.values())
    if whole and _typical(long) > _TOO_LONG_SECONDS:
        long = {text: seconds / 60 for text, seconds in long.items()}
    return short | long


def _typical(seconds: dict[str, float]) -> float:
    """The median of the different lengths above 0; 0 where there is none."""
    return median([s for s in seconds.values() if s > 0] or [0.0])
