"""Tasks: results and errors reach the GUI thread; a real solve is cancelled."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QThread

from scheduler_app.tasks.task import Task
from solver.domain.employee import Contract, Employee
from solver.domain.pattern import Pattern
from solver.domain.problem import Problem
from solver.domain.queue import Queue, Requirement
from solver.domain.time_grid import TimeGrid
from solver.roster.evaluate import evaluate
from solver.roster.result import SolveOptions, Status
from solver.roster.solve import solve
from solver.rules import default_rules


@pytest.fixture(autouse=True)
def _app(qapp):
    """A task needs a running application."""


def test_result_arrives_on_the_gui_thread(qtbot):
    received_on_gui_thread = []
    task = Task(lambda cancel, report: QThread.isMainThread())
    task.succeeded.connect(lambda _r: received_on_gui_thread.append(QThread.isMainThread()))
    with qtbot.waitSignal(task.succeeded) as done:
        task.start()
    assert done.args == [False]  # the work ran elsewhere
    assert received_on_gui_thread == [True]


def test_an_error_is_reported_and_logged(qtbot, caplog):
    task = Task(lambda cancel, report: 1 / 0)
    with qtbot.waitSignal(task.failed) as failed:
        task.start()
    assert isinstance(failed.args[0], ZeroDivisionError)
    assert "task failed" in caplog.text


def hard_to_prove() -> Problem:
    """Sixty people and uneven demand: a roster in a second, a proof in many."""
    grid = TimeGrid()
    contract = Contract("Full time")
    agents = tuple((7 * t * t + 13 * t) % 31 for t in range(grid.n_intervals))
    return Problem(
        grid,
        tuple(Employee(f"{i:03}", f"P{i}", contract) for i in range(60)),
        tuple(Pattern(f"S{i}", 360 + 95 * i, 540, 480) for i in range(8)),
        (Queue("Phone"),),
        (Requirement(0, agents),),
    )


def test_a_cancelled_solve_succeeds_with_the_best_so_far(qtbot):
    problem, rules = hard_to_prove(), default_rules()
    reports = []

    def work(cancel, report):
        return solve(problem, rules, SolveOptions(time_limit_seconds=60), cancel, report)

    task = Task(work)

    def stop_at_the_first_roster(progress):
        reports.append(progress)
        if progress.cost is not None:
            task.cancel()

    task.progressed.connect(stop_at_the_first_roster)
    with qtbot.waitSignal(task.succeeded, timeout=20_000) as done:
        task.start()
    (result,) = done.args
    assert reports
    assert result.status is Status.FEASIBLE
    assert evaluate(problem, rules, result.roster).is_feasible
