"""Words that several sheets of the roster workbook, and other files, share."""

from __future__ import annotations

from scheduler_app.exchange.words import Words

WEEKDAY_NAMES = tuple(
    Words(en, f"周{zh}")
    for en, zh in zip(
        ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), "一二三四五六日", strict=True
    )
)
DRAFT = Words("Draft", "草稿")
_VERSION = Words("Version {number}", "版本{number}")


def edition_words(number: int) -> Words:
    """Return what an edition is called: "Version 3"; 0: the draft."""
    if number == 0:
        return DRAFT
    return Words(*(text.format(number=number) for text in _VERSION.both()))
