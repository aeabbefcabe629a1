"""Whether whole numbers keep the rows and limits of a linear program."""

from __future__ import annotations

import highspy
import numpy as np
import numpy.typing as npt

_TOLERANCE = 1e-6


class Keeping:
    """Judges values of all columns; the program is stored row by row."""

    def __init__(self, lp: highspy.HighsLp) -> None:
        starts = np.array(lp.a_matrix_.start_, dtype=np.int64)
        self._rows = np.repeat(np.arange(lp.num_row_), np.diff(starts))
        self._columns = np.array(lp.a_matrix_.index_, dtype=np.int64)
        self._factors = np.array(lp.a_matrix_.value_, dtype=np.float64)
        self._of_rows = np.array(lp.row_lower_), np.array(lp.row_upper_)
        self._of_columns = np.array(lp.col_lower_), np.array(lp.col_upper_)

    def keeps(self, values: npt.ArrayLike) -> bool:
        """Tell whether the values break neither a row nor a limit of a column."""
        point = np.asarray(values, dtype=np.float64)
        parts = self._factors * point[self._columns]
        sums = np.bincount(self._rows, parts, len(self._of_rows[0])).astype(np.float64)
        return _within(sums, *self._of_rows) and _within(point, *self._of_columns)


def _within(
    values: npt.NDArray[np.float64],
    lower: npt.NDArray[np.float64],
    upper: npt.NDArray[np.float64],
) -> bool:
    room = _TOLERANCE * np.maximum(1.0, np.abs(values))
    return bool(((lower - room <= values) & (values <= upper + room)).all())
