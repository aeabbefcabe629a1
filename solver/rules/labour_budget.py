"""Labour budget: what a week costs, in hours of plain pay and in money, stays within limits.

Extra pay for nights, weekends, public holidays and overtime counts in, at the
rates of the contracts (``solver.rules.pay``): 480 minutes with 50 % extra are 720
minutes of plain pay.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, Rule, Violation, setting
from solver.rules.pay import HOUR_MINUTES, Unit, post_week_price, week_price
from solver.rules.wording import Day, Duration, Value

_HOURS = QT_TRANSLATE_NOOP(
    "Rule", "The week of {day} costs {hours} of plain pay; the budget is {limit}"
)
_MONEY = QT_TRANSLATE_NOOP("Rule", "The week of {day} costs {money} in pay; the budget is {limit}")


@dataclass(frozen=True, slots=True, kw_only=True)
class LabourBudget(Rule):
    """Unit: minutes of plain pay, and units of money, beyond the week's budget."""

    key: ClassVar[str] = "labour_budget"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Labour budget")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule",
        "What a week costs stays in budget, in paid hours and in money, all extra pay counted.",
    )
    relaxation_price: ClassVar[int] = 1
    weight_when_on: ClassVar[int] = 1

    hard: bool = False
    weight: int = 0
    hours: int = setting(
        10_000,
        QT_TRANSLATE_NOOP("Rule", "Paid hours of everybody in a week, at most"),
        QT_TRANSLATE_NOOP("Rule", "hours"),
        most=1_000_000,
    )
    money: int = setting(
        0,
        QT_TRANSLATE_NOOP("Rule", "Pay of everybody in a week, at most"),
        QT_TRANSLATE_NOOP("Rule", "units of money, 0 = any"),
        most=1_000_000_000,
    )

    def post(self, model: RosterModel) -> Cost:
        """Add one row a week and limit, over counts of people paid alike."""
        cost: Cost = 0
        for week in model.problem.grid.weeks():
            for unit, limit in self._limits():
                total, worst = post_week_price(model, week, unit)
                if worst > limit:
                    cost += self.limit(model, total, limit, worst)
        return cost

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Yield each week that costs too much."""
        for week in problem.grid.weeks():
            for unit, limit in self._limits():
                total = week_price(problem, roster, week, unit)
                if total <= limit:
                    continue
                values: dict[str, Value] = {"day": Day(week.start)}
                if unit is Unit.MINUTES:
                    values |= {"hours": Duration(total), "limit": Duration(limit)}
                else:
                    values |= {"money": total, "limit": limit}
                text = _HOURS if unit is Unit.MINUTES else _MONEY
                yield self.breach(total - limit, text, values=values)

    def _limits(self) -> list[tuple[Unit, int]]:
        limits = [(Unit.MINUTES, HOUR_MINUTES * self.hours)]
        return [*limits, (Unit.MONEY, self.money)] if self.money else limits
