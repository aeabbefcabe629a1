from __future__ import annotations

import numpy as np
import pytest

from solver.forecast.bands import learn_bands
from tests.solver.forecast.synthetic import ahead, poisson, series, truth

N_WEEKS = 26


def trials(noise, n_days=7, seed=1):
    """Forecasts that are right on average, and what came in: level noise upon Poisson."""
    rng = np.random.default_rng(seed)
    expected = np.broadcast_to(truth(n_days), (N_WEEKS, n_days, 48))
    level = rng.normal(1.0, noise, (N_WEEKS, n_days, 1))
    return expected, rng.poisson(np.maximum(expected * level, 0)).astype(float)


def covered(band, actual, is_open):
    low, high = band
    return ((low <= actual) & (actual <= high))[is_open].mean()


@pytest.mark.parametrize("noise", [0.0, 0.1, 0.3])
@pytest.mark.parametrize("share", [0.80, 0.95])
def test_new_weeks_are_covered_as_promised(noise, share):
    bands = learn_bands(*trials(noise))
    expected, fresh = trials(noise, seed=2)
    low, high = bands.around(expected[0], np.zeros((7, 48)), share)
    assert covered((low, high), fresh, expected > 0) == pytest.approx(share, abs=0.04)


def test_small_and_large_volumes_are_both_covered():
    expected, actual = trials(0.15)
    bands = learn_bands(expected, actual)
    _, fresh = trials(0.15, seed=3)
    band = bands.around(expected[0], np.zeros((7, 48)), 0.80)
    middle = np.median(expected[expected > 0])
    assert covered(band, fresh, (expected > 0) & (expected < middle)) > 0.72
    assert covered(band, fresh, expected >= middle) > 0.72


def test_the_band_grows_with_the_weeks_ahead_if_errors_did():
    expected, _ = trials(0.0, 28)
    rng = np.random.default_rng(5)
    week = np.arange(28)[:, None] // 7
    level = 1 + 0.1 * (1 + week) * rng.normal(size=(N_WEEKS, 28, 1))
    growing = learn_bands(expected, expected * level)
    steady = learn_bands(expected, expected * (1 + 0.1 * rng.normal(size=(N_WEEKS, 28, 1))))
    assert growing.growth == pytest.approx(1.0, abs=0.4)
    assert steady.growth < 0.1
    low, high = growing.around(expected[0], np.zeros((28, 48)), 0.80)
    assert (high - low)[21:].sum() > 2 * (high - low)[:7].sum()


def test_bands_that_were_too_narrow_of_late_are_widened():
    expected, actual = trials(0.1)
    actual[-6:] = expected[-6:] * (1 + 0.35 * np.sign(actual[-6:] - expected[-6:]))
    of_late, long_ago = learn_bands(expected, actual), learn_bands(expected, actual[::-1])
    widths = [np.subtract(*bands.quantiles[0.80][::-1]) for bands in (of_late, long_ago)]
    assert widths[0] > 1.1 * widths[1]


def test_each_side_is_widened_for_itself():
    expected, actual = trials(0.1)
    actual[-6:] = expected[-6:] * 0.7
    low, high = learn_bands(expected, actual).quantiles[0.80]
    assert -low > 1.5 * high


def test_without_a_past_the_band_is_poisson_and_a_tenth():
    bands = learn_bands(np.zeros((0, 7, 48)), np.zeros((0, 7, 48)))
    volume = np.full((7, 1), 100.0)
    low, high = bands.around(volume, np.zeros((7, 1)), 0.95)
    assert high[0, 0] == pytest.approx(100 + 1.96 * np.sqrt(200))
    assert low[0, 0] == pytest.approx(100 - 1.96 * np.sqrt(200))


def test_low_is_never_negative_and_bands_lie_in_each_other():
    made = ahead(series(poisson(truth(140, per_day=30))))
    assert (made.low_95 >= 0).all()
    assert (made.low_95 <= made.low_80).all()
    assert (made.low_80 <= made.volume).all()
    assert (made.volume <= made.high_80).all()
    assert (made.high_80 <= made.high_95).all()


def test_a_forecast_of_poisson_calls_is_covered_as_promised():
    inside = []
    for seed in range(6):
        calls = poisson(truth(147, per_day=2000), seed)
        made = ahead(series(calls[:140]))
        is_open = truth(7) > 0
        inside.append(((made.low_80 <= calls[140:]) & (calls[140:] <= made.high_80))[is_open])
    assert np.mean(inside) == pytest.approx(0.80, abs=0.05)
