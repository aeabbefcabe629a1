"""The history on one grid: finer intervals added up, gaps kept, days left out put in."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from scheduler_app.store.call_history import by_queue, call_history
from scheduler_app.store.records import HistoryDay

MONDAY = date(2026, 11, 2)
LATER = date(2027, 1, 1)
UNKNOWN = (None,)


def counted(day, minutes, offered, aht=UNKNOWN, answered=UNKNOWN):
    """A day whose intervals repeat the given numbers."""
    n = 1440 // minutes

    def full(values):
        return tuple(values * (n // len(values)))

    return HistoryDay(
        "Phone", day, minutes, full(offered), full(answered), full(UNKNOWN), full(aht)
    )


def test_quarters_become_half_hours_with_their_contacts_handle_time():
    day = counted(MONDAY, 15, (2.0, 4.0), (100.0, 400.0), (1.0, 3.0))
    found = call_history([day], LATER)
    assert found.interval_minutes == 30
    assert found.volume[0, 0] == 6.0
    assert found.aht_seconds[0, 0] == pytest.approx((1 * 100 + 3 * 400) / 4)


def test_without_answered_contacts_those_offered_weigh_the_handle_time():
    found = call_history([counted(MONDAY, 15, (2.0, 4.0), (100.0, 400.0))], LATER)
    assert found.aht_seconds[0, 0] == pytest.approx((2 * 100 + 4 * 400) / 6)


def test_a_half_hour_with_an_unknown_part_is_unknown():
    found = call_history([counted(MONDAY, 15, (2.0, None))], LATER)
    assert np.isnan(found.volume).all()
    assert np.isnan(found.aht_seconds).all()


def test_hours_stay_hours_and_make_finer_days_hours():
    days = [counted(MONDAY, 60, (8.0,)), counted(date(2026, 11, 3), 30, (3.0, 4.0))]
    found = call_history(days, LATER)
    assert (found.interval_minutes, found.volume.shape) == (60, (2, 24))
    assert found.volume[:, 0].tolist() == [8.0, 7.0]


def test_days_without_a_record_are_unknown_and_none_after_the_date_count():
    days = [counted(date(2026, 11, n), 30, (1.0,)) for n in (2, 4, 9)]
    found = call_history(days, date(2026, 11, 9))
    assert found.first_date == MONDAY
    assert found.dates[-1] == date(2026, 11, 4)
    assert np.isnan(found.volume[1]).all()
    assert (found.volume[[0, 2]] == 1.0).all()


def test_no_day_before_the_date_is_no_history():
    assert call_history([counted(MONDAY, 30, (1.0,))], MONDAY) is None
    assert call_history([], LATER) is None


def test_the_days_of_each_queue_are_found():
    day = counted(MONDAY, 30, (1.0,))
    assert by_queue([day]) == {"Phone": [day]}
