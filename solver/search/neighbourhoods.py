"""Large-neighbourhood search with CP-SAT: free some cells, keep the rest, look for better.

A neighbourhood is some people for the whole horizon, those whom the costs are about or any,
each with those whom a rule ties to that one, or everybody for a few days.  Each is one short
solve of the model itself with the other cells fixed; its size follows whether the last one
of its kind was searched to the end (Shaw 1998), and how often a kind is tried, what it gained
of late.
As long as no engine has a solution, the whole model is searched for one.  A start that
breaks rows is mended before that: those who break them are chosen anew, with ever more
people, whatever it costs.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from ortools.sat.python import cp_model

from solver.search.cancellation import CancelToken
from solver.search.companions import Tie, with_companions
from solver.search.cost_walks import CostWalks
from solver.search.cp_sat import UntilKnown, engine, search_whole
from solver.search.gains import Gains
from solver.search.incumbent import Incumbent, Values
from solver.search.linear import linear_program
from solver.search.run import run
from solver.search.table import FloatArray, IntArray, Table

_SECONDS = 4.0
_MENDING_SECONDS = 8.0
_GROWTH = 1.15
_WALKS_A_PERSON = 20


@dataclass(slots=True)
class _Kind:
    """One way to choose what is free: ``size`` people, or days, at once."""

    choose: Callable[[int, FloatArray, Values], IntArray]
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
        ties: Sequence[Tie] = (),
    ) -> None:
        """``cells`` (E x D x P): the model's variable of each assignment.

        ``ties``: who is chosen anew together.
        """
        self._model = model
        self._cells = cells
        self._random = random.Random(seed)
        self._seed = seed
        self._cancel = cancel
        self._incumbent = incumbent
        self._ties = ties
        n_people, n_days = cells.shape[:2]
        few_people = min(float(n_people), max(2.0, n_people * 0.15))
        few_days = max(2.0, min(7.0, n_days * 0.2))
        self._kinds = (
            _Kind(self._anybody, few_people, n_people),
            _Kind(self._dear_people, few_people, n_people),
            _Kind(self._dear_days, few_days, n_days),
        )
        self._gains = Gains(len(self._kinds), incumbent, self._random)

    def run(self) -> None:
        """Search until cancelled."""
        while not self._cancel.is_cancelled():
            self.improve_once()

    def improve_once(self) -> None:
        """Look near the best solution; as long as there is none, search the whole model."""
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
        way = self._gains.next()
        kind = self._kinds[way]
        charges = self._walks.charges(np.array(values, dtype=np.float64))
        with self._gains.trial(way):
            finished = self._solve(cost, values, kind.choose(round(kind.size), charges, values))
        kind.adapt(finished=finished)

    @cached_property
    def _walks(self) -> CostWalks:
        return CostWalks(Table(linear_program(self._model)), self._cells)

    def _anybody(self, n: int, _charges: FloatArray, values: Values) -> IntArray:
        people = self._random.sample(range(len(self._cells)), n)
        return self._cells[with_companions(people, self._ties, values, n)]

    def _dear_people(self, n: int, charges: FloatArray, values: Values) -> IntArray:
        """Return the cells of people whom the costs are about."""
        reached: set[int] = set()
        for _ in range(n * _WALKS_A_PERSON):
            cell = self._walks.cell(charges, self._random)
            if cell is not None:
                reached.add(cell[0])
            if len(reached) == n:
                break
        if not reached:
            return self._anybody(n, charges, values)
        people = self._random.sample(sorted(reached), len(reached))
        return self._cells[with_companions(people, self._ties, values, n)]

    def _dear_days(self, n: int, charges: FloatArray, _values: Values) -> IntArray:
        """Return the cells of days in a row around one that a cost is about."""
        n_days = self._cells.shape[1]
        cell = self._walks.cell(charges, self._random)
        day = cell[1] if cell is not None else self._random.randrange(n_days)
        first = self._random.randint(max(0, day - n + 1), min(day, n_days - n))
        return self._cells[:, first : first + n]

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
