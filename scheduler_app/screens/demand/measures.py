"""What the table can show of an interval, how it is written, and what a typed text means."""

from __future__ import annotations

import math
import unicodedata
from enum import StrEnum

_FEW = 10.0


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
    """Return a number as the editor of a cell begins with it."""
    return "" if math.isnan(value) else f"{round(value, 1):g}"


def read_number(text: str) -> float:
    """Return the number that a person typed; full-width digits, "1,234" and "m:ss" too.

    Raises:
        ValueError: No number, or one below 0.
    """
    plain = unicodedata.normalize("NFKC", text).replace(",", "").replace(" ", "").strip()
    *minutes, seconds = plain.split(":")
    value = float(seconds)
    for i, part in enumerate(reversed(minutes)):
        value += 60.0 ** (i + 1) * int(part)
    if not math.isfinite(value) or value < 0:
        raise ValueError(text)
    return value
