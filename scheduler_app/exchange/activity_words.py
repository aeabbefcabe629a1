"""What lies inside a shift, in a line for the person who works it."""

from __future__ import annotations

from scheduler_app.exchange.activity_tables import KIND_WORDS
from scheduler_app.exchange.roster_totals import clock
from scheduler_app.exchange.words import Words
from solver.domain.activity import Activity
from solver.domain.pattern import Pattern

_GAP = Words("{hours} free (gap of the shift)", "{hours} 空档（不上班）")


def activity_words(activity: Activity, language: str) -> str:
    """Return "11:00–12:00 Lunch"; a meeting is called by its name."""
    is_named = activity.name and not activity.kind.is_rest
    name = activity.name if is_named else KIND_WORDS[activity.kind].text(language).capitalize()
    return f"{clock(activity.start)}–{clock(activity.end)} {name}"


def gap_words(shape: Pattern, language: str) -> str:
    """Return "12:00–16:00 free" of a split shift's gap."""
    leaves, returns = shape.parts[0][1], shape.parts[-1][0]
    return _GAP.text(language).format(hours=f"{clock(leaves)}–{clock(returns)}")
