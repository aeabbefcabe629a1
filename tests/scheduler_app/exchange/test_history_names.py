"""Which header is which, in two languages."""

from __future__ import annotations

import pytest

from scheduler_app.exchange.history_names import guess_mapping


def guess(headers, *rows):
    return guess_mapping(tuple(headers), [tuple(row) for row in rows]).mapped()


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("Offered", "offered"),
        ("CallsOffered", "offered"),
        ("contacts_offered", "offered"),
        ("Calls Offered (total)", "offered"),
        ("来电量", "offered"),
        ("话务量", "offered"),
        ("热线呼入量", "offered"),
        ("Answered Calls", "answered"),
        ("ACD Calls", "answered"),
        ("Aban Calls", "abandoned"),
        ("handled", "answered"),
        ("接通量", "answered"),
        ("接听量", "answered"),
        ("ABANDONED", "abandoned"),
        ("放弃量", "abandoned"),
        ("呼损", "abandoned"),
        ("AHT", "aht_seconds"),
        ("aht_seconds", "aht_seconds"),
        ("Avg Handle Time", "aht_seconds"),
        ("平均处理时长(秒)", "aht_seconds"),
        ("平均通话时长", "talk_seconds"),
        ("通话时长", "talk_seconds"),
        ("平均话后处理时长", "wrap_seconds"),
        ("话后处理(秒)", "wrap_seconds"),
        ("总处理时长", "handle_seconds"),
        ("Skill Group", "queue"),
        ("技能组", "queue"),
        ("业务", "queue"),
        ("渠道", "channel"),
        ("是否接通", "outcome"),
    ],
)
def test_a_header_is_found_by_its_name(header, key):
    assert guess([header, "Remark"], ["5", "x"]) == {key: header}


@pytest.mark.parametrize(
    "header",
    ["接通率", "Answered %", "Abandon rate", "CallsABD%", "20秒接通量", "Agent", "SLACall"],
)
def test_shares_and_other_numbers_are_not_taken_for_counts(header):
    assert guess([header], ["5"]) == {}


def test_the_better_name_wins():
    assert guess(["Calls", "Offered"], ["1", "2"]) == {"offered": "Offered"}


@pytest.mark.parametrize(
    ("headers", "row", "expected"),
    [
        (["Start", "Calls"], ["2026-11-30 10:00", "5"], {"start": "Start", "offered": "Calls"}),
        (["date", "start", "n"], ["2026-11-30", "10:00", "5"], {"date": "date", "time": "start"}),
        (["日期", "时段"], ["2026/11/30", "10:00-10:30"], {"date": "日期", "time": "时段"}),
        (["时间"], ["2026-11-30 10:00"], {"start": "时间"}),
        (["Interval Start Time"], ["2026-11-30 10:00"], {"start": "Interval Start Time"}),
        (["日期", "时段"], ["11月30日", "10:00"], {"date": "日期", "time": "时段"}),
        (["Start"], ["soon"], {"start": "Start"}),
        (["时间"], ["10:00"], {"time": "时间"}),
        (["Date", "Hour"], ["46356", "23"], {"date": "Date", "time": "Hour"}),
        (
            ["Date", "Time"],
            ["2026-11-30 00:00:00", "10:00:00"],
            {"date": "Date", "time": "Time"},
        ),
        (["Date"], ["2026-11-30 00:00:00"], {"start": "Date"}),
    ],
)
def test_a_column_of_times_is_known_by_what_it_holds(headers, row, expected):
    assert guess(headers, row) == expected


def test_answered_with_yes_and_no_is_the_outcome_of_a_call():
    mapping = guess_mapping(
        ("Start", "Answered", "Talk time"),
        [("2026-11-30 10:00:05", "yes", "90"), ("2026-11-30 10:01:05", "no", "0")],
    )
    assert mapping.mapped() == {
        "start": "Start",
        "outcome": "Answered",
        "talk_seconds": "Talk time",
    }
    assert mapping.is_call_by_call
