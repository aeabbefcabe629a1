"""Why there is no roster: contradictions by person, and the smallest way out."""

from __future__ import annotations

from solver.domain.queue import Queue, Requirement
from solver.domain.wishes import Availability, Pin
from solver.explain.infeasible import explain_infeasible
from solver.roster.result import SolveOptions, Status
from solver.roster.solve import solve
from solver.rules import default_rules
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.search.cancellation import CancelToken
from tests.solver.tiny import EARLY, LATE, H, person, problem

OPTIONS = SolveOptions(time_limit_seconds=20)
PHONE = Queue("Phone")


def explain(tiny, rules=None):
    rules = rules or default_rules()
    assert solve(tiny, rules, OPTIONS, CancelToken()).status is Status.INFEASIBLE
    return explain_infeasible(tiny, rules, OPTIONS, CancelToken())


def summary(violations):
    return [(v.rule, v.employee, v.amount) for v in violations]


def test_a_person_who_cannot_reach_her_days_is_named():
    away = Availability(1, 0, 5 * 24 * H, available=False)
    people = (person("Ana"), person("Ben", min_days=4))
    found = explain(problem(*people, days=7, patterns=(EARLY,), availability=(away,)))
    assert summary(found.contradictions) == [("working_days", 1, 2)]
    assert found.relaxations == found.contradictions
    assert found.is_proven


def test_two_locks_too_close_are_named_with_the_rest_that_is_missing():
    pins = (Pin(0, 0, 1), Pin(0, 1, 0))  # 22:00 to 07:00 is 9 h
    tiny = problem(person(min_rest_minutes=11 * H), patterns=(EARLY, LATE), pins=pins)
    found = explain(tiny)
    assert summary(found.contradictions) == [("minimum_rest", 0, 120)]


def test_a_shortage_nobody_is_to_blame_for_is_no_contradiction():
    """Ten hours to fill, eight hours a person and day: the rest is the relaxation."""
    agents = tuple(int(7 <= t < 17) for t in range(24))
    tiny = problem(days=1, patterns=(EARLY, LATE), queues=(PHONE,),
                   requirements=(Requirement(0, agents),))  # fmt: skip
    found = explain(tiny, (MinimumOnDuty(minimum=1),))
    assert found.contradictions == ()
    assert summary(found.relaxations) == [("minimum_on_duty", None, 120)]
    assert dict(found.relaxations[0].values)["missing"] == 1


def test_the_relaxation_is_the_smallest_that_works():
    """One hour of rest short is cheaper than giving up a locked shift."""
    pins = (Pin(0, 0, 1), Pin(0, 1, 0))
    tiny = problem(person(min_rest_minutes=10 * H), patterns=(EARLY, LATE), pins=pins)
    assert summary(explain(tiny).relaxations) == [("minimum_rest", 0, 60)]
