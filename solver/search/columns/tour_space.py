"""What one person's rows of the horizon may look like, as the pricing sees it.

A row (a tour) is one pattern index, or -1 for off, a day.  Axes: D days, P patterns.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

OFF = -1
UNDECIDED = -2
"""Of a day: neither a shift nor a day off is settled."""

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
    """A sum along a row: ``gains[p]`` for each shift worked, limited window by window.

    The windows follow each other and do not overlap; shifts outside them gain 0.
    """

    gains: tuple[int, ...]
    windows: tuple[Window, ...]

    def steps(self, day: int) -> tuple[int, ...]:
        """Return what each pattern gains on a day."""
        is_counted = any(w.first <= day < w.stop for w in self.windows)
        return self.gains if is_counted else (0,) * len(self.gains)

    def sum(self, tour: IntArray, days: range) -> int:
        """Return what the shifts of some days gain, in windows or not."""
        worked = tour[days.start : days.stop]
        return int(np.array(self.gains)[worked[worked >= 0]].sum())


@dataclass(frozen=True, slots=True)
class Blocks:
    """Of these blocks (one day, or two in a row) at most ``most`` hold a shift."""

    days: tuple[tuple[int, ...], ...]
    most: int


@dataclass(frozen=True, slots=True)
class Beside:
    """The days just before the first one, or just after the last one.

    ``run``: days worked in a row next to ours, or minus the days off.  ``is_edge``: how far
    that run goes is not known, so it may be short.  ``pattern``: the nearest one worked, if
    ``run > 0``.
    """

    run: int = 0
    is_edge: bool = True
    pattern: int = OFF


@dataclass(frozen=True, slots=True)
class TourShape:
    """The limits that many people share.

    ``forbidden``: pairs (p, then q on the next day).  ``most_work``: None if there is no
    limit.  ``short_run``: a run of days worked may be short if it began so many days before
    the first; None: none may.
    """

    n_days: int
    n_patterns: int
    forbidden: frozenset[tuple[int, int]]
    least_work: int = 1
    most_work: int | None = None
    least_off: int = 1
    short_run: int | None = 0
    counters: tuple[Counter, ...] = ()
    blocks: Blocks | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Limits:
    """All that one person's tours keep.

    ``shape``: her own, with all her counters.  ``columns`` (D x P): the variable of each
    cell.  ``open`` (D x P): the shifts she may work.  ``may_be_off`` (D).
    """

    shape: TourShape
    columns: IntArray
    open: BoolArray
    may_be_off: BoolArray
    before: Beside = Beside()
    after: Beside = Beside()


@dataclass(frozen=True, slots=True, eq=False)
class TourSpace:
    """One person's tours as they are priced: by a shape that others share.

    ``sums``: her own least and most of each of the shape's counters (and blocks) on the last
    day.  ``extra``: limits that the states do not hold; the master and prices see to them.
    """

    limits: Limits
    shape: TourShape
    sums: tuple[tuple[int, int], ...]
    extra: tuple[Counter, ...] = ()

    def keeps_extra(self, tour: IntArray) -> bool:
        """Tell whether a tour keeps the limits that the states do not hold."""
        return not any(self.excess(counter, tour).any() for counter in self.extra)

    def excess(self, counter: Counter, tour: IntArray) -> IntArray:
        """Return by window how far the tour is above (positive) or below (negative) its limits."""
        sums = [counter.sum(tour, range(w.first, w.stop)) for w in counter.windows]
        return np.array(
            [
                max(0, s - w.most) - max(0, w.least - s)
                for s, w in zip(sums, counter.windows, strict=True)
            ],
            dtype=np.int64,
        )


def ruled_out(fixed: IntArray, n_patterns: int) -> BoolArray:
    """Return what settled days (... x D: a pattern, OFF or UNDECIDED) rule out.

    ... x D x (1 + P): the day off first, then each pattern.
    """
    is_other = fixed[..., None] != np.arange(OFF, n_patterns)
    closed: BoolArray = is_other & (fixed != UNDECIDED)[..., None]
    return closed


def part(limits: Limits, days: range, tour: IntArray) -> Limits:
    """Return the limits of some of the days if all others are as in ``tour``.

    No block may lie across the first or the last of the days.
    """
    shape = limits.shape
    before = _beside(tour[: days.start][::-1], limits.before)
    least_known = before.is_edge and 0 <= before.run < shape.least_work
    counters = (_counter_of(counter, days, tour) for counter in shape.counters)
    return Limits(
        replace(
            shape,
            n_days=len(days),
            short_run=before.run if least_known else None,
            counters=tuple(c for c in counters if c is not None),
            blocks=shape.blocks and _blocks_of(shape.blocks, days, tour),
        ),
        limits.columns[days.start : days.stop],
        limits.open[days.start : days.stop],
        limits.may_be_off[days.start : days.stop],
        before,
        _beside(tour[days.stop :], limits.after),
    )


def _beside(tour: IntArray, beyond: Beside) -> Beside:
    """Return the run that ``tour`` begins with; ``beyond`` lies behind its end."""
    if not len(tour):
        return beyond
    is_work = bool(tour[0] != OFF)
    others = np.flatnonzero((tour != OFF) != is_work)
    run, is_edge = (int(others[0]), False) if len(others) else (len(tour), True)
    if is_edge and beyond.run != 0 and (beyond.run > 0) == is_work:
        run, is_edge = run + abs(beyond.run), beyond.is_edge
    elif is_edge and beyond.run != 0:
        is_edge = False
    return Beside(run if is_work else -run, is_edge, int(tour[0]))


def _counter_of(counter: Counter, days: range, tour: IntArray) -> Counter | None:
    """Return what is left of a counter's limits, or None if none of its windows is touched."""
    top, bottom = max(0, *counter.gains), min(0, *counter.gains)
    windows = []
    for w in counter.windows:
        first, stop = max(w.first, days.start), min(w.stop, days.stop)
        if first >= stop:
            continue
        spent = counter.sum(tour, range(w.first, first)) + counter.sum(tour, range(stop, w.stop))
        most, least = min(w.most - spent, top * (stop - first)), w.least - spent
        if most < top * (stop - first) or least > bottom * (stop - first):
            windows.append(Window(first - days.start, stop - days.start, max(0, least), most))
    return Counter(counter.gains, tuple(windows)) if windows else None


def _blocks_of(blocks: Blocks, days: range, tour: IntArray) -> Blocks | None:
    inside = [block for block in blocks.days if block[0] in days]
    spent = sum(
        any(tour[day] != OFF for day in block) for block in blocks.days if block not in inside
    )
    most = blocks.most - spent
    if most >= len(inside):
        return None
    return Blocks(tuple(tuple(day - days.start for day in block) for block in inside), most)
