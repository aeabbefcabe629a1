"""Absence by weekday, guarded against small samples, and the standby that covers it."""

from __future__ import annotations

from math import comb, isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.attendance.absence_rate import absence_rates, standby_for, wilson_interval
from solver.domain.validation import FieldError


def test_the_wilson_interval_is_the_published_one():
    # Newcombe 1998 (Statistics in Medicine 17), table I, method 3.
    assert wilson_interval(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson_interval(15, 148) == pytest.approx((0.0624, 0.1605), abs=5e-5)
    assert wilson_interval(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)
    assert wilson_interval(1, 29) == pytest.approx((0.0061, 0.1718), abs=5e-5)
    assert wilson_interval(0, 0) == (0.0, 1.0)


def test_a_weekday_like_the_others_takes_the_rate_of_all():
    rates = absence_rates([(60, 5), *[(60, 3)] * 4, (0, 0), (0, 0)])
    assert rates[0].own == pytest.approx(5 / 60)
    assert not rates[0].is_own
    assert rates[0].rate == pytest.approx(17 / 300) == rates[5].rate
    assert isnan(rates[5].own)


def test_a_weekday_that_stands_out_keeps_its_own_rate():
    rates = absence_rates([(200, 40), *[(200, 6)] * 4, (0, 0), (0, 0)])
    assert rates[0].is_own
    assert rates[0].rate == pytest.approx(0.2)
    assert not rates[0].is_known  # 15.0 % to 26.1 %: too wide to reckon with
    assert absence_rates([(400, 80), *[(400, 12)] * 6])[0].is_known


def test_a_few_days_are_told_but_not_known():
    rates = absence_rates([(8, 1)] * 7)
    assert rates[0].rostered == 8
    assert not rates[0].is_known
    assert absence_rates([(30, 1)] * 7)[0].is_known
    assert not absence_rates([(0, 0)] * 7)[0].is_known


def test_a_few_mondays_cannot_make_a_proposal():
    assert not absence_rates([(6, 1), *[(60, 3)] * 6])[0].is_own
    rare = absence_rates([(6, 2), *[(60, 3)] * 6])[0]
    assert rare.is_own
    assert not rare.is_known


@given(
    st.integers(0, 60),
    st.floats(0, 1, allow_subnormal=False),
    st.floats(0.5, 0.999),
)
def test_the_standby_is_the_smallest_that_suffices(people, rate, confidence):
    def covered(away):
        return sum(comb(people, k) * rate**k * (1 - rate) ** (people - k) for k in range(away + 1))

    found = standby_for(people, rate, confidence)
    assert covered(found) >= confidence - 1e-9
    assert found == 0 or covered(found - 1) < confidence + 1e-9


def test_large_centres_and_the_ends():
    assert standby_for(1200, 0.05) == 70  # mean 60, deviation 7.5
    assert standby_for(40, 0.0) == 0
    assert standby_for(40, 1.0) == 40
    assert standby_for(0, 0.5) == 0
    with pytest.raises(FieldError):
        standby_for(10, float("nan"))
