"""Whatever the engines return: checked, recomputed, and compared with brute force."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from solver.domain.problem import Problem
from solver.roster.evaluate import evaluate
from solver.roster.greedy import greedy_roster
from solver.roster.result import SolveOptions, SolveResult, Status
from solver.roster.solve import solve
from solver.rules.base import Rule
from solver.search.cancellation import CancelToken
from tests.solver.random_problems import problems, rule_books
from tests.solver.tiny import all_rosters

OPTIONS = SolveOptions(time_limit_seconds=5, workers=2, seed=1)
QUIET = {
    "deadline": None,
    "derandomize": True,
    "database": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large],
}


def solved(problem: Problem, rules: tuple[Rule, ...]) -> SolveResult:
    return solve(problem, rules, OPTIONS, CancelToken())


def assert_sound(problem: Problem, rules: tuple[Rule, ...], result: SolveResult) -> None:
    """The roster keeps every hard rule and costs what was said; its bound is a bound."""
    if result.roster is None:
        assert result.cost is None
        assert result.status in (Status.INFEASIBLE, Status.UNKNOWN)
        return
    hard = [v for rule in rules if rule.hard for v in rule.violations(problem, result.roster)]
    assert hard == []
    soft = (rule for rule in rules if not (rule.hard or rule.is_off))
    assert result.cost == sum(rule.cost(problem, result.roster) for rule in soft)
    assert result.bound <= result.cost
    assert result.bounds <= result.evaluation.costs
    if result.status is Status.OPTIMAL:
        assert result.bounds == result.evaluation.costs


@settings(max_examples=220, **QUIET)
@given(problems(), rule_books())
def test_every_roster_is_legal_and_its_cost_true(problem, rules):
    result = solved(problem, rules)
    assert_sound(problem, rules, result)
    assert result.status is not Status.UNKNOWN  # so small that all of them end
    warm = evaluate(problem, rules, greedy_roster(problem, rules, CancelToken()))
    if warm.is_feasible:
        assert result.status is not Status.INFEASIBLE
        assert warm.costs >= result.bounds


@settings(max_examples=120, **QUIET)
@given(problems(max_people=2, max_days=3, max_patterns=2), rule_books())
def test_the_optimum_is_that_of_brute_force(problem, rules):
    result = solved(problem, rules)
    every = [evaluate(problem, rules, roster) for roster in all_rosters(problem)]
    best = min((e.costs for e in every if e.is_feasible), default=None)
    assert result.status is (Status.INFEASIBLE if best is None else Status.OPTIMAL)
    assert (result.evaluation and result.evaluation.costs) == best
