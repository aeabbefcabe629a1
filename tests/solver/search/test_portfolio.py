"""Both engines side by side: one truth, cancelled at any time, reproducible with one worker."""

from __future__ import annotations

import math
import threading

import pytest
from ortools.sat.python import cp_model

from solver.search.cancellation import CancelToken
from solver.search.portfolio import SearchLimits, SearchOutcome, search


def market_split(rows: int, columns: int) -> cp_model.CpModel:
    """Split goods between two divisions (Cornuejols & Dawande 1999): small, and very hard."""
    model = cp_model.CpModel()
    x = [model.new_bool_var(f"x{j}") for j in range(columns)]
    slack = []
    for i in range(rows):
        sizes = [(i * 7919 + j * 104_729 + i * j * 31 + 17) % 100 for j in range(columns)]
        over, under = model.new_int_var(0, 10_000, ""), model.new_int_var(0, 10_000, "")
        taken = sum(s * v for s, v in zip(sizes, x, strict=True))
        model.add(taken + under - over == sum(sizes) // 2)
        slack += [over, under]
    model.minimize(sum(slack))
    return model


def easy() -> cp_model.CpModel:
    model = cp_model.CpModel()
    x, y = model.new_int_var(0, 9, "x"), model.new_int_var(0, 9, "y")
    model.add(2 * x + 3 * y >= 17)
    model.minimize(3 * x + 4 * y)
    return model


def impossible() -> cp_model.CpModel:
    model = cp_model.CpModel()
    x, y = model.new_int_var(0, 9, "x"), model.new_int_var(0, 9, "y")
    model.add(2 * x + 4 * y == 9)
    model.minimize(x)
    return model


def ask(model, cancel=None, report=lambda progress: None, **limits) -> SearchOutcome:
    return search(model, SearchLimits(**{"seconds": 20, **limits}), cancel or CancelToken(), report)


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_an_easy_model_is_proven(workers):
    found = ask(easy(), workers=workers)
    assert (found.cost, found.bound, found.proven) == (23, 23, True)
    assert 3 * found.values[0] + 4 * found.values[1] == 23


@pytest.mark.parametrize("workers", [1, 2])
def test_an_impossible_model_is_proven_so(workers):
    found = ask(impossible(), workers=workers)
    assert (found.values, found.cost, found.proven) == (None, None, True)


def test_one_worker_with_a_seed_is_reproducible():
    first, second = ([], [])
    runs = [
        ask(market_split(3, 18), workers=1, seed=5, report=lambda p, log=log: log.append(p.cost))
        for log in (first, second)
    ]
    assert runs[0] == runs[1]
    assert runs[0].proven
    assert list(dict.fromkeys(first)) == list(dict.fromkeys(second))


def test_a_cancel_before_the_start_ends_the_search():
    cancel = CancelToken()
    cancel.cancel()
    found = ask(market_split(6, 60), cancel, workers=2)
    assert not found.proven


@pytest.mark.parametrize("workers", [1, 2])
def test_a_cancel_mid_search_keeps_the_best_solution(workers):
    cancel, costs = CancelToken(), []

    def watch(progress):
        if progress.cost is not None:
            costs.append(progress.cost)
            threading.Timer(0.1, cancel.cancel).start()

    found = ask(market_split(6, 60), cancel, watch, workers=workers)
    assert not found.proven
    assert found.cost == min(costs)
    assert found.bound <= found.cost
    assert cost_of(market_split(6, 60), found.values) == found.cost


def test_the_time_limit_ends_the_search_with_the_best_so_far():
    found = ask(market_split(6, 60), seconds=0.5, workers=2)
    assert not found.proven
    assert found.cost is not None
    assert -math.inf < found.bound <= found.cost


def test_an_error_in_an_engine_reaches_the_caller():
    model = easy()
    side, area = model.new_int_var(0, 3, ""), model.new_int_var(0, 9, "")
    model.add_multiplication_equality(area, [side, side])
    with pytest.raises(ValueError, match="not a linear constraint"):
        ask(model, workers=2)


def test_an_error_in_a_report_reaches_the_caller():
    def broken(progress):
        raise RuntimeError("no screen")

    with pytest.raises(RuntimeError, match="no screen"):
        ask(easy(), report=broken, workers=1)


def cost_of(model: cp_model.CpModel, values: tuple[int, ...]) -> int:
    """Check the values against the model's rows; return what they cost."""
    for row in model.proto.constraints:
        total = sum(k * values[v] for k, v in zip(row.linear.coeffs, row.linear.vars, strict=True))
        least, most = row.linear.domain
        assert least <= total <= most
    goal = model.proto.objective
    return round(sum(k * values[v] for k, v in zip(goal.coeffs, goal.vars, strict=True)))
