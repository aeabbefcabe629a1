"""Where a cost comes from: walks from what is charged, over rows, to people's cells.

A cost hangs on cells through the rows of the program: a shortage on a count, the count on
everybody who could be counted.  A walk steps from a column to any row that it stands in,
and to any column of that row, until it stands on a cell.  What many short ways join with a
cost is reached most often, so that a few walks tell who and when it is about.
"""

from __future__ import annotations

import random

import numpy as np

from solver.search.table import FloatArray, IntArray, Table

_MOST_STEPS = 12


class CostWalks:
    """Walks in one program, which do not change it."""

    def __init__(self, table: Table, cells: IntArray) -> None:
        """``cells`` (E x D x P): the columns of the assignments."""
        self._costs, self._lower, self._upper = table.costs, table.lower, table.upper
        self._rows_of = _Lists(table.columns, table.rows, table.n_columns)
        self._columns_of = _Lists(table.rows, table.columns, table.n_rows)
        self._place = np.full(table.n_columns, -1, dtype=np.int64)
        self._place[cells.ravel()] = np.arange(cells.size)
        self._shape = cells.shape

    def charges(self, values: FloatArray) -> FloatArray:
        """Return what the columns up to each cost more than at their best, in all."""
        best = np.where(self._costs > 0, self._lower, self._upper)
        more = np.zeros(len(values))
        is_charged = (self._costs != 0) & np.isfinite(best) & (values != best)
        more[is_charged] = (self._costs * (values - best))[is_charged]
        total: FloatArray = np.cumsum(more)
        return total

    def cell(self, charges: FloatArray, numbers: random.Random) -> tuple[int, int] | None:
        """Return whose cell, and of which day, a walk from some charge reaches, if any.

        Charges are begun from in proportion to what they are.
        """
        if not charges[-1]:
            return None
        column = int(np.searchsorted(charges, numbers.random() * charges[-1], side="right"))
        for _ in range(_MOST_STEPS):
            place = int(self._place[column])
            if place >= 0:
                person, day, _ = np.unravel_index(place, self._shape)
                return int(person), int(day)
            row = self._rows_of.any_of(column, numbers)
            if row is None:
                return None
            column = self._columns_of.any_of(row, numbers) or 0
        return None


class _Lists:
    """For each key a list of items."""

    def __init__(self, keys: IntArray, items: IntArray, n_keys: int) -> None:
        order = np.argsort(keys, kind="stable")
        self._items = items[order]
        self._first = np.searchsorted(keys[order], np.arange(n_keys + 1))

    def any_of(self, key: int, numbers: random.Random) -> int | None:
        """Return one of the key's items by chance; None if it has none."""
        first, last = int(self._first[key]), int(self._first[key + 1])
        return int(self._items[numbers.randrange(first, last)]) if last > first else None
