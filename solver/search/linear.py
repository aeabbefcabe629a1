"""The same model through HiGHS: its cuts make the strong bound.

Every rule of the rosters is linear in the CP-SAT model, so the model is read
back row by row; nothing is stated twice.  HiGHS gets one thread: the other
cores search with CP-SAT.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np
import numpy.typing as npt
from ortools.sat.python import cp_model

from solver.search.cancellation import CancelToken
from solver.search.incumbent import whole
from solver.search.keeping import Keeping
from solver.search.limits import SearchLimits

FloatArray = npt.NDArray[np.float64]
Ranges = tuple[FloatArray, FloatArray]
"""Lower and upper limits of all columns, instead of a program's own."""
_INTEGER_COST_GAP = 0.999  # whole-number costs: a smaller gap proves optimality
_CP_SAT_INFINITY = 2**62
_ONE_RANGE = 2  # a domain without holes: its first and its last value


@dataclass(frozen=True, slots=True)
class LinearOutcome:
    """How HiGHS ended; ``values`` of all model variables, and ``cost``, if it has a solution."""

    proven: bool
    infeasible: bool
    bound: float
    cost: float
    values: tuple[int, ...] | None


@dataclass(slots=True)
class _Rows:
    lower: list[float]
    upper: list[float]
    starts: list[int]
    columns: list[int]
    coefficients: list[float]

    def add(
        self, columns: Sequence[int], factors: Sequence[int], lower: float, upper: float
    ) -> None:
        """Add one row; a negative column index is the negation 1 - x of a literal."""
        shift = sum(k for c, k in zip(columns, factors, strict=True) if c < 0)
        for c, k in zip(columns, factors, strict=True):
            self.columns.append(c if c >= 0 else -c - 1)
            self.coefficients.append(k if c >= 0 else -k)
        self.lower.append(lower - shift)
        self.upper.append(upper - shift)
        self.starts.append(len(self.columns))


def linear_program(model: cp_model.CpModel, without: Collection[int] = ()) -> highspy.HighsLp:
    """Return the model, ``without`` some of its constraints, as a mixed-integer linear program.

    Raises:
        ValueError: A constraint of the model is not linear.
    """
    proto = model.proto
    rows = _Rows([], [], [0], [], [])
    for n, constraint in enumerate(proto.constraints):
        if n in without:
            continue
        if len(constraint.enforcement_literal) or not _add_row(rows, constraint):
            raise ValueError(f"not a linear constraint: {constraint}")
    return _highs_lp(proto, rows)


def _add_row(rows: _Rows, constraint: Any) -> bool:
    """Add the constraint as a row; return False if it is none."""
    if constraint.has_linear():
        domain = _numbers(constraint.linear.domain)
        columns, factors = _numbers(constraint.linear.vars), _numbers(constraint.linear.coeffs)
        rows.add(columns, factors, _finite(domain[0]), _finite(domain[-1]))
        return len(domain) == _ONE_RANGE
    if constraint.has_at_most_one():
        literals = _numbers(constraint.at_most_one.literals)
        rows.add(literals, [1] * len(literals), -math.inf, 1)
        return True
    if constraint.has_bool_or():  # also how CP-SAT says "impossible": without literals
        literals = _numbers(constraint.bool_or.literals)
        rows.add(literals, [1] * len(literals), 1, math.inf)
        return True
    return False


def _highs_lp(proto: Any, rows: _Rows) -> highspy.HighsLp:
    lower, upper = _domains(proto)
    objective = proto.objective
    cost = np.zeros(len(lower))
    cost[_numbers(objective.vars)] = _numbers(objective.coeffs)
    lp = highspy.HighsLp()
    lp.num_col_ = len(lower)
    lp.num_row_ = len(rows.lower)
    lp.col_cost_ = cost
    lp.offset_ = objective.offset
    lp.col_lower_ = np.array(lower, dtype=np.double)
    lp.col_upper_ = np.array(upper, dtype=np.double)
    lp.row_lower_ = np.array(rows.lower)
    lp.row_upper_ = np.array(rows.upper)
    lp.integrality_ = [highspy.HighsVarType.kInteger] * len(lower)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.array(rows.starts)
    lp.a_matrix_.index_ = np.array(rows.columns)
    lp.a_matrix_.value_ = np.array(rows.coefficients, dtype=np.double)
    return lp


def _domains(proto: Any) -> tuple[list[int], list[int]]:
    """Return the least and the greatest value of each variable."""
    lower, upper = [], []
    for variable in proto.variables:
        domain = variable.domain
        if len(domain) > _ONE_RANGE:
            raise ValueError(f"not a linear model: a domain with holes, {variable}")
        lower.append(domain[0])
        upper.append(domain[len(domain) - 1])  # it counts from the start alone: -1 gives 0
    return lower, upper


def _numbers(of: Any) -> list[int]:
    # Not list(): it ends with an exception, which takes as long as ten numbers.
    return [of[i] for i in range(len(of))]


def _finite(bound: int) -> float:
    if abs(bound) < _CP_SAT_INFINITY:
        return float(bound)
    return math.copysign(math.inf, bound)


def solve_linear(
    lp: highspy.HighsLp,
    cancel: CancelToken,
    limits: SearchLimits,
    on_solution: Callable[[float, tuple[int, ...]], None],
    on_bound: Callable[[float], None],
    near: Near | None = None,
) -> LinearOutcome:
    """Run HiGHS to its proof, the limit, or ``cancel``; the callbacks come on this thread.

    ``near``: where to look; the search ends as soon as its bound is beyond that.

    Its heuristics look at the time limit, but not always at a cancel.  What it calls a
    solution on the way is looked at again: some break rows (HiGHS 1.12, where presolve has
    taken columns out), which it finds out only afterwards.
    """
    check: list[Keeping] = []
    highs = _engine(limits, _INTEGER_COST_GAP)
    _pass(highs, lp, near.ranges if near else None)
    most = near.most if near else math.inf

    def watch_bound(event: highspy.HighsCallbackEvent) -> None:
        bound = event.data_out.mip_dual_bound
        on_bound(bound)
        event.interrupt(cancel.is_cancelled() or bound > most)

    def improve(event: highspy.HighsCallbackEvent) -> None:
        values = whole(event.data_out.mip_solution)
        if not check:
            check.append(Keeping(lp))
        if check[0].keeps(values):
            on_solution(event.data_out.objective_function_value, values)

    _interrupt_when(highs, cancel)
    highs.cbMipInterrupt.subscribe(watch_bound)
    highs.cbMipImprovingSolution.subscribe(improve)
    highs.run()
    return _outcome(highs)


@dataclass(frozen=True, slots=True)
class Point:
    """Values (floating) of all columns, and their objective.

    ``gap``: what the proven bound is lower.  ``reduced_costs``: of a relaxation's columns.
    """

    objective: float
    values: FloatArray
    gap: float
    reduced_costs: FloatArray


@dataclass(frozen=True, slots=True)
class Near:
    """Limits of all columns that hold every solution that costs at most ``most``."""

    ranges: Ranges
    most: float


def relax(lp: highspy.HighsLp, cancel: CancelToken) -> Point | None:
    """Solve the linear relaxation by an interior point and a crossover; None after a cancel."""
    highs = _engine(SearchLimits(math.inf), 0.0)
    highs.setOptionValue("solver", "ipm")
    highs.passModel(lp)
    columns = np.arange(lp.num_col_, dtype=np.int32)
    continuous = np.full(lp.num_col_, int(highspy.HighsVarType.kContinuous), dtype=np.uint8)
    highs.changeColsIntegrality(lp.num_col_, columns, continuous)
    _interrupt_when(highs, cancel)
    highs.run()
    return _point(highs, highs.getModelStatus() == highspy.HighsModelStatus.kOptimal)


def near_to(lp: highspy.HighsLp, relaxed: Point, room: float) -> Near:
    """Return where every solution lies that costs at most ``room`` more than the relaxation.

    The columns that cost more to move are settled: moving one by one from the limit where
    it lies costs its reduced cost at least.
    """
    lower, upper = np.array(lp.col_lower_), np.array(lp.col_upper_)
    ranges = (
        np.where(relaxed.reduced_costs < -room, upper, lower),
        np.where(relaxed.reduced_costs > room, lower, upper),
    )
    return Near(ranges, relaxed.objective + room)


def solve_part(
    lp: highspy.HighsLp,
    cancel: CancelToken,
    limits: SearchLimits,
    start: FloatArray | None = None,
    near: float = 0.0,
    ranges: Ranges | None = None,
) -> Point | None:
    """Return the best point of a small program within the limits; None if there is none.

    ``start``: values of all its columns that are known to be feasible.  ``near``: what a
    better one must cost less to be worth looking for.
    """
    highs = _engine(limits, max(near, _INTEGER_COST_GAP))
    _pass(highs, lp, ranges)
    if start is not None:
        solution = highspy.HighsSolution()
        solution.col_value = start.tolist()
        highs.setSolution(solution)
    _interrupt_when(highs, cancel)
    highs.run()
    found = highs.getInfo().primal_solution_status == highspy.kSolutionStatusFeasible
    return _point(highs, found)


def _pass(highs: highspy.Highs, lp: highspy.HighsLp, ranges: Ranges | None) -> None:
    highs.passModel(lp)
    if ranges is not None:
        columns = np.arange(lp.num_col_, dtype=np.int32)
        highs.changeColsBounds(lp.num_col_, columns, *ranges)


def _point(highs: highspy.Highs, found: bool) -> Point | None:
    if not found:
        return None
    info = highs.getInfo()
    objective = info.objective_function_value
    gap = max(0.0, objective - info.mip_dual_bound)
    solution = highs.getSolution()
    return Point(objective, np.array(solution.col_value), gap, np.array(solution.col_dual))


def _engine(limits: SearchLimits, gap: float) -> highspy.Highs:
    highs = highspy.Highs()
    for option, value in (
        ("output_flag", False),
        ("threads", 1),
        ("random_seed", limits.seed),
        ("time_limit", limits.seconds),
        ("mip_rel_gap", 0.0),
        ("mip_abs_gap", gap),
    ):
        highs.setOptionValue(option, value)
    return highs


def _interrupt_when(highs: highspy.Highs, cancel: CancelToken) -> None:
    def watch(event: highspy.HighsCallbackEvent) -> None:
        event.interrupt(cancel.is_cancelled())

    highs.cbSimplexInterrupt.subscribe(watch)
    highs.cbIpmInterrupt.subscribe(watch)
    highs.cbMipInterrupt.subscribe(watch)


def _outcome(highs: highspy.Highs) -> LinearOutcome:
    status = highs.getModelStatus()
    info = highs.getInfo()
    if status == highspy.HighsModelStatus.kModelEmpty:  # nothing to decide: the offset is the cost
        cost = highs.getObjectiveValue()
        return LinearOutcome(True, False, cost, cost, ())
    has_solution = info.primal_solution_status == highspy.kSolutionStatusFeasible
    return LinearOutcome(
        proven=status == highspy.HighsModelStatus.kOptimal,
        infeasible=status == highspy.HighsModelStatus.kInfeasible,
        bound=info.mip_dual_bound,
        cost=info.objective_function_value,
        values=whole(highs.getSolution().col_value) if has_solution else None,
    )
