"""What agents are worth, and prices that no change beats."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.domain.queue import Queue
from solver.model.answering import answered
from solver.replan.ground import ground
from solver.replan.worth import Worth
from tests.solver.random_problems import problems
from tests.solver.replan.small import seeded
from tests.solver.tiny import EARLY, demand, person, problem, roster


def test_what_is_lost_is_what_the_model_counts():
    for seed in range(4):
        of = ground(seeded(seed))
        known = answered(of.problem, of.base)
        assert Worth(of.problem).lost(of.base) == (known.reachable - known.expected).sum()


@settings(deadline=None, max_examples=60)
@given(problems(max_people=4, max_days=2), st.randoms(use_true_random=False))
def test_no_change_is_worth_more_than_its_price(of, draw):
    worth = Worth(of)
    shape = len(worth.classes), worth.reachable.size
    everywhere = np.arange(shape[1])
    here = np.array([[draw.randint(0, 4) for _ in range(shape[1])] for _ in range(shape[0])])
    prices = worth.prices(here, everywhere)
    value = worth.values(here, everywhere)
    for _ in range(5):
        step = np.array([[draw.randint(-2, 2) for _ in range(shape[1])] for _ in range(shape[0])])
        there = np.maximum(0, here + step)
        bound = value + (prices * (there - here)).sum(axis=0)
        assert (worth.values(there, everywhere) <= bound).all()
    one_more = here.copy()
    one_more[0] += 1
    assert (worth.values(one_more, everywhere) == value + prices[0]).all()


def test_agents_required_without_contacts_count_the_more_of_them_are_missing():
    queues = (Queue("mail"),)
    of = problem(
        person(), person("B"), person("C"), patterns=(EARLY,), queues=queues, days=1,
        requirements=demand(queues, {(0, t): 3 for t in range(7, 15)}, 24),
    )  # fmt: skip
    lost = [Worth(of).lost(roster(*lines, patterns=(EARLY,))) for lines in (
        (".", ".", "."), ("E", ".", "."), ("E", "E", "."), ("E", "E", "E"),
    )]  # fmt: skip
    hours, quarters = 8, 4
    assert lost == [n * hours * quarters for n in (20 + 15 + 10, 15 + 10, 10, 0)]
