"""A limit that holds in every interval, on numbers of people on duty.

What ``presence`` (at least so many), ``seats`` and ``mentor_cover`` share.  The
unit is people times minutes, so that long breaches weigh more than short ones.
Intervals that no shift of the horizon can cover are left out: no roster could
change them.
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
from solver.model.coverage import CoverGroup, IntArray, SkillClass, cover_groups, on_duty_by_class
from solver.model.roster_model import RosterModel
from solver.rules.base import Cost, Rule, Violation
from solver.rules.wording import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDutyRule(Rule):
    """At most so much of a sum over groups: factor times people on duty.

    ``text`` has the places ``span`` and ``place``; the latter is filled with the
    number of people in excess.
    """

    text: ClassVar[str]
    place: ClassVar[str] = "over"
    relaxation_price: ClassVar[int] = 1

    @abstractmethod
    def terms(self, problem: Problem) -> list[tuple[int, SkillClass]]:
        """Return factors and the disjoint groups, which the model counts anyway."""

    @abstractmethod
    def allowed(self, known: int) -> int:
        """Return the most that the sum may be where last night's people alone make ``known``."""

    def intervals(self, problem: Problem) -> set[int]:
        """Return the intervals in which the limit holds: all that a shift can cover.

        Retired patterns are given to nobody: what only they cover cannot be asked for.
        """
        now = {p for p, pattern in enumerate(problem.patterns) if not pattern.is_retired}
        groups = (c for c in cover_groups(problem) if any(p in now for _, p in c.shifts))
        return {t for cover in groups for t in cover.intervals}

    def post(self, model: RosterModel) -> Cost:
        """Add one row for each set of intervals that the same shifts cover."""
        problem = model.problem
        before = self.sum_on_duty(problem, problem.empty_roster())
        held = self.intervals(problem)
        terms = self.terms(problem)
        cost: Cost = 0
        for cover in cover_groups(problem):
            intervals = [t for t in cover.intervals if t in held]
            for known in sorted({int(before[t]) for t in intervals}):
                alike = sum(int(before[t]) == known for t in intervals)
                minutes = problem.grid.interval_minutes * alike
                cost += minutes * self._post_row(model, terms, cover, self.allowed(known) - known)
        return cost

    def _post_row(
        self,
        model: RosterModel,
        terms: list[tuple[int, SkillClass]],
        cover: CoverGroup,
        upper: int,
    ) -> Cost:
        total: Cost = 0
        worst = 0
        days = {day for day, _ in cover.shifts}
        for factor, group in terms:
            total += factor * on_duty(model, group, cover)
            n_days = sum(group.counts_on(day) for day in days)
            worst += max(0, factor) * len(group.employees) * n_days
        return self.limit(model, total, upper, worst) if worst > upper else 0

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Yield each stretch of time, within a day, in which the excess is the same."""
        step = problem.grid.interval_minutes
        excess = enumerate(int(n) for n in np.maximum(0, -self.room(problem, roster)))
        for (_, over), run in groupby(
            excess, lambda place: (place[0] * step // MINUTES_PER_DAY, place[1])
        ):
            if over:
                intervals = [t for t, _ in run]
                span = Span(intervals[0] * step, (intervals[-1] + 1) * step)
                day = min(span.start // MINUTES_PER_DAY, problem.grid.n_days - 1)
                values = {"span": span, self.place: over}
                amount = over * len(intervals) * step
                yield self.breach(amount, self.text, values=values, day=day, start=span.start)

    def sum_on_duty(self, problem: Problem, roster: Roster) -> IntArray:
        """Return the sum in each planned interval (T), last night's people included."""
        terms = self.terms(problem)
        factors = np.array([factor for factor, _ in terms], dtype=np.int64)
        present = on_duty_by_class(problem, roster, [group for _, group in terms])
        return np.asarray(factors @ present)

    def room(self, problem: Problem, roster: Roster) -> IntArray:
        """Return how far the sum is below what is allowed (T); negative: the excess.

        0 where the limit does not hold.
        """
        before = self.sum_on_duty(problem, problem.empty_roster())
        allowed = np.array([self.allowed(int(known)) for known in before], dtype=np.int64)
        room = allowed - self.sum_on_duty(problem, roster)
        outside = sorted(set(range(len(room))) - self.intervals(problem))
        room[outside] = 0
        return np.asarray(room)
