"""Shifts that may not come on the day after certain others.

What ``forbidden_sequences`` and ``forward_rotation`` share.  Both halves count
pairs of days in a row; the last day of the history is the first day of a pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.model.tours import Successions
from solver.rules.base import Cost, Rule

Forbidden = Mapping[int, frozenset[int]]
"""Patterns that may not follow a pattern on the next day; patterns without any are left out."""


def post_successions(rule: Rule, model: RosterModel, forbidden: Forbidden) -> Cost:
    """Forbid, or charge once each, the pairs of days that ``forbidden`` names."""
    problem = model.problem
    groups = _groups(forbidden, is_hard=rule.hard)
    pairs = frozenset((a, b) for a, later in forbidden.items() for b in later)
    cost: Cost = 0
    for e in range(len(problem.employees)):
        with model.tours.states(e, Successions(pairs), holds=rule.hard):
            for earlier, later in groups:
                cost += _post_pairs(rule, model, e, earlier, later)
    return cost


def _post_pairs(
    rule: Rule, model: RosterModel, employee: int, earlier: list[int], later: list[int]
) -> Cost:
    past = model.problem.past(employee)
    before: Cost = int(bool(past) and past[-1] in earlier)
    cost: Cost = 0
    for day in range(model.problem.grid.n_days):
        both = before + model.works_any(employee, day, later)
        cost += rule.limit(model, both, 1, 2)
        before = model.works_any(employee, day, earlier)
    return cost


def successions(
    problem: Problem, employee: int, row: Row, forbidden: Forbidden
) -> Iterator[tuple[int, int]]:
    """Yield each day of the row that ``forbidden`` rules out, and the pattern of the day before."""
    past = problem.past(employee)
    before = past[-1] if past else OFF
    for day, pattern in enumerate(row):
        if pattern in forbidden.get(before, ()):
            yield day, before
        before = pattern


def _groups(forbidden: Forbidden, *, is_hard: bool) -> list[tuple[list[int], list[int]]]:
    """Sets of patterns and of those that none of the set may be followed by.

    Soft: each pair is in one group, so that it is charged once.  Hard: a set has
    all patterns that forbid the same ones, or more; the wider rows are tighter.
    """
    groups = []
    for later in dict.fromkeys(forbidden.values()):
        earlier = [a for a, b in forbidden.items() if (b >= later if is_hard else b == later)]
        groups.append((earlier, sorted(later)))
    return groups
