from __future__ import annotations

import numpy as np
import pytest

from solver.forecast.history import History
from solver.forecast.outliers import running_median, without_outliers
from tests.solver.forecast.synthetic import poisson, truth


def cleaned(volume):
    return without_outliers(History(volume, np.arange(len(volume)) % 7)).volume


def test_ordinary_noise_is_kept():
    volume = poisson(truth(182))
    kept = ~np.isnan(cleaned(volume))
    assert kept.mean() > 0.995
    assert kept.any(axis=1).all()


@pytest.mark.parametrize("factor", [0.0, 0.4, 2.0])
def test_a_day_far_from_its_kind_is_left_out(factor):
    volume = poisson(truth(84))
    volume[50] = np.round(volume[50] * factor)
    gone = np.isnan(cleaned(volume)).all(axis=1)
    assert np.flatnonzero(gone).tolist() == [50]


def test_the_hours_of_an_outage_are_left_out_and_the_rest_of_the_day_stays():
    volume = poisson(truth(84))
    volume[52, 20:23] = 0
    gone = np.isnan(cleaned(volume))
    assert gone[52, 20:23].all()
    assert gone[52].sum() <= 4


def test_a_lasting_step_is_believed():
    expected = truth(112)
    expected[100:] *= 1.6
    gone = np.isnan(cleaned(poisson(expected))).all(axis=1)
    assert not gone.any()


def test_a_newly_opened_weekday_is_believed_at_once():
    volume = poisson(truth(140))
    volume[:133][np.arange(133) % 7 == 6] = 0
    assert not np.isnan(cleaned(volume)[139]).all()


def test_a_small_queue_is_not_torn_apart():
    kept = ~np.isnan(cleaned(poisson(truth(182, per_day=6))))
    assert kept.mean() > 0.99


def test_running_medians_use_full_windows_at_the_ends():
    values = np.array([9.0, 1, 1, 1, 5, 5, 5])
    assert running_median(values, 3).tolist() == [1, 1, 1, 1, 5, 5, 5]
    assert running_median(values[:2], 3).tolist() == [5, 5]
    assert running_median(values[:0], 3).tolist() == []
