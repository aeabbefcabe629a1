"""Moves and windows find the best plans that the whole model has, where they are small."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from solver.patterns.choice_model import ChoiceModel
from solver.patterns.moves import Moves, nearest_first
from solver.patterns.windows import Windows
from solver.search.cancellation import CancelToken, Deadline
from solver.search.incumbent import Incumbent
from solver.search.limits import SearchLimits
from tests.solver.patterns.questions import best_cost, random_question


class UntilCost(CancelToken):
    """Cancelled once the incumbent costs so little, or after a while."""

    def __init__(self, incumbent_of, cost: int) -> None:
        super().__init__()
        self._of, self._cost = incumbent_of, cost
        self._deadline = Deadline(CancelToken(), 20.0)

    def is_cancelled(self) -> bool:
        best = self._of().best()
        return self._deadline.is_cancelled() or (best is not None and best[0] <= self._cost)


@pytest.mark.parametrize("seed", range(12))
def test_moves_reach_the_optimum(seed):
    question = random_question(seed)
    least = best_cost(question)
    model = ChoiceModel(question)
    model.cp.minimize(model.cost)
    incumbent = Incumbent(CancelToken(), lambda _progress: None)
    until = UntilCost(lambda: incumbent, least // model.unit)
    Moves(model, 1, until, incumbent).run(None)
    best = incumbent.best()
    assert best is not None
    assert best[0] * model.unit == least
    assert model.value(best[1]) == best[0]


@pytest.mark.parametrize("seed", range(20, 28))
def test_windows_reach_the_optimum(seed):
    question = random_question(seed, pattern_cost=4, most_patterns=3)
    least = best_cost(question)
    model = ChoiceModel(question)
    model.cp.minimize(model.cost)
    incumbent = Incumbent(CancelToken(), lambda _progress: None)
    until = UntilCost(lambda: incumbent, least // model.unit)
    Windows(model, SearchLimits(20.0, 1, 1), until, incumbent).run()
    best = incumbent.best()
    assert best is not None
    assert math.isclose(best[0] * model.unit, least)


def test_the_nearest_start_and_end_come_first():
    question = random_question(1)
    order = nearest_first(ChoiceModel(question))
    spans = [(c.start_minute, c.end_minute) for c in question.candidates]
    for p, others in enumerate(order):
        apart = [abs(spans[p][0] - spans[o][0]) + abs(spans[p][1] - spans[o][1]) for o in others]
        assert apart == sorted(apart)
        assert p not in others


def test_where_no_plan_keeps_the_limits_moves_find_none():
    known = random_question(1)
    groups = tuple(replace(group, shifts=((50, 60),)) for group in known.groups)
    model = ChoiceModel(replace(known, groups=groups))
    model.cp.minimize(model.cost)
    incumbent = Incumbent(CancelToken(), lambda _progress: None)
    Moves(model, 1, Deadline(CancelToken(), 0.5), incumbent).run(None)
    assert incumbent.best() is None
