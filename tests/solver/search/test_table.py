"""A linear program as arrays, and back."""

from __future__ import annotations

import highspy
import numpy as np
from ortools.sat.python import cp_model

from solver.search.linear import linear_program
from solver.search.table import Table, row_wise


def small() -> highspy.HighsLp:
    """Minimise 3x + 4y + 1; 2x + 3y at least 17, x at most y."""
    model = cp_model.CpModel()
    x, y = model.new_int_var(0, 9, "x"), model.new_int_var(1, 8, "y")
    model.add(2 * x + 3 * y >= 17)
    model.add(x - y <= 0)
    model.minimize(3 * x + 4 * y + 1)
    return linear_program(model)


def test_a_program_is_read_entry_by_entry():
    table = Table(small())
    assert (table.n_rows, table.n_columns) == (2, 2)
    entries = zip(table.rows, table.columns, table.values, strict=True)
    assert sorted(entries) == [(0, 0, 2), (0, 1, 3), (1, 0, 1), (1, 1, -1)]
    assert (table.costs.tolist(), table.offset) == ([3, 4], 1)
    assert (table.lower.tolist(), table.upper.tolist()) == ([0, 1], [9, 8])
    assert table.row_lower[0] == 17
    assert table.row_upper[1] == 0


def test_entries_in_any_order_make_the_same_program():
    lp = small()
    table = Table(lp)
    again = highspy.HighsLp()
    again.col_cost_, again.offset_ = lp.col_cost_, lp.offset_
    again.col_lower_, again.col_upper_ = lp.col_lower_, lp.col_upper_
    again.row_lower_, again.row_upper_ = lp.row_lower_, lp.row_upper_
    order = np.array([3, 0, 2, 1])
    row_wise(again, table.rows[order], table.columns[order], table.values[order])
    found = Table(again)
    read = zip(found.rows, found.columns, found.values, strict=True)
    assert sorted(read) == [(0, 0, 2), (0, 1, 3), (1, 0, 1), (1, 1, -1)]
