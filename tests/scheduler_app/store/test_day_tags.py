"""Tagged days: calendars of countries and the user's own tags."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler_app.store.day_tags import (
    HOLIDAY,
    MAKE_UP_WORKDAY,
    TaggedDay,
    countries,
    holiday_names,
    tags_of,
)
from scheduler_app.store.records import DayTag, ProjectData

CHINA = ProjectData(country="CN")


def tags(data, first, last, queue="Phone"):
    return {day: tagged.tag for day, tagged in tags_of(data, queue, first, last).items()}


def test_chinas_holidays_have_one_name_however_long_they_are():
    found = tags(CHINA, date(2026, 2, 1), date(2026, 2, 28))
    assert found[date(2026, 2, 17)] == "Chinese New Year"
    assert found[date(2026, 2, 20)] == "Chinese New Year"  # a day off that joins it to a weekend
    assert found[date(2026, 2, 14)] == found[date(2026, 2, 28)] == MAKE_UP_WORKDAY
    assert date(2026, 2, 13) not in found


@pytest.mark.parametrize("year", [2019, 2027, 2044])
def test_the_calendar_has_no_last_year(year):
    found = tags(CHINA, date(year, 1, 1), date(year, 12, 31))
    assert {"New Year's Day", "National Day"} <= set(found.values())
    assert found[date(year, 10, 1)] == "National Day"
    assert any(tag.startswith("Chinese New Year") for tag in found.values())


def test_a_span_over_new_year_has_the_days_of_both():
    found = tags(CHINA, date(2025, 12, 25), date(2026, 1, 5))
    assert found == {
        date(2026, 1, 1): "New Year's Day",
        date(2026, 1, 2): "New Year's Day",
        date(2026, 1, 4): MAKE_UP_WORKDAY,
    }


@pytest.mark.parametrize("country", ["", "ZZ"])
def test_without_a_known_country_only_own_tags_count(country):
    data = ProjectData(country=country, day_tags=(DayTag(date(2026, 10, 1), "618"),))
    assert tags(data, date(2026, 1, 1), date(2026, 12, 31)) == {date(2026, 10, 1): "618"}


def test_own_tags_come_before_the_calendar_and_those_of_a_queue_before_all():
    day = date(2026, 10, 1)
    data = ProjectData(
        country="CN",
        day_tags=(DayTag(day, "sale", "Phone", 2.0), DayTag(day, "launch"), DayTag(day, "x", "Q")),
    )
    assert tags_of(data, "Phone", day, day) == {day: TaggedDay("sale", 2.0, is_own=True)}
    assert tags_of(data, "Chat", day, day) == {day: TaggedDay("launch", is_own=True)}


def test_names_are_in_the_readers_language():
    day = date(2026, 10, 1)
    assert holiday_names("CN", 2026, "zh")[day] == "国庆节"
    assert holiday_names("CN", 2026, "en")[day] == "National Day"


def test_a_country_without_names_in_english_keeps_its_own():
    assert tags(ProjectData(country="IL"), date(1999, 9, 1), date(1999, 9, 30))
    assert {"CN", "US", "GB", "IL"} <= set(countries())


def test_a_day_off_without_a_holiday_before_it_is_a_holiday():
    assert HOLIDAY not in tags(CHINA, date(2026, 1, 1), date(2026, 12, 31)).values()
