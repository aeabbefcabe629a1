"""How activities are called and coloured."""

from __future__ import annotations

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.domain.activity import Activity, ActivityKind

_NAMES = {
    ActivityKind.LUNCH: QT_TRANSLATE_NOOP("Activity", "Lunch"),
    ActivityKind.BREAK: QT_TRANSLATE_NOOP("Activity", "Break"),
    ActivityKind.BRIEFING: QT_TRANSLATE_NOOP("Activity", "Briefing"),
    ActivityKind.REVIEW: QT_TRANSLATE_NOOP("Activity", "Review"),
    ActivityKind.TRAINING: QT_TRANSLATE_NOOP("Activity", "Training"),
    ActivityKind.COACHING: QT_TRANSLATE_NOOP("Activity", "Coaching"),
    ActivityKind.MEETING: QT_TRANSLATE_NOOP("Activity", "Meeting"),
    ActivityKind.OFF_LINE: QT_TRANSLATE_NOOP("Activity", "Off the line"),
}
_LETTERS = {
    ActivityKind.LUNCH: QT_TRANSLATE_NOOP("ActivityLetter", "L"),
    ActivityKind.BREAK: QT_TRANSLATE_NOOP("ActivityLetter", "B"),
    ActivityKind.BRIEFING: QT_TRANSLATE_NOOP("ActivityLetter", "S"),
    ActivityKind.REVIEW: QT_TRANSLATE_NOOP("ActivityLetter", "R"),
    ActivityKind.TRAINING: QT_TRANSLATE_NOOP("ActivityLetter", "T"),
    ActivityKind.COACHING: QT_TRANSLATE_NOOP("ActivityLetter", "C"),
    ActivityKind.MEETING: QT_TRANSLATE_NOOP("ActivityLetter", "M"),
    ActivityKind.OFF_LINE: QT_TRANSLATE_NOOP("ActivityLetter", "X"),
}
COLOURS = {
    ActivityKind.LUNCH: "#F2A65A",
    ActivityKind.BREAK: "#F4D35E",
    ActivityKind.BRIEFING: "#8E9BEF",
    ActivityKind.REVIEW: "#C08CE0",
    ActivityKind.TRAINING: "#4FC1B0",
    ActivityKind.COACHING: "#6CC7E8",
    ActivityKind.MEETING: "#B39DDB",
    ActivityKind.OFF_LINE: "#A9B1BD",
}
"""Hues that tell the kinds apart; the text says it too."""


def kind_name(kind: ActivityKind) -> str:
    """Return "Lunch" or "午餐"."""
    return translate("Activity", _NAMES[kind])


def kind_letter(kind: ActivityKind) -> str:
    """Return the one letter for where there is no room."""
    return translate("ActivityLetter", _LETTERS[kind])


def activity_name(activity: Activity) -> str:
    """Return what a meeting is called; of what is no meeting, its kind."""
    is_named = activity.name and not activity.kind.is_rest
    return activity.name if is_named else kind_name(activity.kind)
