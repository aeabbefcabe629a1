"""Edits of the demand: shapes kept, corrections taken back, a queue made like another."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from scheduler_app.document.demand_edits import (
    DemandEditError,
    filled_week,
    like_queue,
    scale,
    set_aht,
    set_note,
    set_required,
    set_total,
    to_forecast,
)
from scheduler_app.store.corrections import is_corrected
from scheduler_app.store.records import DemandRow, Predicted

MONDAY = date(2026, 11, 30)
TEN, HALF_PAST, ELEVEN = (datetime(2026, 11, 30, h, m) for h, m in ((10, 0), (10, 30), (11, 0)))
SAID = Predicted(20.0, 200.0, 15.0, 25.0, 12.0, 28.0)


@pytest.fixture
def rows():
    """Phone expects 10 and 30 contacts, Chat 20; 11:00 is empty."""
    known = (
        DemandRow(TEN, "Phone", None, 10.0, 100.0, SAID, "mail"),
        DemandRow(HALF_PAST, "Phone", None, 30.0, 300.0),
        DemandRow(TEN, "Chat", None, 20.0, 400.0, SAID),
    )
    return {(row.start, row.queue): row for row in known}


def after(changes):
    return {(c.after.start, c.after.queue): c.after for c in changes}


def volumes(changes):
    return [change.after.volume for change in changes]


def test_a_total_keeps_the_shape(rows):
    slots = [(TEN, "Phone"), (HALF_PAST, "Phone"), (TEN, "Chat")]
    assert volumes(set_total(rows, slots, 120)) == [20, 60, 40]


def test_a_total_of_nothing_takes_the_shape_of_the_forecast(rows):
    slots = [(TEN, "Phone"), (HALF_PAST, "Phone")]
    empty = after(scale(rows, slots, 0.0))
    assert volumes(set_total(empty, slots, 50)) == [50, 0]


def test_one_empty_queue_shares_alike_and_gets_its_usual_handle_time(rows):
    slots = [(ELEVEN, "Phone"), (ELEVEN.replace(minute=30), "Phone")]
    found = set_total(rows, slots, 8)
    assert volumes(found) == [4, 4]
    assert found[0].before is None
    assert found[0].after.aht_seconds == 250.0  # (10 * 100 + 30 * 300) / 40


def test_several_empty_queues_have_no_shape_to_share_by(rows):
    with pytest.raises(DemandEditError, match="one queue"):
        set_total(rows, [(ELEVEN, "Phone"), (ELEVEN, "Chat")], 8)


def test_percent_leaves_what_is_empty(rows):
    found = scale(rows, [(TEN, "Phone"), (ELEVEN, "Phone")], 1.2)
    assert volumes(found) == [12]
    assert found[0].after.forecast == SAID


def test_handle_times_keep_their_proportions(rows):
    slots = [(TEN, "Phone"), (HALF_PAST, "Phone")]
    found = set_aht(rows, slots, 500.0)  # their mean is 250
    assert [change.after.aht_seconds for change in found] == [200, 600]
    assert set_aht(rows, [(ELEVEN, "Phone")], 90.0)[0].after.aht_seconds == 90


def test_agents_by_hand_and_calculated_again(rows):
    fixed = after(set_required(rows, [(TEN, "Phone")], 7))
    assert fixed[TEN, "Phone"].required == 7
    assert set_required(fixed, [(TEN, "Phone")], None)[0].after.required is None


def test_agents_that_stand_for_no_contacts_are_not_taken_away():
    given = DemandRow(TEN, "Phone", required=3)
    assert set_required({(TEN, "Phone"): given}, [(TEN, "Phone")], None) == []


def test_back_to_the_forecast_takes_note_and_agents_too(rows):
    fixed = rows | after(set_required(rows, [(TEN, "Phone")], 7))
    (change,) = to_forecast(fixed, [(TEN, "Phone"), (HALF_PAST, "Phone"), (ELEVEN, "Phone")])
    assert change.after == DemandRow(TEN, "Phone", None, 20.0, 200.0, SAID)


def test_a_note_needs_a_row(rows):
    found = set_note(rows, [(TEN, "Chat"), (ELEVEN, "Chat")], " campaign ")
    assert [change.after.note for change in found] == ["campaign"]


def test_the_first_number_of_a_week_fills_it_with_empty_intervals(rows):
    first = set_total({}, [(TEN, "Mail")], 5)
    found = after(filled_week(first, rows, MONDAY, 30))
    assert len(found) == 7 * 48
    assert found[TEN, "Mail"].volume == 5
    assert found[HALF_PAST, "Mail"] == DemandRow(HALF_PAST, "Mail", volume=0.0)
    known = set_total(rows, [(ELEVEN, "Phone")], 5)
    assert filled_week(known, rows, MONDAY, 30) == known


def test_the_first_agents_of_a_week_fill_it_too(rows):
    found = after(filled_week(set_required({}, [(TEN, "Mail")], 5), rows, MONDAY, 30))
    assert len(found) == 7 * 48
    assert found[TEN, "Mail"].required == 5
    assert found[HALF_PAST, "Mail"] == DemandRow(HALF_PAST, "Mail", volume=0.0)


def test_a_queue_like_another_is_not_corrected_by_hand():
    third = Predicted(20.3333, 200.0, 15.1, 25.2, 12.3, 28.7)
    rows = [
        DemandRow(start, "Phone", None, third.volume, 200.0, third)
        for start in (TEN, HALF_PAST, ELEVEN)
    ]
    made = after(like_queue(rows, "Phone", "New", MONDAY, 10.0))
    assert len(made) == 3
    assert not any(is_corrected(row) for row in made.values())


def test_a_queue_like_another_has_its_shape_and_its_own_volume(rows):
    later = DemandRow(TEN.replace(month=12, day=7), "Phone", None, 80.0, 100.0)
    old = DemandRow(ELEVEN, "New", None, 1.0, 60.0)
    found = like_queue([*rows.values(), later, old], "Phone", "New", MONDAY, 20.0)
    assert found[0].before == old
    assert found[0].after is None
    made = after(found[1:])
    assert [row.volume for row in made.values()] == [5, 15, 40]
    assert made[TEN, "New"].forecast.high_80 == 12.5
    assert made[TEN, "New"].aht_seconds == 100.0
    assert made[TEN, "New"].note == ""


def test_a_queue_like_one_without_contacts_is_refused(rows):
    with pytest.raises(DemandEditError, match="Mail"):
        like_queue(rows.values(), "Mail", "New", MONDAY, 20.0)
