"""Large-neighbourhood search with CP-SAT: free some cells, keep the rest, look for better.

A neighbourhood is some people for the whole horizon, or everybody for a few days.  Each is
one short solve of the model itself with the other cells fixed; its size follows whether
the last one of its kind was searched to the end (Shaw 1998).  As long as no engine has a
solution, the whole model is searched for one.  A start that breaks rows is mended before
that: those who break them are chosen anew, with ever more people, whatever it costs.
"""

from __future__ import annotations

import math
import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from ortools.sat.python import cp_model

from solver.search.cancellation import CancelToken
from solver.search.cp_sat import UntilKnown, engine, search_whole
from solver.search.incumbent import Incumbent, Values
from solver.search.run import run

_SECONDS = 4.0
_MENDING_SECONDS = 8.0
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


@dataclass(frozen=True, slots=True)
class Start:
    """A roster to begin with: the ``values`` of all variables, of which only the cells' count.

    ``cost``: None if it breaks rows; ``groups`` are then people to choose anew, beside all
    others as they are, for one attempt after the other.
    """

    values: Values
    cost: int | None
    groups: Sequence[Collection[int]] = ()


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
                until = UntilKnown(self._cancel, self._incumbent)
                search_whole(self._model, self._engine(), until, self._incumbent)
            else:
                self._improve(*known)

    def mend(self, start: Start) -> None:
        """Look for any solution near a start that breaks rows, as long as no engine has one.

        Costs do not count: a search for a cheap solution may be long in finding any.
        """
        until = UntilKnown(self._cancel, self._incumbent)
        for group in start.groups:
            if until.is_cancelled():
                return
            model = self._fixed(start.values, self._cells[list(group)])
            model.clear_objective()  # type: ignore[no-untyped-call]
            solver = self._engine(_MENDING_SECONDS)
            if run(model, solver, until) in (cp_model.OPTIMAL, cp_model.FEASIBLE):
                # The other numbers are any that fit: find their best.
                self._solve(None, tuple(solver.response_proto.solution), self._cells[:0])

    def _improve(self, cost: int, values: Values) -> None:
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

    def _solve(self, cost: int | None, values: Values, free: IntArray) -> bool:
        """Solve with all cells but the ``free`` ones fixed; tell whether it was to the end.

        ``cost``: what is sought costs less.
        """
        model = self._fixed(values, free)
        if cost is not None:
            model.add(_objective(model) <= cost - 1 - round(model.proto.objective.offset))
        solver = self._engine(_SECONDS)
        status = run(model, solver, self._cancel)
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            self._incumbent.offer(solver.objective_value, tuple(solver.response_proto.solution))
        is_to_the_end = status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
        if is_to_the_end and cost is not None and free.size == self._cells.size:
            # Nothing was fixed: what is best now is best.
            is_better = status == cp_model.OPTIMAL
            self._incumbent.raise_bound(solver.objective_value if is_better else cost)
            self._incumbent.finish()
        return is_to_the_end

    def _fixed(self, values: Values, free: IntArray) -> cp_model.CpModel:
        """Return the model with all cells but the ``free`` ones as they are in ``values``."""
        model = self._model.clone()
        known = np.array(values)
        fixed = np.setdiff1d(self._cells.ravel(), free.ravel())
        variables = model.proto.variables
        for index, value in zip(fixed.tolist(), known[fixed].tolist(), strict=True):
            domain = variables[index].domain
            if domain[0] <= value <= domain[-1]:  # else the start is wrong there
                domain[0] = domain[1] = value
        return model

    def _engine(self, seconds: float = math.inf) -> cp_model.CpSolver:
        self._seed += 1
        return engine(self._seed, 1, seconds)


def _objective(model: cp_model.CpModel) -> cp_model.LinearExpr:
    objective = model.proto.objective
    variables = [model.get_int_var_from_proto_index(i) for i in objective.vars]
    return cp_model.LinearExpr.weighted_sum(variables, list(objective.coeffs))
