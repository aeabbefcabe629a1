from __future__ import annotations

import numpy as np
import pytest

from solver.forecast.scores import scores_of, wape_by_weekday_and_hour
from solver.forecast.selection import Trials
from tests.solver.forecast.synthetic import series


def trials():
    """Two weeks of hours from a Monday: 10 contacts an hour by day, none before 08:00."""
    actual = np.full((2, 7, 24), 10.0)
    actual[:, :, :8] = 0
    actual[1, 6] = np.nan
    good, bad = actual.copy(), actual * 1.5
    good[:, 1] *= 1.2
    good[:, :, 20] *= 0.5
    expected = np.nan_to_num(np.stack([bad, good]))
    return Trials(("bad", "good"), (7, 14), actual, expected, np.ones(1))


def test_scores_are_named_and_signed():
    bad, good = scores_of(trials())
    assert (bad.method, bad.wape, bad.bias) == ("bad", pytest.approx(0.5), pytest.approx(0.5))
    assert good.method == "good"
    assert good.bias < good.wape


def test_errors_are_those_of_the_method_asked_for_by_weekday_and_hour():
    history = series(np.ones((21, 24)))
    weekday, hour = wape_by_weekday_and_hour(trials(), 1, history)
    assert weekday[0] == pytest.approx(0.5 / 16)
    assert weekday[1] == pytest.approx((15 * 0.2 + 0.4) / 16)
    assert np.isnan(hour[:8]).all()
    assert hour[20] == pytest.approx((11 * 0.5 + 2 * 0.4) / 13)
    assert hour[12] == pytest.approx(2 * 0.2 / 13)
    weekday, hour = wape_by_weekday_and_hour(trials(), 0, history)
    assert weekday == pytest.approx(0.5)
    assert hour[8:] == pytest.approx(0.5)
