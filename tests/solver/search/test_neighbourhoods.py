"""Neighbourhoods find better solutions, and the first one where no other engine does."""

from __future__ import annotations

import threading

from solver.domain.queue import ShiftTarget
from solver.roster.build import build
from solver.roster.evaluate import evaluate
from solver.rules.shift_cover import ShiftCover
from solver.rules.working_days import WorkingDays
from solver.search.cancellation import CancelToken
from solver.search.incumbent import Incumbent
from solver.search.neighbourhoods import NeighbourhoodSearch
from tests.solver.search.columns.test_search import RULES, two_weeks
from tests.solver.tiny import person, problem


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


def test_a_neighbourhood_of_everything_proves_the_best_roster():
    """From a roster of days off to the end, which nobody else tells."""
    targets = tuple(ShiftTarget(day, 0, day % 2, 20, 1) for day in range(7))
    asked = problem(person("Ana", max_days=3), days=7, shift_targets=targets)
    rules = (WorkingDays(), ShiftCover(weight=1))
    model = build(asked, rules)
    stop = CancelToken()
    incumbent = Incumbent(stop, lambda _progress: None)
    nobody = asked.empty_roster()
    incumbent.offer(evaluate(asked, rules, nobody).cost, model.values(nobody))
    timer = threading.Timer(30, stop.cancel)
    timer.start()
    NeighbourhoodSearch(model.cp, model.all_cells(), 1, stop, incumbent).run()
    timer.cancel()
    outcome = incumbent.close()
    assert outcome.proven
    assert (outcome.cost, outcome.bound) == (0, 0)
