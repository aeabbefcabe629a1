"""Run one model on several engines side by side; cost, bound and gap are one truth.

HiGHS and CP-SAT look at the same variables.  The best solution of either, the
best bound of either, and whoever proves optimality first, ends the search.

An engine deep in a heuristic may notice a stop only seconds later; the answer
does not wait for it: the thread ends by itself and what it says is ignored.
"""

from __future__ import annotations

import math
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from ortools.sat.python import cp_model

from solver.search.cancellation import CancelToken
from solver.search.columns.search import ColumnSearch
from solver.search.columns.tour_space import TourSpace
from solver.search.limits import SearchLimits
from solver.search.linear import linear_program, solve_linear
from solver.search.run import SearchProgress, run
from solver.search.stopwatch import Stopwatch

_POLL_SECONDS = 0.02
_GRACE_SECONDS = 0.3


@dataclass(frozen=True, slots=True)
class SearchOutcome:
    """End of a search.  ``values`` of all variables, by index, or None without a solution.

    ``proven``: the solution is optimal, or (without one) there is none.
    """

    values: tuple[int, ...] | None
    cost: int | None
    bound: float
    proven: bool


@dataclass(frozen=True, slots=True)
class People:
    """Each person's tours, and the constraints (by index) that every such tour keeps by itself."""

    spaces: tuple[TourSpace, ...]
    own_rows: frozenset[int]


def search(
    model: cp_model.CpModel,
    limits: SearchLimits,
    cancel: CancelToken,
    report: Callable[[SearchProgress], None],
    people: People | None = None,
) -> SearchOutcome:
    """Minimise ``model`` (whole-number costs); ``report`` is called on engine threads.

    ``people``: the model's rows and tours person by person, for column generation.
    """
    return _Search(model, limits, cancel, report, people).outcome()


class _Search:
    def __init__(
        self,
        model: cp_model.CpModel,
        limits: SearchLimits,
        cancel: CancelToken,
        report: Callable[[SearchProgress], None],
        people: People | None,
    ) -> None:
        self._model = model
        self._people = people
        self._limits = limits
        self._cancel = cancel
        self._report = report
        self._watch = Stopwatch()
        self._stop = CancelToken()
        self._lock = threading.Lock()
        self._values: tuple[int, ...] | None = None
        self._cost: int | None = None
        self._bound: float = -math.inf
        self._proven = False
        self._closed = False
        self._error: Exception | None = None

    def outcome(self) -> SearchOutcome:
        workers = self._limits.workers or os.cpu_count() or 1
        engines = [self._run_linear if self._people is None else self._run_columns]
        if workers > 1:
            engines.append(lambda: self._run_cp_sat(workers - 1))
        # Not daemons: the interpreter must not end under an engine that still runs.
        threads = [threading.Thread(target=self._guard, args=(e,)) for e in engines]
        for thread in threads:
            thread.start()
        stopped_seconds = math.inf
        while any(thread.is_alive() for thread in threads):
            time.sleep(_POLL_SECONDS)
            now = self._watch.seconds
            if self._cancel.is_cancelled() or now > self._limits.seconds:
                self._stop.cancel()
            if self._stop.is_cancelled():
                stopped_seconds = min(stopped_seconds, now)
            if now > stopped_seconds + _GRACE_SECONDS:
                break
        with self._lock:
            self._closed = True
        if self._error is not None:
            raise self._error
        return SearchOutcome(self._values, self._cost, self._bound, self._proven)

    def _guard(self, engine: Callable[[], None]) -> None:
        try:
            engine()
        except Exception as error:  # noqa: BLE001 - raised again on the caller's thread
            self._error = error
            self._stop.cancel()

    def _run_linear(self) -> None:
        lp = linear_program(self._model)
        if self._stop.is_cancelled():
            return
        left = replace(self._limits, seconds=max(0.0, self._limits.seconds - self._watch.seconds))
        outcome = solve_linear(lp, self._stop, left, self._on_solution, self._on_bound)
        if outcome.values is not None:
            self._on_solution(outcome.cost, outcome.values)
        if not outcome.infeasible:
            self._on_bound(outcome.bound)
        if outcome.proven or outcome.infeasible:
            self._finish()

    def _run_columns(self) -> None:
        assert self._people is not None
        lp = linear_program(self._model, without=self._people.own_rows)
        ColumnSearch(
            lp,
            self._people.spaces,
            self._limits.seed,
            self._stop,
            self._on_solution,
            self._on_bound,
        ).run()

    def _run_cp_sat(self, workers: int) -> None:
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = self._limits.seconds
        solver.parameters.random_seed = self._limits.seed
        solver.parameters.num_workers = workers
        # With few workers, the full linear relaxation is worth its time.
        solver.parameters.linearization_level = 2
        status = run(self._model, solver, self._stop, self._on_cp_sat)
        if status == cp_model.OPTIMAL:
            self._on_solution(solver.objective_value, tuple(solver.response_proto.solution))
            self._on_bound(solver.objective_value)
        if status in (cp_model.OPTIMAL, cp_model.INFEASIBLE):
            self._finish()

    def _on_cp_sat(self, progress: SearchProgress) -> None:
        if progress.values is not None and progress.cost is not None:
            self._on_solution(progress.cost, progress.values)
        self._on_bound(progress.bound)

    def _on_solution(self, cost: float, values: tuple[int, ...]) -> None:
        with self._lock:
            if self._closed or (self._cost is not None and self._cost <= round(cost)):
                return
            self._cost, self._values = round(cost), values
        self._tell()

    def _on_bound(self, bound: float) -> None:
        if not math.isfinite(bound):  # an engine that knows nothing yet, or gave up
            return
        whole = math.ceil(bound - 1e-6)
        with self._lock:
            if self._closed or whole <= self._bound:
                return
            self._bound = whole
        self._tell()

    def _tell(self) -> None:
        if self._cost is not None and self._bound >= self._cost:
            self._finish()
        self._report(SearchProgress(self._cost, self._bound, self._watch.seconds))

    def _finish(self) -> None:
        with self._lock:
            self._proven = self._proven or not self._closed
        self._stop.cancel()
