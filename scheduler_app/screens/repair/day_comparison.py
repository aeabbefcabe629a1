"""The numbers of the curve: one day as planned, with nobody changed, and with a plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scheduler_app.document.day_curve import DayCurve, answer_rates, day_curve
from scheduler_app.document.rates_summary import rates_summary
from scheduler_app.screens.repair.repair_case import RepairCase
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.model.coverage import Coverage, coverage
from solver.replan.derived import with_patterns
from solver.replan.plan import Plan
from solver.replan.surge import with_surges
from solver.staffing.outlook import Outlook, outlook

Shares = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class DayComparison:
    """One day by interval; shares are NaN where no contacts are expected.

    ``after`` is None while the plan changes nobody.  ``curve``: the agents with the plan.
    """

    goal: Shares
    planned: Shares
    before: Shares
    after: Shares | None
    curve: DayCurve

    @property
    def is_known(self) -> bool:
        """Tell whether any contacts are expected, so that there are rates."""
        return bool(np.isfinite(self.before).any())


@dataclass(frozen=True, slots=True)
class _Judged:
    problem: Problem
    coverage: Coverage
    outlook: Outlook


class Comparison:
    """Compares rosters of one case; each is judged once."""

    def __init__(self, case: RepairCase) -> None:
        week = case.week
        self._problem = week.problem
        self._planned = _judged(week.problem, week.roster)
        self._surprised = with_surges(week.problem, case.situation().surges)
        self._plans: list[tuple[Plan, _Judged]] = []

    def day(self, nobody: Plan, plan: Plan, day: int, queue: int | None) -> DayComparison:
        """Return a day of the week, of one queue or (None) of all together."""
        n = self._problem.grid.intervals_per_day
        times = slice(day * n, (day + 1) * n)
        queues = range(len(self._problem.queues)) if queue is None else [queue]
        now, then = self._of(nobody), self._of(plan)
        before, goal = answer_rates(now.problem, now.outlook, queues, times)
        after, _ = answer_rates(then.problem, then.outlook, queues, times)
        planned, _ = answer_rates(self._problem, self._planned.outlook, queues, times)
        curve = day_curve(then.coverage, times, queue)
        return DayComparison(goal, planned, before, after if plan.changes else None, curve)

    def goal(self, days: Sequence[int]) -> float:
        """Return the answer rate wanted on the days, weighed by contacts; NaN: none expected."""
        n = self._problem.grid.intervals_per_day
        times = [day * n + i for day in days for i in range(n)]
        queues = range(len(self._problem.queues))
        return rates_summary(self._problem, self._planned.outlook, queues, times).answer_goal

    def _of(self, plan: Plan) -> _Judged:
        found = next((judged for known, judged in self._plans if known is plan), None)
        if found is None:
            problem = with_patterns(self._surprised, plan.new_patterns)
            found = _judged(problem, plan.roster)
            self._plans.append((plan, found))
        return found


def _judged(problem: Problem, roster: Roster) -> _Judged:
    found = coverage(problem, roster)
    return _Judged(problem, found, outlook(problem, found.scheduled))
