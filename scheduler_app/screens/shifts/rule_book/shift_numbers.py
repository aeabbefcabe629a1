"""Numbers of shifts as people type them: "N 6, E 20"."""

from __future__ import annotations

import re

from scheduler_app.exchange.words import Names
from solver.domain.employee import ShiftNumbers

_BETWEEN = re.compile(r"[,;，；、]")
_PART = re.compile(r"(.*?)[\s:：=]*(\d+)")


def write_numbers(numbers: ShiftNumbers) -> str:
    """Return "N 6, E 20"."""
    return ", ".join(f"{code} {most}" for code, most in numbers)


def read_numbers(text: str, known: Names) -> ShiftNumbers | str:
    """Return the numbers, the last one of a code that is there twice; or the part that is none.

    A code that ends in a digit needs a blank before its number.
    """
    found: dict[str, int] = {}
    parts = (str(part).strip() for part in _BETWEEN.split(text))
    for part in filter(None, parts):
        code, _, number = part.rpartition(" ")
        if not code or not number.isdecimal():
            match = _PART.fullmatch(part)
            code, number = match.groups() if match else ("", "")
        name = known.find(code.rstrip(" :：="))
        if name is None:
            return part
        found[name] = int(number)
    return tuple(found.items())
