"""What lies inside a shift, in a line for the person who works it."""

from __future__ import annotations

from scheduler_app.exchange.activity_tables import KIND_WORDS
from scheduler_app.exchange.roster_totals import clock
from solver.domain.activity import Activity


def activity_words(activity: Activity, language: str) -> str:
    """Return "11:00–12:00 Lunch"; a meeting is called by its name."""
    is_named = activity.name and not activity.kind.is_rest
    name = activity.name if is_named else KIND_WORDS[activity.kind].text(language).capitalize()
    return f"{clock(activity.start)}–{clock(activity.end)} {name}"
