"""Minimise several costs of one model in turn, without progress: for short questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from solver.model.roster_model import RosterModel
from solver.rules.base import Cost
from solver.rules.priority import SOFT_LEVELS, Priority
from solver.search.cancellation import CancelToken
from solver.search.incumbent import SearchOutcome
from solver.search.limits import SearchLimits
from solver.search.portfolio import search
from solver.search.stopwatch import Stopwatch


def search_in_turn(
    model: RosterModel, costs: Sequence[Cost], limits: SearchLimits, cancel: CancelToken
) -> SearchOutcome:
    """Minimise the first cost, then, with what was found of it as a limit, the next.

    Each may take its equal share of the time, and what those before it left.  Returns
    the last outcome that has a solution; its cost is of that turn.
    """
    watch = Stopwatch()
    best: SearchOutcome | None = None
    for n, cost in enumerate(costs):
        if best is not None and best.values is not None and best.cost is not None:
            model.renew()
            model.cp.add(costs[n - 1] <= best.cost)
            model.hint(model.roster(best.values).cells)
        model.cp.minimize(cost)
        share = limits.seconds * (n + 1) / len(costs)
        seconds = max(0.0, share - watch.seconds)
        found = search(model.cp, replace(limits, seconds=seconds), cancel, lambda _progress: None)
        if best is None or found.values is not None:
            best = found
        if found.values is None or cancel.is_cancelled():
            break
    assert best is not None
    return best


def varying(costs: Mapping[Priority, Cost]) -> list[Cost]:
    """Return the costs of the levels that leave something to decide; at least one cost."""
    return [costs[level] for level in SOFT_LEVELS if not isinstance(costs[level], int)] or [0]
