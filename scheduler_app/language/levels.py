"""What the levels are called: as in the workbook, so one spelling everywhere."""

from __future__ import annotations

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.domain.employee import Level

_WORDS = {
    Level.JUNIOR: QT_TRANSLATE_NOOP("Level", "junior"),
    Level.SENIOR: QT_TRANSLATE_NOOP("Level", "senior"),
    Level.LEAD: QT_TRANSLATE_NOOP("Level", "lead"),
}


def level_text(level: Level) -> str:
    """Return "senior" or "资深"."""
    return translate("Level", _WORDS[level])
