"""Patterns: limits, ends past midnight, and which of them are nights."""

from __future__ import annotations

import pytest

from solver.domain.pattern import Pattern
from solver.domain.validation import FieldError

H = 60


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("code", {"code": ""}),
        ("start", {"start_minute": -1}),
        ("start", {"start_minute": 24 * H}),
        ("end", {"length_minutes": 0}),
        ("end", {"length_minutes": 24 * H + 1}),
        ("paid_hours", {"paid_minutes": 0}),
        ("paid_hours", {"paid_minutes": 8 * H + 1}),
        ("break_minutes", {"break_minutes": -1}),
        ("break_minutes", {"break_minutes": 8 * H}),
        ("gap_minutes", {"gap_minutes": -1}),
        ("gap_start", {"gap_start_minute": 60}),
        ("gap_start", {"gap_minutes": 60, "paid_minutes": 4 * H}),
        ("gap_start", {"gap_start_minute": 7 * H, "gap_minutes": H, "paid_minutes": 4 * H}),
        ("paid_hours", {"gap_start_minute": 4 * H, "gap_minutes": 1}),
    ],
)
def test_a_pattern_names_the_field_that_is_wrong(field, wrong):
    fields = {"code": "E", "start_minute": 7 * H, "length_minutes": 8 * H, "paid_minutes": 8 * H}
    with pytest.raises(FieldError) as refused:
        Pattern(**{**fields, **wrong})
    assert refused.value.field == field


def test_only_standby_may_be_unpaid():
    assert Pattern("R", 7 * H, 8 * H, 0, is_standby=True).paid_minutes == 0
    with pytest.raises(FieldError):
        Pattern("R", 7 * H, 8 * H, 8 * H + 1, is_standby=True)


def test_pattern_limits_themselves_are_allowed():
    whole_day = Pattern("D", 23 * H + 59, 24 * H, 24 * H, break_minutes=24 * H - 1)
    assert whole_day.end_minute == 47 * H + 59


@pytest.mark.parametrize(
    ("start", "end", "night"),
    [
        ((23, 0), (26, 0), True),  # three hours from 23:00
        ((23, 0), (25, 59), False),  # one minute less
        ((22, 0), (26, 0), True),
        ((22, 0), (25, 59), False),
        ((18, 0), (26, 0), True),
        ((3, 0), (11, 0), True),  # the three hours before 06:00, on its own day
        ((3, 1), (11, 1), False),
        ((0, 0), (3, 0), True),
        ((0, 0), (2, 59), False),
        ((6, 0), (23, 0), False),
        ((5, 0), (25, 0), True),  # an hour in the morning and two at night
        ((5, 0), (24, 59), False),
        ((4, 30), (24, 30), True),
    ],
)
def test_a_night_has_three_hours_between_23_and_6(start, end, night):
    first, last = start[0] * H + start[1], end[0] * H + end[1]
    assert Pattern("X", first, last - first, 1).is_night is night
