"""Run one model on several engines side by side; cost, bound and gap are one truth.

HiGHS and CP-SAT look at the same variables.  The best solution of either, the
best bound of either, and whoever proves optimality first, ends the search.

An engine deep in a heuristic may notice a stop only seconds later; the answer
does not wait for it: the thread ends by itself and what it says is ignored.
"""

from __future__ import annotations

import math
import os
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import highspy
import numpy as np
import numpy.typing as npt
from ortools.sat.python import cp_model

from solver.search.cancellation import CancelToken
from solver.search.columns.search import ColumnSearch
from solver.search.columns.tour_space import Limits
from solver.search.columns.windows import WindowSearch
from solver.search.companions import Tie
from solver.search.cp_sat import engine, search_whole
from solver.search.gains import Gains
from solver.search.incumbent import Incumbent, SearchOutcome
from solver.search.limits import SearchLimits
from solver.search.linear import Near, linear_program, near_to, relax, solve_linear
from solver.search.neighbourhoods import NeighbourhoodSearch, Start
from solver.search.relax_and_fix import RelaxAndFix
from solver.search.run import SearchProgress
from solver.search.stopwatch import Stopwatch
from solver.search.tightening import tighten

_POLL_SECONDS = 0.02
_GRACE_SECONDS = 0.3
_CP_SAT_SECONDS = 2.0
_NEAR = 0.0005
"""Share of the bound within which a first search looks for the optimum."""
_LARGE = 40_000
"""Variables beyond which a simplex method needs minutes for the first relaxation."""
_MOST_CELLS = 100_000
"""Cells beyond which the relaxation over columns takes longer than people wait."""
_LONG_DAYS = 28
"""Days up to which CP-SAT finds better rosters near a good one."""

IntArray = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class People:
    """The model person by person.

    ``cells`` (E x D x P): the variable of each assignment.  ``limits``: what everybody's
    tours keep, if columns are to be generated; ``own_rows``: the constraints (by index)
    that say the same.  ``ties``: who hangs together.
    """

    cells: IntArray
    limits: tuple[Limits, ...] = ()
    own_rows: frozenset[int] = frozenset()
    ties: tuple[Tie, ...] = ()


def search(
    model: cp_model.CpModel,
    limits: SearchLimits,
    cancel: CancelToken,
    report: Callable[[SearchProgress], None],
    people: People | None = None,
    start: Start | None = None,
) -> SearchOutcome:
    """Minimise ``model`` (whole-number costs); ``report`` is called on engine threads.

    ``people``: who the cells belong to; without it the model is searched as any other.
    ``start``: a solution to improve, or something near one.
    """
    return _Search(model, limits, cancel, report, people).outcome(start)


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
        self.incumbent = Incumbent(self._stop, report)
        self._start: Start | None = None
        self._error: Exception | None = None
        self._is_large = len(model.proto.variables) > _LARGE
        self._reading = threading.Lock()
        self._passed = threading.Event()
        self._lp: highspy.HighsLp | None = None

    def outcome(self, start: Start | None) -> SearchOutcome:
        self._start = start
        if start is not None and start.cost is not None:
            self.incumbent.offer(start.cost, start.values)
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
        outcome = self.incumbent.close()
        if self._error is not None:
            raise self._error
        return outcome

    def _engines(self) -> list[Callable[[], None]]:
        """Return what runs side by side: one engine if there is one worker."""
        if math.isfinite(self._limits.work):
            return [self._run_by_work]
        workers = self._limits.workers or os.cpu_count() or 1
        people = self._people
        if people is not None and people.limits:
            both = [lambda: self._run_columns(people), lambda: self._run_beside_columns(people)]
            return both if workers > 1 else [lambda: self._run_in_turn(people)]
        if people is not None:
            both = [
                lambda: self._run_linear_of(people),
                lambda: self._run_cp_sat_then_neighbourhoods(people, workers - 1),
            ]
        else:
            both = [self._run_linear, lambda: self._run_cp_sat(workers - 1, math.inf)]
        return both if workers > 1 else both[:1]

    def _guard(self, engine: Callable[[], None]) -> None:
        try:
            engine()
        except Exception as error:  # noqa: BLE001 - raised again on the caller's thread
            self._error = error
            self._stop.cancel()

    def _run_linear(self) -> None:
        self._solve_linear(linear_program(self._model))

    def _solve_linear(self, lp: highspy.HighsLp, near: Near | None = None) -> None:
        """Search ``lp``, or only what is near."""
        if self._stop.is_cancelled():
            return
        left = replace(self._limits, seconds=max(0.0, self._limits.seconds - self._watch.seconds))
        known = self.incumbent
        beyond = near.most if near else math.inf

        def raise_bound(bound: float) -> None:
            known.raise_bound(min(bound, beyond))

        outcome = solve_linear(lp, self._stop, left, known.offer, raise_bound, near)
        if outcome.values is not None:
            known.offer(outcome.cost, outcome.values)
        if outcome.infeasible:
            known.raise_bound(beyond)
        else:
            raise_bound(outcome.bound)
        is_all = outcome.cost <= beyond if outcome.proven else math.isinf(beyond)
        if (outcome.proven or outcome.infeasible) and is_all:
            known.finish()

    def _run_columns(self, people: People) -> None:
        if people.cells.shape[1] > _LONG_DAYS and people.cells.size > _MOST_CELLS:
            self._run_groups(people)
            return
        lp = linear_program(self._model, without=people.own_rows)
        ColumnSearch(lp, people.limits, self._limits.seed, self._stop, self.incumbent).run()

    def _run_groups(self, people: People) -> None:
        """Choose some people anew, once there is a good roster to begin with."""
        while not self._stop.is_cancelled():
            if self._passed.wait(_POLL_SECONDS):
                self._groups(people, self._limits.seed + 1).improve()

    def _run_beside_columns(self, people: People) -> None:
        """Search a few weeks at a time, or where there are only a few, with CP-SAT."""
        if people.cells.shape[1] <= _LONG_DAYS:
            self._run_neighbourhoods(people)
            return
        lp = linear_program(self._model, without=people.own_rows)
        seed = self._limits.seed
        shared = self._stop, self.incumbent
        make_groups = partial(self._groups, people, seed)
        WindowSearch(lp, people.limits, seed, *shared, make_groups).run(self._passed)

    def _run_in_turn(self, people: People) -> None:
        """Search for neighbourhoods only where the columns have ended without a solution."""
        self._run_columns(people)
        self._run_neighbourhoods(people)

    def _run_neighbourhoods(self, people: People) -> None:
        self._nearby(people).run()

    def _nearby(self, people: People) -> NeighbourhoodSearch:
        """Return the neighbourhoods, after a start that breaks rows was mended."""
        seed = self._limits.seed
        shared = self._stop, self.incumbent, people.ties
        nearby = NeighbourhoodSearch(self._model, people.cells, seed, *shared)
        if self._start is not None and self._start.cost is None:
            nearby.mend(self._start)
        return nearby

    def _program(self, people: People) -> highspy.HighsLp:
        """Return the tightened linear program, which all engines share and none changes."""
        with self._reading:
            if self._lp is None:
                self._lp = linear_program(self._model)
                tighten(self._lp, people.cells, self._stop)
            return self._lp

    def _groups(self, people: People, seed: int) -> RelaxAndFix:
        limits = replace(self._limits, seed=seed)
        lp = self._program(people)
        return RelaxAndFix(lp, people.cells, limits, self._stop, self.incumbent, people.ties)

    def _run_linear_of(self, people: People) -> None:
        """Look near the relaxation first; then everywhere."""
        lp = self._program(people)
        relaxed = relax(lp, self._stop)
        if relaxed is None:
            self._solve_linear(lp)
            return
        self.incumbent.raise_bound(relaxed.objective)
        if self._is_large:
            self._groups(people, self._limits.seed).run(relaxed)
            return
        room = 1 + _NEAR * abs(relaxed.objective)
        self._solve_linear(lp, near_to(lp, relaxed, room))
        self._solve_linear(lp)

    def _run_cp_sat_then_neighbourhoods(self, people: People, workers: int) -> None:
        """CP-SAT is quick where little is to decide; else good rosters have better ones nearby."""
        self._run_cp_sat(workers, _CP_SAT_SECONDS)
        if self._is_large:
            self._groups(people, self._limits.seed + 1).improve()
        if self._is_large or not people.cells.size:
            self._run_neighbourhoods(people)
        else:
            self._run_groups_and_neighbourhoods(people)

    def _run_groups_and_neighbourhoods(self, people: People) -> None:
        """Take turns, groups first; then whichever gained more of late more often."""
        nearby = self._nearby(people)
        groups = self._groups(people, self._limits.seed + 1)
        ways = groups.improve_once, nearby.improve_once
        gains = Gains(len(ways), self.incumbent, random.Random(self._limits.seed))
        way = 0
        while not self._stop.is_cancelled():
            is_known = self.incumbent.best() is not None
            with gains.trial(way):
                ways[way if is_known else 1]()
            way = gains.next()

    def _run_by_work(self) -> None:
        """One worker of one engine, by its own count of effort: the same on every machine."""
        solver = engine(self._limits.seed, 1, self._limits.seconds)
        solver.parameters.max_deterministic_time = self._limits.work
        search_whole(self._model, solver, self._stop, self.incumbent)

    def _run_cp_sat(self, workers: int, seconds: float) -> None:
        left = self._limits.seconds - self._watch.seconds
        solver = engine(self._limits.seed, workers, min(seconds, left))
        search_whole(self._model, solver, self._stop, self.incumbent)
