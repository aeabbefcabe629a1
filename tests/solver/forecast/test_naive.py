from __future__ import annotations

import numpy as np

from solver.forecast.history import History
from solver.forecast.naive import NAIVE, mean_of_known, median_of_known

LAST, MEAN, MEDIAN = NAIVE


def history(volume):
    return History(volume, np.arange(len(volume)) % 7)


def test_each_looks_back_the_weeks_that_it_is_named_after():
    week = np.arange(1.0, 8.0)[:, None]
    volume = np.concatenate([week * k for k in (50, 1, 9, 2, 3, 10)]).astype(float)
    assert np.allclose(LAST.predict(history(volume), 7), week * 10)
    assert np.allclose(MEAN.predict(history(volume), 7), week * 6)
    assert np.allclose(MEDIAN.predict(history(volume), 7), week * 6)


def test_the_week_is_repeated_and_starts_on_the_right_weekday():
    volume = np.arange(10.0)[:, None]
    assert LAST.predict(history(volume), 9)[:, 0].tolist() == [3, 4, 5, 6, 7, 8, 9, 3, 4]


def test_an_unknown_value_is_replaced_by_the_week_before():
    volume = np.concatenate([np.full((7, 2), 5.0), np.full((7, 2), 8.0)])
    volume[8, 1] = np.nan
    predicted = LAST.predict(history(volume), 7)
    assert predicted[1].tolist() == [8, 5]
    assert predicted[2].tolist() == [8, 8]


def test_a_weekday_never_seen_takes_the_mean_of_the_others():
    assert LAST.predict(history(np.array([[2.0], [4.0]])), 3)[:, 0].tolist() == [3, 3, 3]


def test_means_and_medians_leave_unknown_values_out():
    rows = np.array([[1.0, np.nan], [2.0, np.nan], [9.0, np.nan], [np.nan, np.nan]])
    assert mean_of_known(rows)[0] == 4
    assert median_of_known(rows)[0] == 2
    assert median_of_known(rows[1:])[0] == 5.5
    assert np.isnan(mean_of_known(rows)[1])
    assert np.isnan(median_of_known(rows)[1])
    assert np.isnan(median_of_known(rows[:0])).all()
