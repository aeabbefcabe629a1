"""Conflicts of settings and data in the reader's words."""

from __future__ import annotations

from scheduler_app.language.phrases import Phrases
from solver.explain.conflicts.conflict import Conflict, Fix

_CONTEXT = "Conflict"


def conflict_text(phrases: Phrases, conflict: Conflict) -> str:
    """Return what cannot all hold, as a sentence."""
    return phrases.sentence(_CONTEXT, conflict.text, conflict.values)


def fix_text(phrases: Phrases, fix: Fix) -> str:
    """Return what an edit would do, as the words of a button and of its undo step."""
    return phrases.sentence(_CONTEXT, fix.text, fix.values)
