"""What the table can show of an interval, how it is written, and what a typed text means."""

from __future__ import annotations

import math
import re
import unicodedata
from enum import StrEnum

_FEW = 10.0
_DECIMALS = 4
_GROUPED = re.compile(r"[1-9]\d{0,2}((,\d{3})+|( \d{3})+)(\.\d*)?")
_DECIMAL_COMMA = re.compile(r"\d*,\d+")


class Measure(StrEnum):
    """One kind of number of an interval."""

    VOLUME = "volume"
    AHT = "aht"
    REQUIRED = "required"
    ANSWER_RATE = "answer_rate"


def written(measure: Measure, value: float) -> str:
    """Return a number as the table shows it; "" where nothing is known."""
    if math.isnan(value):
        return ""
    if measure is Measure.ANSWER_RATE:
        return f"{value:.1%}"
    if measure is Measure.VOLUME and 0 < value < _FEW:
        return f"{value:.1f}"
    return f"{value:,.0f}"


def editable(value: float) -> str:
    """Return a number as the editor of a cell begins with it: as exactly as it is kept."""
    return exact(round(value, _DECIMALS))


def exact(value: float) -> str:
    """Return a number in full, as the clipboard takes it; "" where nothing is known."""
    return "" if math.isnan(value) else f"{value:.15g}"


def read_number(text: str) -> float:
    """Return the number that a person typed; full-width digits, "1,234" and "m:ss" too.

    Commas (or blanks) before every three digits group thousands; any other single comma,
    as in "12,5" and "0,125", is a decimal one.

    Raises:
        ValueError: No number, one below 0, or commas that are neither.
    """
    *minutes, seconds = unicodedata.normalize("NFKC", text).strip().split(":")
    value = float(_with_point(seconds.strip()))
    for i, part in enumerate(reversed(minutes)):
        value += 60.0 ** (i + 1) * int(part)
    if not math.isfinite(value) or value < 0:
        raise ValueError(text)
    return value


def _with_point(text: str) -> str:
    """Return a number with nothing but a decimal point, if it can be told; else as it is."""
    if _GROUPED.fullmatch(text):
        return text.replace(",", "").replace(" ", "")
    return text.replace(",", ".") if _DECIMAL_COMMA.fullmatch(text) else text
