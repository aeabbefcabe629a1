"""From what the rules state of each person's row to the tours that column generation prices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from solver.domain.pattern import OFF
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.model.tours import FreeBlocks, OffRun, Stated, Successions, Total, WorkRun
from solver.search.columns.counts import Counts
from solver.search.columns.tour_space import (
    Blocks,
    Counter,
    Start,
    TourShape,
    TourSpace,
    Window,
)
from solver.search.portfolio import People

_MOST_STATES = 400
"""Counter values of one person and day; further limits are followed by prices only."""
_MOST_SHAPES = 60
"""People up to whom each may have counters of her own; pricing shape by shape takes time."""


def tours(model: RosterModel) -> People:
    """Return the tours that the model's statements describe."""
    stated: dict[int, list[Stated]] = defaultdict(list)
    for one in model.tours.stated:
        stated[one.employee].append(one)
    own = set(range(model.n_cell_rows))
    sizes: dict[TourShape, int] = {}
    spaces = []
    for e in range(len(model.problem.employees)):
        space, rows = _Person(model, e, stated[e], sizes).space()
        spaces.append(space)
        own |= rows
    return People(model.all_cells(), tuple(spaces), frozenset(own))


class _Person:
    def __init__(
        self,
        model: RosterModel,
        employee: int,
        stated: Sequence[Stated],
        sizes: dict[TourShape, int],
    ) -> None:
        self._model = model
        self._employee = employee
        self._stated = stated
        self._sizes = sizes
        self._own: set[int] = set()
        self._is_few = len(model.problem.employees) <= _MOST_SHAPES

    def space(self) -> tuple[TourSpace, set[int]]:
        """Return the person's tours and the constraints that they keep."""
        problem = self._model.problem
        n_days, n_patterns = problem.grid.n_days, len(problem.patterns)
        columns, is_open, is_must = self._model.cells(self._employee)
        extra: list[Counter] = []
        shape = self._without_counters(n_days, n_patterns)
        for counter, rows in self._counters(n_days):
            larger = _with_counter(shape, counter)
            # Those that follow are larger still.
            is_wanted = _is_owed(counter) or self._is_few
            if is_wanted and not extra and self._size(larger) <= _MOST_STATES:
                shape = larger
                self._own |= rows
            else:
                extra.append(counter)
        settled = is_must.any(axis=1)
        is_open[settled] &= is_must[settled]
        may_be_off = np.logical_not(settled)
        return TourSpace(shape, columns, is_open, may_be_off, tuple(extra)), self._own

    def _size(self, shape: TourShape) -> int:
        if shape not in self._sizes:
            self._sizes[shape] = Counts(shape, _MOST_STATES).size
        return self._sizes[shape]

    def _without_counters(self, n_days: int, n_patterns: int) -> TourShape:
        forbidden: set[tuple[int, int]] = set()
        least_work, most_work, least_off = 1, n_days, 1
        blocks = None
        start = _start(self._model.problem.past(self._employee))
        for one in self._stated:
            match one.statement:
                case Successions(pairs):
                    forbidden |= pairs
                case WorkRun(least, most):
                    least_work = max(least_work, least)
                    most_work = min(most_work, n_days if most is None else most)
                case OffRun(least):
                    least_off = max(least_off, least)
                case FreeBlocks(days, most):
                    blocks = Blocks(days, most)
                case Total():
                    continue
            self._own |= set(one.constraints)
        return TourShape(
            n_days,
            n_patterns,
            frozenset(forbidden),
            least_work,
            most_work,
            least_off,
            start,
            (),
            blocks,
        )

    def _counters(self, n_days: int) -> list[tuple[Counter, set[int]]]:
        """Join the totals of the same gains; the shortest counters come first."""
        joined: list[tuple[tuple[int, ...], list[Window], set[int]]] = []
        for one in self._stated:
            if isinstance(one.statement, Total):
                total = one.statement
                window = Window(total.days.start, total.days.stop, total.least, total.most)
                alike = (j for j in joined if j[0] == total.gains)
                part = next((j for j in alike if j[1][-1].stop <= window.first), None)
                if part is None:
                    part = (total.gains, [], set())
                    joined.append(part)
                part[1].append(window)
                part[2].update(one.constraints)
        counters = [
            (Counter((gains,) * n_days, tuple(windows)), rows) for gains, windows, rows in joined
        ]
        return sorted(counters, key=lambda c: _reach(c[0]))


def _is_owed(counter: Counter) -> bool:
    """Tell whether a tour without shifts breaks the limits."""
    return any(window.least > 0 for window in counter.windows)


def _reach(counter: Counter) -> tuple[bool, int]:
    """Sort what is owed first, then the smallest."""
    return not _is_owed(counter), max(window.most for window in counter.windows)


def _with_counter(shape: TourShape, counter: Counter) -> TourShape:
    return TourShape(
        shape.n_days,
        shape.n_patterns,
        shape.forbidden,
        shape.least_work,
        shape.most_work,
        shape.least_off,
        shape.start,
        (*shape.counters, counter),
        shape.blocks,
    )


def _start(past: Row) -> Start:
    """Return the run that the history ends with."""
    if not past:
        return Start()
    is_work = past[-1] != OFF
    run = next((n for n, p in enumerate(reversed(past)) if (p != OFF) != is_work), len(past))
    is_edge = run == len(past)
    return Start(run if is_work else -run, is_edge, past[-1] if is_work else OFF)
