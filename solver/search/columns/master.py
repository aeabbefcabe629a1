"""The restricted master: the linking rows over the tours found so far, by HiGHS."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import highspy
import numpy as np

from solver.search.cancellation import CancelToken
from solver.search.columns.core import Column, Core
from solver.search.columns.tour_space import (
    OFF,
    UNDECIDED,
    BoolArray,
    FloatArray,
    IntArray,
    ruled_out,
)
from solver.search.limits import SearchLimits
from solver.search.linear import solve_part

_DUAL_SIMPLEX, _PRIMAL_SIMPLEX = 1, 4
_MOST_SECONDS = 30.0
"""Of one relaxation: it does not hear a cancel, and what takes longer is stuck."""

Tours = Mapping[int, IntArray]
"""One tour a person."""


@dataclass(frozen=True, slots=True)
class Relaxed:
    """Optimum of the relaxed master: its value, duals of rows and people, weights of columns."""

    objective: float
    duals: FloatArray
    people_duals: FloatArray
    weights: FloatArray


@dataclass(frozen=True, slots=True)
class Choice:
    """One tour for each free person, what all cost together, and the other variables."""

    cost: float
    tours: dict[int, IntArray]
    others: FloatArray


class Master:
    """People of ``free`` choose among their columns; the others keep their tours."""

    def __init__(self, core: Core, free: Sequence[int], fixed: Tours, penalty: float) -> None:
        """``penalty``: the price of a person without a tour, beyond anything real."""
        self._core = core
        self.free = tuple(free)
        self._place = {e: i for i, e in enumerate(self.free)}
        self.lower, self.upper = core.lower.copy(), core.upper.copy()
        self.fixed_cost = 0.0
        for e, tour in fixed.items():
            self._give(e, tour, 1)
        self.columns: list[tuple[int, IntArray]] = []
        self.fixed: IntArray = np.full(core.cell_costs.shape[:2], UNDECIDED, dtype=np.int64)
        self.closed = ruled_out(self.fixed, self.n_patterns)
        self._is_open = np.zeros(0, dtype=np.bool_)
        self._known: set[tuple[int, bytes]] = set()
        self._highs = highspy.Highs()
        self._highs.setOptionValue("output_flag", False)
        self._highs.setOptionValue("threads", 1)
        self._highs.setOptionValue("simplex_strategy", _PRIMAL_SIMPLEX)
        first = self._empty(penalty)
        self._n_first = first.num_col_
        self._highs.passModel(first)

    def _empty(self, penalty: float) -> highspy.HighsLp:
        """Return the program without tours: the other variables, and what may be missing.

        A person may go without a tour, a row may be missed, each at the ``penalty``.
        """
        core, n_free = self._core, len(self.free)
        starts, rows, values = core.other_entries
        up = np.flatnonzero(np.isfinite(self.lower))
        down = np.flatnonzero(np.isfinite(self.upper))
        missing = np.concatenate([core.n_rows + np.arange(n_free), up, down])
        signs = np.concatenate([np.ones(n_free + len(up)), -np.ones(len(down))])
        lp = highspy.HighsLp()
        lp.num_col_ = len(core.others) + len(missing)
        lp.num_row_ = core.n_rows + n_free
        lp.offset_ = core.offset + self.fixed_cost
        lp.col_cost_ = np.concatenate([core.other_costs, np.full(len(missing), penalty)])
        lp.col_lower_ = np.concatenate([core.other_lower, np.zeros(len(missing))])
        lp.col_upper_ = np.concatenate([core.other_upper, np.full(len(missing), np.inf)])
        lp.row_lower_ = np.concatenate([self.lower, np.ones(n_free)])
        lp.row_upper_ = np.concatenate([self.upper, np.ones(n_free)])
        lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        lp.a_matrix_.start_ = np.concatenate([starts, starts[-1] + 1 + np.arange(len(missing))])
        lp.a_matrix_.index_ = np.concatenate([rows, missing])
        lp.a_matrix_.value_ = np.concatenate([values, signs])
        return lp

    def add(self, tours: Sequence[tuple[int, IntArray]]) -> int:
        """Add the tours that are not there yet; return how many."""
        costs, starts, rows, values = [], [0], [], []
        for e, tour in tours:
            key = (e, tour.tobytes())
            if key in self._known:
                continue
            self._known.add(key)
            self.columns.append((e, tour))
            column = self._core.column(e, tour)
            costs.append(column.cost)
            rows += [column.rows, np.array([self._core.n_rows + self._place[e]])]
            values += [column.values, np.ones(1)]
            starts.append(starts[-1] + len(column.rows) + 1)
        if costs:
            n = len(costs)
            self._is_open = np.append(self._is_open, np.ones(n, dtype=np.bool_))
            self._highs.addCols(
                n,
                np.array(costs),
                np.zeros(n),
                np.full(n, np.inf),
                starts[-1],
                np.array(starts[:-1], dtype=np.int32),
                np.concatenate(rows).astype(np.int32),
                np.concatenate(values),
            )
        return len(costs)

    def settle(self, employee: int, tour: IntArray, times: int = 1) -> None:
        """Give somebody who is not free a tour; -1 times: take it back."""
        for row in self._give(employee, tour, times).rows.tolist():
            self._highs.changeRowBounds(row, self.lower[row], self.upper[row])
        self._highs.changeObjectiveOffset(self._core.offset + self.fixed_cost)
        # Other limits leave the last basis dual feasible.
        self._highs.setOptionValue("simplex_strategy", _DUAL_SIMPLEX)

    def _give(self, employee: int, tour: IntArray, times: int) -> Column:
        column = self._core.column(employee, tour)
        self.lower[column.rows] -= times * column.values
        self.upper[column.rows] -= times * column.values
        self.fixed_cost += times * column.cost
        return column

    def relax(self) -> Relaxed | None:
        """Solve the linear relaxation; None if it has no optimum, or took too long."""
        self._highs.setOptionValue("time_limit", self._highs.getRunTime() + _MOST_SECONDS)
        self._highs.run()
        # New columns leave the last basis primal feasible.
        self._highs.setOptionValue("simplex_strategy", _PRIMAL_SIMPLEX)
        if self._highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        solution = self._highs.getSolution()
        duals = np.array(solution.row_dual)
        return Relaxed(
            self._highs.getObjectiveValue(),
            duals[: self._core.n_rows],
            duals[self._core.n_rows :],
            np.array(solution.col_value)[self._n_first :],
        )

    def signed(self, duals: FloatArray) -> FloatArray:
        """Return the duals without those that rounding gave the sign of a limit a row has not."""
        most = np.where(np.isfinite(self.lower), np.inf, 0.0)
        least = np.where(np.isfinite(self.upper), -np.inf, 0.0)
        return np.clip(duals, least, most)

    @property
    def n_patterns(self) -> int:
        """Number of patterns."""
        return int(self._core.cell_costs.shape[2])

    def open_columns(self) -> list[int]:
        """Return the columns that are not ruled out."""
        return np.flatnonzero(self._is_open).tolist()

    def free_all(self) -> None:
        """Rule nothing out."""
        if self.closed.any():
            self.close(np.zeros_like(self.closed))

    def fix(self, fixed: IntArray) -> None:
        """Settle days (E x D: a pattern, OFF or UNDECIDED), and nothing else."""
        self.fixed = fixed
        self._rule_out(ruled_out(fixed, self.n_patterns))

    def close(self, closed: BoolArray) -> None:
        """Rule out days off and shifts (E x D x (1 + P), the day off first), and nothing else."""
        self.fixed = np.full_like(self.fixed, UNDECIDED)
        self._rule_out(closed)

    def _rule_out(self, closed: BoolArray) -> None:
        self.closed = closed
        people = np.array([e for e, _ in self.columns])
        tours = np.stack([tour for _, tour in self.columns])
        days = np.arange(tours.shape[1])
        is_open = ~closed[people[:, None], days, tours - OFF].any(axis=1)
        changed = np.flatnonzero(is_open != self._is_open)
        self._is_open = is_open
        if len(changed):
            places = (self._n_first + changed).astype(np.int32)
            most = np.where(is_open[changed], np.inf, 0.0)
            self._highs.changeColsBounds(len(changed), places, np.zeros(len(changed)), most)
            # Other limits leave it dual feasible.
            self._highs.setOptionValue("simplex_strategy", _DUAL_SIMPLEX)

    def shares(self, weights: FloatArray) -> FloatArray:
        """Return by person, day and pattern (the first one: off) how much the columns take.

        ``weights``: of the columns, as a relaxation found them.
        """
        n_people, n_days, n_patterns = self._core.cell_costs.shape
        shares = np.zeros((n_people, n_days, 1 + n_patterns))
        for i in np.flatnonzero(weights > 0).tolist():
            e, tour = self.columns[i]
            shares[e, np.arange(n_days), tour - OFF] += weights[i]
        return shares

    def choose(self, seconds: float, cancel: CancelToken) -> Choice | None:
        """Choose one of the columns for each free person, at least total cost.

        None if nothing was found in time.
        """
        lp = self._highs.getLp()
        lp.integrality_ = [highspy.HighsVarType.kInteger] * lp.num_col_
        upper = np.array(lp.col_upper_)
        upper[len(self._core.others) : self._n_first] = 0.0
        lp.col_upper_ = upper
        point = solve_part(lp, cancel, SearchLimits(seconds, 1))
        if point is None:
            return None
        picked = np.flatnonzero(point.values[self._n_first :] > 0.5)
        tours = {self.columns[i][0]: self.columns[i][1] for i in picked}
        return Choice(point.objective, tours, point.values[: len(self._core.others)])
