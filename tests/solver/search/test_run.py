"""CP-SAT: cancellation before the start and in the middle, reports, a thread of its own."""

from __future__ import annotations

import threading

import pytest
from ortools.sat.python import cp_model

from solver.search.cancellation import CancelToken
from solver.search.run import run


@pytest.fixture
def endless_model() -> cp_model.CpModel:
    """Weighted single-machine scheduling; far from proven optimal in a minute."""
    model = cp_model.CpModel()
    starts, machine = [], []
    for j in range(60):
        size = 5 + 37 * j % 46
        start = model.new_int_var(0, 2_000, f"start[{j}]")
        starts.append(((1 + 13 * j % 19), start))
        machine.append(model.new_fixed_size_interval_var(start, size, f"job[{j}]"))
    model.add_no_overlap(machine)
    model.minimize(sum(w * s for w, s in starts))
    return model


def new_solver(seconds: float = 30) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = seconds
    return solver


def test_a_cancel_before_the_start_is_not_lost(endless_model):
    cancel = CancelToken()
    cancel.cancel()
    solver = new_solver()
    status = run(endless_model, solver, cancel)
    assert status in (cp_model.UNKNOWN, cp_model.FEASIBLE)
    assert solver.wall_time < solver.parameters.max_time_in_seconds / 2


def test_a_cancel_mid_search_keeps_the_best_solution(endless_model):
    cancel, reports = CancelToken(), []

    def cancel_after_first(progress):
        reports.append(progress)
        if progress.values is not None:
            threading.Timer(0.1, cancel.cancel).start()

    solver = new_solver()
    assert run(endless_model, solver, cancel, cancel_after_first) == cp_model.FEASIBLE
    found = [r for r in reports if r.values is not None]
    assert found[-1].cost == solver.objective_value
    assert tuple(solver.response_proto.solution) == found[-1].values
    assert all(r.bound <= r.cost for r in found)


def test_a_cancel_from_another_thread_is_seen(endless_model):
    cancel, ended = CancelToken(), threading.Event()
    thread = threading.Thread(
        target=lambda: (run(endless_model, new_solver(), cancel), ended.set()), daemon=True
    )
    thread.start()
    assert not ended.wait(0.2)  # this thread goes on while the other one solves
    cancel.cancel()
    assert ended.wait(20)


def test_costs_are_reported_with_values_and_bounds_without():
    model = cp_model.CpModel()
    x = model.new_int_var(0, 9, "x")
    y = model.new_int_var(0, 9, "y")
    model.add(x + y >= 5)
    model.minimize(2 * x + 3 * y)
    reports = []
    assert run(model, new_solver(), CancelToken(), reports.append) == cp_model.OPTIMAL
    last = [r for r in reports if r.values is not None][-1]
    assert (last.cost, last.values) == (10, (5, 0))
    assert all(r.cost is None for r in reports if r.values is None)


def test_an_impossible_model_is_told():
    model = cp_model.CpModel()
    x = model.new_bool_var("x")
    model.add(x >= 1)
    model.add(x <= 0)
    assert run(model, new_solver(), CancelToken()) == cp_model.INFEASIBLE
