"""Whether whole numbers keep the rows and limits of a linear program."""

from __future__ import annotations

import highspy
import numpy as np
import numpy.typing as npt

from solver.search.table import FloatArray, Table

_TOLERANCE = 1e-6


class Keeping:
    """Judges values of all columns; the program is stored row by row."""

    def __init__(self, lp: highspy.HighsLp) -> None:
        self._table = Table(lp)

    def keeps(self, values: npt.ArrayLike) -> bool:
        """Tell whether the values break neither a row nor a limit of a column."""
        table = self._table
        point = np.asarray(values, dtype=np.float64)
        parts = table.values * point[table.columns]
        sums = np.bincount(table.rows, parts, table.n_rows).astype(np.float64)
        is_within = _within(sums, table.row_lower, table.row_upper)
        return is_within and _within(point, table.lower, table.upper)


def _within(values: FloatArray, lower: FloatArray, upper: FloatArray) -> bool:
    room = _TOLERANCE * np.maximum(1.0, np.abs(values))
    return bool(((lower - room <= values) & (values <= upper + room)).all())
