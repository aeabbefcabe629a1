"""What the levels are called."""

from __future__ import annotations

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.domain.employee import Level

_WORDS = {
    Level.JUNIOR: QT_TRANSLATE_NOOP("Level", "Junior"),
    Level.SENIOR: QT_TRANSLATE_NOOP("Level", "Senior"),
    Level.LEAD: QT_TRANSLATE_NOOP("Level", "Lead"),
}


def level_text(level: Level) -> str:
    """Return "Senior" or "资深"."""
    return translate("Level", _WORDS[level])
