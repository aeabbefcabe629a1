"""Relaxation, groups of people, and better groups: each step a sound one."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from solver.roster.build import build, posted
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
def best(asked):
    outcome = search(
        build(asked, RULES).cp, SearchLimits(60, 2), CancelToken(), lambda _progress: None
    )
    assert outcome.proven
    return outcome


@pytest.fixture(scope="module")
def optimum(best):
    return best.cost


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


def two_levels(asked, best):
    """The roster's cost, and a large one of numbers that add up to nothing."""
    model, costs = posted(asked, RULES)
    cells = [model.cp.get_int_var_from_proto_index(i) for i in model.all_cells().ravel()]
    shifts = sum(best.values[i] for i in model.all_cells().ravel())
    model.cp.add(sum(cells) == shifts)
    model.cp.minimize(sum(costs.values()) + 10**6 * (sum(cells) - shifts))
    return model


@pytest.mark.parametrize("made", [lambda asked, _best: build(asked, RULES), two_levels])
def test_groups_of_people_lead_from_a_poor_roster_to_the_optimum(asked, best, optimum, made):
    model = made(asked, best)
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
    found = incumbent.best()
    assert found is not None
    assert found[0] == optimum


class Beside(RelaxAndFix):
    """While a group is chosen, another engine finds ``news``; the group gets the best cells."""

    news, best = None, None

    def _chosen(self, people, values, *, known):
        after = values.copy()
        after[self._cells[people]] = np.array(self.best)[self._cells[people]]
        self._incumbent.offer(*self.news)
        return after


def test_what_another_engine_has_found_meanwhile_stays(asked, best):
    model = build(asked, RULES)
    lp, cells = linear_program(model.cp), model.all_cells()
    poor = solve_part(lp, CancelToken(), SearchLimits(60, 1), near=1e9)
    first, goal = np.rint(poor.values).astype(int), np.array(best.values)
    mixed = first.copy()
    mixed[cells[0]] = goal[cells[0]]
    incumbent = Incumbent(CancelToken(), lambda _progress: None)
    incumbent.offer(10**6, tuple(first.tolist()))
    groups = Beside(lp, cells, SearchLimits(30), CancelToken(), incumbent)
    groups.news, groups.best = (10**6 - 1, tuple(mixed.tolist())), best.values
    groups._random.sample = lambda _people, _n: [1]
    groups.improve_once()
    found = np.array(incumbent.best()[1])
    assert incumbent.best()[0] < 10**6 - 1
    assert (found[cells[:2]] == goal[cells[:2]]).all()
    assert (found[cells[2:]] == first[cells[2:]]).all()


def test_nothing_is_improved_where_nothing_is_known(asked):
    model = build(asked, RULES)
    incumbent = Incumbent(CancelToken(), lambda _progress: None)
    lp = linear_program(model.cp)
    RelaxAndFix(lp, model.all_cells(), SearchLimits(30), CancelToken(), incumbent).improve()
    assert incumbent.best() is None
