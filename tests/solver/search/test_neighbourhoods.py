"""Neighbourhoods find better solutions, and the first one where no other engine does."""

from __future__ import annotations

import threading

from solver.roster.build import build
from solver.roster.evaluate import evaluate
from solver.search.cancellation import CancelToken
from solver.search.incumbent import Incumbent
from solver.search.neighbourhoods import NeighbourhoodSearch
from tests.solver.search.columns.test_search import RULES, two_weeks


def test_from_nothing_to_a_roster_better_than_the_first():
    asked = two_weeks(3)
    model = build(asked, RULES)
    stop = CancelToken()
    costs: list[float] = []

    def watch(progress) -> None:
        costs.append(progress.cost)
        if progress.cost is not None and progress.cost < max(c for c in costs if c is not None):
            stop.cancel()

    incumbent = Incumbent(stop, watch)
    timer = threading.Timer(30, stop.cancel)
    timer.start()
    NeighbourhoodSearch(model.cp, model.all_cells(), 1, stop, incumbent).run()
    timer.cancel()
    best = incumbent.best()
    assert best is not None
    assert best[0] < max(c for c in costs if c is not None)
    assert evaluate(asked, RULES, model.roster(best[1])).cost == best[0]
