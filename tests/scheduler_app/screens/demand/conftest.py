"""The demand screen of the small centre, with four weeks of call history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

import pytest

from scheduler_app.store.records import (
    DayTag,
    DemandRow,
    ForecastReport,
    HistoryDay,
    MethodScore,
    Predicted,
)

MONDAY = date(2026, 11, 30)

SHAPE = (*[0.0] * 16, *[4.0, 8.0, 12.0, 16.0, 20.0, 16.0] * 4, *[0.0] * 8)
"""Contacts of a day by half hour; the first at 08:00."""
REPORT = ForecastReport(
    "Phone",
    datetime(2026, 11, 27, 9),
    "profile_steady",
    (MethodScore("profile_steady", 0.081, 0.01), MethodScore("mean_of_4", 0.104, -0.02)),
    (0.1,) * 7,
    (None,) * 8 + (0.1,) * 12 + (None,) * 4,
)


def demand_rows(queue, share, monday=MONDAY):
    midnight = datetime.combine(monday, datetime.min.time())
    for i, level in enumerate(SHAPE * 7):
        n = level * share
        said = Predicted(n, 180.0, 0.8 * n, 1.2 * n, 0.7 * n, 1.3 * n)
        yield DemandRow(midnight + i * timedelta(minutes=30), queue, None, n, 180.0, said)


def history_days(queue, share, n_days=28):
    counts = tuple(n * share for n in SHAPE)
    aht = tuple(180.0 if n else None for n in counts)
    for back in range(n_days, 0, -1):
        day = MONDAY - timedelta(days=back)
        yield HistoryDay(queue, day, 30, counts, counts, (0.0,) * 48, aht)


@pytest.fixture
def calls(centre):
    """The centre with contacts, forecast and history of both queues."""
    rows = [*demand_rows("Phone", 1.0), *demand_rows("Chat", 0.5)]
    order = ("Phone", "Chat")
    return replace(
        centre,
        country="CN",
        cells=(),
        shift_targets=(),
        demand=tuple(sorted(rows, key=lambda row: (row.start, order.index(row.queue)))),
        history=(*history_days("Phone", 1.0), *history_days("Chat", 0.5)),
        day_tags=(DayTag(MONDAY - timedelta(days=19), "双11", "", 2.5),),
        forecast_reports=(REPORT,),
    )


@pytest.fixture
def open_screen(open_screen_of):
    """Open a project of some records and return its demand screen at the centre's Monday."""
    return partial(open_screen_of, "demand")


@pytest.fixture
def screen(open_screen, calls):
    return open_screen(calls)


@pytest.fixture
def document(screen, window):
    return window.context.document


@pytest.fixture
def rows(document):
    """Find a stored row of the shown week by its interval (half hours from Monday)."""

    def find(interval, queue="Phone"):
        start = datetime.combine(MONDAY, datetime.min.time()) + timedelta(minutes=30 * interval)
        return next(r for r in document.data.demand if (r.start, r.queue) == (start, queue))

    return find
