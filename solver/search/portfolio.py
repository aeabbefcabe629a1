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

import numpy as np
from ortools.sat.python import cp_model

from solver.search.cancellation import CancelToken
from solver.search.columns.search import ColumnSearch
from solver.search.columns.tour_space import TourSpace
from solver.search.incumbent import Incumbent, SearchOutcome
from solver.search.limits import SearchLimits
from solver.search.linear import linear_program, solve_linear
from solver.search.neighbourhoods import NeighbourhoodSearch
from solver.search.run import SearchProgress, run
from solver.search.stopwatch import Stopwatch

_POLL_SECONDS = 0.02
_GRACE_SECONDS = 0.3


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
        self._watch = Stopwatch()
        self._stop = CancelToken()
        self._incumbent = Incumbent(self._stop, report)
        self._error: Exception | None = None

    def outcome(self) -> SearchOutcome:
        # Not daemons: the interpreter must not end under an engine that still runs.
        threads = [threading.Thread(target=self._guard, args=(e,)) for e in self._engines()]
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
        outcome = self._incumbent.close()
        if self._error is not None:
            raise self._error
        return outcome

    def _engines(self) -> list[Callable[[], None]]:
        """Return what runs side by side: one engine if there is one worker."""
        workers = self._limits.workers or os.cpu_count() or 1
        people = self._people
        if people is not None:
            both = [lambda: self._run_columns(people), lambda: self._run_neighbourhoods(people)]
        else:
            both = [self._run_linear, lambda: self._run_cp_sat(workers - 1)]
        return both if workers > 1 else both[:1]

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
        known = self._incumbent
        outcome = solve_linear(lp, self._stop, left, known.offer, known.raise_bound)
        if outcome.values is not None:
            known.offer(outcome.cost, outcome.values)
        if not outcome.infeasible:
            known.raise_bound(outcome.bound)
        if outcome.proven or outcome.infeasible:
            known.finish()

    def _run_columns(self, people: People) -> None:
        lp = linear_program(self._model, without=people.own_rows)
        ColumnSearch(lp, people.spaces, self._limits.seed, self._stop, self._incumbent).run()

    def _run_neighbourhoods(self, people: People) -> None:
        cells = np.stack([space.columns for space in people.spaces])
        seed = self._limits.seed
        NeighbourhoodSearch(self._model, cells, seed, self._stop, self._incumbent).run()

    def _run_cp_sat(self, workers: int) -> None:
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = self._limits.seconds
        solver.parameters.random_seed = self._limits.seed
        solver.parameters.num_workers = workers
        # With few workers, the full linear relaxation is worth its time.
        solver.parameters.linearization_level = 2
        status = run(self._model, solver, self._stop, self._on_cp_sat)
        if status == cp_model.OPTIMAL:
            self._incumbent.offer(solver.objective_value, tuple(solver.response_proto.solution))
            self._incumbent.raise_bound(solver.objective_value)
        if status in (cp_model.OPTIMAL, cp_model.INFEASIBLE):
            self._incumbent.finish()

    def _on_cp_sat(self, progress: SearchProgress) -> None:
        if progress.values is not None and progress.cost is not None:
            self._incumbent.offer(progress.cost, progress.values)
        self._incumbent.raise_bound(progress.bound)
