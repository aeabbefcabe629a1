"""Small programs cut out of a large one: some columns free, all other cells as they are."""

from __future__ import annotations

from dataclasses import dataclass

import highspy
import numpy as np
import numpy.typing as npt

IntArray = npt.NDArray[np.int64]
FloatArray = npt.NDArray[np.float64]


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
        starts = np.array(lp.a_matrix_.start_, dtype=np.int64)
        self._rows = np.repeat(np.arange(lp.num_row_), np.diff(starts))
        self._columns = np.array(lp.a_matrix_.index_, dtype=np.int64)
        self._values = np.array(lp.a_matrix_.value_, dtype=np.float64)
        self._row_lower, self._row_upper = np.array(lp.row_lower_), np.array(lp.row_upper_)
        self._lower, self._upper = np.array(lp.col_lower_), np.array(lp.col_upper_)
        self._cost = np.array(lp.col_cost_)
        self._offset = float(lp.offset_)
        self._is_cell = np.zeros(lp.num_col_, dtype=np.bool_)
        self._is_cell[cells.ravel()] = True

    def cost(self, values: FloatArray) -> float:
        """Return the objective of values of all columns."""
        return self._offset + float(self._cost @ values)

    def whole(self, lower: FloatArray, upper: FloatArray) -> highspy.HighsLp:
        """Return the whole program with other limits of the columns, all of them whole numbers."""
        everything = np.ones(len(self._cost), dtype=np.bool_)
        rows = np.ones(len(self._row_lower), dtype=np.bool_)
        lp = self._cut(everything, rows, np.zeros(len(self._cost))).lp
        lp.col_lower_, lp.col_upper_ = lower, upper
        lp.integrality_ = [highspy.HighsVarType.kInteger] * lp.num_col_
        return lp

    def around(self, free: IntArray, values: FloatArray) -> Reduced:
        """Cut out the part that the ``free`` cells can change; ``values`` are those of the rest."""
        kept = np.zeros(len(self._cost), dtype=np.bool_)
        kept[free] = True
        is_open = kept | ~self._is_cell
        in_row = np.zeros(len(self._row_lower), dtype=np.bool_)
        n_kept = 0
        while n_kept < kept.sum():
            n_kept = int(kept.sum())
            in_row[self._rows[kept[self._columns]]] = True
            kept[self._columns[in_row[self._rows] & is_open[self._columns]]] = True
        return self._cut(kept, in_row, values)

    def _cut(
        self, kept: npt.NDArray[np.bool_], in_row: npt.NDArray[np.bool_], values: FloatArray
    ) -> Reduced:
        columns, rows = np.flatnonzero(kept), np.flatnonzero(in_row)
        new_column, new_row = np.cumsum(kept) - 1, np.cumsum(in_row) - 1
        here = in_row[self._rows]
        entry_rows, entry_columns = new_row[self._rows[here]], self._columns[here]
        entry_values = self._values[here]
        stays = kept[entry_columns]
        settled = np.bincount(
            entry_rows[~stays],
            weights=entry_values[~stays] * values[entry_columns[~stays]],
            minlength=len(rows),
        )
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(columns), len(rows)
        lp.offset_ = self.cost(np.where(kept, 0.0, values))
        lp.col_cost_ = self._cost[columns]
        lp.col_lower_, lp.col_upper_ = self._lower[columns], self._upper[columns]
        lp.row_lower_ = self._row_lower[rows] - settled
        lp.row_upper_ = self._row_upper[rows] - settled
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        counts = np.bincount(entry_rows[stays], minlength=len(rows))
        lp.a_matrix_.start_ = np.concatenate([[0], np.cumsum(counts)])
        lp.a_matrix_.index_ = new_column[entry_columns[stays]]
        lp.a_matrix_.value_ = entry_values[stays]
        return Reduced(lp, columns, np.flatnonzero(self._is_cell[columns]))
