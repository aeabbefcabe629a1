"""Shifts of a pattern: over the horizon nobody works more of it than is agreed.

The limit is the person's own; without one, that of the contract.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.model.tours import Total
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation
from solver.rules.wording import Person, Shift

_TEXT = QT_TRANSLATE_NOOP("Rule", "{name} works {shift} {times} times; at most {limit}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftLimits(PersonRule):
    """Unit: shifts beyond the person's most of a pattern, or the contract's."""

    key: ClassVar[str] = "shift_limits"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Shifts of a pattern")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Nobody works more shifts of a pattern than their own limit, or their contract's."
    )
    by_contract: ClassVar[bool] = True

    def post(self, model: RosterModel) -> Cost:
        """Add one row an employee and limited pattern."""
        problem = model.problem
        n_days = problem.grid.n_days
        cost: Cost = 0
        for e in range(len(problem.employees)):
            for p, most in _limits(problem, e):
                if most < n_days:
                    shifts = sum(model.works(e, day, p) for day in range(n_days))
                    gains = tuple(int(q == p) for q in range(len(problem.patterns)))
                    states = Total(gains, range(n_days), 0, most)
                    with model.tours.states(e, states, holds=self.hard):
                        cost += self.limit(model, shifts, most, n_days)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each pattern worked too often."""
        for p, most in _limits(problem, employee):
            times = row.count(p)
            if times > most:
                values = {
                    "name": Person(employee),
                    "shift": Shift(p),
                    "times": times,
                    "limit": most,
                }
                yield self.breach(times - most, _TEXT, values=values, employee=employee)


def _limits(problem: Problem, employee: int) -> list[tuple[int, int]]:
    """Patterns by index with their limits; codes of patterns that there are not are left out."""
    person = problem.employees[employee]
    limits = dict(person.contract.max_shifts) | dict(person.max_shifts)
    times = person.contract.started_periods(problem.grid.n_days)
    return [(p, times * limits[a.code]) for p, a in enumerate(problem.patterns) if a.code in limits]
