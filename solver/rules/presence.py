"""At least so many of a group on duty in every interval that needs anybody.

What ``lead_present`` and ``minimum_on_duty`` share.  The unit is agents missing
times minutes, so that long gaps weigh more than short ones.  Intervals that no
shift of the horizon can cover are left out: no roster could change them.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

import numpy as np

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.model.allocation import on_duty
from solver.model.coverage import (
    IntArray,
    SkillClass,
    cover_groups,
    on_duty_by_class,
    required_agents,
)
from solver.model.roster_model import RosterModel
from solver.rules.base import Cost, Rule, Violation
from solver.rules.wording import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceRule(Rule):
    """A least number of some people on duty while anything is required."""

    text: ClassVar[str]
    relaxation_price: ClassVar[int] = 1

    @abstractmethod
    def wanted(self) -> int:
        """Return the least number."""

    @abstractmethod
    def groups(self, problem: Problem) -> list[SkillClass]:
        """Return the people who count, in disjoint groups that the model counts anyway."""

    def post(self, model: RosterModel) -> Cost:
        """Add one row for each set of intervals that the same shifts cover."""
        problem = model.problem
        groups = self.groups(problem)
        before = on_duty_by_class(problem, problem.empty_roster(), groups).sum(axis=0)
        planned = _planned(problem)
        cost: Cost = 0
        for cover in cover_groups(problem):
            intervals = [t for t in cover.intervals if t in planned]
            for known in {int(before[t]) for t in intervals}:
                minutes = problem.grid.interval_minutes * sum(before[t] == known for t in intervals)
                present = sum(on_duty(model, group, cover) for group in groups)
                needed = self.wanted() - known
                if needed > 0:
                    cost += int(minutes) * self.limit(model, -present, -needed, 0)
        return cost

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Yield each stretch of time, within a day, in which the same number is missing."""
        present = on_duty_by_class(problem, roster, self.groups(problem)).sum(axis=0)
        planned = _planned(problem)
        step = problem.grid.interval_minutes
        missing = [
            max(0, self.wanted() - int(n)) if t in planned else 0 for t, n in enumerate(present)
        ]
        places = enumerate(missing)
        for (_, short), run in groupby(
            places, lambda place: (place[0] * step // MINUTES_PER_DAY, place[1])
        ):
            if short:
                intervals = [t for t, _ in run]
                span = Span(intervals[0] * step, (intervals[-1] + 1) * step)
                day = min(span.start // MINUTES_PER_DAY, problem.grid.n_days - 1)
                values = {"span": span, "missing": short}
                amount = short * len(intervals) * step
                yield self.breach(amount, self.text, values=values, day=day, start=span.start)


def wanted_by_interval(problem: Problem, rule: PresenceRule) -> IntArray:
    """Return how many people of the rule's groups each planned interval still wants (T).

    The history's last night is taken off already; 0 where the rule does not apply.
    """
    present = on_duty_by_class(problem, problem.empty_roster(), rule.groups(problem)).sum(axis=0)
    wanted = np.maximum(0, rule.wanted() - present)
    outside = sorted(set(range(len(wanted))) - _planned(problem))
    wanted[outside] = 0
    return np.asarray(wanted)


def _planned(problem: Problem) -> set[int]:
    """Intervals in which something is required and somebody could be put on duty."""
    required = required_agents(problem).sum(axis=0)
    coverable = (t for cover in cover_groups(problem) if cover.shifts for t in cover.intervals)
    return {t for t in coverable if required[t]}
