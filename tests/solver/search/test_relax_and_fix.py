"""Relaxation, groups of people, and better groups: each step a sound one."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from solver.roster.build import build
from solver.roster.evaluate import evaluate
from solver.search.cancellation import CancelToken
from solver.search.incumbent import Incumbent
from solver.search.limits import SearchLimits
from solver.search.linear import linear_program, relax, solve_part
from solver.search.portfolio import search
from solver.search.relax_and_fix import RelaxAndFix
from tests.solver.search.columns.test_search import RULES, two_weeks


@pytest.fixture(scope="module")
def asked():
    return two_weeks(3)


@pytest.fixture(scope="module")
def optimum(asked):
    outcome = search(
        build(asked, RULES).cp, SearchLimits(60, 2), CancelToken(), lambda _progress: None
    )
    assert outcome.proven
    return outcome.cost


def test_the_first_roster_is_legal_and_the_bound_below_the_optimum(asked, optimum, monkeypatch):
    monkeypatch.setattr("solver.search.relax_and_fix._GROUP", 2)
    model = build(asked, RULES)
    stop = CancelToken()
    incumbent = Incumbent(stop, lambda _progress: stop.cancel())
    lp = linear_program(model.cp)
    relaxed = relax(lp, stop)
    assert relaxed is not None
    RelaxAndFix(lp, model.all_cells(), SearchLimits(30), stop, incumbent).run(relaxed)
    outcome = incumbent.close()
    assert outcome.values is not None
    assert outcome.cost is not None
    assert evaluate(asked, RULES, model.roster(outcome.values)).cost == outcome.cost
    assert 0 < relaxed.objective <= optimum <= outcome.cost


def test_groups_of_people_lead_from_a_poor_roster_to_the_optimum(asked, optimum):
    model = build(asked, RULES)
    lp = linear_program(model.cp)
    poor = solve_part(lp, CancelToken(), SearchLimits(60, 1), near=1e9)
    assert poor is not None
    assert poor.objective > optimum
    stop = CancelToken()
    incumbent = Incumbent(stop, lambda p: stop.cancel() if p.cost == optimum else None)
    incumbent.offer(poor.objective, tuple(np.rint(poor.values).astype(int).tolist()))
    timer = threading.Timer(30, stop.cancel)
    timer.start()
    RelaxAndFix(lp, model.all_cells(), SearchLimits(30), stop, incumbent).improve()
    timer.cancel()
    best = incumbent.best()
    assert best is not None
    assert best[0] == optimum


def test_nothing_is_improved_where_nothing_is_known(asked):
    model = build(asked, RULES)
    incumbent = Incumbent(CancelToken(), lambda _progress: None)
    lp = linear_program(model.cp)
    RelaxAndFix(lp, model.all_cells(), SearchLimits(30), CancelToken(), incumbent).improve()
    assert incumbent.best() is None
