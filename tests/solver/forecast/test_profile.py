from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest

from solver.forecast.history import History
from solver.forecast.profile import Profile
from tests.solver.forecast.synthetic import MONDAY, difference, poisson, truth

STEADY = Profile("steady", 15.0)


def history(volume):
    return History(volume, np.arange(len(volume)) % 7, MONDAY)


def test_a_known_weekday_profile_is_recovered():
    assert difference(STEADY.predict(history(truth(84)), 14), truth(14)) < 0.03
    noisy = STEADY.predict(history(poisson(truth(84, 20_000))), 7)
    assert difference(noisy, truth(7, 20_000)) < 0.03


def test_a_new_level_is_followed_at_the_speed_asked_for():
    volume = truth(112)
    volume[98:] *= 1.3
    reached = [
        Profile("", half_life).predict(history(volume), 7).sum() / truth(7).sum()
        for half_life in (5.0, 15.0, 45.0)
    ]
    assert reached[0] == pytest.approx(1.3, abs=0.06)
    assert reached[0] > reached[1] > reached[2] > 1.0


def test_the_last_days_count_for_the_next_ones_and_fade():
    volume = truth(112)
    volume[108:] *= 1.3
    slow = Profile("", 45.0).predict(history(volume), 28).sum(axis=1)
    returning = Profile("", 45.0, 2.0).predict(history(volume), 28).sum(axis=1)
    excess = returning / slow - 1
    assert excess[0] > 0.1
    assert (np.diff(excess) < 0).all()
    assert excess[-1] < 0.02


def test_a_trend_goes_on_and_flattens():
    growth = 1.01 ** (np.arange(182) / 7)
    volume = truth(182) * growth[:, None]
    week = np.array([truth(7).sum() * growth[-1]])
    made = Profile("", 15.0, trend=True).predict(history(volume), 91).sum(axis=1)
    weekly = made.reshape(13, 7).sum(axis=1) / week
    assert weekly[0] == pytest.approx(1.005, abs=0.01)
    assert (np.diff(weekly) > 0).all()
    assert np.diff(weekly)[-1] < np.diff(weekly)[0] / 2
    flat = Profile("", 15.0).predict(history(volume), 91).sum(axis=1)
    assert flat[:7].sum() == pytest.approx(flat[84:].sum())


def test_noise_alone_makes_no_trend():
    changes = []
    for seed in range(8):
        level = np.random.default_rng(seed).normal(1.0, 0.1, (182, 1))
        made = Profile("", 15.0, trend=True).predict(history(truth(182) * level), 91)
        changes.append(abs(made[84:].sum() / made[:7].sum() - 1))
    assert np.mean(changes) < 0.006


def month_start(n_days):
    """First three days of each month half as busy again."""
    dates = [MONDAY + timedelta(days=d) for d in range(n_days)]
    return np.array([1.5 if day.day <= 3 else 1.0 for day in dates])[:, None]


def test_the_place_in_the_month_is_learned_and_placed():
    n, n_ahead = 182, 35
    wanted = truth(n + n_ahead) * month_start(n + n_ahead)
    plain = STEADY.predict(history(wanted[:n]), n_ahead)
    monthly = Profile("", 15.0, month=True).predict(history(wanted[:n]), n_ahead)
    assert difference(monthly, wanted[n:]) < difference(plain, wanted[n:]) * 0.75
    without_date = History(wanted[:n], np.arange(n) % 7)
    assert np.allclose(
        Profile("", 15.0, month=True).predict(without_date, n_ahead),
        STEADY.predict(without_date, n_ahead),
    )


def test_gaps_do_not_matter():
    volume = truth(84)
    whole = STEADY.predict(history(volume), 7)
    volume[40:52] = np.nan
    volume[60, :24] = np.nan
    assert difference(STEADY.predict(history(volume), 7), whole) < 0.002


def test_small_counts_are_smoothed_and_large_edges_are_kept():
    small = truth(56, 40, 288)
    raw = poisson(small).reshape(8, 7, 288).mean(axis=0)
    smooth = STEADY.predict(history(poisson(small)), 7)
    assert difference(smooth, small[:7]) < difference(raw, small[:7]) * 0.8
    edge = np.zeros((84, 48))
    edge[:, 16:40] = 10_000.0
    assert np.allclose(STEADY.predict(history(edge), 7), edge[:7], rtol=1e-3)


def test_weekdays_never_seen_do_not_blur_the_others():
    volume = truth(84, 20_000)
    seen = STEADY.predict(history(volume), 7)
    volume[np.arange(84) % 7 > 4] = np.nan
    assert np.allclose(STEADY.predict(history(volume), 7)[:5], seen[:5], rtol=0.005)
