from __future__ import annotations

import numpy as np

from solver.forecast.smoothing import smoothed
from tests.solver.forecast.synthetic import difference, poisson, truth

WEEKS = 8


def test_noise_is_taken_out_and_shape_is_kept():
    for size, n_intervals in ((50, 48), (200, 48), (5000, 48), (200, 288), (20_000, 288)):
        wanted = truth(7, size, n_intervals)
        mean = poisson(truth(7 * WEEKS, size, n_intervals)).reshape(WEEKS, 7, -1).mean(axis=0)
        made = smoothed(mean, np.full(mean.shape, float(WEEKS)))
        assert difference(made, wanted) < difference(mean, wanted)


def test_closed_hours_stay_closed_and_unknown_ones_change_nothing():
    mean = truth(7)
    exposure = np.full(mean.shape, float(WEEKS))
    made = smoothed(mean, exposure)
    assert (made[mean == 0] == 0).all()
    exposure[5:] = 0
    wild = np.where(np.arange(48) % 2, 1000.0, 0.0)
    weekend_unknown = smoothed(np.where(exposure > 0, mean, wild), exposure)
    assert difference(weekend_unknown[:5], made[:5]) < 0.02
    assert difference(weekend_unknown[:5], mean[:5]) > 0.002
