"""Building a part of a roster: some cells are free, all others stay as they are."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.wishes import Pin


def with_kept(problem: Problem, roster: Roster, free: Collection[tuple[int, int]]) -> Problem:
    """Return the problem in which only the ``free`` cells (employee, day) may change.

    All others are pinned to what ``roster`` has; what is pinned already stays so.
    """
    pinned = {(pin.employee, pin.day) for pin in problem.pins}
    kept = tuple(
        Pin(employee, day, pattern)
        for employee, row in enumerate(roster.cells)
        for day, pattern in enumerate(row)
        if (employee, day) not in free and (employee, day) not in pinned
    )
    return replace(problem, pins=(*problem.pins, *kept))
