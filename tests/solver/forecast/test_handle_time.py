from __future__ import annotations

import numpy as np
import pytest

from solver.forecast.handle_time import forecast_aht
from tests.solver.forecast.synthetic import poisson, series, truth

N = 84
NORMAL = np.ones(N, dtype=bool)


def made(aht_seconds, volume=None, normal=NORMAL):
    history = series(truth(N) if volume is None else volume, aht_seconds=aht_seconds)
    return forecast_aht(history, normal, 7)


def test_weekday_and_hour_are_learned():
    hour = np.arange(48) // 2
    wanted = 240.0 + 10 * hour[None] + 20 * (np.arange(7) == 2)[:, None]
    aht = np.where(truth(N) > 0, np.tile(wanted, (12, 1)), np.nan)
    busy = truth(7, per_day=20_000) > 100
    learned = made(aht, truth(N, per_day=20_000))
    assert np.abs(learned / wanted - 1)[busy].max() < 0.03


def test_few_contacts_are_drawn_to_the_mean_of_all():
    aht = np.full((N, 48), 300.0)
    aht[:, 20] = 600.0
    few, many = made(aht, truth(N, 20)), made(aht, truth(N, 20_000))
    assert few[0, 20] < 400 < many[0, 20]


def test_recent_weeks_weigh_more():
    aht = np.full((N, 48), 300.0)
    aht[42:] = 400.0
    assert made(aht).mean() > 360


def test_a_wild_value_hardly_counts():
    aht = np.full((N, 48), 300.0)
    aht[70, 20] = 90_000.0
    assert made(aht).max() < 330


def test_tagged_days_are_learned_from_only_if_there_is_nothing_else():
    aht = np.full((N, 48), np.nan)
    aht[10] = 500.0
    normal = NORMAL.copy()
    normal[10] = False
    assert made(aht, normal=normal) == pytest.approx(500)
    aht[11] = 300.0
    assert made(aht, normal=normal) == pytest.approx(300)


def test_no_handle_time_at_all_is_said():
    aht = made(np.full((N, 48), np.nan))
    assert aht.shape == (7, 48)
    assert np.isnan(aht).all()


def test_handle_times_without_known_volume_count_once():
    volume = poisson(truth(N))
    volume[:] = np.nan
    assert made(np.full((N, 48), 250.0), volume) == pytest.approx(250)
