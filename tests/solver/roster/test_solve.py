"""A whole solve: statuses, progress, cancellation, and problems with nothing in them."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.queue import Queue
from solver.domain.time_grid import TimeGrid
from solver.domain.wishes import Pin, TimeOff
from solver.roster.evaluate import evaluate
from solver.roster.greedy import greedy_roster
from solver.roster.result import SolveOptions, SolveProgress, Status
from solver.roster.solve import solve
from solver.rules import default_rules
from solver.search.cancellation import CancelToken
from tests.solver.tiny import EARLY, LATE, NIGHT, H, demand, junior, person, problem

PHONE = (Queue("phone"),)
RULES = tuple(replace(rule, nice=False) for rule in default_rules())
"""One level; two are told of in test_levels."""
FULL = {
    "max_minutes": 40 * H,
    "max_days": 5,
    "max_consecutive_days": 6,
    "min_rest_minutes": 11 * H,
}


@pytest.fixture(scope="module")
def centre() -> Problem:
    """Eighteen people, three patterns, a week with a peak: not proven in a moment."""
    needs = {
        (0, 24 * day + hour): (3 + 7 * day) % 4 + (4 if 9 <= hour < 20 else 1)
        for day in range(7)
        for hour in range(24)
    }
    people = [person(f"P{e}", **FULL) for e in range(13)] + [
        junior(f"J{e}", **FULL) for e in range(5)
    ]
    return problem(
        *people,
        days=7,
        patterns=(EARLY, LATE, NIGHT),
        queues=PHONE,
        requirements=demand(PHONE, needs, 168),
    )


def ask(of, cancel=None, report=lambda progress: None, seconds=20.0, workers=2):
    options = SolveOptions(seconds, workers=workers, seed=1)
    return solve(of, RULES, options, cancel or CancelToken(), report)


def assert_good(of, result):
    found = evaluate(of, RULES, result.roster)
    assert found.is_feasible
    assert result.evaluation == found
    assert result.cost == found.cost
    assert result.bound <= result.cost


def test_a_small_week_is_proven_optimal():
    needs = demand(PHONE, {(0, 24 * d + h): 1 for d in range(7) for h in range(7, 15)}, 168)
    of = problem(
        person("Ana", **FULL), person("Bo", **FULL), days=7, queues=PHONE, requirements=needs
    )
    result = ask(of)
    assert_good(of, result)
    assert (result.status, result.gap, result.bound) == (Status.OPTIMAL, 0, result.cost)
    assert 0 <= result.first_solution_seconds <= result.seconds


def test_a_time_limit_keeps_the_best_so_far(centre):
    result = ask(centre, seconds=1.0)
    assert result.status in (Status.FEASIBLE, Status.OPTIMAL)
    assert_good(centre, result)
    warm = evaluate(centre, RULES, greedy_roster(centre, RULES, CancelToken()))
    assert not warm.is_feasible or result.cost <= warm.cost


def test_progress_only_gets_better(centre):
    seen: list[SolveProgress] = []
    result = ask(centre, report=seen.append, seconds=1.5)
    costs = [p.cost for p in seen if p.cost is not None]
    assert costs == sorted(costs, reverse=True)
    assert min(costs) == result.cost
    assert max(p.bound for p in seen) <= result.bound
    assert all(p.bound <= p.cost for p in seen if p.cost is not None)
    assert all(p.seconds >= 0 for p in seen)


def test_the_first_solution_is_the_warm_start(centre):
    warm = evaluate(centre, RULES, greedy_roster(centre, RULES, CancelToken()))
    assert warm.is_feasible
    seen: list[SolveProgress] = []
    result = ask(centre, report=seen.append, seconds=0.5)
    assert seen[0].cost == warm.cost
    assert result.first_solution_seconds == pytest.approx(seen[0].seconds, abs=0.05)


def test_a_roster_that_is_there_is_never_made_worse(centre):
    good = ask(centre, seconds=3.0)
    cancelled = CancelToken()
    cancelled.cancel()
    options = SolveOptions(5.0, workers=2, seed=1)
    again = solve(centre, RULES, options, cancelled, start=good.roster)
    assert again.cost <= good.cost
    assert_good(centre, again)
    nobody = solve(centre, RULES, options, cancelled, start=centre.empty_roster())
    assert nobody.roster is None or nobody.roster != centre.empty_roster()


def test_a_cancel_mid_search_keeps_the_best_so_far(centre):
    cancel, seen = CancelToken(), []

    def watch(progress):
        seen.append(progress)
        if len(seen) == 3:
            threading.Thread(target=cancel.cancel).start()

    result = ask(centre, cancel, watch, seconds=60)
    assert_good(centre, result)
    assert result.cost == min(p.cost for p in seen if p.cost is not None)
    assert result.seconds < 60


def test_a_cancel_before_the_start_returns_the_warm_start(centre):
    cancel = CancelToken()
    cancel.cancel()
    result = ask(centre, cancel, seconds=60)
    assert result.seconds < 60
    # All off keeps every default hard rule but the minimum on duty.
    assert result.status in (Status.UNKNOWN, Status.FEASIBLE)
    quiet = problem(person(**FULL), days=7)
    result = ask(quiet, cancel)
    assert_good(quiet, result)
    assert list(result.roster.shifts()) == []


def test_an_impossible_week_is_told():
    of = problem(person(), pins=(Pin(0, 0, 0),), time_off=(TimeOff(0, 0, 24 * H),))
    result = ask(of)
    assert (result.status, result.roster, result.evaluation) == (Status.INFEASIBLE, None, None)
    assert (result.cost, result.gap, result.first_solution_seconds) == (None, None, None)


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("people", [(), (person(),)])
@pytest.mark.parametrize("patterns", [(), (EARLY,)])
@pytest.mark.parametrize("need", [0, 2])
def test_nothing_is_no_trouble(people, patterns, need, workers):
    needs = demand(PHONE, {(0, 9): need}, 48)
    of = Problem(TimeGrid(2, 60), people, patterns, PHONE, needs)
    result = ask(of, workers=workers)
    if need and patterns and not people:  # nobody to be the minimum on duty
        assert result.status is Status.INFEASIBLE
        return
    assert result.status is Status.OPTIMAL
    assert_good(of, result)
    assert len(result.roster.cells) == len(people)


def test_no_queues_at_all_need_nobody():
    of = problem(person("Ana"), person("Bo"), days=7)
    result = ask(of)
    assert (result.status, result.cost) == (Status.OPTIMAL, 0)
    assert result.roster.cells == ((OFF,) * 7,) * 2


def test_no_patterns_and_a_contract_to_fill_are_impossible():
    of = Problem(TimeGrid(7, 60), (person(min_days=1),), ())
    assert ask(of).status is Status.INFEASIBLE


def test_one_worker_with_a_seed_is_reproducible():
    of = problem(
        *(person(f"P{e}", **FULL) for e in range(4)),
        days=7,
        queues=PHONE,
        requirements=demand(PHONE, {(0, 5 * t): t % 3 for t in range(33)}, 168),
    )
    first, second = ask(of, workers=1), ask(of, workers=1)
    assert first.status is Status.OPTIMAL
    assert first.roster == second.roster


@pytest.mark.parametrize(
    ("rules", "work"), [(RULES, 0.2), (default_rules(), 0.5)], ids=["one level", "two levels"]
)
def test_a_work_limit_gives_the_same_roster_at_any_pace(centre, rules, work):
    """The second time beside a thread that takes half of the processor's time."""
    options = SolveOptions(time_limit_seconds=0.001, workers=2, seed=3, work_limit=work)
    first = solve(centre, rules, options, CancelToken(), lambda _progress: None)
    stop = threading.Event()
    busy = threading.Thread(target=lambda: [sum(range(1000)) for _ in iter(stop.is_set, True)])
    busy.start()
    second = solve(centre, rules, options, CancelToken(), lambda _progress: None)
    stop.set()
    busy.join()
    assert first.status is Status.FEASIBLE
    assert (first.roster, first.bound) == (second.roster, second.bound)
    greedy = evaluate(centre, rules, greedy_roster(centre, rules, CancelToken()))
    assert first.evaluation.costs < greedy.costs
