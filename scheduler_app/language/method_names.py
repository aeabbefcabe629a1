"""The forecast's methods in the reader's words."""

from __future__ import annotations

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate

SIMPLE = ("last_week", "mean_of_4", "median_of_6")
"""What anybody could do in a spreadsheet; the winner is shown beside them."""

_NAMES = {
    "last_week": QT_TRANSLATE_NOOP("Method", "last week again"),
    "mean_of_4": QT_TRANSLATE_NOOP("Method", "mean of 4 weeks"),
    "median_of_6": QT_TRANSLATE_NOOP("Method", "median of 6 weeks"),
    "profile": QT_TRANSLATE_NOOP("Method", "weekday profile"),
    "month": QT_TRANSLATE_NOOP("Method", "weekday and day of the month"),
    "combination": QT_TRANSLATE_NOOP("Method", "several methods together"),
}
_VARIANTS = {
    "fast": QT_TRANSLATE_NOOP("Method", "{method}, quick to follow"),
    "steady": QT_TRANSLATE_NOOP("Method", "{method}, steady"),
    "slow": QT_TRANSLATE_NOOP("Method", "{method}, slow to follow"),
    "returning": QT_TRANSLATE_NOOP("Method", "{method}, returning to normal"),
    "trend": QT_TRANSLATE_NOOP("Method", "{method}, with trend"),
}


def method_name(key: str) -> str:
    """Return what a method is called; its key where it has no other name."""
    if key in _NAMES:
        return translate("Method", _NAMES[key])
    base, _, variant = key.partition("_")
    if base in _NAMES and variant in _VARIANTS:
        return translate("Method", _VARIANTS[variant], method=translate("Method", _NAMES[base]))
    return key
