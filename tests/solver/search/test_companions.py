"""Who is chosen anew with whom."""

from __future__ import annotations

import numpy as np
import pytest

from solver.model.roster_model import RosterModel
from solver.roster.build import build
from solver.rules.named_mentor import NamedMentor
from solver.search.cancellation import CancelToken
from solver.search.companions import Tie, with_companions
from solver.search.incumbent import Incumbent
from solver.search.limits import SearchLimits
from solver.search.linear import linear_program
from solver.search.neighbourhoods import NeighbourhoodSearch
from solver.search.relax_and_fix import RelaxAndFix
from tests.solver.tiny import junior, person, problem

ALWAYS_TIED = (Tie(0, 5), Tie(0, 6))


def test_each_is_followed_by_those_tied_to_that_one():
    assert with_companions((3, 5, 1, 2), ALWAYS_TIED, (), 4) == [3, 5, 0, 6]


def test_no_more_than_asked_for_are_chosen():
    assert with_companions((6, 1), ALWAYS_TIED, (), 2) == [6, 0]


def test_a_tie_that_does_not_hold_joins_nobody():
    ties = (Tie(0, 1, 0), Tie(0, 2, 1))
    assert with_companions((0, 3), ties, (0, 1), 3) == [0, 2, 3]


def centre():
    """A mentor, her two juniors (one named, one to be bound), three others."""
    mentor = person("Sue")
    named, unbound = junior("Jo", mentor_id="Sue"), junior("Jim")
    return problem(mentor, person("Sam"), person("Kim"), named, unbound, person("Lee"), days=3)


def test_named_mentor_ties_its_pairs():
    model = RosterModel(centre())
    NamedMentor(weight=1).post(model)
    assert [tie[:2] for tie in model.ties if tie[2] is None] == [(3, 0)]
    assert {tie[:2] for tie in model.ties} == {(3, 0), (4, 0), (4, 1), (4, 2), (4, 5)}


@pytest.fixture
def shared():
    """The model of the centre, nobody at work, and two ties."""
    asked = centre()
    model = build(asked, (NamedMentor(weight=1),))
    incumbent = Incumbent(CancelToken(), lambda _progress: None)
    incumbent.offer(10**6, model.values(asked.empty_roster()))
    return model, incumbent, (Tie(0, 3), Tie(1, 4))


def test_a_neighbourhood_holds_whole_pairs(shared):
    model, incumbent, ties = shared
    cells = model.all_cells()
    nearby = NeighbourhoodSearch(model.cp, cells, 1, CancelToken(), incumbent, ties)
    nearby._random.sample = lambda _people, _n: [4, 2]
    _, values = incumbent.best()
    free = nearby._anybody(2, np.zeros(len(values)), values)
    assert (free == cells[[4, 1]]).all()


def test_a_group_holds_whole_pairs(shared, monkeypatch):
    model, incumbent, ties = shared
    of = linear_program(model.cp), model.all_cells(), SearchLimits(5), CancelToken()
    groups = RelaxAndFix(*of, incumbent, ties)
    chosen = []
    monkeypatch.setattr(groups, "_chosen", lambda people, _values, known: chosen.append(people))
    groups._size = 2
    groups._random.sample = lambda _people, _n: [3, 2]
    groups.improve_once()
    assert chosen == [[3, 0]]
