from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from solver.domain.validation import FieldError
from solver.forecast.series import FutureDay, Series


def made(**changed):
    values = {
        "first_weekday": 0,
        "interval_minutes": 60,
        "volume": np.ones((3, 24)),
        "aht_seconds": np.full((3, 24), np.nan),
        "tags": ("", "", ""),
    }
    return Series(**(values | changed))


def test_a_sound_series_is_taken():
    series = made(first_weekday=2, first_date=date(2024, 1, 3))
    assert (series.n_days, series.intervals_per_day) == (3, 24)
    assert series.weekdays(4, 3).tolist() == [5, 6, 0, 1]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("first_weekday", 7),
        ("interval_minutes", 7),
        ("volume", np.ones((2, 24))),
        ("volume", np.full((3, 24), -1.0)),
        ("volume", np.full((3, 24), np.inf)),
        ("aht_seconds", np.ones((3, 23))),
        ("aht_seconds", np.full((3, 24), -1.0)),
        ("first_date", date(2024, 1, 2)),
    ],
)
def test_what_cannot_be_right_is_refused_by_name(field, value):
    with pytest.raises(FieldError) as refused:
        made(**{field: value})
    assert refused.value.field == field


@pytest.mark.parametrize("size", [-0.1, float("inf"), float("nan")])
def test_an_impossible_size_is_refused(size):
    with pytest.raises(FieldError, match="size"):
        FutureDay("618", size)
