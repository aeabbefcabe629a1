"""Prices that grow until a tour keeps the limits that the states do not hold."""

from __future__ import annotations

import numpy as np
import pytest

from solver.search.cancellation import CancelToken
from solver.search.columns.pricing_round import PricingRound
from solver.search.columns.tour_space import (
    OFF,
    UNDECIDED,
    Counter,
    Limits,
    TourShape,
    TourSpace,
    Window,
    ruled_out,
)

DAYS = 28


def space(*extra: Counter) -> TourSpace:
    """One person of one shift, whose limits are in no state."""
    shape = TourShape(DAYS, 1, frozenset())
    columns = np.arange(DAYS).reshape(DAYS, 1)
    limits = Limits(shape, columns, np.ones((DAYS, 1), bool), np.ones(DAYS, bool))
    return TourSpace(limits, shape, (), extra)


def band(first: int, stop: int, shifts: int) -> Counter:
    """Just so many shifts of eight hours."""
    return Counter((480,), (Window(first, stop, 480 * shifts, 480 * shifts),))


def legal(
    who: TourSpace, prices: np.ndarray, fixed: np.ndarray | None = None
) -> dict[int, np.ndarray]:
    priced = PricingRound([who])
    closed = None if fixed is None else ruled_out(fixed, 1)
    _, tours = priced.cheapest([0], prices, CancelToken(), closed)
    return priced.legal([0], prices, tours, CancelToken(), closed)


@pytest.mark.parametrize("sign", [-1.0, 1.0])
@pytest.mark.parametrize("shifts", [9, 10, 17])
def test_bisection_meets_both_limits_of_a_narrow_band(sign, shifts):
    who = space(band(0, DAYS, shifts))
    # A few days are far dearer than the steps between all others.
    prices = sign * (100 + np.arange(DAYS) + np.where(np.arange(DAYS) < 3, 5000, 0))
    found = legal(who, prices.reshape(1, DAYS, 1))
    assert (found[0] != OFF).sum() == shifts
    worth = np.argsort(prices)[:shifts]
    assert set(np.flatnonzero(found[0] != OFF)) == set(worth)


def test_each_window_has_a_price_of_its_own():
    half = DAYS // 2
    both = Counter((480,), (Window(0, half, 960, 960), Window(half, DAYS, 3840, 3840)))
    # At first all of the first half would be worked, and none of the second one.
    prices = (50.0 + np.arange(DAYS)) * np.where(np.arange(DAYS) < half, -1, 1)
    found = legal(space(both), prices.reshape(1, DAYS, 1))
    worked = found[0] != OFF
    assert (worked[:half].sum(), worked[half:].sum()) == (2, 8)


def test_a_tour_that_keeps_everything_is_left_as_it_is():
    prices = np.where(np.arange(DAYS) < 5, -1.0, 1.0).reshape(1, DAYS, 1)
    found = legal(space(band(0, DAYS, 5)), prices)
    assert np.flatnonzero(found[0] != OFF).tolist() == [0, 1, 2, 3, 4]


def test_settled_days_stay_and_a_limit_that_cannot_be_kept_leaves_the_person_out():
    fixed = np.full((1, DAYS), UNDECIDED)
    fixed[0, :4] = 0
    prices = np.arange(DAYS, 0.0, -1).reshape(1, DAYS, 1)  # the settled days are the dearest
    found = legal(space(band(0, DAYS, 6)), prices, fixed)
    assert np.flatnonzero(found[0] != OFF).tolist() == [0, 1, 2, 3, DAYS - 2, DAYS - 1]
    assert legal(space(band(0, DAYS, 3)), prices, fixed) == {}


def test_who_has_no_tour_gets_none():
    """A row of days off would break what the states hold."""
    never = Counter((1,), (Window(0, DAYS, DAYS, DAYS),))
    shape = TourShape(DAYS, 1, frozenset(), most_work=2, counters=(never,))
    free = space().limits
    limits = Limits(shape, free.columns, free.open, free.may_be_off)
    who = TourSpace(limits, shape, ((DAYS, DAYS),))
    prices = np.ones((1, DAYS, 1))
    costs, tours = PricingRound([who]).cheapest([0], prices, CancelToken())
    assert costs.tolist() == [np.inf]
    assert (tours == UNDECIDED).all()
    assert legal(who, prices) == {}


def test_after_a_cancel_nobody_has_a_tour():
    priced, cancel = PricingRound([space()]), CancelToken()
    cancel.cancel()
    prices = np.ones((1, DAYS, 1))
    costs, tours = priced.cheapest([0], prices, cancel)
    assert costs.tolist() == [np.inf]
    assert priced.legal([0], prices, tours, CancelToken()) == {}
