"""Numbers of intervals put together into longer ones, or spread over shorter ones."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]


def summed(values: FloatArray, minutes: int, step: int) -> FloatArray:
    """Bring counts (T) from intervals of ``minutes`` to ``step``: added up, or shared alike.

    NaN is unknown; it counts as nothing beside what is known.
    """
    if step <= minutes:
        return np.repeat(values, minutes // step) / (minutes // step)
    parts = values.reshape(-1, step // minutes)
    return np.where(np.isnan(parts).all(axis=1), np.nan, np.nansum(parts, axis=1))


def highest(values: FloatArray, minutes: int, step: int) -> FloatArray:
    """Bring levels (T), such as agents, to ``step``: the highest, or the same throughout."""
    if step <= minutes:
        return np.repeat(values, minutes // step)
    return np.asarray(values.reshape(-1, step // minutes).max(axis=1))


def total(values: FloatArray) -> FloatArray:
    """Add up rows (Q x T -> T); NaN where nothing is known in any."""
    if not len(values):
        return np.full(values.shape[1], np.nan)
    return np.where(np.isnan(values).all(axis=0), np.nan, np.nansum(values, axis=0))


def ratio(part: FloatArray, whole: FloatArray) -> FloatArray:
    """Divide; NaN where there is nothing to divide by."""
    known = np.nan_to_num(whole) > 0
    return np.where(known, part / np.where(known, whole, 1.0), np.nan)
