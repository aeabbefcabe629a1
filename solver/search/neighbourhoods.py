"""Large-neighbourhood search with CP-SAT: free some cells, keep the rest, look for better.

A neighbourhood is some people for the whole horizon, or everybody for a few days.  Each is
one short solve of the model itself with the other cells fixed; its size follows whether
the last one of its kind was searched to the end (Shaw 1998).  As long as no engine has a
solution, the whole model is searched for one.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from ortools.sat.python import cp_model

from solver.search.cancellation import CancelToken
from solver.search.incumbent import Incumbent
from solver.search.run import SearchProgress, run

_SECONDS = 4.0
_GROWTH = 1.15

IntArray = npt.NDArray[np.int64]


@dataclass(slots=True)
class _Kind:
    """How many people, or days, are freed at once."""

    size: float
    most: int

    def adapt(self, *, finished: bool) -> None:
        """Grow after a search to the end, shrink after one that was cut off."""
        size = self.size * (_GROWTH if finished else 1 / _GROWTH)
        self.size = min(float(self.most), max(1.0, size))


class _UntilKnown(CancelToken):
    """Cancelled with the search, or as soon as any engine has a solution."""

    def __init__(self, cancel: CancelToken, incumbent: Incumbent) -> None:
        super().__init__()
        self._of_search = cancel
        self._incumbent = incumbent

    def is_cancelled(self) -> bool:
        return self._of_search.is_cancelled() or self._incumbent.best() is not None


class NeighbourhoodSearch:
    """Improves the best solution known, whoever found it."""

    def __init__(
        self,
        model: cp_model.CpModel,
        cells: IntArray,
        seed: int,
        cancel: CancelToken,
        incumbent: Incumbent,
    ) -> None:
        """``cells`` (E x D x P): the model's variable of each assignment."""
        self._model = model
        self._cells = cells
        self._random = random.Random(seed)
        self._seed = seed
        self._cancel = cancel
        self._incumbent = incumbent
        n_people, n_days = cells.shape[:2]
        self._people = _Kind(min(float(n_people), max(2.0, n_people * 0.15)), n_people)
        self._days = _Kind(max(2.0, min(7.0, n_days * 0.2)), n_days)

    def run(self) -> None:
        """Search until cancelled."""
        while not self._cancel.is_cancelled():
            known = self._incumbent.best()
            if known is None:
                self._begin()
            else:
                self._improve(*known)

    def _begin(self) -> None:
        """Search the whole model until a solution is known, or it is proven that there is none."""
        solver = self._solver()
        until = _UntilKnown(self._cancel, self._incumbent)
        status = run(self._model, solver, until, self._note)
        if status == cp_model.OPTIMAL:
            self._incumbent.raise_bound(solver.objective_value)
        if status == cp_model.INFEASIBLE:
            self._incumbent.finish()

    def _note(self, progress: SearchProgress) -> None:
        if progress.values is not None and progress.cost is not None:
            self._incumbent.offer(progress.cost, progress.values)
        self._incumbent.raise_bound(progress.bound)

    def _improve(self, cost: int, values: tuple[int, ...]) -> None:
        n_people, n_days = self._cells.shape[:2]
        if self._random.random() < 0.5:
            kind = self._people
            people = self._random.sample(range(n_people), round(kind.size))
            free = self._cells[people]
        else:
            kind = self._days
            length = round(kind.size)
            first = self._random.randint(0, n_days - length)
            free = self._cells[:, first : first + length]
        kind.adapt(finished=self._solve(cost, values, free))

    def _solve(self, cost: int, values: tuple[int, ...], free: IntArray) -> bool:
        """Solve with all cells but the ``free`` ones fixed; tell whether it was to the end."""
        model = self._model.clone()
        known = np.array(values)
        fixed = np.setdiff1d(self._cells.ravel(), free.ravel())
        variables = model.proto.variables
        for index, value in zip(fixed.tolist(), known[fixed].tolist(), strict=True):
            domain = variables[index].domain
            domain[0] = domain[1] = value
        objective = model.proto.objective
        model.add(_objective(model) <= cost - 1 - round(objective.offset))
        solver = self._solver()
        solver.parameters.max_time_in_seconds = _SECONDS
        status = run(model, solver, self._cancel)
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            self._incumbent.offer(solver.objective_value, tuple(solver.response_proto.solution))
        return status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)

    def _solver(self) -> cp_model.CpSolver:
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.linearization_level = 2
        self._seed += 1
        solver.parameters.random_seed = self._seed % 2**31
        return solver


def _objective(model: cp_model.CpModel) -> cp_model.LinearExpr:
    objective = model.proto.objective
    variables = [model.get_int_var_from_proto_index(i) for i in objective.vars]
    return cp_model.LinearExpr.weighted_sum(variables, list(objective.coeffs))
