"""Days without a row: a closed weekday, or lost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from scheduler_app.exchange.history_import import read_history
from solver.search.cancellation import CancelToken

MONDAY = date(2026, 11, 2)
WORKDAYS = [d for d in range(28) if d % 7 < 5]
WEEKENDS_BETWEEN = {5, 6, 12, 13, 19, 20}


@pytest.fixture
def read(tmp_path):
    """Read 50 calls in each hour from 8 to 20 of the days (counted from a Monday) by queue."""

    def _read(**days_by_queue):
        lines = [
            f"{MONDAY + timedelta(days=d)} {h:02d}:00,{queue},50,50,180\n"
            for queue, days in days_by_queue.items()
            for d in days
            for h in range(8, 20)
        ]
        path = tmp_path / "calls.csv"
        path.write_text("Start,Queue,Calls,Answered,AHT\n" + "".join(lines))
        reading = read_history(path, None, "Main", CancelToken(), lambda _share: None)
        assert reading is not None
        return reading

    return _read


def closed(reading, queue="A"):
    return {(day - MONDAY).days for name, day in reading.closed_days if name == queue}


def present(reading, queue="A"):
    return {(day.date - MONDAY).days for day in reading.days if day.queue == queue}


def test_a_weekday_that_never_has_rows_is_closed(read):
    reading = read(A=WORKDAYS)
    assert closed(reading) == WEEKENDS_BETWEEN
    assert present(reading) == {*WORKDAYS, *WEEKENDS_BETWEEN}
    assert not reading.warnings


def test_a_closed_day_has_no_contacts_and_no_handle_time(read):
    reading = read(A=WORKDAYS)
    saturday = reading.days[5]
    assert saturday.date == MONDAY + timedelta(days=5)
    assert saturday.offered == saturday.answered == (0,) * 24
    assert saturday.abandoned == saturday.aht_seconds == (None,) * 24
    assert list(reading.days) == sorted(reading.days, key=lambda day: (day.queue, day.date))


def test_a_lost_day_stays_unknown_and_is_named(read):
    reading = read(A=[d for d in WORKDAYS if d != 9])
    assert 9 not in present(reading)
    assert closed(reading) == WEEKENDS_BETWEEN
    assert [w.text() for w in reading.warnings] == [
        "calls.csv: 1 days have no rows and count as unknown: 2026-11-11"
    ]


def test_one_weekend_proves_nothing(read):
    reading = read(A=[d for d in WORKDAYS if d < 12])
    assert present(reading) == {d for d in WORKDAYS if d < 12}


def test_each_queue_has_its_own_days_within_its_own_range(read):
    reading = read(A=WORKDAYS, B=[d for d in range(28) if d % 7 == 5 or d > 20])
    assert closed(reading) == WEEKENDS_BETWEEN
    assert closed(reading, "B") == set()  # in its last week it was open every day


def test_a_make_up_workday_leaves_the_weekday_closed(read):
    days = [d for d in range(42) if d % 7 < 5]
    reading = read(A=[*days, 19])
    assert closed(reading) == {5, 12, 26, 33, 6, 13, 20, 27, 34}
    assert 19 in present(reading)


def test_a_weekday_that_is_open_now_and_then_stays_unknown(read):
    days = [d for d in range(42) if d % 7 < 5]
    assert closed(read(A=[*days, 5, 19])) == {6, 13, 20, 27, 34}


def test_a_pause_between_two_exports_is_not_closed(read):
    later = [d + 100 * 7 for d in range(3)]
    reading = read(A=[*range(3), *later])
    assert present(reading) == {*range(3), *later}
