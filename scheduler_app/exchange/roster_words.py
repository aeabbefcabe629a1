"""Words that several sheets of the roster workbook share."""

from __future__ import annotations

from scheduler_app.exchange.words import Words

WEEKDAY_NAMES = tuple(
    Words(en, f"周{zh}")
    for en, zh in zip(
        ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), "一二三四五六日", strict=True
    )
)
DRAFT = Words("Draft", "草稿")
