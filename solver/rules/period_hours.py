"""Paid hours of the horizon: each person's paid time in all of it stays within the contract.

A whole day of leave counts as a day worked, as it does for the week: it takes its
share of the contract's week (one of its most days) off both limits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.model.tours import Total
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation
from solver.rules.wording import Duration, Person

_OVER = QT_TRANSLATE_NOOP("Rule", "{name} works {hours} in the period; at most {limit}")
_UNDER = QT_TRANSLATE_NOOP("Rule", "{name} works {hours} in the period; at least {limit}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodHours(PersonRule):
    """Unit: minutes outside the limits."""

    key: ClassVar[str] = "period_hours"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Paid hours of the period")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Paid hours of the whole period lie between the contract's least and most."
    )
    relaxation_price: ClassVar[int] = 1

    weight: int = 1

    def post(self, model: RosterModel) -> Cost:
        """Add one row an employee with limits: two-sided if hard, one a limit if soft."""
        problem = model.problem
        longest = max((p.paid_minutes for p in problem.patterns), default=0)
        worst = longest * problem.grid.n_days
        gains = tuple(pattern.paid_minutes for pattern in problem.patterns)
        cost: Cost = 0
        for e in range(len(problem.employees)):
            least, most = limits_minutes(problem, e)
            most = max(least, worst) if most is None else most
            if least == 0 and most >= worst:
                continue
            paid = sum(
                pattern.paid_minutes * model.works(e, day, p)
                for day in range(problem.grid.n_days)
                for p, pattern in enumerate(problem.patterns)
            )
            if self.hard:
                states = Total(gains, range(problem.grid.n_days), least, most)
                with model.tours.states(e, states, holds=True):
                    model.cp.add_linear_constraint(paid, least, most)
                continue
            cost += self.limit(model, paid, most, worst)
            if least > 0:
                cost += self.limit(model, -paid, -least, 0)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield the breach of either limit."""
        paid = sum(problem.patterns[p].paid_minutes for p in row if p != OFF)
        least, most = limits_minutes(problem, employee)
        sides = [(least - paid, _UNDER, least)]
        if most is not None:
            sides.append((paid - most, _OVER, most))
        for amount, text, limit in sides:
            if amount > 0:
                values = {
                    "name": Person(employee),
                    "hours": Duration(paid),
                    "limit": Duration(limit),
                }
                yield self.breach(amount, text, values=values, employee=employee)


def limits_minutes(problem: Problem, employee: int) -> tuple[int, int | None]:
    """Least and most (None: no limit) paid minutes of the horizon, leave taken off."""
    contract = problem.employees[employee].contract
    leave = sum(
        min(contract.max_days, problem.leave_days(employee, week)) for week in problem.grid.weeks()
    )
    granted = contract.max_minutes * leave // max(1, contract.max_days)
    most = contract.max_period_minutes
    least = max(0, contract.min_period_minutes - granted)
    return least, None if most is None else max(0, most - granted)
