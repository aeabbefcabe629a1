"""Options are held to their limits; gaps are fractions of the cost."""

from __future__ import annotations

import math

import pytest

from solver.domain.validation import FieldError
from solver.roster.result import SolveOptions, SolveProgress


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("time_limit", {"time_limit_seconds": 0}),
        ("workers", {"workers": -1}),
        ("seed", {"seed": -1}),
        ("seed", {"seed": 2**31}),
    ],
)
def test_options_name_the_field_that_is_wrong(field, wrong):
    with pytest.raises(FieldError) as refused:
        SolveOptions(**wrong)
    assert refused.value.field == field


def test_option_limits_themselves_are_allowed():
    SolveOptions(0.001, 0, 0)
    SolveOptions(1, 64, 2**31 - 1)


@pytest.mark.parametrize(
    ("cost", "bound", "gap"),
    [
        (None, 5, None),
        (100, 95, 0.05),
        (100, 100, 0),
        (100, 101, 0),  # never below nothing
        (0, -3, 3),  # a cost of 0 counts as 1
        (-50, -60, 0.2),
        (7, -math.inf, math.inf),
    ],
)
def test_the_gap_is_a_fraction_of_the_cost(cost, bound, gap):
    assert SolveProgress(cost, bound, 1.0).gap == (None if gap is None else pytest.approx(gap))
