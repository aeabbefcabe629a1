"""A linear program split for column generation: people's cells, and all that links them.

Dantzig-Wolfe decomposition (Dantzig & Wolfe 1960): the rows that one person's tour keeps
by itself are left out; every other row, and every variable that is not a cell, stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np

from solver.search.columns.tour_space import OFF, FloatArray, IntArray, TourSpace
from solver.search.table import Table


@dataclass(frozen=True, slots=True)
class Column:
    """One person's tour in the linking rows."""

    cost: float
    rows: IntArray
    values: FloatArray


class Core:
    """Linking rows (R), other variables (Y) and cells (E x D x P) of one program."""

    def __init__(self, lp: highspy.HighsLp, spaces: Sequence[TourSpace]) -> None:
        """``lp``: without the rows that say what the spaces' limits say."""
        self.spaces = tuple(spaces)
        table = Table(lp)
        self._n_variables = table.n_columns
        costs = table.costs
        cells = np.stack([space.limits.columns for space in spaces])
        self._cells = cells
        cell_of = np.full(table.n_columns, -1, dtype=np.int64)
        cell_of[cells.ravel()] = np.arange(cells.size)
        self.others = np.flatnonzero(cell_of < 0)
        own = _extra_rows(spaces, table.n_rows)
        rows, columns, values = map(
            np.concatenate, zip((table.rows, table.columns, table.values), own.entries, strict=True)
        )
        self.lower = np.append(table.row_lower, own.lower)
        self.upper = np.append(table.row_upper, own.upper)
        self.offset = table.offset
        self.cell_costs = costs[cells]
        is_cell = cell_of[columns] >= 0
        self._cell_entries = _by_column(
            cell_of[columns[is_cell]], rows[is_cell], values[is_cell], cells.size
        )
        other_of = np.cumsum(cell_of < 0) - 1
        self.other_entries = _by_column(
            other_of[columns[~is_cell]], rows[~is_cell], values[~is_cell], len(self.others)
        )
        self.other_costs = costs[self.others]
        # A shift saves hardly more than the largest weight; twice that for every day is beyond.
        self.largest_cost = float(np.abs(costs).max(initial=1.0))
        self.penalty = 2.0 * self.largest_cost * cells.shape[1]
        self.other_lower = table.lower[self.others]
        self.other_upper = table.upper[self.others]

    @property
    def n_rows(self) -> int:
        """Number of linking rows."""
        return len(self.lower)

    def column(self, employee: int, tour: IntArray) -> Column:
        """Return what a tour costs and adds to the linking rows."""
        days = np.flatnonzero(tour >= 0)
        n_days, n_patterns = self._cells.shape[1:]
        cells = (employee * n_days + days) * n_patterns + tour[days]
        starts, rows, values = self._cell_entries
        where = np.concatenate(
            [np.arange(starts[c], starts[c + 1]) for c in cells] or [np.empty(0, dtype=np.int64)]
        )
        found, places = np.unique(rows[where], return_inverse=True)
        cost = float(self.cell_costs[employee, days, tour[days]].sum())
        sums = np.bincount(places, weights=values[where], minlength=len(found))
        return Column(cost, found, sums.astype(np.float64))

    def prices(self, duals: FloatArray) -> FloatArray:
        """Return the reduced costs of the cells (E x D x P) under the rows' duals."""
        starts, rows, values = self._cell_entries
        entry_cell = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        taken = np.bincount(entry_cell, weights=values * duals[rows], minlength=len(starts) - 1)
        return np.asarray(self.cell_costs - taken.reshape(self.cell_costs.shape))

    def bound_without_people(
        self, duals: FloatArray, lower: FloatArray, upper: FloatArray
    ) -> float:
        """Return the Lagrangian bound's part that does not depend on the tours.

        Valid for any ``duals``; ``lower`` and ``upper`` are the rows' limits.
        """
        wanted = np.where(duals > 0, lower, upper)
        active = duals != 0
        rows_part = float((duals[active] * wanted[active]).sum())
        starts, rows, values = self.other_entries
        entry = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        taken = np.bincount(entry, weights=values * duals[rows], minlength=len(starts) - 1)
        reduced = self.other_costs - taken
        best = np.where(reduced > 0, self.other_lower, self.other_upper)
        active = np.abs(reduced) > 1e-12
        return float(self.offset) + rows_part + float((reduced[active] * best[active]).sum())

    def values(self, tours: Sequence[IntArray], others: FloatArray) -> tuple[int, ...]:
        """Return the values of all variables of the program."""
        values = np.zeros(self._n_variables, dtype=np.int64)
        values[self.others] = np.rint(others)
        for cells, tour in zip(self._cells, tours, strict=True):
            days = np.flatnonzero(tour >= 0)
            values[cells[days, tour[days]]] = 1
        return tuple(values.tolist())

    def tours(self, values: Sequence[int]) -> list[IntArray]:
        """Return everybody's tour in a solution: the values of all variables."""
        worked = np.array(values, dtype=np.int64)[self._cells] > 0
        return list(np.where(worked.any(axis=2), worked.argmax(axis=2), OFF))


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows with their limits; ``entries``: row, column and value of each number in them."""

    entries: tuple[IntArray, IntArray, FloatArray]
    lower: list[float]
    upper: list[float]


def _extra_rows(spaces: Sequence[TourSpace], n_rows: int) -> _Rows:
    """Return the limits that the states do not hold as rows behind the ``n_rows`` there are."""
    rows, columns, values = [np.empty(0, np.int64)], [np.empty(0, np.int64)], [np.empty(0)]
    lower: list[float] = []
    upper: list[float] = []
    for space in spaces:
        for counter in space.extra:
            for w in counter.windows:
                cells = space.limits.columns[w.first : w.stop]
                gains = np.broadcast_to(np.array(counter.gains, dtype=np.float64), cells.shape)
                is_counted = space.limits.open[w.first : w.stop] & (gains != 0)
                columns.append(cells[is_counted])
                values.append(gains[is_counted])
                rows.append(np.full(int(is_counted.sum()), n_rows + len(lower)))
                lower.append(w.least)
                upper.append(w.most)
    return _Rows(
        (np.concatenate(rows), np.concatenate(columns), np.concatenate(values)), lower, upper
    )


def _by_column(
    columns: IntArray, rows: IntArray, values: FloatArray, n_columns: int
) -> tuple[IntArray, IntArray, FloatArray]:
    """Sort entries by column; return starts, rows and values."""
    order = np.argsort(columns, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(columns, minlength=n_columns))])
    return starts, rows[order], values[order]
