from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.activity import (
    Activity,
    ActivityKind,
    BreakRule,
    Meeting,
    default_break_rules,
)
from solver.domain.pattern import Pattern
from solver.domain.validation import FieldError

EARLY = Pattern("E", 420, 540, 480, break_minutes=60)


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("name", {"name": " "}),
        ("kind", {"kind": ActivityKind.TRAINING}),
        ("length_minutes", {"length_minutes": 0}),
        ("earliest_minute", {"earliest_minute": -1}),
        ("latest_minute", {"latest_minute": 179}),
        ("most_shift_minutes", {"least_shift_minutes": 400, "most_shift_minutes": 399}),
        ("distance_minutes", {"distance_minutes": -1}),
        ("most_work_minutes", {"most_work_minutes": 0}),
        ("most_away_percent", {"most_away_percent": 0}),
        ("most_away_percent", {"most_away_percent": 101}),
    ],
)
def test_a_break_rule_that_cannot_be_names_the_field(field, changes):
    with pytest.raises(FieldError) as caught:
        BreakRule(**{"name": "Lunch", **changes})
    assert caught.value.field == field


def test_the_window_may_be_a_single_moment():
    assert BreakRule("Lunch", earliest_minute=240, latest_minute=240).latest_minute == 240


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, True),
        ({"patterns": frozenset({"E"})}, True),
        ({"patterns": frozenset({"L"})}, False),
        ({"least_shift_minutes": 540}, True),
        ({"least_shift_minutes": 541}, False),
        ({"most_shift_minutes": 539}, False),
    ],
)
def test_a_break_is_for_shifts_of_a_length_or_a_code(changes, expected):
    assert BreakRule("Lunch", **changes).is_for(EARLY) is expected


def test_nobody_on_standby_has_a_break():
    assert not BreakRule("Lunch").is_for(replace(EARLY, is_standby=True))


@pytest.mark.parametrize(("work_minutes", "expected"), [(210, True), (209, False)])
def test_what_is_left_of_a_shift_has_the_breaks_that_can_be_over_in_it(work_minutes, expected):
    lunch = BreakRule("Lunch", earliest_minute=180, length_minutes=30)
    rest = replace(EARLY, length_minutes=work_minutes, paid_minutes=work_minutes, break_minutes=0)
    assert lunch.is_for(replace(rest, is_retired=True)) is expected
    assert lunch.is_for(rest)


def test_the_default_is_a_lunch_near_the_middle_of_each_pattern_with_break_minutes():
    (lunch,) = default_break_rules([EARLY, Pattern("N", 1320, 480, 480)])
    assert lunch.name == ActivityKind.LUNCH
    assert (lunch.length_minutes, lunch.earliest_minute, lunch.latest_minute) == (60, 180, 300)
    assert lunch.patterns == {"E"}
    assert not lunch.paid


def test_the_default_lunch_is_paid_where_the_shift_pays_for_it():
    (lunch,) = default_break_rules([Pattern("N", 1320, 540, 540, break_minutes=30)])
    assert lunch.paid


@pytest.mark.parametrize("length", range(20, 1_440, 35))
def test_every_default_lunch_ends_within_its_shift(length):
    pattern = Pattern("X", 0, length, length, break_minutes=length - 10)
    (lunch,) = default_break_rules([pattern])
    assert lunch.latest_minute + lunch.length_minutes <= length


def test_a_meeting_needs_room_in_its_window():
    fits = Meeting("Review", ActivityKind.REVIEW, 60, (0,), (4,), 540, 600)
    assert fits.is_together
    with pytest.raises(FieldError, match="to_minute"):
        replace(fits, to_minute=599)
    with pytest.raises(FieldError, match="kind"):
        replace(fits, kind=ActivityKind.LUNCH)


def test_an_activity_has_an_end():
    assert Activity(0, 100, ActivityKind.BREAK, 15).end == 115
    with pytest.raises(FieldError, match="length_minutes"):
        Activity(0, 100, ActivityKind.BREAK, 0)
