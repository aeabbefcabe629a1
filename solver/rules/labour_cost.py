"""Labour cost: what the roster costs in money, one of the goals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonCost
from solver.rules.pay import Unit, post_week_price, row_price


@dataclass(frozen=True, slots=True, kw_only=True)
class LabourCost(PersonCost):
    """Unit: whole units of money.  It is a goal: it has a cost, and no violations."""

    key: ClassVar[str] = "labour_cost"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Labour cost")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule",
        "The roster costs as little as the dearer goals allow, at the rates of the contracts.",
    )
    can_be_hard: ClassVar[bool] = False
    weight_when_on: ClassVar[int] = 1

    hard: bool = False
    weight: int = 0
    nice: bool = True

    def post(self, model: RosterModel) -> Cost:
        """Charge all pay."""
        total: Cost = 0
        for week in model.problem.grid.weeks():
            total += post_week_price(model, week, Unit.MONEY)[0]
        return self.weight * total

    def prices(self, problem: Problem) -> Callable[[int, Row], int]:
        """Return the pay of a person's row, all weeks."""
        weeks = problem.grid.weeks()

        def price(employee: int, row: Row) -> int:
            pay = (row_price(problem, employee, row, week, Unit.MONEY) for week in weeks)
            return self.weight * sum(pay)

        return price
