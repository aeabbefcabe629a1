"""Numbers with their unit, in the words of the language: 12 h, 12 小时, 98.5%."""

from __future__ import annotations

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate

PERCENT = "%"
"""Follows its number at once: CLDR writes a percentage so in both languages (``#,##0%``)."""

_HOURS = QT_TRANSLATE_NOOP("Unit", "{number} h")
_WHOLE_FROM = 1_000
_SECONDS = QT_TRANSLATE_NOOP("Unit", "{number} s")


def hours_number(number: str) -> str:
    """Return hours, already written as ``number``, with their unit."""
    return translate("Unit", _HOURS, number=number)


def total_number(hours: float) -> str:
    """Return how a sum of hours is rounded on every screen: 96.5, 5, 1,234."""
    decimals = 1 if abs(hours) < _WHOLE_FROM else 0
    return f"{hours:,.{decimals}f}".removesuffix(".0")


def hours_total(hours: float) -> str:
    """Return a sum of hours with its unit."""
    return hours_number(total_number(hours))


def seconds_number(number: str) -> str:
    """Return seconds, already written as ``number``, with their unit."""
    return translate("Unit", _SECONDS, number=number)


def percent_number(number: str) -> str:
    """Return a percentage, already written as ``number``, with its sign: 98.5%."""
    return number + PERCENT


def hours_suffix() -> str:
    """Return what follows the hours in a number field."""
    return hours_number("")


def seconds_suffix() -> str:
    """Return what follows the seconds in a number field."""
    return seconds_number("")
