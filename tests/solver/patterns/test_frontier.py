"""The frontier: more patterns never lose more, and what is known is not looked for again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.patterns.choose import choose
from solver.patterns.frontier import frontier
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from tests.solver.patterns.questions import best_cost, random_question

LIMITS = SearchLimits(30.0, 2)


@pytest.mark.parametrize("seed", [1, 3, 4, 8])
def test_each_is_the_best_of_its_number(seed):
    question = random_question(seed)
    points = frontier(question, 3, LIMITS, CancelToken())
    assert [p.n_patterns for p in points] == [1, 2, 3]
    for point in points:
        least = best_cost(replace(question, most_patterns=point.n_patterns))
        assert point.cost == least
        assert point.cost_bound <= least


def test_fixed_patterns_set_the_least_number():
    question = random_question(1, fixed=frozenset({0, 2}), most_patterns=2)
    assert [p.n_patterns for p in frontier(question, 3, LIMITS, CancelToken())] == [2, 3]


def test_a_known_design_is_taken_and_no_later_one_is_dearer():
    question = random_question(3, most_patterns=2)
    known = replace(choose(question, LIMITS, CancelToken()), cost=-1, lost=-0.01)
    points = frontier(question, 3, LIMITS, CancelToken(), known=[known])
    assert points[1].cost == -1
    assert points[2].cost == -1
    assert points[2].n_patterns == 3


def test_cancelled_it_ends():
    cancel = CancelToken()
    cancel.cancel()
    assert frontier(random_question(1), 3, LIMITS, cancel) == ()
