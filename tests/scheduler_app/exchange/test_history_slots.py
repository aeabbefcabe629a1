"""Rows that meet in one interval: the same row twice, an hour twice, several parts."""

from __future__ import annotations

import pytest

from scheduler_app.exchange.history_import import read_history
from solver.search.cancellation import CancelToken


@pytest.fixture
def read(tmp_path):
    def _read(rows, header="Start,Calls,Answered,AHT"):
        path = tmp_path / "calls.csv"
        path.write_text("\n".join([header, *rows]) + "\n")
        reading = read_history(path, None, "Main", CancelToken(), lambda _share: None)
        assert reading is not None
        return reading.days[0], [w.text() for w in reading.warnings]

    return _read


def day_of(day, first=0, last=24, calls=5):
    return [
        f"{day} {h:02d}:{m},{calls},{calls},100" for h in range(first, last) for m in ("00", "30")
    ]


def test_the_same_row_twice_counts_once(read):
    rows = day_of("2026-11-30", 8, 12)
    day, warnings = read([*rows, rows[1], rows[1]])
    assert day.offered[16:24] == (5,) * 8
    assert warnings == ["calls.csv!A10: 2 rows are there twice and count once: rows 10, 11"]


def test_rows_that_differ_are_added_up_with_their_weighted_handle_time(read):
    day, warnings = read([*day_of("2026-11-30", 8, 12), "2026-11-30 08:30,20,15,200"])
    assert (day.offered[17], day.answered[17], day.aht_seconds[17]) == (25, 20, 175)
    assert "1 rows have the queue and the time of an earlier row" in warnings[0]
    assert warnings[0].endswith("rows 10")


def test_rows_that_differ_only_in_a_column_that_is_not_read_are_added_up(read):
    rows = [f"{row},{region}" for row in day_of("2026-11-30", 8, 12) for region in ("N", "S")]
    day, _ = read(rows, "Start,Calls,Answered,AHT,Region")
    assert day.offered[16:24] == (10,) * 8


def test_an_unknown_part_makes_the_sum_unknown(read):
    day, _ = read([*day_of("2026-11-30", 8, 12), "2026-11-30 08:30,x,15,200"])
    assert day.offered[17] is None
    assert day.answered[17] == 20


@pytest.mark.parametrize("change", ["2026-10-25", "2026-11-01", "2026-04-05"])
def test_the_hour_that_comes_twice_in_autumn_is_the_sum(read, change):
    rows = day_of(change)
    twice = [*rows[:6], *rows[4:6], *rows[6:]]  # 02:00 and 02:30 again, alike
    day, warnings = read(twice)
    assert day.offered[3:7] == (5, 10, 10, 5)
    assert warnings == [
        f"calls.csv: an hour comes twice where clocks go back; both were added up: {change} 02:00"
    ]


@pytest.mark.parametrize("other", ["2026-10-26", "2026-07-05"])
def test_on_another_day_the_same_hour_twice_is_a_mistake(read, other):
    rows = day_of(other)
    day, warnings = read([*rows, *rows[4:6]])
    assert day.offered[3:7] == (5, 5, 5, 5)
    assert "2 rows are there twice" in warnings[0]
