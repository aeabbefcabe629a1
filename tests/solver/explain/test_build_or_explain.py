"""One go: a roster, or the reasons why there is none."""

from __future__ import annotations

from solver.domain.wishes import Pin
from solver.explain.build_or_explain import build_or_explain
from solver.roster.result import SolveOptions, Status
from solver.rules import default_rules
from solver.search.cancellation import CancelToken
from tests.solver.tiny import EARLY, LATE, H, person, problem


def outcome(tiny):
    options = SolveOptions(time_limit_seconds=20)
    return build_or_explain(tiny, default_rules(), options, CancelToken(), lambda _progress: None)


def test_a_week_that_works_needs_no_reasons():
    found = outcome(problem(person()))
    assert (found.result.status, found.explanation) == (Status.OPTIMAL, None)


def test_an_impossible_week_comes_with_its_reasons():
    pins = (Pin(0, 0, 1), Pin(0, 1, 0))
    found = outcome(problem(person(min_rest_minutes=11 * H), patterns=(EARLY, LATE), pins=pins))
    assert found.result.status is Status.INFEASIBLE
    assert [v.rule for v in found.explanation.relaxations] == ["minimum_rest"]
