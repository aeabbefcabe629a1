"""Two levels of soft rules: lexicographic, bounded level by level, never worse than the start."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.queue import Queue
from solver.domain.wishes import Pin, Request, TimeOff
from solver.roster.build import build, posted
from solver.roster.evaluate import evaluate
from solver.roster.result import SolveOptions, SolveProgress, Status
from solver.roster.solve import solve
from solver.rules.availability import Availability
from solver.rules.coverage import Coverage
from solver.rules.fairness import Fairness
from solver.rules.pinned import Pinned
from solver.rules.priority import LevelCosts, Priority
from solver.rules.requests import Requests
from solver.search.cancellation import CancelToken
from tests.solver.tiny import H, all_rosters, demand, person, problem, roster

PHONE = (Queue("phone"),)
OFF = -1
WISHED = problem(
    person("Ana"),
    person("Bo"),
    days=2,
    queues=PHONE,
    requirements=demand(PHONE, {(0, 9): 2, (0, 33): 1}, 48),
    requests=(Request(0, 0, OFF), Request(1, 0, OFF), Request(0, 1, OFF)),
)
"""Day 0 needs both, who would rather be off; day 1 needs one."""
COVER = Coverage(weight=1, spread=0, surplus=0)
WISHES = Requests(weight=100, nice=False)
LEVELS = (COVER, replace(WISHES, nice=True))


def ask(rules, of=WISHED, workers=2, report=lambda _progress: None, cancel=None, start=None):
    options = SolveOptions(20, workers=workers, seed=1)
    return solve(of, rules, options, cancel or CancelToken(), report, start)


def best_of(rules, of=WISHED):
    found = (evaluate(of, rules, one) for one in all_rosters(of))
    return min(e.costs for e in found if e.is_feasible)


def test_a_weighted_sum_would_grant_the_wishes_and_levels_cover_the_demand():
    weighed, by_level = ask((COVER, WISHES)), ask(LEVELS)
    assert weighed.evaluation.cost_by_rule == {"coverage": 8, "requests": 0}
    assert by_level.evaluation.cost_by_rule == {"coverage": 0, "requests": 200}
    assert by_level.status is Status.OPTIMAL
    assert by_level.bounds == by_level.evaluation.costs == best_of(LEVELS) == LevelCosts(0, 200)
    assert (by_level.bound, by_level.cost) == (200, 200)


def test_within_a_level_weights_are_added():
    both_nice = (replace(COVER, nice=True), replace(WISHES, nice=True))
    found = ask(both_nice)
    assert found.evaluation.cost_by_rule == {"coverage": 8, "requests": 0}
    assert (found.status, found.bounds) == (Status.OPTIMAL, LevelCosts(0, 8))


@pytest.mark.parametrize("workers", [1, 2])
def test_the_order_of_the_levels_is_not_that_of_the_rules(workers):
    rules = (replace(COVER, nice=True), WISHES)
    found = ask(rules, workers=workers)
    assert found.evaluation.costs == best_of(rules) == LevelCosts(0, 8)


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("weight", [1, 10_000_000])  # so large: a row in place of a factor
def test_both_ways_of_the_second_level_reach_the_lexicographic_optimum(weight, workers):
    wishes = (Request(0, 0, OFF), Request(1, 1, OFF, weight=2), Request(1, 0, 1))
    of = replace(WISHED, requests=wishes)
    rules = (COVER, Requests(weight=weight, nice=True), Fairness(nice=True))
    found = ask(rules, of, workers=workers)
    assert found.status is Status.OPTIMAL
    assert found.bounds == found.evaluation.costs == best_of(rules, of)


def test_one_level_is_searched_as_ever():
    rules = (COVER, WISHES, Fairness(nice=False))
    seen: list[SolveProgress] = []
    ask(rules, report=seen.append)
    assert {(p.level, p.important) for p in seen} == {(None, 0)}
    model, costs = posted(WISHED, rules)
    assert costs[Priority.NICE] == 0
    model.cp.minimize(costs[Priority.IMPORTANT])
    expected = build(WISHED, rules).cp.proto
    assert str(model.cp.proto) == str(expected)
    nice = tuple(replace(rule, nice=True) for rule in rules)
    first, second = ask(rules, workers=1), ask(nice, workers=1)
    assert (first.roster, first.bound) == (second.roster, second.bound)


def test_progress_tells_the_level_and_falls_within_it():
    seen: list[SolveProgress] = []
    result = ask(LEVELS, report=seen.append)
    levels = [p.level for p in seen]
    assert levels == sorted(levels, key=list(Priority).index)
    assert set(levels) == {Priority.IMPORTANT, Priority.NICE}
    for level in set(levels):
        costs = [p.cost for p in seen if p.level is level and p.cost is not None]
        assert costs == sorted(costs, reverse=True)
    assert all(p.bound <= p.cost for p in seen if p.cost is not None)
    assert all(p.nice is None for p in seen if p.level is Priority.IMPORTANT)
    last = seen[-1]
    assert (last.cost, last.important, last.nice) == (200, 0, 200)
    assert result.progress == SolveProgress(200, 200, result.seconds, Priority.NICE, 0)


@pytest.mark.parametrize("stopped_in", [Priority.IMPORTANT, Priority.NICE])
def test_a_stop_keeps_bounds_that_hold_and_a_start_that_is_better(stopped_in):
    cancel = CancelToken()

    def watch(progress):
        if progress.level is stopped_in:
            cancel.cancel()

    start = roster("EE", "E.")
    assert evaluate(WISHED, LEVELS, start).costs == LevelCosts(0, 300)
    result = ask(LEVELS, cancel=cancel, report=watch, start=start)
    best = best_of(LEVELS)
    assert result.bounds <= best <= result.evaluation.costs <= LevelCosts(0, 300)
    assert result.evaluation == evaluate(WISHED, LEVELS, result.roster)
    if stopped_in is Priority.IMPORTANT:
        assert (result.status, result.bounds.nice) == (Status.FEASIBLE, 0)


def test_of_equal_important_costs_the_start_with_less_nice_cost_is_kept():
    cancel = CancelToken()
    cancel.cancel()
    start = roster("E.", "EE")
    result = ask(LEVELS, cancel=cancel, start=start)
    assert (result.roster, result.evaluation.costs) == (start, LevelCosts(0, 200))


def test_hard_rules_that_leave_no_roster_are_told_at_the_first_level():
    of = replace(WISHED, pins=(Pin(0, 0, 0),), time_off=(TimeOff(0, 0, 24 * H),))
    result = ask((Availability(), Pinned(), *LEVELS), of)
    assert (result.status, result.roster) == (Status.INFEASIBLE, None)


def test_the_cost_by_priority_sums_the_rules():
    found = evaluate(WISHED, (*LEVELS, Fairness(weight=0, nice=True)), roster("E.", ".."))
    assert found.cost_by_rule == {"coverage": 8, "requests": 100}
    assert found.cost_by_priority == {"important": 8, "nice": 100}
    assert found.has_levels
    assert not evaluate(WISHED, (COVER, WISHES), roster("E.", "..")).has_levels
    assert [v.rule for v in found.violations] == ["coverage", "coverage", "requests"]
