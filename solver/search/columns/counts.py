"""The values that the counters of a shape can have together, numbered.

One number for all counters keeps the arrays of the pricing small: many pairs of values
cannot be reached (eight-hour shifts make no minutes in between).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from solver.search.columns.tour_space import IntArray, TourShape, Window

Steps = tuple[int, ...]
"""What a shift adds to each counter; the blocks, if any, are the last one."""
Places = slice | IntArray


@dataclass(frozen=True, slots=True)
class Closing:
    """Windows end: the numbers ``members[i]`` (padded with the first) become ``targets[i]``."""

    targets: IntArray
    members: IntArray


class Counts:
    """Numbers the reachable values; 0 is the start, with all counters at 0."""

    def __init__(self, shape: TourShape, most: float = math.inf) -> None:
        """``most``: stop numbering beyond so many; ``size`` is then larger, the rest of no use."""
        self._limit = most
        self._most = [max(w.most for w in counter.windows) for counter in shape.counters]
        if shape.blocks is not None:
            self._most.append(shape.blocks.most)
        self._values = self._reachable(_all_steps(shape), _all_endings(shape))
        self._number = {value: n for n, value in enumerate(self._values)}
        self._known: dict[Steps, tuple[IntArray, IntArray]] = {}

    @property
    def size(self) -> int:
        """How many values there are."""
        return len(self._values)

    @property
    def values(self) -> IntArray:
        """The counters (N x their number), the blocks last, by number."""
        return np.array(self._values, dtype=np.int64).reshape(self.size, -1)

    def _reachable(self, steps: set[Steps], endings: set[tuple[int, ...]]) -> list[Steps]:
        zero = (0,) * len(self._most)
        found, frontier = {zero}, [zero]
        while frontier and len(found) <= self._limit:
            value = frontier.pop()
            after = [_added(value, step) for step in steps]
            after += [_without(value, ended) for ended in endings]
            for new in after:
                fits = all(v <= most for v, most in zip(new, self._most, strict=True))
                if fits and new not in found:
                    found.add(new)
                    frontier.append(new)
        return sorted(found)

    def moved(self, steps: Steps) -> tuple[IntArray, IntArray]:
        """Return the numbers that ``steps`` can be added to, and those that they become."""
        if steps not in self._known:
            pairs = [
                (n, self._number[after])
                for n, value in enumerate(self._values)
                if (after := _added(value, steps)) in self._number
            ]
            both = np.array(pairs, dtype=np.int64).reshape(-1, 2)
            self._known[steps] = both[:, 0], both[:, 1]
        return self._known[steps]

    def before(self, steps: Steps) -> IntArray:
        """Return for each number the one before ``steps`` were added, or -1."""
        sources, targets = self.moved(steps)
        earlier = np.full(self.size, -1, dtype=np.int64)
        earlier[targets] = sources
        return earlier

    def closing(self, limits: Mapping[int, Window], *, is_last: bool) -> Closing:
        """Return what becomes of the numbers when windows end: checked, and set to 0.

        ``limits``: the windows by counter.  After the last day nothing is set to 0.
        """
        members: dict[int, list[int]] = {}
        for n, value in enumerate(self._values):
            if all(w.least <= value[counter] <= w.most for counter, w in limits.items()):
                after = value if is_last else _without(value, tuple(limits))
                members.setdefault(self._number[after], []).append(n)
        longest = max(map(len, members.values()), default=1)
        padded = [m + m[:1] * (longest - len(m)) for _, m in sorted(members.items())]
        return Closing(
            np.array(sorted(members), dtype=np.int64),
            np.array(padded, dtype=np.int64).reshape(-1, longest),
        )


def _added(value: Steps, steps: Steps) -> Steps:
    return tuple(v + s for v, s in zip(value, steps, strict=True))


def _without(value: Steps, ended: tuple[int, ...]) -> Steps:
    return tuple(0 if n in ended else v for n, v in enumerate(value))


def windows_ending(shape: TourShape, day: int) -> dict[int, Window]:
    """Return the windows that end with ``day``, by counter."""
    return {
        n: window
        for n, counter in enumerate(shape.counters)
        for window in counter.windows
        if window.stop == day + 1
    }


def _all_endings(shape: TourShape) -> set[tuple[int, ...]]:
    """Sets of counters whose windows end together, before the last day."""
    endings = {tuple(windows_ending(shape, day)) for day in range(shape.n_days - 1)}
    return endings - {()}


def as_slice(places: IntArray) -> Places:
    """Return a slice where the places follow each other: faster than a list of places."""
    if len(places) and places[-1] - places[0] == len(places) - 1:
        return slice(int(places[0]), int(places[-1]) + 1)
    return places


def steps_of(shape: TourShape, day: int, pattern: int) -> Steps:
    """Return what a shift adds to the counters, without the blocks."""
    return tuple(counter.steps(day)[pattern] for counter in shape.counters)


def block_steps(shape: TourShape, day: int) -> tuple[Steps, Steps]:
    """Return what a shift on ``day`` adds to the blocks, after a day off and after a worked one."""
    if shape.blocks is None:
        return (), ()
    block = next((b for b in shape.blocks.days if day in b), ())
    from_off = int(bool(block))
    return (from_off,), (from_off if not block or block[0] == day else 0,)


def _all_steps(shape: TourShape) -> set[Steps]:
    steps = set()
    for day in range(shape.n_days):
        for p in range(shape.n_patterns):
            for blocks in block_steps(shape, day):
                steps.add((*steps_of(shape, day, p), *blocks))
    return steps
