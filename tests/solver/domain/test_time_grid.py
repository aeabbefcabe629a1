"""The time grid: intervals, weekdays over the edges, weeks, the morning looked ahead to."""

from __future__ import annotations

import pytest

from solver.domain.time_grid import SATURDAY, SUNDAY, TimeGrid
from solver.domain.validation import FieldError


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("n_days", 0),
        ("interval_minutes", 0),
        ("interval_minutes", -30),
        ("interval_minutes", 7),
        ("lookahead_minutes", -30),
        ("lookahead_minutes", 45),  # not whole intervals of 30
        ("lookahead_minutes", 24 * 60),
        ("first_weekday", -1),
        ("first_weekday", 7),
    ],
)
def test_a_grid_names_the_field_that_is_wrong(field, value):
    with pytest.raises(FieldError) as refused:
        TimeGrid(**{field: value})
    assert refused.value.field == field


def test_intervals_of_a_week():
    grid = TimeGrid(7, 30)
    assert (grid.intervals_per_day, grid.n_intervals, grid.n_planned_intervals) == (48, 336, 336)


def test_the_morning_looked_ahead_to_is_planned_but_not_in_the_horizon():
    grid = TimeGrid(7, 15, lookahead_minutes=7 * 60)
    assert (grid.n_intervals, grid.n_planned_intervals) == (672, 672 + 28)


def test_weekdays_count_on_over_the_week_and_back_into_the_history():
    grid = TimeGrid(9, first_weekday=SATURDAY)
    assert [grid.weekday(day) for day in (-2, -1, 0, 1, 2, 7)] == [3, 4, SATURDAY, SUNDAY, 0, 5]
    assert [grid.is_weekend(day) for day in (-7, -1, 0, 1, 2)] == [True, False, True, True, False]


@pytest.mark.parametrize(
    ("n_days", "weeks"),
    [
        (1, [range(1)]),
        (7, [range(7)]),
        (8, [range(7), range(7, 8)]),
        (14, [range(7), range(7, 14)]),
    ],
)
def test_weeks_are_runs_of_seven_days(n_days, weeks):
    assert TimeGrid(n_days, first_weekday=3).weeks() == weeks
