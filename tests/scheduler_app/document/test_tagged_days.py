"""Holidays and tags as people call them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from scheduler_app.document.tagged_days import day_marks
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.store.records import DayTag

FIRST, LAST = date(2025, 12, 29), date(2026, 1, 4)


def test_what_the_user_set_goes_before_the_calendar(centre):
    own = (DayTag(date(2026, 1, 1), "sale", "", 1.8), DayTag(date(2026, 1, 2), "chat", "Chat"))
    data = replace(centre, country="CN", day_tags=own)
    marks = day_marks(data, ["Phone"], FIRST, LAST)
    assert marks[date(2026, 1, 1)].text == "sale"
    assert marks[date(2026, 1, 1)].tip == "sale 180%"
    assert not marks[date(2026, 1, 2)].is_own
    assert marks[date(2026, 1, 4)].text == "make-up workday"
    assert day_marks(data, ["Phone", "Chat"], FIRST, LAST)[date(2026, 1, 2)].text == "chat"


def test_holidays_have_names_in_the_readers_language(centre):
    data = replace(centre, country="CN")
    english = day_marks(data, [], FIRST, LAST)[date(2026, 1, 1)].text
    LANGUAGE.switch("zh")
    assert english == "New Year's Day"
    assert day_marks(data, [], FIRST, LAST)[date(2026, 1, 1)].text == "元旦"
