"""One go: a roster, or the reasons why there is none."""

from __future__ import annotations

from dataclasses import replace

from solver.domain.wishes import Pin
from solver.explain.build_or_explain import build_or_explain, checked
from solver.explain.infeasible import Explanation
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
    assert [v.rule for v in found.explanation.repairs[0].breaches] == ["minimum_rest"]


def no_roster(tiny):
    """The verdict of an engine that is wrong, or cannot be sure."""
    solved = outcome(tiny).result
    return replace(solved, status=Status.INFEASIBLE, roster=None, evaluation=None)


def test_a_wrong_verdict_is_not_told_but_the_roster_that_disproves_it():
    tiny = problem(person())
    explanation = Explanation((), (), is_confirmed=False, possible=tiny.empty_roster())
    found = checked(tiny, default_rules(), no_roster(tiny), explanation)
    assert (found.result.status, found.explanation) == (Status.FEASIBLE, None)
    assert found.result.roster == tiny.empty_roster()
    assert found.result.cost == 0


def test_a_verdict_that_nothing_confirms_is_unknown():
    tiny = problem(person())
    explanation = Explanation((), (), is_confirmed=False)
    found = checked(tiny, default_rules(), no_roster(tiny), explanation)
    assert (found.result.status, found.explanation) == (Status.UNKNOWN, explanation)
