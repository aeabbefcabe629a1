"""Run CP-SAT on a built model with progress reports and prompt cancellation.

``CpSolver.stop_search`` is safe from another thread but is *lost* when called
before ``solve`` has started, and the solution callback fires only on better
solutions.  So a watcher thread repeats the stop until the search has ended.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from ortools.sat.python import cp_model

from solver.search.cancellation import CancelToken
from solver.search.stopwatch import Stopwatch

_POLL_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class SearchProgress:
    """A better solution (``cost`` and ``values``), or only a better bound.

    ``values`` are those of all variables, by index.
    """

    cost: float | None
    bound: float
    seconds: float
    values: tuple[int, ...] | None = None


class _Reporter(cp_model.CpSolverSolutionCallback):
    def __init__(self, report: Callable[[SearchProgress], None]) -> None:
        super().__init__()
        self._report = report

    def on_solution_callback(self) -> None:
        values = tuple(self.response_proto.solution)
        bound = self.best_objective_bound
        self._report(SearchProgress(self.objective_value, bound, self.wall_time, values))


def _stop_when_cancelled(
    solver: cp_model.CpSolver, cancel: CancelToken, ended: threading.Event
) -> None:
    while not ended.wait(_POLL_SECONDS):
        if cancel.is_cancelled():
            solver.stop_search()


def run(
    model: cp_model.CpModel,
    solver: cp_model.CpSolver,
    cancel: CancelToken,
    report: Callable[[SearchProgress], None] = lambda _progress: None,
) -> cp_model.CpSolverStatus:
    """Solve ``model``; ``report`` is called on a solver thread, never on the GUI's.

    A new solution is reported with its cost and values, a new bound without.

    Returns:
        The CP-SAT status.  After a cancel it is FEASIBLE if a solution was
        found before the stop, UNKNOWN if none was.
    """
    watch = Stopwatch()
    solver.best_bound_callback = lambda bound: report(SearchProgress(None, bound, watch.seconds))
    ended = threading.Event()
    watcher = threading.Thread(
        target=_stop_when_cancelled, args=(solver, cancel, ended), daemon=True
    )
    watcher.start()
    try:
        return solver.solve(model, _Reporter(report))
    finally:
        ended.set()
        watcher.join()
