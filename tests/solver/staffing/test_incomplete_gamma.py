"""The scaled halves of the gamma integral against closed forms and their own recurrences."""

from __future__ import annotations

import math

import numpy as np
import pytest

from solver.staffing.incomplete_gamma import Falling, Scaled, lower, upper

SHAPES = np.geomspace(0.5, 1e4, 25)
SIZES = np.geomspace(1e-3, 9e3, 27)
A, X = (grid.ravel() for grid in np.meshgrid(SHAPES, SIZES))


def logarithm(found: Scaled | Falling) -> np.ndarray:
    return found.log_scale + np.log(found.value)


def test_shape_one_is_elementary():
    """Gamma(1, x) = e^-x and gamma(1, x) = 1 - e^-x."""
    one = np.ones_like(SIZES)
    assert np.exp(logarithm(upper(one, SIZES))) == pytest.approx(1 / SIZES, rel=1e-12)
    expected = SIZES + np.log(-np.expm1(-SIZES)) - np.log(SIZES)
    assert logarithm(lower(one, SIZES)) == pytest.approx(expected, rel=1e-12, abs=1e-12)


def test_shape_one_half_is_the_error_function():
    """Gamma(1/2, x) = sqrt(pi) erfc(sqrt x), and erf for the lower half."""
    sizes = np.geomspace(1e-3, 600, 20)
    half = np.full_like(sizes, 0.5)
    factor = [math.exp(x) * math.sqrt(math.pi / x) for x in sizes]
    above = [f * math.erfc(math.sqrt(x)) for f, x in zip(factor, sizes, strict=True)]
    below = [f * math.erf(math.sqrt(x)) for f, x in zip(factor, sizes, strict=True)]
    assert np.exp(logarithm(upper(half, sizes))) == pytest.approx(above, rel=1e-11)
    assert np.exp(logarithm(lower(half, sizes))) == pytest.approx(below, rel=1e-11)


def test_both_halves_sum_to_the_gamma_function():
    whole = np.array([math.lgamma(a) + x - a * math.log(x) for a, x in zip(A, X, strict=True)])
    sums = np.logaddexp(logarithm(upper(A, X)), logarithm(lower(A, X)))
    assert sums == pytest.approx(whole, rel=1e-12, abs=1e-9)


@pytest.mark.parametrize(("half", "sign"), [(upper, 1), (lower, -1)])
def test_the_recurrence_in_the_shape(half, sign):
    """x upper(a + 1) = a upper(a) + 1; x lower(a + 1) = a lower(a) - 1."""
    here, next_ = half(A, X), half(A + 1, X)
    left = X * np.exp(next_.log_scale - here.log_scale) * next_.value
    right = A * here.value + sign * np.exp(-here.log_scale)
    close = np.abs(left - right) <= 1e-9 * (A * here.value)
    assert close.all()


def test_the_fall_is_the_step_to_the_next_shape():
    here, next_ = lower(A, X), lower(A + 1, X)
    expected = here.value - np.exp(next_.log_scale - here.log_scale) * next_.value
    assert (np.abs(here.fall - expected) <= 1e-10 * here.value).all()


def test_the_fall_keeps_its_digits_where_the_step_is_tiny():
    """For a >> x: lower(a) - lower(a + 1) = 1 / (a (a + 1)) (1 + O(x / a))."""
    a, x = np.array([1e9]), np.array([1.0])
    assert lower(a, x).fall * a * (a + 1) == pytest.approx(1, rel=1e-7)


def test_a_small_shape_beside_a_large_size_keeps_its_long_tail():
    """gamma(a, x) -> Gamma(a) for x >> a; a = 1/1000 has a tail 1,000 units long."""
    a, x = np.full(3, 1e-3), np.array([40.0, 200.0, 9e3])
    expected = math.lgamma(1e-3) + x - a * np.log(x)
    assert logarithm(lower(a, x)) == pytest.approx(expected, rel=1e-12)


def test_nothing_overflows_far_out():
    far = np.array([1e-6, 1.0, 1e9])
    shapes, sizes = (grid.ravel() for grid in np.meshgrid(far, far))
    for found in (upper(shapes, sizes), lower(shapes, sizes)):
        assert np.isfinite(logarithm(found)).all()
