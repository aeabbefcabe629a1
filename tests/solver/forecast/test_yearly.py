from __future__ import annotations

import numpy as np
import pytest

from solver.forecast.history import History
from solver.forecast.profile import Profile
from solver.forecast.yearly import YEAR_DAYS, Yearly
from tests.solver.forecast.synthetic import difference, truth

BASE = Profile("base", 15.0)
YEARLY = Yearly("yearly", BASE)


def season(n_days):
    volume = truth(n_days)
    return volume * (1 + 0.4 * np.sin(2 * np.pi * np.arange(n_days) / YEAR_DAYS))[:, None]


@pytest.mark.parametrize("n_days", [440, 500, 602])
def test_last_years_season_moves_the_forecast(n_days):
    whole = season(n_days + 91)
    history = History(whole[:n_days], np.arange(n_days) % 7)
    ahead = whole[n_days:]
    with_season = difference(YEARLY.predict(history, 91), ahead)
    assert with_season < difference(BASE.predict(history, 91), ahead) / 2
    assert with_season < 0.1


def test_less_than_a_year_changes_nothing():
    history = History(season(350), np.arange(350) % 7)
    assert np.array_equal(YEARLY.predict(history, 28), BASE.predict(history, 28))
