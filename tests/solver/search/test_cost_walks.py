"""Walks from costs end at the cells that the costs hang on."""

from __future__ import annotations

import random

import numpy as np
import pytest
from ortools.sat.python import cp_model

from solver.search.cost_walks import CostWalks
from solver.search.linear import linear_program
from solver.search.table import Table


def two_people_two_days() -> tuple[cp_model.CpModel, np.ndarray]:
    """Each day wants both; the second day's shortage hangs on a count of the cells."""
    model = cp_model.CpModel()
    cells = [[model.new_bool_var("x") for _ in range(2)] for _ in range(2)]
    short = [model.new_int_var(0, 2, "short") for _ in range(2)]
    model.add(cells[0][0] + short[0] >= 1)
    count = model.new_int_var(0, 2, "count")
    model.add(count == cells[0][1] + cells[1][1])
    model.add(count + short[1] >= 2)
    model.minimize(3 * short[0] + 5 * short[1] - cells[1][0])
    indices = np.array([[[x.index] for x in row] for row in cells])
    return model, indices


def walks() -> CostWalks:
    model, cells = two_people_two_days()
    return CostWalks(Table(linear_program(model)), cells)


def reached(values: list[float]) -> set[tuple[int, int] | None]:
    found, numbers = walks(), random.Random(0)
    charges = found.charges(np.array(values))
    return {found.cell(charges, numbers) for _ in range(200)}


# values: the four cells person by person, two shortages, the count
@pytest.mark.parametrize(
    ("values", "cells"),
    [
        ([0, 0, 1, 0, 1, 0, 0], {(0, 0)}),  # a row joins the cost with one cell
        ([1, 0, 1, 1, 0, 1, 1], {(0, 1), (1, 1)}),  # over the count, to both of the day
        ([1, 1, 0, 1, 0, 0, 2], {(1, 0)}),  # the cell itself would earn one
    ],
)
def test_a_walk_ends_at_a_cell_that_the_cost_hangs_on(values, cells):
    assert reached(values) - {None} == cells


def test_charges_are_what_is_above_the_best_in_proportion():
    charges = walks().charges(np.array([0, 0, 0, 0, 1, 2, 0], dtype=float))
    assert np.diff(charges, prepend=0).tolist() == [0, 0, 1, 0, 3, 10, 0]


def test_without_a_charge_there_is_no_way():
    assert reached([1, 1, 1, 1, 0, 0, 2]) == {None}
