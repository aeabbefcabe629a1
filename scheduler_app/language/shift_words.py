"""What a shift is called in a sentence."""

from __future__ import annotations

from scheduler_app.language.phrases import clock_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.domain.pattern import Pattern

_STANDBY = QT_TRANSLATE_NOOP("CellTips", "{shift}, standby")


def hours_text(pattern: Pattern) -> str:
    """Return "07:00–15:30"; of a split shift both parts, "08:00–12:00 + 16:00–20:00"."""
    spans = (f"{clock_text(start)}–{clock_text(end)}" for start, end in pattern.parts)
    return " + ".join(spans)


def own_name(pattern: Pattern) -> str:
    """Return a shift's name; "" if that only says the hours, as of designed shifts."""
    name = pattern.name.strip()
    return "" if name.replace("-", "–") == hours_text(pattern) else name


def shift_text(pattern: Pattern) -> str:
    """Return "E1 Early 1, 07:00–15:30"; without the name if that says nothing more."""
    shift = f"{pattern.code} {own_name(pattern)}".strip() + f", {hours_text(pattern)}"
    return translate("CellTips", _STANDBY, shift=shift) if pattern.is_standby else shift
