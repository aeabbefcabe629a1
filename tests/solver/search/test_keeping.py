"""Whether whole numbers keep a linear program."""

from __future__ import annotations

import pytest
from ortools.sat.python import cp_model

from solver.search.keeping import Keeping
from solver.search.linear import linear_program


@pytest.fixture
def keeping():
    """2 <= x + 3 y <= 5; x in 0..4, y in 0..1."""
    model = cp_model.CpModel()
    x, y = model.new_int_var(0, 4, "x"), model.new_int_var(0, 1, "y")
    model.add_linear_constraint(x + 3 * y, 2, 5)
    return Keeping(linear_program(model))


@pytest.mark.parametrize("values", [(2, 0), (4, 0), (0, 1), (2, 1)])
def test_at_the_limits_all_is_kept(keeping, values):
    assert keeping.keeps(values)


@pytest.mark.parametrize(
    "values",
    [
        pytest.param((1, 0), id="row below"),
        pytest.param((3, 1), id="row above"),
        pytest.param((5, 0), id="column above"),
        pytest.param((-1, 1), id="column below"),
    ],
)
def test_one_beyond_is_not(keeping, values):
    assert not keeping.keeps(values)
