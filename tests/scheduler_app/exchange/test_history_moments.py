"""Dates and times of day as phone systems write them."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler_app.exchange.history_moments import (
    Clock,
    Moment,
    clock_of_day_text,
    moment_kind,
    read_clock,
    read_days,
    split_moment,
)

NOON = date(2026, 11, 30)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-30",
        "2026/11/30",
        "2026.11.30",
        "2026年11月30日",
        "2026年11月30日 星期一",
        "2026-11-30 周一",
        "２０２６-11-30",
        "30.11.2026",
        "30/11/2026",
        "30-11-26",
        "11/30/2026",
        "Mon 30/11/2026",
        "30-Nov-2026",
        "20261130",
        "46356",
    ],
)
def test_one_day_in_many_spellings(text):
    assert read_days([text]).by_text[text] == NOON


@pytest.mark.parametrize(
    "text", ["", "2026-02-30", "2025-02-29", "31/31/2026", "1800-01-01", "12345", "calls", "=A1"]
)
def test_what_is_no_day(text):
    assert read_days([text]).by_text[text] is None


def test_the_29th_of_february_exists_in_leap_years():
    assert read_days(["29/02/2024"]).by_text["29/02/2024"] == date(2024, 2, 29)


def test_one_number_above_12_decides_the_order_of_the_whole_column():
    days = read_days(["03/04/2026", "13/04/2026"])
    assert days.by_text["03/04/2026"] == date(2026, 4, 3)
    assert not days.is_ambiguous
    days = read_days(["03/04/2026", "03/14/2026"])
    assert days.by_text["03/04/2026"] == date(2026, 3, 4)
    assert not days.is_ambiguous


def test_an_ambiguous_column_is_read_as_the_days_in_a_row():
    days = read_days([f"03/{day:02d}/2026" for day in range(1, 8)])
    assert days.is_ambiguous
    assert days.by_text["03/07/2026"] == date(2026, 3, 7)
    days = read_days([f"{day:02d}/03/2026" for day in range(1, 8)])
    assert days.is_ambiguous
    assert days.by_text["07/03/2026"] == date(2026, 3, 7)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("10:00", 600),
        ("9:30", 570),
        ("10:00:00", 600),
        ("9:30 PM", 1290),
        ("12:15 am", 15),
        ("下午2:30", 870),
        ("10时30分", 630),
        ("10：30", 630),
        ("24:00", 1440),
        ("0930", 570),
        ("9", 540),
        ("0.5", 720),
        ("10:00:00Z", 600),
        ("10:00:00+08:00", 600),
    ],
)
def test_one_time_in_many_spellings(text, minutes):
    clock = read_clock(text)
    assert clock is not None
    assert clock.start == minutes * 60
    assert clock.end is None


@pytest.mark.parametrize("text", ["", "25:00", "10:61", "24:01", "noon", "-1", "99", "=B2"])
def test_what_is_no_time(text):
    assert read_clock(text) is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("10:00-10:30", 600, 630),
        ("10:00 – 10:30", 600, 630),
        ("10:00~10:30", 600, 630),
        ("10:00至10:30", 600, 630),
        ("23:30-24:00", 1410, 1440),
        ("23:30-00:00", 1410, 1440),
        ("10:00 - 2026-11-30 10:30", 600, 630),
    ],
)
def test_an_interval_has_an_end(text, start, end):
    assert read_clock(text) == Clock(start * 60, end * 60)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2026-11-30 10:00", ("2026-11-30", "10:00")),
        ("2026-11-30T10:00:00", ("2026-11-30", "10:00:00")),
        ("2026年11月30日 10时30分", ("2026年11月30日", "10时30分")),
        ("11/30/2026 9:00 PM", ("11/30/2026", "9:00 PM")),
        ("2026-11-30 下午2:30", ("2026-11-30", "下午2:30")),
        ("2026-11-30", ("2026-11-30", "")),
    ],
)
def test_date_and_time_in_one_text(text, parts):
    assert split_moment(text) == parts


def test_numbers_that_hold_a_date_and_a_time():
    assert clock_of_day_text("46356.5") == Clock(43_200)
    assert clock_of_day_text("202611301015") == Clock(36_900)
    assert clock_of_day_text("46356") is None


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (["2026-11-30 10:00", "2026-11-30 10:30"], Moment.BOTH),
        (["2026-11-30 00:00:00", "2026-12-01 00:00:00"], Moment.DAY),
        (["2026-11-30", "2026-12-01"], Moment.DAY),
        (["10:00", "10:30"], Moment.CLOCK),
        (["0", "1", "23"], Moment.CLOCK),
        (["46356.25", "46356.5"], Moment.BOTH),
        (["Mon", "Tue"], None),
        (["many", "words"], None),
        ([], None),
    ],
)
def test_what_a_column_tells(texts, kind):
    assert moment_kind(texts) is kind
