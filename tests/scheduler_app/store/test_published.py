"""Who is away on which of the days, for all of it or a part."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from scheduler_app.store.presence_records import AbsenceRow
from scheduler_app.store.published import days_away

MONDAY = date(2026, 11, 30)
WEEK = [MONDAY + timedelta(days=n) for n in range(7)]


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (datetime(2026, 12, 2), datetime(2026, 12, 3), {2}),
        (datetime(2026, 12, 2, 14), datetime(2026, 12, 3), {2}),
        (datetime(2026, 12, 2, 7), datetime(2026, 12, 4), {2, 3}),
        (datetime(2026, 12, 5), datetime(2026, 12, 9), {5, 6}),
    ],
)
def test_an_absence_until_midnight_ends_with_that_day(start, end, days):
    found = days_away((), (AbsenceRow("007", start, end),), WEEK)
    assert found == {("007", MONDAY + timedelta(days=n)) for n in days}
