"""Labour budget: the paid hours of a week, nights and weekends at their rates.

A shift counts with the day and the pattern it starts on, in whole minutes of
plain pay: 480 minutes with 50 % extra are 720.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.model.coverage import skill_classes
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, Rule, Violation, setting
from solver.rules.wording import Day, Duration

_TEXT = QT_TRANSLATE_NOOP(
    "Rule", "The week of {day} costs {hours} of plain pay; the budget is {limit}"
)
_PERCENT = "%"


@dataclass(frozen=True, slots=True, kw_only=True)
class LabourBudget(Rule):
    """Unit: minutes of plain pay beyond the week's budget."""

    key: ClassVar[str] = "labour_budget"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Labour budget")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Paid hours of a week, with the extra pay for nights and weekends, stay in budget."
    )
    relaxation_price: ClassVar[int] = 1

    hard: bool = False
    weight: int = 0
    hours: int = setting(
        10_000,
        QT_TRANSLATE_NOOP("Rule", "Paid hours of everybody in a week, at most"),
        QT_TRANSLATE_NOOP("Rule", "hours"),
        most=1_000_000,
    )
    night_percent: int = setting(
        0, QT_TRANSLATE_NOOP("Rule", "Extra pay of a night shift"), _PERCENT, most=400
    )
    weekend_percent: int = setting(
        0, QT_TRANSLATE_NOOP("Rule", "Extra pay of a shift on a weekend"), _PERCENT, most=400
    )

    def post(self, model: RosterModel) -> Cost:
        """Add one row a week, over the counts of the skill classes."""
        problem = model.problem
        patterns = range(len(problem.patterns))
        groups = skill_classes(problem)
        cost: Cost = 0
        for week in problem.grid.weeks():
            total: Cost = 0
            worst = 0
            for day in week:
                prices = [self._minutes(problem, day, p) for p in patterns]
                worst += max(prices, default=0) * len(problem.employees)
                for p, price in enumerate(prices):
                    total += price * sum(model.count(g.employees, day, p) for g in groups)
            if worst > self._limit_minutes:
                cost += self.limit(model, total, self._limit_minutes, worst)
        return cost

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Yield each week that costs too much."""
        for week in problem.grid.weeks():
            total = sum(
                self._minutes(problem, day, p) for _, day, p in roster.shifts() if day in week
            )
            if total > self._limit_minutes:
                values = {
                    "day": Day(week.start),
                    "hours": Duration(total),
                    "limit": Duration(self._limit_minutes),
                }
                yield self.breach(total - self._limit_minutes, _TEXT, values=values)

    @property
    def _limit_minutes(self) -> int:
        return 60 * self.hours

    def _minutes(self, problem: Problem, day: int, pattern: int) -> int:
        """Minutes of plain pay that a shift costs, rounded."""
        shape = problem.patterns[pattern]
        extra = self.night_percent * shape.is_night
        extra += self.weekend_percent * problem.grid.is_weekend(day)
        return round(shape.paid_minutes * (100 + extra) / 100)
