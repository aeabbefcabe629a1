"""What one person's rows of the horizon may look like, as the pricing sees it.

A row (a tour) is one pattern index, or -1 for off, a day.  Axes: D days, P patterns.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

OFF = -1

IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]
FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Window:
    """Days ``[first, stop)`` over which a counter stays within ``least`` and ``most``."""

    first: int
    stop: int
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Counter:
    """A sum along a row: ``gains[d][p]`` for each shift worked, limited window by window.

    The windows follow each other and do not overlap; shifts outside them gain 0.
    """

    gains: tuple[tuple[int, ...], ...]
    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True)
class Blocks:
    """Of these blocks (one day, or two in a row) at most ``most`` hold a shift."""

    days: tuple[tuple[int, ...], ...]
    most: int


@dataclass(frozen=True, slots=True)
class Start:
    """The day before the horizon.

    ``run``: days worked in a row up to it, or minus the days off.  ``is_edge``: when that
    run began is not known, so it may be short.  ``pattern``: the last one worked, if ``run > 0``.
    """

    run: int = 0
    is_edge: bool = True
    pattern: int = OFF


@dataclass(frozen=True, slots=True)
class TourShape:
    """The limits that many people share; ``forbidden``: pairs (p, then q on the next day)."""

    n_days: int
    n_patterns: int
    forbidden: frozenset[tuple[int, int]]
    least_work: int
    most_work: int
    least_off: int
    start: Start
    counters: tuple[Counter, ...]
    blocks: Blocks | None


@dataclass(frozen=True, slots=True, eq=False)
class TourSpace:
    """One person's tours: the shared shape, what is open to her, and the model's columns.

    ``columns`` (D x P): the variable of each cell.  ``open`` (D x P): the shifts she may
    work.  ``may_be_off`` (D).  ``extra``: limits that the pricing does not follow exactly;
    every tour it returns keeps them all the same.
    """

    shape: TourShape
    columns: IntArray
    open: BoolArray
    may_be_off: BoolArray
    extra: tuple[Counter, ...] = ()

    def keeps_extra(self, tour: IntArray) -> bool:
        """Tell whether a tour keeps the limits that are followed only by prices."""
        return not any(self.excess(counter, tour).any() for counter in self.extra)

    def excess(self, counter: Counter, tour: IntArray) -> IntArray:
        """Return by window how far the tour is above (positive) or below (negative) its limits."""
        worked = np.flatnonzero(tour >= 0)
        gains = np.zeros(len(tour), dtype=np.int64)
        gains[worked] = np.array(counter.gains)[worked, tour[worked]]
        sums = [int(gains[w.first : w.stop].sum()) for w in counter.windows]
        return np.array(
            [
                max(0, s - w.most) - max(0, w.least - s)
                for s, w in zip(sums, counter.windows, strict=True)
            ],
            dtype=np.int64,
        )
