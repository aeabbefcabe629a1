"""Building a part of a roster: some cells are free, all others stay as they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.wishes import Pin
from solver.rules.base import Rule, Violation
from solver.rules.pinned import Pinned

_EASED = 10
"""What a unit of an eased rule costs, as a multiple of its price when it is relaxed."""


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


def eased(
    rules: Sequence[Rule], violations: Iterable[Violation], free: Collection[tuple[int, int]]
) -> tuple[Rule, ...]:
    """Return the rules of which those that the kept cells break already are no musts.

    ``violations`` are those of the roster.  What lies in a free cell, or in the whole row of
    somebody with one, may be mended; any other breach of a must would leave no roster at all.
    Such a rule is dear instead, so that free cells break it only where nothing else is possible.
    """
    people = {employee for employee, _day in free}
    broken = {
        v.rule
        for v in violations
        if v.hard
        and (v.employee not in people if v.day is None else (v.employee, v.day) not in free)
    }
    return tuple(
        replace(rule, hard=False, nice=False, weight=_EASED * rule.relaxation_price)
        if rule.hard and rule.key in broken and rule.key != Pinned.key
        else rule
        for rule in rules
    )
