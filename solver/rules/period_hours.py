"""Paid hours of the horizon: each person's paid time in all of it stays within the contract.

A whole day of leave counts as a day worked, as it does for the week: it takes its
share of the contract's week (one of its most days) off both limits; a day away for a
part off the least alone.
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
from solver.rules.totals import (
    TotalTexts,
    longest_minutes,
    outside,
    paid_in_row,
    paid_minutes,
    post_between,
)
from solver.rules.wording import Duration

_TEXTS = TotalTexts(
    "hours",
    Duration,
    QT_TRANSLATE_NOOP("Rule", "{name} works {hours} in the period; at most {limit}"),
    QT_TRANSLATE_NOOP("Rule", "{name} works {hours} in the period; at least {limit}"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodHours(PersonRule):
    """Unit: minutes outside the limits."""

    key: ClassVar[str] = "period_hours"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Paid hours of the period")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Paid hours of the whole period lie between the contract's least and most."
    )
    by_contract: ClassVar[bool] = True
    relaxation_price: ClassVar[int] = 1

    weight: int = 1

    def post(self, model: RosterModel) -> Cost:
        """Add one row an employee with limits: two-sided if hard, one a limit if soft."""
        problem = model.problem
        horizon = range(problem.grid.n_days)
        worst = longest_minutes(problem, horizon)
        gains = tuple(pattern.paid_minutes for pattern in problem.patterns)
        cost: Cost = 0
        for e in range(len(problem.employees)):
            least, most = limits_minutes(problem, e)
            most = max(least, worst) if most is None else most
            if least == 0 and most >= worst:
                continue
            paid = paid_minutes(model, e, horizon)
            if not self.hard:
                cost += post_between(self, model, paid, (least, most), worst)
                continue
            with model.tours.states(e, Total(gains, horizon, least, most), holds=True):
                model.cp.add_linear_constraint(paid, least, most)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield the breach of either limit."""
        paid = paid_in_row(problem, row, range(problem.grid.n_days))
        yield from outside(self, employee, paid, limits_minutes(problem, employee), _TEXTS)


def limits_minutes(problem: Problem, employee: int) -> tuple[int, int | None]:
    """Least and most (None: no limit) paid minutes of the horizon, leave taken off."""
    contract = problem.employees[employee].contract
    weeks = problem.grid.weeks()
    leave = sum(min(contract.max_days, problem.granted_days(employee, week)) for week in weeks)
    away = sum(min(contract.max_days, problem.excused_days(employee, week)) for week in weeks)
    granted, excused = (
        contract.max_minutes * days // max(1, contract.max_days) for days in (leave, away)
    )
    n_days, most = problem.grid.n_days, contract.max_period_minutes
    least = contract.min_period_minutes * contract.whole_periods(n_days)
    if most is not None:
        most = max(0, most * contract.started_periods(n_days) - granted)
    return max(0, least - excused), most
