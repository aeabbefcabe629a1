"""Late, early, absent, overtime, long breaks; and people by interval."""

from __future__ import annotations

import pytest

from solver.attendance.against_plan import Deviation, deviation, heads
from solver.domain.activity import ActivityKind
from tests.solver.attendance.scenes import away, came, placed, scene


def found(record, **fields):
    problem, (day,) = scene(record, **fields)
    return deviation(problem, day)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (came("07:00", "16:00"), {}),
        (came("07:01", "16:00"), {"late_minutes": 1}),
        (came("07:00", "15:59"), {"early_minutes": 1}),
        (came("06:40", "16:30"), {"overtime_minutes": 50}),
        (came("07:30", "16:30"), {"late_minutes": 30, "overtime_minutes": 30}),
        (away(), {"absent_minutes": 540}),
        (came("07:00", None), {}),
        (came("08:00", None), {"late_minutes": 60}),
        # Came when the shift was over, or left before it began.
        (came("17:00", "20:00"), {"late_minutes": 540, "overtime_minutes": 180}),
        (came("04:00", "06:00"), {"early_minutes": 540, "overtime_minutes": 120}),
    ],
)
def test_a_day_against_its_plan(record, expected):
    assert found(record) == Deviation(**expected)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (came("08:00", "18:00"), {}),
        (away(), {"absent_minutes": 480}),
        (came("13:00", "18:30"), {"late_minutes": 240, "overtime_minutes": 30}),
        (came("08:10", "12:30"), {"late_minutes": 10, "early_minutes": 240}),
    ],
)
def test_the_gap_of_a_split_shift_is_neither_worked_nor_missed(record, expected):
    assert found(record, line="T..") == Deviation(**expected)


def test_work_on_a_day_off_is_overtime_and_a_day_off_without_is_nothing():
    assert found(came("09:00", "12:00", day=1)) == Deviation(overtime_minutes=180)
    assert found(away(day=1)).is_none


def test_a_night_shift_is_of_the_day_on_which_it_starts():
    assert found(came("22:10", "31:00"), line="N..") == Deviation(late_minutes=10)


def test_breaks_count_beyond_those_that_the_shift_has():
    long = came("07:00", "16:00", ("11:00", "11:40"), ("13:00", "13:31"))
    assert found(long).long_break_minutes == 11
    lunch = placed("11:00", 30, ActivityKind.LUNCH)
    assert found(long, activities=[lunch]).long_break_minutes == 41
    exact = came("07:00", "16:00", ("11:00", "12:00"))
    assert found(exact).is_none


def test_overlapping_breaks_count_once_and_only_while_she_was_there():
    record = came("07:00", "16:00", ("12:00", "13:00"), ("12:30", "13:30"), ("16:00", "18:00"))
    assert found(record).long_break_minutes == 30


def test_deviations_add_up():
    assert Deviation(1, 2, 3, 4, 5) + Deviation(10, 20, 30, 40, 50) == Deviation(11, 22, 33, 44, 55)


def test_heads_are_those_of_days_with_a_record():
    problem, days = scene(came("07:30", "17:00"), away(employee=1), people=3)
    counted = heads(problem, days)
    assert counted.planned[6:17].tolist() == [0, *[2] * 9, 0]
    assert counted.present[6:18].tolist() == [0, 0.5, *[1] * 9, 0]


def test_heads_leave_standby_out_and_follow_a_night_into_the_next_day():
    problem, days = scene(came("08:00", "16:00"), came("22:00", "31:00", day=1), line="SN.")
    counted = heads(problem, days)
    assert counted.planned[:24].sum() == 0
    assert counted.present[:24].sum() == 0
    assert counted.planned[46:55].tolist() == [1] * 9
    assert counted.present.sum() == 9
