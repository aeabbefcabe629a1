"""The search against trying every combination."""

from __future__ import annotations

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from solver.domain.employee import OVERTIME
from solver.domain.pattern import OFF
from solver.domain.queue import Queue
from solver.domain.repair import RepairSettings
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.replan.branch import Chosen
from solver.replan.ground import ground
from solver.replan.situation import Absence, Situation, Surge, absence_of_days
from solver.rules import default_rules
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.search.cancellation import CancelToken
from tests.solver.random_problems import problems
from tests.solver.replan.small import best_by_trying, branching, changed_people, is_no_worse, seeded
from tests.solver.tiny import EARLY, LATE, calls, person, problem

RULES = tuple(
    MinimumOnDuty(minimum=1) if r.key == "minimum_on_duty" else r for r in default_rules()
)
RULES_OF_ONE = tuple(r for r in default_rules() if r.key != "minimum_on_duty")
FREE = RepairSettings(only_volunteers_for_overtime=False, notice_minutes=60)


@st.composite
def situations(draw):
    of = draw(problems(max_people=3, max_days=2))
    n_days = of.grid.n_days
    cell = st.integers(-1, len(of.patterns) - 1)
    lines = draw(st.tuples(*[st.tuples(*[cell] * n_days)] * len(of.employees)))
    one = st.integers(0, len(of.employees) - 1)
    start = draw(st.integers(0, n_days * MINUTES_PER_DAY - 1))
    length = draw(st.sampled_from((240, 720, MINUTES_PER_DAY)))
    absent = (Absence(draw(one), start, start + length),)
    surges = ()
    if of.queues and draw(st.booleans()):
        surges = (Surge(None, start, start + length, 1.5),)
    now = draw(st.integers(-120, n_days * MINUTES_PER_DAY))
    return Situation(of, RULES, Roster(lines), now, absent, surges, FREE)


@settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(situations(), st.sampled_from((1, 2)))
def test_the_plan_for_so_many_people_is_the_best_of_all_that_there_are(situation, people):
    of = ground(situation)
    search = branching(of)
    found = search.at_most(people, search.nothing, math.inf)
    assert found.is_proven
    assert found.best.worth == best_by_trying(of, people)
    roster = search.roster(found.best.offers)
    assert len(changed_people(of, roster)) <= people
    assert is_no_worse(of, roster)


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(situations())
def test_a_bound_without_a_search_is_never_better_than_the_best(situation):
    search = branching(ground(situation))
    full = search.at_most(2, search.nothing, math.inf)
    stopped = search.at_most(2, search.nothing, -1.0)
    assert stopped.bound <= full.best.worth <= stopped.best.worth
    near = search.at_most(2, full.best, -1.0)
    assert near.bound <= full.best.worth == near.best.worth


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(situations())
def test_a_cancelled_search_keeps_what_it_has(situation):
    search = branching(ground(situation))
    search.cancel = CancelToken()
    search.cancel.cancel()
    found = search.at_most(2, search.nothing, math.inf)
    assert found.best == Chosen((), search.nothing.worth)


@pytest.mark.parametrize("seed", range(14))
def test_so_it_is_in_a_busy_centre(seed):
    of = ground(seeded(seed))
    search = branching(of)
    for people in (1, 2):
        found = search.at_most(people, search.nothing, math.inf)
        assert found.is_proven
        assert found.best.worth == best_by_trying(of, people)


def test_busy_centres_are_helped():
    helped = [search_of(seeded(seed)) for seed in range(14)]
    assert sum(n > 0 for n in helped) >= 10


def search_of(situation):
    search = branching(ground(situation))
    return len(search.at_most(2, search.nothing, math.inf).best.offers)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_who_can_do_two_things_leaves_one_of_them_to_whom_it_is_the_only_one(order):
    contacts = (calls(0, {t: (0.0, 9.0 if t < 15 else 5.0) for t in range(7, 23)}, 24),)
    agents = {"skills": frozenset({"a"}), "volunteers": frozenset({OVERTIME})}
    helpers = (
        person("Both", **agents),
        person("Early", patterns=frozenset({"E"}), **agents),
    )
    people = (
        person("Gone", **agents),
        person("Gone too", **agents),
        *(helpers[i] for i in order),
    )
    of = problem(
        *people, days=1, patterns=(EARLY, LATE), queues=(Queue("one", "a"),), contacts=contacts
    )
    rostered = Roster(((0,), (1,), (OFF,), (OFF,)))
    absences = tuple(absence_of_days(of, rostered, e, range(1)) for e in (0, 1))
    at_hand = ground(Situation(of, RULES_OF_ONE, rostered, -600, absences))
    search = branching(at_hand)
    found = search.at_most(2, search.nothing, math.inf)
    assert found.is_proven
    assert len(found.best.offers) == 2
    assert found.best.worth == best_by_trying(at_hand, 2)
