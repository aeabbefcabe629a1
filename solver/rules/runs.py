"""Runs of yes-days (worked, nights, weekends): the longest one that is allowed.

Both halves count the same thing: windows of ``limit + 1`` places that are all
yes and end inside the horizon.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from solver.model.roster_model import RosterModel
from solver.rules.base import Cost, Rule


def post_longest_run(
    rule: Rule, model: RosterModel, past: Sequence[int], places: Sequence[Cost], limit: int
) -> Cost:
    """Allow at most ``limit`` yes-places in a row; return the cost (0 if hard).

    ``past`` are known 0/1 places before ``places`` (0/1 expressions).
    """
    line: list[Cost] = [*past, *places]
    cost: Cost = 0
    for last in range(max(len(past), limit), len(line)):
        window = line[last - limit : last + 1]
        known = sum(past[last - limit : last + 1])
        if known == len(past[last - limit : last + 1]):
            cost += rule.limit(model, sum(window), limit, limit + 1)
    return cost


def runs_over(
    past: Sequence[bool], places: Sequence[bool], limit: int
) -> Iterator[tuple[range, int]]:
    """Yield each run longer than ``limit`` that reaches into ``places``, and its excess.

    A run is a range of places, negative ones lying in the past; the excess
    counts the places of the horizon at which the run is too long.
    """
    start = -len(past)
    line = [*past, *places, False]
    for place, yes in enumerate(line, -len(past)):
        if yes:
            continue
        excess = min(place - start - limit, place)
        if excess > 0:
            yield range(start, place), excess
        start = place + 1
