"""Small programs cut out of a large one: some columns free, all other cells as they are."""

from __future__ import annotations

from dataclasses import dataclass

import highspy
import numpy as np
import numpy.typing as npt

from solver.search.table import FloatArray, IntArray, Table, row_wise


@dataclass(frozen=True, slots=True)
class Reduced:
    """A program over some ``columns`` of the large one; its objective is that of the whole.

    ``cells``: those of its columns that are assignments.
    """

    lp: highspy.HighsLp
    columns: IntArray
    cells: IntArray


class Program:
    """A linear program that parts can be cut out of.

    Cells are the columns of assignments.  The others (counts, allocations, shortages)
    follow from them: a part holds those that its cells can change, directly or through
    one another.
    """

    def __init__(self, lp: highspy.HighsLp, cells: IntArray) -> None:
        """``cells``: the columns of all assignments, in any shape."""
        self._table = Table(lp)
        self._is_cell = np.zeros(lp.num_col_, dtype=np.bool_)
        self._is_cell[cells.ravel()] = True

    def around(self, free: IntArray, values: FloatArray) -> Reduced:
        """Cut out the part that the ``free`` cells can change; ``values`` are those of the rest."""
        table = self._table
        kept = np.zeros(table.n_columns, dtype=np.bool_)
        kept[free] = True
        is_open = kept | ~self._is_cell
        in_row = np.zeros(table.n_rows, dtype=np.bool_)
        n_kept = 0
        while n_kept < kept.sum():
            n_kept = int(kept.sum())
            in_row[table.rows[kept[table.columns]]] = True
            kept[table.columns[in_row[table.rows] & is_open[table.columns]]] = True
        return self._cut(kept, in_row, values)

    def _cut(
        self, kept: npt.NDArray[np.bool_], in_row: npt.NDArray[np.bool_], values: FloatArray
    ) -> Reduced:
        table = self._table
        columns, rows = np.flatnonzero(kept), np.flatnonzero(in_row)
        here = in_row[table.rows]
        new_rows = (np.cumsum(in_row) - 1)[table.rows[here]]
        old_columns, factors = table.columns[here], table.values[here]
        stays = kept[old_columns]
        gone = factors[~stays] * values[old_columns[~stays]]
        settled = np.bincount(new_rows[~stays], weights=gone, minlength=len(rows))
        lp = highspy.HighsLp()
        lp.offset_ = table.offset + float(table.costs @ np.where(kept, 0.0, values))
        lp.col_cost_ = table.costs[columns]
        lp.col_lower_, lp.col_upper_ = table.lower[columns], table.upper[columns]
        lp.row_lower_ = table.row_lower[rows] - settled
        lp.row_upper_ = table.row_upper[rows] - settled
        new_columns = (np.cumsum(kept) - 1)[old_columns[stays]]
        row_wise(lp, new_rows[stays], new_columns, factors[stays])
        return Reduced(lp, columns, np.flatnonzero(self._is_cell[columns]))
