"""From a project's history to its demand: tags, bots, corrections, what is left alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from scheduler_app.store.corrections import is_corrected
from scheduler_app.store.forecasting import forecast_changes, forecast_demand
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import (
    DayTag,
    DemandRow,
    HistoryDay,
    ProjectData,
    SelfServiceShare,
)
from solver.domain.queue import Queue
from solver.forecast.progress import CancelledError
from solver.search.cancellation import CancelToken

FIRST = date(2026, 11, 30)
WEEKDAY_CONTACTS = (40.0, 36.0, 32.0, 30.0, 34.0, 20.0, 16.0)
NOW = datetime(2026, 11, 26, 9)


def history(queue="Phone", weeks=10, sizes=None, aht=200.0):
    """Hourly days up to FIRST, open 8 to 20, the same every week but for ``sizes`` by date."""
    days = []
    for back in range(weeks * 7, 0, -1):
        day = FIRST - timedelta(days=back)
        contacts = WEEKDAY_CONTACTS[day.weekday()] * (sizes or {}).get(day, 1.0)
        offered = tuple(contacts if 8 <= hour < 20 else 0.0 for hour in range(24))
        handle = tuple(aht if n else None for n in offered)
        none = (None,) * 24
        days.append(HistoryDay(queue, day, 60, offered, none, none, handle))
    return tuple(days)


def project(**fields):
    fields = {"history": history()} | fields
    return ProjectData(queues=(Queue("Phone"), Queue("Chat")), **fields)


def forecast_of(data, weeks=1, queues=("Phone",), first=FIRST):
    return forecast_demand(data, first, weeks, queues, CancelToken(), lambda _share: None, NOW)


def day_total(found, day, queue="Phone"):
    return sum(r.volume for r in found.rows if r.start.date() == day and r.queue == queue)


def test_a_steady_week_goes_on_in_each_of_its_hours():
    found = forecast_of(project())
    assert len(found.rows) == 7 * 24
    at_ten = next(r for r in found.rows if r.start == datetime(2026, 11, 30, 10))
    assert at_ten.volume == pytest.approx(40, rel=0.03)
    assert at_ten.aht_seconds == pytest.approx(200, rel=0.01)
    assert at_ten.forecast.volume == at_ten.volume
    assert at_ten.forecast.low_95 <= at_ten.forecast.low_80 <= at_ten.volume
    assert at_ten.volume <= at_ten.forecast.high_80 <= at_ten.forecast.high_95
    assert next(r for r in found.rows if r.start.hour == 3).volume == 0
    (report,) = found.reports
    assert report.made == NOW
    assert {"last_week", "mean_of_4", report.method} <= {s.method for s in report.scores}


def test_a_later_week_is_reached_over_the_weeks_between():
    later = FIRST + timedelta(weeks=3)
    found = forecast_of(project(), weeks=2, first=later)
    assert found.rows[0].start.date() == later
    assert len({r.start.date() for r in found.rows}) == 14
    assert day_total(found, later) == pytest.approx(12 * 40, rel=0.05)


def test_only_what_was_known_before_the_week_is_used():
    sizes = {FIRST - timedelta(days=d): 9.0 for d in range(1, 8)}
    data = project(history=history(sizes=sizes))
    week_before = FIRST - timedelta(weeks=1)
    assert day_total(forecast_of(data, first=week_before), week_before) == pytest.approx(
        12 * 40, rel=0.03
    )


def test_a_tagged_day_is_learned_by_its_tag_and_placed():
    sale, again = FIRST - timedelta(days=20), FIRST + timedelta(days=1)
    tags = (DayTag(sale, "618"), DayTag(again, "618"), DayTag(FIRST, "launch", size=0.5))
    found = forecast_of(project(history=history(sizes={sale: 3.0}), day_tags=tags))
    assert day_total(found, again) == pytest.approx(3 * 12 * 36, rel=0.05)
    assert day_total(found, FIRST) == pytest.approx(0.5 * 12 * 40, rel=0.05)
    assert day_total(found, FIRST + timedelta(days=2)) == pytest.approx(12 * 32, rel=0.05)


def test_a_public_holiday_that_was_never_seen_is_like_the_others_that_were():
    # National Day 2026 is in the history; New Year's Day 2027 is to come.
    quiet = {date(2026, 10, d): 0.5 for d in range(1, 8)}
    data = project(history=history(weeks=12, sizes=quiet), country="CN")
    first = date(2026, 12, 28)
    found = forecast_of(data, first=first)
    new_year = date(2027, 1, 1)
    assert day_total(found, new_year) == pytest.approx(0.5 * 12 * 34, rel=0.15)


def test_a_make_up_workday_that_was_never_seen_is_like_a_working_day():
    # Sunday 4 January 2026 was worked in China; the history before knows no such day.
    first = date(2025, 12, 29)
    shift = FIRST - first
    moved = tuple(replace(day, date=day.date - shift) for day in history())
    found = forecast_of(project(history=moved, country="CN"), first=first)
    sunday = day_total(found, date(2026, 1, 4))
    assert sunday > 12 * 28  # a usual Sunday has 12 x 16


@pytest.mark.parametrize("earlier", [(), (0.0,)])
def test_what_a_bot_resolves_is_taken_off(earlier):
    known = tuple(SelfServiceShare("Phone", FIRST - timedelta(days=1), s) for s in earlier)
    before = forecast_of(project(self_service=known))
    more = (*known, SelfServiceShare("Phone", FIRST, 0.5))
    after = forecast_of(project(self_service=more))
    for day in range(7):
        when = FIRST + timedelta(days=day)
        assert day_total(after, when) == pytest.approx(0.5 * day_total(before, when), rel=0.02)
    assert max(r.forecast.high_80 for r in after.rows) == pytest.approx(
        0.5 * max(r.forecast.high_80 for r in before.rows), rel=0.02
    )


def test_a_bot_that_has_begun_in_the_past_is_not_taken_off_twice():
    begun = FIRST - timedelta(days=28)
    half = history(sizes={begun + timedelta(days=d): 0.5 for d in range(28)})
    share = (SelfServiceShare("Phone", begun, 0.5),)
    found = forecast_of(project(history=half, self_service=share))
    assert day_total(found, FIRST) == pytest.approx(0.5 * 12 * 40, rel=0.05)


def test_a_queue_without_history_is_named_and_left_alone():
    found = forecast_of(project(), queues=("Chat", "Phone"))
    assert found.without_history == ("Chat",)
    assert {r.queue for r in found.rows} == {"Phone"}


def test_a_history_without_handle_times_says_so():
    found = forecast_of(project(history=history(aht=None)))
    assert found.without_aht == ("Phone",)
    assert all(r.aht_seconds is None for r in found.rows)


def test_applying_replaces_the_queues_days_and_nothing_else():
    rows = (
        DemandRow(datetime(2026, 11, 29, 10), "Phone", required=3),
        DemandRow(datetime(2026, 11, 30, 10), "Phone", required=3),
        DemandRow(datetime(2026, 11, 30, 10), "Chat", required=3),
        DemandRow(datetime(2026, 11, 30, 10, 15), "Phone", required=3),
    )
    data = project(demand=rows)
    book = RecordBook(data)
    found = forecast_of(data)
    book.apply(forecast_changes(data, found, keep_corrected=True))
    kept = [r for r in book.data().demand if r.required is not None]
    assert kept == [rows[0], rows[2]]
    assert [r for r in book.data().demand if r.queue == "Phone" and r not in rows] == list(
        found.rows
    )
    assert book.data().forecast_reports == found.reports
    again = forecast_changes(book.data(), found, keep_corrected=True)
    assert again == []


@pytest.mark.parametrize("keep", [True, False])
def test_corrections_are_kept_if_they_are_to_be(keep):
    data = project()
    found = forecast_of(data)
    book = RecordBook(data)
    book.apply(forecast_changes(data, found, keep_corrected=True))
    row = book.data().demand[10]
    corrected = replace(row, volume=99.0, note="campaign")
    book = RecordBook(replace(book.data(), demand=(corrected,)))
    newer = replace(
        found, rows=tuple(replace(r, forecast=replace(r.forecast, low_80=0)) for r in found.rows)
    )
    book.apply(forecast_changes(book.data(), newer, keep_corrected=keep))
    after = book.data().demand[10]
    assert (after.volume, after.note) == ((99.0, "campaign") if keep else (row.volume, ""))
    assert after.forecast.low_80 == 0
    assert is_corrected(after) is keep


def test_a_cancelled_forecast_ends():
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        forecast_demand(project(), FIRST, 1, ("Phone",), cancel, lambda _share: None)


def test_the_share_done_rises_to_one():
    data = project(history=history() + history("Chat"))
    shares = []
    forecast_demand(data, FIRST, 1, ("Phone", "Chat"), CancelToken(), shares.append, NOW)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
