"""How a day differed from its plan, in words."""

from __future__ import annotations

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.attendance.against_plan import Deviation

_PARTS = {
    "late_minutes": QT_TRANSLATE_NOOP("Attendance", "late {minutes} min"),
    "early_minutes": QT_TRANSLATE_NOOP("Attendance", "left {minutes} min early"),
    "long_break_minutes": QT_TRANSLATE_NOOP("Attendance", "breaks {minutes} min too long"),
    "overtime_minutes": QT_TRANSLATE_NOOP("Attendance", "{minutes} min overtime"),
}
_NOTEWORTHY_MINUTES = 5
_ABSENT = QT_TRANSLATE_NOOP("Attendance", "absent")
_AS_PLANNED = QT_TRANSLATE_NOOP("Attendance", "as planned")


def deviation_text(differs: Deviation) -> str:
    """Return "late 10 min · 30 min overtime"."""
    if differs.absent_minutes:
        return translate("Attendance", _ABSENT)
    parts = [
        translate("Attendance", text, minutes=getattr(differs, name))
        for name, text in _PARTS.items()
        if getattr(differs, name)
    ]
    return " · ".join(parts) or translate("Attendance", _AS_PLANNED)


def deviation_tone(differs: Deviation) -> str:
    """Return the token of the colour to write it in."""
    if differs.absent_minutes:
        return "red"
    missing = max(differs.late_minutes, differs.early_minutes, differs.long_break_minutes)
    if missing >= _NOTEWORTHY_MINUTES:
        return "amber"
    return "muted" if differs.is_none else "text"
