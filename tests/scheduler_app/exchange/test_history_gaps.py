"""What a missing row means: closed, nobody called, or lost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from scheduler_app.exchange.history_import import read_history
from solver.search.cancellation import CancelToken

MONDAY = date(2026, 11, 2)


@pytest.fixture
def read(tmp_path):
    """Read hourly rows given as (day from a Monday, hour, contacts)."""

    def _read(rows, first=MONDAY):
        path = tmp_path / "calls.csv"
        lines = [f"{first + timedelta(days=d)} {h:02d}:00,{n}\n" for d, h, n in rows]
        path.write_text("Start,Calls\n" + "".join(lines))
        reading = read_history(path, None, "Main", CancelToken(), lambda _share: None)
        assert reading is not None
        days = {(day.date - first).days: day.offered for day in reading.days}
        return days, [w.text() for w in reading.warnings]

    return _read


def hours(days, first, last, n):
    return [(d, h, n) for d in days for h in range(first, last)]


def test_hours_that_no_day_has_are_closed(read):
    days, warnings = read(hours(range(7), 8, 20, 50))
    assert all(day[:8] == (0,) * 8 and day[20:] == (0,) * 4 for day in days.values())
    assert not warnings


def test_a_weekday_may_close_earlier(read):
    weekdays = [d for d in range(28) if d % 7 < 5]
    saturdays = [d for d in range(28) if d % 7 == 5]
    days, warnings = read([*hours(weekdays, 8, 20, 50), *hours(saturdays, 8, 14, 50)])
    assert all(days[d][14:20] == (0,) * 6 for d in saturdays)
    assert not warnings


def test_a_quiet_hour_without_a_row_is_zero_where_the_file_writes_no_zeros(read):
    rows = hours(range(7), 0, 24, 9)
    rows.remove((3, 4, 9))
    days, warnings = read(rows)
    assert days[3][4] == 0
    assert not warnings


def test_where_the_file_writes_zeros_a_missing_row_is_unknown(read):
    rows = [*hours(range(7), 0, 23, 9), *hours(range(7), 23, 24, 0)]
    rows.remove((3, 4, 9))
    days, warnings = read(rows)
    assert days[3][4] is None
    assert "2026-11-05 04:00-05:00" in warnings[0]


def test_a_busy_hour_without_a_row_was_lost(read):
    rows = hours(range(7), 0, 24, 10)
    rows = [row for row in rows if row[:2] not in ((3, 14), (3, 15), (4, 9))]
    days, warnings = read(rows)
    assert (days[3][14], days[3][15], days[4][9]) == (None, None, None)
    assert days[3][13] == 10
    assert warnings == [
        "calls.csv: 2 spans of time have no rows and count as unknown: "
        "2026-11-05 14:00-16:00, 2026-11-06 09:00-10:00"
    ]


def test_a_file_of_a_part_of_a_day_says_nothing_of_the_rest(read):
    days, warnings = read(hours([0], 8, 12, 50))
    assert days[0] == (None,) * 8 + (50,) * 4 + (None,) * 12
    assert not warnings


def test_a_hole_in_a_single_busy_day_is_unknown(read):
    days, warnings = read([*hours([0], 8, 10, 50), *hours([0], 11, 12, 50)])
    assert days[0][8:12] == (50, 50, None, 50)
    assert "2026-11-02 10:00-11:00" in warnings[0]


def test_a_hole_in_a_single_quiet_day_is_zero(read):
    days, warnings = read([*hours([0], 8, 10, 5), *hours([0], 11, 12, 50)])
    assert days[0][8:12] == (5, 5, 0, 50)
    assert not warnings


def test_the_night_between_two_days_is_closed(read):
    days, warnings = read(hours([0, 1], 8, 20, 50))
    assert days[0][20:] == (0,) * 4
    assert days[1][:8] == (0,) * 8
    assert days[0][:8] == (None,) * 8
    assert not warnings


def test_the_day_of_the_export_ends_where_it_was_made(read):
    rows = [*hours(range(7), 8, 20, 50), *hours([7], 8, 12, 50)]
    days, warnings = read(rows)
    assert days[7] == (0,) * 8 + (50,) * 4 + (None,) * 8 + (0,) * 4
    assert not warnings


def test_a_quiet_hour_beyond_the_export_is_unknown(read):
    rows = [*hours(range(27), 8, 20, 5), *hours([27], 8, 12, 5)]
    rows.remove((20, 15, 5))
    days, warnings = read(rows)
    assert days[20][15] == 0
    assert days[27] == (0,) * 8 + (5,) * 4 + (None,) * 8 + (0,) * 4
    assert not warnings


def test_a_quiet_hour_before_the_export_begins_is_unknown(read):
    days, warnings = read([*hours([0], 14, 20, 5), *hours(range(1, 28), 8, 20, 5)])
    assert days[0] == (0,) * 8 + (None,) * 6 + (5,) * 6 + (0,) * 4
    assert not warnings


def test_an_hour_that_no_export_of_that_weekday_covers_is_unknown(read):
    rows = [*hours([0], 14, 20, 50), *hours(range(1, 7), 8, 20, 50), *hours([7], 8, 12, 50)]
    days, _ = read(rows)
    assert days[0][12:14] == days[7][12:14] == (None, None)


def test_an_hour_that_had_no_contact_so_far_is_no_closed_one(read):
    seldom = [(d, h, 1) for d in range(14) for h in (8, 19)]
    days, _ = read([*seldom, *hours([14], 8, 12, 1)])
    assert days[7][9:19] == (0,) * 10
    assert days[14][12:] == (None,) * 8 + (0,) * 4


def test_the_hour_that_is_left_out_in_spring_is_told_apart(read):
    first = date(2026, 3, 23)  # clocks go forward on Sunday the 29th
    rows = hours(range(9), 0, 24, 50)
    rows.remove((6, 2, 50))
    days, warnings = read(rows, first)
    assert days[6][2] is None
    assert warnings == [
        "calls.csv: an hour is missing where clocks go forward; it counts as unknown: "
        "2026-03-29 02:00"
    ]


def test_answered_and_abandoned_are_zero_too_where_the_file_counts_them(tmp_path):
    path = tmp_path / "calls.csv"
    rows = [f"{MONDAY + timedelta(days=d)} {h}:00,5,5\n" for d in range(7) for h in range(8, 20)]
    path.write_text("Start,Calls,Answered\n" + "".join(rows))
    reading = read_history(path, None, "Main", CancelToken(), lambda _share: None)
    assert reading is not None
    day = reading.days[0]
    assert (day.offered[0], day.answered[0], day.abandoned[0], day.aht_seconds[0]) == (
        0, 0, None, None,
    )  # fmt: skip
