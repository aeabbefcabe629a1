"""A linear program as arrays: read from HiGHS row by row, and made into one again."""

from __future__ import annotations

import highspy
import numpy as np
import numpy.typing as npt

IntArray = npt.NDArray[np.int64]
FloatArray = npt.NDArray[np.float64]


class Table:
    """The numbers of a program that is stored row by row.

    ``rows``, ``columns``, ``values``: the entries of its matrix, in the order of the rows.
    """

    def __init__(self, lp: highspy.HighsLp) -> None:
        starts = np.array(lp.a_matrix_.start_, dtype=np.int64)
        self.rows: IntArray = np.repeat(np.arange(lp.num_row_), np.diff(starts))
        self.columns: IntArray = np.array(lp.a_matrix_.index_, dtype=np.int64)
        self.values: FloatArray = np.array(lp.a_matrix_.value_, dtype=np.float64)
        self.costs: FloatArray = np.array(lp.col_cost_)
        self.offset = float(lp.offset_)
        self.lower: FloatArray = np.array(lp.col_lower_)
        self.upper: FloatArray = np.array(lp.col_upper_)
        self.row_lower: FloatArray = np.array(lp.row_lower_)
        self.row_upper: FloatArray = np.array(lp.row_upper_)

    @property
    def n_rows(self) -> int:
        """Number of rows."""
        return len(self.row_lower)

    @property
    def n_columns(self) -> int:
        """Number of columns."""
        return len(self.costs)


def row_wise(
    lp: highspy.HighsLp, rows: IntArray, columns: IntArray, values: FloatArray
) -> highspy.HighsLp:
    """Give ``lp`` its matrix and its size, from entries in any order; the limits are known."""
    lp.num_col_, lp.num_row_ = len(lp.col_cost_), len(lp.row_lower_)
    order = np.argsort(rows, kind="stable")
    counts = np.bincount(rows, minlength=lp.num_row_)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.concatenate([[0], np.cumsum(counts)])
    lp.a_matrix_.index_ = columns[order]
    lp.a_matrix_.value_ = values[order]
    return lp
