"""The model of one problem, for every engine, and the only place variables are created."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import product
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt
from ortools.sat.python import cp_model

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.model.tours import TourBook

T = TypeVar("T")
IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]
LinearExpr = cp_model.LinearExpr | int
"""A linear expression over the model's variables, or a known number."""


class RosterModel:
    """CP-SAT model with ``works(e, d, p)``; at most one pattern a person and day.

    Everything that concerns groups of people is written over ``count``, not
    over ``works``: that keeps the coverage rows short and the bound strong.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.cp = cp_model.CpModel()
        self.tours = TourBook(self.cp)
        self.ties: list[tuple[int, int, int | None]] = []
        self._patterns = range(len(problem.patterns))
        self._works = [
            [[self.cp.new_bool_var(f"x[{e},{d},{p}]") for p in self._patterns] for d in self._days]
            for e in range(len(problem.employees))
        ]
        self._shared: dict[str, Any] = {}
        self._counts: dict[tuple[frozenset[int], int, int], cp_model.IntVar] = {}
        for row in self._works:
            for cell in row:
                self.cp.add_at_most_one(cell)
        self.n_cell_rows = len(self.cp.proto.constraints)
        self._close_retired()

    @property
    def _days(self) -> range:
        return range(self.problem.grid.n_days)

    def works(self, employee: int, day: int, pattern: int) -> cp_model.IntVar:
        """Return the 0/1 variable of one assignment."""
        return self._works[employee][day][pattern]

    def forbid(self, employee: int, day: int, pattern: int) -> None:
        """Rule one assignment out."""
        self._fix(self._works[employee][day][pattern], 0)

    def require(self, employee: int, day: int, pattern: int) -> None:
        """Settle one assignment."""
        self._fix(self._works[employee][day][pattern], 1)

    def tie(self, one: int, other: int, bind: LinearExpr) -> None:
        """Note that two people's shifts hang together where ``bind`` is 1."""
        variable = bind.index if isinstance(bind, cp_model.IntVar) else None
        self.ties.append((one, other, variable))

    def _fix(self, variable: cp_model.IntVar, value: int) -> None:
        domain = variable.proto.domain
        if domain[0] == domain[1] != value:  # both asked for: the model must stay impossible
            self.cp.add(variable == value)
        else:
            domain[0] = domain[1] = value

    def _close_retired(self) -> None:
        retired = [p for p in self._patterns if self.problem.patterns[p].is_retired]
        for e, day, p in product(range(len(self._works)), self._days, retired):
            if not self.problem.may_be_given(e, day, p):
                self.forbid(e, day, p)

    def all_cells(self) -> IntArray:
        """Return the variable's index of each assignment, E x D x P."""
        shape = (len(self._works), len(self._days), len(self._patterns))
        indices = [x.index for row in self._works for cell in row for x in cell]
        return np.array(indices, dtype=np.int64).reshape(shape)

    def cells(self, employee: int) -> tuple[IntArray, BoolArray, BoolArray]:
        """Return by day and pattern (D x P) the variable's index, if it may be 1, if it must."""
        shape = (self.problem.grid.n_days, len(self.problem.patterns))
        cells = [cell for day in self._works[employee] for cell in day]
        domains = [(x.proto.domain[0], x.proto.domain[1]) for x in cells]
        return (
            np.array([x.index for x in cells], dtype=np.int64).reshape(shape),
            np.array([most for _, most in domains], dtype=np.bool_).reshape(shape),
            np.array([least for least, _ in domains], dtype=np.bool_).reshape(shape),
        )

    def works_day(self, employee: int, day: int) -> LinearExpr:
        """Return 1 if the employee has any shift that starts on the day, else 0."""
        return cp_model.LinearExpr.sum(self._works[employee][day])

    def works_any(self, employee: int, day: int, patterns: Collection[int]) -> LinearExpr:
        """Return 1 if the employee works one of the patterns on the day, else 0."""
        return cp_model.LinearExpr.sum([self._works[employee][day][p] for p in patterns])

    def differs(self, employee: int, day: int, pattern: int) -> LinearExpr:
        """Return 1 if the cell holds anything but the pattern (or OFF), else 0."""
        if pattern == OFF:
            return self.works_day(employee, day)
        return 1 - self.works(employee, day, pattern)

    def count(self, employees: Collection[int], day: int, pattern: int) -> cp_model.IntVar:
        """Return how many of the employees work the pattern on the day."""
        key = (frozenset(employees), day, pattern)
        if key not in self._counts:
            n = self.cp.new_int_var(0, len(key[0]), f"n[{len(self._counts)},{day},{pattern}]")
            members = [self._works[e][day][pattern] for e in sorted(key[0])]
            self.cp.add(n == cp_model.LinearExpr.sum(members))
            self._counts[key] = n
        return self._counts[key]

    def shared(self, name: str, make: Callable[[], T]) -> T:
        """Return what ``make`` added to the model the first time: rules may share variables."""
        if name not in self._shared:
            self._shared[name] = make()
        return cast("T", self._shared[name])

    def integer(self, most: int, name: str) -> cp_model.IntVar:
        """Return a new whole number 0 to ``most`` (an allocation, a shortage)."""
        return self.cp.new_int_var(0, max(0, most), name)

    def excess(self, expr: LinearExpr, upper: int, most: int) -> cp_model.IntVar:
        """Return a number of at least ``expr - upper``, and at least 0; to be minimised."""
        over = self.integer(most, "excess")
        self.cp.add(expr <= over + upper)
        return over

    def renew(self) -> None:
        """Go on with a copy of the CP-SAT model: a stopped engine may still read this one."""
        self.cp = self.cp.clone()

    def hint(self, cells: Collection[tuple[int, ...]]) -> None:
        """Suggest a roster (``cells[e][d]``) as a first solution.

        Counts get the matching hint, so that the hint is complete for them.
        """
        rows = list(cells)
        self.cp.clear_hints()  # type: ignore[no-untyped-call]
        for e, row in enumerate(rows):
            for d, worked in enumerate(row):
                for p, x in enumerate(self._works[e][d]):
                    self.cp.add_hint(x, p == worked)
        for (group, d, p), n in self._counts.items():
            self.cp.add_hint(n, sum(rows[e][d] == p for e in group))

    def values(self, roster: Roster) -> tuple[int, ...]:
        """Return the values of all variables, by index; those of other than cells are 0."""
        values = [0] * len(self.cp.proto.variables)
        for e, day, pattern in roster.shifts():
            values[self._works[e][day][pattern].index] = 1
        return tuple(values)

    def roster(self, values: Sequence[int]) -> Roster:
        """Return the roster in a solution: the ``values`` of all variables, by index."""
        return Roster(
            tuple(
                tuple(next((p for p, x in enumerate(cell) if values[x.index]), OFF) for cell in row)
                for row in self._works
            )
        )
