"""From what the rules state of each person's row to the limits of the tours that are priced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import starmap

import numpy as np

from solver.domain.pattern import OFF
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.model.tours import FreeBlocks, OffRun, Stated, Successions, Total, WorkRun
from solver.search.columns.tour_space import Beside, Blocks, Counter, Limits, TourShape, Window
from solver.search.companions import Tie
from solver.search.portfolio import People


def tours(model: RosterModel) -> People:
    """Return the limits of everybody's tours, as the model's statements describe them."""
    stated: dict[int, list[Stated]] = defaultdict(list)
    own = set(range(model.n_cell_rows))
    for one in model.tours.stated:
        stated[one.employee].append(one)
        own |= set(one.constraints)
    n_people = len(model.problem.employees)
    limits = tuple(_limits(model, e, stated[e]) for e in range(n_people))
    return People(model.all_cells(), limits, frozenset(own), tuple(starmap(Tie, model.ties)))


def _limits(model: RosterModel, employee: int, stated: Sequence[Stated]) -> Limits:
    before = _before(model.problem.past(employee))
    columns, is_open, is_must = model.cells(employee)
    settled = is_must.any(axis=1)
    is_open[settled] &= is_must[settled]
    shape = _shape(columns.shape, before, stated)
    return Limits(shape, columns, is_open, np.logical_not(settled), before)


def _shape(size: tuple[int, ...], before: Beside, stated: Sequence[Stated]) -> TourShape:
    """``size``: days and patterns."""
    n_days, n_patterns = size
    forbidden: set[tuple[int, int]] = set()
    longest = n_days + max(0, before.run)
    least_work, most_work, least_off = 1, longest, 1
    blocks = None
    totals = []
    for one in stated:
        match one.statement:
            case Successions(pairs):
                forbidden |= pairs
            case WorkRun(least, most):
                least_work = max(least_work, least)
                most_work = most_work if most is None else min(most_work, most)
            case OffRun(least):
                least_off = max(least_off, least)
            case FreeBlocks(days, most):
                blocks = Blocks(days, most)
            case Total():
                totals.append(one.statement)
    may_be_short = before.is_edge and 0 <= before.run < least_work
    return TourShape(
        n_days,
        n_patterns,
        frozenset(forbidden),
        least_work,
        most_work if most_work < longest else None,
        least_off,
        before.run if may_be_short else None,
        _counters(totals),
        blocks,
    )


def _counters(totals: Sequence[Total]) -> tuple[Counter, ...]:
    """Join the totals of the same gains that follow each other."""
    joined: list[tuple[tuple[int, ...], list[Window]]] = []
    for total in totals:
        window = Window(total.days.start, total.days.stop, total.least, total.most)
        alike = (j for j in joined if j[0] == total.gains)
        part = next((j for j in alike if j[1][-1].stop <= window.first), None)
        if part is None:
            part = (total.gains, [])
            joined.append(part)
        part[1].append(window)
    return tuple(Counter(gains, tuple(windows)) for gains, windows in joined)


def _before(past: Row) -> Beside:
    """Return the run that the history ends with."""
    if not past:
        return Beside()
    is_work = past[-1] != OFF
    run = next((n for n, p in enumerate(reversed(past)) if (p != OFF) != is_work), len(past))
    is_edge = run == len(past)
    return Beside(run if is_work else -run, is_edge, past[-1] if is_work else OFF)
