"""Rows whose time cannot be right are named and left out, the others stay."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from scheduler_app.exchange.history_import import read_history
from solver.search.cancellation import CancelToken


@pytest.fixture
def read(tmp_path):
    def _read(starts, header="Start"):
        path = tmp_path / "calls.csv"
        path.write_text(f"{header};Calls\n" + "".join(f"{start};5\n" for start in starts))
        reading = read_history(path, None, "Main", CancelToken(), lambda _share: None)
        assert reading is not None
        return reading, [w.text() for w in reading.warnings]

    return _read


def half_hours(n, first=datetime(2026, 11, 30, 8)):
    return [str(first + timedelta(minutes=30 * at)) for at in range(n)]


def total(reading):
    return sum(n or 0 for day in reading.days for n in day.offered)


def test_rows_without_a_readable_time_are_left_out(read):
    reading, warnings = read([*half_hours(4), "2026-02-30 10:00", "later", ""])
    assert total(reading) == 20
    assert warnings == [
        'calls.csv!A6: 3 rows have no readable date and time ("2026-02-30 10:00") and were left '
        "out: rows 6, 7, 8"
    ]


def test_a_mistyped_year_is_left_out(read):
    reading, warnings = read([*half_hours(4), "2062-11-30 10:00"])
    assert (total(reading), reading.last_date) == (20, date(2026, 11, 30))
    assert "1 rows lie more than ten years from the others" in warnings[0]


def test_a_row_inside_an_interval_is_left_out(read):
    reading, warnings = read([*half_hours(40), "2026-11-30 10:07:00"])
    assert (reading.interval_minutes, total(reading)) == (30, 200)
    assert "1 rows do not start on an interval of 30 min and were left out: rows 42" in warnings[0]


def test_a_fraction_of_a_second_is_no_other_interval(read):
    reading, warnings = read(["2026-11-30 07:59:59.999", "2026-11-30 08:30:00.001"])
    assert reading.days[0].offered[16:18] == (5, 5)
    assert not warnings


def test_a_few_rows_with_gaps_keep_their_grid(read):
    reading, _ = read(["2026-11-30 10:00", "2026-11-30 11:30", "2026-11-30 13:00"])
    assert reading.interval_minutes == 30


def test_an_order_of_day_and_month_that_was_guessed_is_said(read):
    days = [f"{month:02d}/05/2026 {hour}:00" for month in (3, 4) for hour in (10, 11)]
    reading, warnings = read(days)
    assert reading.first_date == date(2026, 5, 3)
    assert "03/05/2026 was read as day/month/year" in warnings[0]


def test_rows_of_totals_are_left_out(read):
    reading, warnings = read([*half_hours(4), "合计", "Total"])
    assert total(reading) == 20
    assert warnings == ["calls.csv!A6: 2 rows of totals were left out: rows 6, 7"]


def test_a_leap_day_is_a_day(read):
    reading, warnings = read(half_hours(4, datetime(2024, 2, 29, 8)))
    assert reading.first_date == date(2024, 2, 29)
    assert not warnings


def test_blank_rows_are_skipped_without_a_word(tmp_path):
    path = tmp_path / "calls.csv"
    path.write_text("Start,Calls\n2026-11-30 10:00,5\n\n , \n,\n2026-11-30 10:30,6\n")
    reading = read_history(path, None, "Main", CancelToken(), lambda _share: None)
    assert reading is not None
    assert (reading.n_rows, total(reading), reading.warnings) == (2, 11, ())
