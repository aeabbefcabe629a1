"""CP-SAT on the whole model: what it finds and proves reaches the incumbent."""

from __future__ import annotations

import math

from solver.search.cancellation import CancelToken
from solver.search.cp_sat import UntilKnown, engine, search_whole
from solver.search.incumbent import Incumbent
from tests.solver.search.test_portfolio import cost_of, easy, impossible, market_split


def searched(model, seconds=20.0, cancel=None):
    stop = CancelToken()
    incumbent = Incumbent(stop, lambda _progress: None)
    search_whole(model, engine(1, 1, seconds), cancel or stop, incumbent)
    return incumbent.close(), stop


def test_an_optimum_is_proven_and_stops_the_others():
    found, stop = searched(easy())
    assert (found.cost, found.bound, found.proven) == (23, 23, True)
    assert cost_of(easy(), found.values) == 23
    assert stop.is_cancelled()


def test_that_there_is_no_solution_is_proven_too():
    found, stop = searched(impossible())
    assert (found.values, found.proven) == (None, True)
    assert stop.is_cancelled()


def test_a_time_limit_keeps_what_was_found_and_proves_nothing():
    model = market_split(6, 60)
    found, stop = searched(model, seconds=0.5)
    assert not found.proven
    assert not stop.is_cancelled()
    assert -math.inf < found.bound < found.cost
    assert cost_of(model, found.values) == found.cost


def test_a_search_for_any_solution_ends_with_the_first_one_known():
    model = market_split(6, 60)
    incumbent = Incumbent(CancelToken(), lambda _progress: None)
    cancel = CancelToken()
    until = UntilKnown(cancel, incumbent)
    assert not until.is_cancelled()
    search_whole(model, engine(1, 1), until, incumbent)
    assert incumbent.best() is not None
    assert not incumbent.close().proven
    assert until.is_cancelled()
    assert not cancel.is_cancelled()


def test_it_ends_with_the_cancel_of_all():
    cancel = CancelToken()
    until = UntilKnown(cancel, Incumbent(CancelToken(), lambda _progress: None))
    cancel.cancel()
    assert until.is_cancelled()
