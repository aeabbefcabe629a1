"""Sentences about people: what names them, what is wrong with a typed value."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler_app.exchange.faults import CellError
from scheduler_app.language.punctuation import listed
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate

_USES = {
    "cells": QT_TRANSLATE_NOOP("StaffWords", "{count} days in rosters"),
    "published": QT_TRANSLATE_NOOP("StaffWords", "{count} published weeks"),
    "activities": QT_TRANSLATE_NOOP("StaffWords", "{count} breaks or meetings"),
    "attendance": QT_TRANSLATE_NOOP("StaffWords", "{count} days of attendance"),
    "absences": QT_TRANSLATE_NOOP("StaffWords", "{count} absences"),
    "time_off": QT_TRANSLATE_NOOP("StaffWords", "leave: {count}"),
    "availability": QT_TRANSLATE_NOOP("StaffWords", "availability: {count}"),
    "requests": QT_TRANSLATE_NOOP("StaffWords", "wishes: {count}"),
    "roles": QT_TRANSLATE_NOOP("StaffWords", "roles: {count}"),
    "meetings": QT_TRANSLATE_NOOP("StaffWords", "meetings: {count}"),
    "mentored": QT_TRANSLATE_NOOP("StaffWords", "mentor of {count}"),
}
_MEANT = QT_TRANSLATE_NOOP("StaffWords", "did you mean {guess}?")


def uses_text(uses: Mapping[str, int]) -> str:
    """Return what names a person, most telling first; "" for nothing."""
    known = ((text, uses.get(field, 0)) for field, text in _USES.items())
    return listed(translate("StaffWords", text, count=count) for text, count in known if count)


def cell_error_text(where: str, error: CellError) -> str:
    """Return what is wrong with a value, and what was perhaps meant."""
    text = f"{where}: {translate('Fault', error.problem, **error.values)}"
    if error.guess:
        text += f" ({translate('StaffWords', _MEANT, guess=error.guess)})"
    return text
