from __future__ import annotations

import numpy as np
import pytest

from solver.domain.validation import FieldError
from solver.forecast.self_service import share_by_day

JANUARY, DECEMBER = 15, 349
GROWING = [(JANUARY, 0.35), (DECEMBER, 0.58)]


def test_observed_shares_are_met_and_joined():
    share = share_by_day(GROWING, 0, 365)
    assert share[JANUARY] == pytest.approx(0.35)
    assert share[DECEMBER] == pytest.approx(0.58)
    assert (np.diff(share[JANUARY : DECEMBER + 1]) > 0).all()
    assert share[182] == pytest.approx(0.465, abs=0.01)


def test_the_trend_goes_on_flattens_and_stays_below_one():
    share = share_by_day(GROWING, DECEMBER, DECEMBER + 3000)
    steps = np.diff(share)
    assert share[90] == pytest.approx(0.58 + 90 * (0.58 - 0.35) / 334, abs=0.02)
    assert share[90] < 0.58 + 90 * (0.58 - 0.35) / 334
    assert (steps >= 0).all()
    assert steps[-1] < steps[0] / 1000
    assert share[700] < 0.72
    steep = share_by_day([(0, 0.1), (60, 0.9)], 0, 4000)
    assert 0.9 < steep[-1] < 0.99


def test_a_falling_share_stays_above_zero():
    share = share_by_day([(0, 0.4), (30, 0.1)], 0, 2000)
    assert share[60] < 0.1
    assert share.min() > 0


def test_before_the_first_day_the_bot_resolves_nothing():
    assert (share_by_day(GROWING, -100, JANUARY) == 0).all()


@pytest.mark.parametrize(
    ("observed", "wanted"), [([], 0.0), ([(5, 0.4)], 0.4), ([(0, 0.0), (90, 0.0)], 0.0)]
)
def test_one_level_stays(observed, wanted):
    assert np.allclose(share_by_day(observed, 5, 400), wanted)


def test_a_bot_that_is_switched_on_or_off_is_a_step_and_no_trend():
    share = share_by_day([(9, 0.0), (10, 0.3), (50, 0.0)], 0, 60)
    assert (share[:10] == 0).all()
    assert np.allclose(share[10:50], 0.3)
    assert (share[50:] == 0).all()
    assert np.allclose(share_by_day([(0, 0.0), (10, 0.3)], 10, 400), 0.3)


def test_a_few_days_of_change_are_no_trend():
    assert np.allclose(share_by_day([(0, 0.2), (14, 0.4)], 14, 100), 0.4)


def test_order_and_repeats_do_not_matter():
    shuffled = [(DECEMBER, 0.60), (JANUARY, 0.35), (DECEMBER, 0.56)]
    assert np.allclose(share_by_day(shuffled, 0, 500), share_by_day(GROWING, 0, 500))


def test_the_edges_are_met_exactly():
    share = share_by_day([(0, 0.0), (10, 1.0)], 0, 11)
    assert (share[0], share[9], share[10]) == (0.0, 0.0, 1.0)
    assert ((share >= 0) & (share <= 1)).all()


def test_recent_growth_weighs_more_than_old():
    jumped = share_by_day([(0, 0.2), (300, 0.2), (360, 0.4)], 360, 420)
    slow = share_by_day([(0, 0.2), (360, 0.4)], 360, 420)
    assert jumped[-1] > slow[-1]


@pytest.mark.parametrize("share", [-0.1, 1.1, float("nan")])
def test_an_impossible_share_is_refused(share):
    with pytest.raises(FieldError, match="share"):
        share_by_day([(0, share)], 0, 7)


def test_days_in_the_wrong_order_are_refused():
    with pytest.raises(FieldError, match="n_days_to"):
        share_by_day(GROWING, 7, 0)
