"""Branch and price: ends with a proof, from whatever roster and whatever is in the states."""

from __future__ import annotations

import math

import numpy as np
import pytest

from solver.roster.build import build
from solver.roster.evaluate import evaluate
from solver.roster.tours import tours
from solver.search.cancellation import CancelToken
from solver.search.columns.branching import Branching
from solver.search.columns.core import Core
from solver.search.columns.fitting import fit
from solver.search.columns.generation import Generation
from solver.search.columns.master import Master
from solver.search.columns.pricing_round import PricingRound
from solver.search.incumbent import Incumbent
from solver.search.limits import SearchLimits
from solver.search.linear import linear_program
from solver.search.portfolio import search
from tests.solver.search.columns.test_dive import ALL_RULES, tight

ASKED = tight(3)
SECONDS = 60.0


class Tree:
    """The root of a search over two weeks whose relaxation is far from whole."""

    def __init__(self) -> None:
        self.model = build(ASKED, ALL_RULES)
        people = tours(self.model)
        self.core = Core(linear_program(self.model.cp, without=people.own_rows), fit(people.limits))
        self.stop = CancelToken()
        self.incumbent = Incumbent(self.stop, lambda _progress: None)
        pricing = PricingRound(self.core.spaces)
        self.generation = Generation(self.core, pricing, CancelToken())
        self.master = Master(self.core, range(len(people.limits)), {}, self.core.penalty)
        root = self.generation.run(self.master, 1000)
        assert root is not None
        self.bound = root.bound
        self.branching = Branching(
            self.master, self.generation, self.bound, self.stop, self.incumbent, self.settle
        )

    def settle(self, found: dict[int, np.ndarray]) -> None:
        choice = Master(self.core, (), found, self.core.penalty).choose(SECONDS, CancelToken())
        if choice is not None:
            rows = [found[e] for e in self.master.free]
            self.incumbent.offer(choice.cost, self.core.values(rows, choice.others))

    def offer(self, cost: int) -> None:
        """Let a roster of that cost be known already."""
        self.incumbent.offer(cost, ())

    def finish(self) -> None:
        while not self.branching.is_done and not self.stop.is_cancelled():
            self.branching.run(SECONDS)


@pytest.fixture(scope="module")
def optimum() -> int:
    whole = search(build(ASKED, ALL_RULES).cp, SearchLimits(SECONDS, 2), CancelToken(), print)
    assert whole.proven
    assert whole.cost is not None
    return whole.cost


@pytest.fixture(params=["all limits in the states", "none"])
def tree(request, monkeypatch) -> Tree:
    if request.param == "none":
        for most in ("_MOST_STATES", "_MOST_IN_ALL"):
            monkeypatch.setattr(f"solver.search.columns.fitting.{most}", 1)
    return Tree()


def test_the_best_roster_is_found_from_a_bad_one_and_proven(tree, optimum):
    tree.offer(10 * optimum)
    tree.finish()
    outcome = tree.incumbent.close()
    assert tree.bound < optimum - 1  # there was something to prove
    assert (outcome.cost, outcome.bound, outcome.proven) == (optimum, optimum, True)
    judged = evaluate(ASKED, ALL_RULES, tree.model.roster(outcome.values))
    assert judged.is_feasible
    assert judged.cost == optimum


def test_a_roster_that_is_the_best_already_is_proven(tree, optimum):
    tree.offer(optimum)
    tree.finish()
    outcome = tree.incumbent.close()
    assert (outcome.cost, outcome.bound, outcome.proven) == (optimum, optimum, True)
    assert outcome.values == ()


def test_the_bound_never_falls_nor_passes_the_optimum(optimum):
    tree = Tree()
    tree.offer(10 * optimum)
    bounds = [tree.branching.bound]
    while not tree.branching.is_done and not tree.stop.is_cancelled():
        tree.branching.run(0.0)
        bounds.append(min(tree.branching.bound, optimum))
    assert bounds == sorted(bounds)
    assert len(bounds) > 5
    assert bounds[0] == tree.bound


def test_a_choice_that_cannot_be_settled_leaves_no_proof(optimum):
    tree = Tree()
    tree.offer(10 * optimum)
    tree.branching = Branching(
        tree.master, tree.generation, tree.bound, tree.stop, tree.incumbent, lambda _found: None
    )
    tree.finish()
    outcome = tree.incumbent.close()
    assert not outcome.proven
    assert math.ceil(tree.bound) <= outcome.bound <= optimum


def test_somebody_without_a_tour_is_no_choice_and_leaves_no_proof(optimum, monkeypatch):
    monkeypatch.setattr("solver.search.columns.branching._ROUNDS", 0)
    tree = Tree()
    tree.offer(10 * optimum)
    master = Master(tree.core, tree.master.free, {}, tree.core.penalty)
    master.add(tree.master.columns[:1])
    settled: list[object] = []
    branching = Branching(
        master, tree.generation, tree.bound, tree.stop, tree.incumbent, settled.append
    )
    branching.run(SECONDS)
    assert branching.is_done
    assert settled == []
    assert branching.bound == tree.bound


def test_nothing_that_is_left_is_lost_when_it_is_cancelled(optimum):
    tree = Tree()
    tree.offer(10 * optimum)
    tree.branching.run(0.0)  # one node: its sides are left
    assert not tree.branching.is_done
    before = tree.branching.bound
    tree.stop.cancel()
    tree.branching.run(SECONDS)
    tree.branching.run(SECONDS)
    assert tree.branching.bound == before
    assert not tree.branching.is_done


def test_who_has_no_tour_left_is_noticed():
    tree = Tree()
    assert tree.generation.has_tours(tree.master)
    closed = np.zeros_like(tree.master.closed)
    closed[1, :, 0] = True  # days off
    tree.master.close(closed)
    assert not tree.generation.has_tours(tree.master)
    tree.master.free_all()
    assert tree.generation.has_tours(tree.master)
