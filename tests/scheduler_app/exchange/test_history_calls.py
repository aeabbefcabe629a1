"""Lists of single calls are counted by 15 minutes."""

from __future__ import annotations

import pytest

from scheduler_app.exchange.history_import import read_history
from solver.search.cancellation import CancelToken


@pytest.fixture
def read(tmp_path):
    def _read(text):
        path = tmp_path / "calls.csv"
        path.write_text(text, encoding="utf-8")
        reading = read_history(path, None, "Main", CancelToken(), lambda _share: None)
        assert reading is not None
        assert reading.is_call_by_call
        return reading

    return _read


def slot(day, at):
    return day.offered[at], day.answered[at], day.abandoned[at], day.aht_seconds[at]


CALLS = (
    "call_id,date,vru_entry,outcome,ser_time\n"
    "1,2026-11-30,10:00:00,AGENT,100\n"
    "2,2026-11-30,10:14:59,AGENT,200\n"
    "3,2026-11-30,10:14:59,HANG,0\n"
    "4,2026-11-30,10:15:00,AGENT,60\n"
    "5,2026-11-30,10:15:00,PHANTOM,9\n"
)


def test_calls_are_counted_where_they_began(read):
    reading = read(CALLS)
    (day,) = reading.days
    assert slot(day, 40) == (3, 2, 1, 150)
    assert slot(day, 41) == (1, 1, 0, 60)
    assert reading.n_rows == 5
    assert "1 calls were no contacts" in reading.warnings[0].text()


def test_the_same_call_twice_is_one_call(read):
    reading = read(CALLS + "3,2026-11-30,10:14:59,HANG,0\n")
    assert slot(reading.days[0], 40) == (3, 2, 1, 150)
    assert "1 rows are there twice and count once: rows 7" in reading.warnings[1].text()


def test_without_ids_two_equal_calls_are_two(read):
    reading = read(
        "start,result,duration\n2026-11-30 10:00:00,missed,0\n2026-11-30 10:00:00,missed,0\n"
    )
    assert slot(reading.days[0], 40) == (2, 0, 2, None)
    assert not reading.warnings


@pytest.mark.parametrize(
    ("word", "answered"),
    [("Answered", 1), ("已接通", 1), ("是", 1), ("No-Answer", 0), ("放弃", 0), ("否", 0)],
)
def test_outcomes_in_two_languages(read, word, answered):
    day = read(f"开始时间,是否接通,通话时长\n2026-11-30 10:00:05,{word},90\n").days[0]
    assert slot(day, 40) == (1, answered, 1 - answered, 90 if answered else None)


def test_an_unknown_outcome_is_told_by_its_handle_time(read):
    reading = read(
        "start,outcome,duration\n2026-11-30 10:00:05,XFER,90\n2026-11-30 10:01:05,ODD,0\n"
    )
    assert slot(reading.days[0], 40) == (2, 1, 1, 90)
    text = reading.warnings[0].text()
    assert "2 calls have an unknown outcome (XFER, ODD)" in text


def test_service_from_its_start_and_end_past_midnight(read):
    reading = read(
        "start,answer time,end time\n"
        "2026-11-30 23:59:00,2026-11-30 23:59:30,2026-12-01 00:01:00\n"
        "2026-11-30 23:59:10,,2026-11-30 23:59:20\n"
    )
    assert slot(reading.days[0], 95) == (2, 1, 1, 90)


def test_an_impossible_handle_time_is_left_out_of_the_mean(read):
    reading = read(
        "start,outcome,duration\n"
        "2026-11-30 10:00:05,answered,90\n"
        "2026-11-30 10:00:06,answered,99999\n"
        "2026-11-30 10:00:07,answered,0\n"
    )
    assert slot(reading.days[0], 40) == (3, 3, 0, 90)
    assert "2 handle times are 0, negative or beyond 4 h" in reading.warnings[0].text()


def test_quiet_quarters_between_calls_are_zero_and_before_the_first_unknown(read):
    day = read("start,outcome\n2026-11-30 10:00:05,yes\n2026-11-30 11:00:05,yes\n").days[0]
    assert day.offered[40:45] == (1, 0, 0, 0, 1)
    assert day.offered[39] is None
    assert day.offered[45] is None
