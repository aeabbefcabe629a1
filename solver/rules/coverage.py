"""Coverage: the agents that each queue requires, in every interval.

Cost of an interval, for each quarter of an hour of it: every agent short costs
``weight``, every agent short beyond the first and again beyond the second
``spread`` more (so that shortage spreads out), every agent too many ``surplus``.
An agent with several skills counts for one queue at a time: allocations share
the agents of a skill class among its queues.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

import numpy as np

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.model.allocation import on_duty, post_supplies
from solver.model.coverage import (
    SkillClass,
    cover_groups,
    on_duty_by_class,
    required_agents,
    skill_classes,
)
from solver.model.coverage import coverage as coverage_of
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, Rule, Violation, setting
from solver.rules.wording import Duration, Span, Value

_TEXT = QT_TRANSLATE_NOOP(
    "Rule", "{span} {queue}: up to {missing} {missing:agent|agents} short ({hours} in all)"
)
_COST = QT_TRANSLATE_NOOP("Rule", "cost per agent and quarter of an hour")
_QUARTER_MINUTES = 15
_TIERS = 3  # beyond the third agent short, each further one costs the same
_Interval = tuple[tuple[int, ...], tuple[int, ...]]
"""Required agents by queue, and agents of the history on duty by class."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage(Rule):
    """Unit: agents missing, times intervals."""

    key: ClassVar[str] = "coverage"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Cover the demand")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Every queue has the agents it requires; shortage is spread, surplus is small."
    )
    can_be_hard: ClassVar[bool] = False

    hard: bool = False
    weight: int = 10
    spread: int = setting(
        5, QT_TRANSLATE_NOOP("Rule", "Extra for the second and third agent short"), _COST
    )
    surplus: int = setting(1, QT_TRANSLATE_NOOP("Rule", "Each agent too many"), _COST)

    def post(self, model: RosterModel) -> Cost:
        """Add the shortages of every distinct interval, over counts and allocations."""
        problem = model.problem
        classes = skill_classes(problem)
        before = on_duty_by_class(problem, problem.empty_roster(), classes)
        required = required_agents(problem)
        cost: Cost = 0
        for cover in cover_groups(problem):
            kinds: Counter[_Interval] = Counter(
                (tuple(map(int, required[:, t])), tuple(map(int, before[:, t])))
                for t in cover.intervals
            )
            working = [on_duty(model, group, cover) for group in classes]
            for (need, known), times in kinds.items():
                present = [n + k for n, k in zip(working, known, strict=True)]
                cost += times * self._post_interval(model, classes, present, need)
        return cost

    def _post_interval(
        self,
        model: RosterModel,
        classes: list[SkillClass],
        present: list[Cost],
        need: tuple[int, ...],
    ) -> Cost:
        wanted = {q: n for q, n in enumerate(need) if n}
        supply = post_supplies(model, classes, present, wanted)
        per_agent, per_step, per_surplus = self._prices(model.problem)
        cost: Cost = per_surplus * (sum(present) - sum(need))
        for q, n in wanted.items():
            tiers = [model.excess(n - supply[q], tier, n - tier) for tier in range(min(_TIERS, n))]
            cost += (per_agent + per_surplus) * tiers[0] + per_step * sum(tiers[1:])
        return cost

    def _prices(self, problem: Problem) -> tuple[int, int, int]:
        """Cost per interval of an agent short, of a step beyond, of an agent too many."""
        minutes = problem.grid.interval_minutes
        priced = (self.weight, self.spread, self.surplus)
        agent, step, surplus = (-(-price * minutes // _QUARTER_MINUTES) for price in priced)
        return agent, step, surplus

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Yield each stretch of time, within a day, in which a queue is short."""
        shortage = coverage_of(problem, roster).shortage
        step = problem.grid.interval_minutes
        for q in map(int, np.flatnonzero(shortage.any(axis=1))):
            places = [(t, int(n)) for t, n in enumerate(shortage[q])]
            for (day, is_short), run in groupby(
                places, lambda place: (place[0] * step // MINUTES_PER_DAY, place[1] > 0)
            ):
                if is_short:
                    yield self._breach_over(problem, q, day, list(run))

    def _breach_over(
        self, problem: Problem, q: int, day: int, places: list[tuple[int, int]]
    ) -> Violation:
        step = problem.grid.interval_minutes
        missing = [short for _, short in places]
        span = Span(places[0][0] * step, (places[-1][0] + 1) * step)
        values: dict[str, Value] = {
            "span": span,
            "queue": problem.queues[q].name,
            "missing": max(missing),
            "hours": Duration(sum(missing) * step),
        }
        return Violation(
            self.key,
            self.hard,
            sum(missing),
            sum(self._shortage_cost(problem, n) for n in missing),
            _TEXT,
            tuple(values.items()),
            day=min(day, problem.grid.n_days - 1),
            start=span.start,
            nice=self.nice,
        )

    def _shortage_cost(self, problem: Problem, short: int) -> int:
        per_agent, per_step, _ = self._prices(problem)
        return per_agent * short + per_step * sum(max(0, short - n) for n in range(1, _TIERS))

    def cost(
        self, problem: Problem, roster: Roster, found: Sequence[Violation] | None = None
    ) -> int:
        """Cost of all shortage, and of all surplus: whoever is on duty beyond what is served."""
        known = list(self.violations(problem, roster)) if found is None else found
        on_duty = on_duty_by_class(problem, roster, skill_classes(problem))
        short = sum(v.amount for v in known)
        surplus = int(on_duty.sum()) - int(required_agents(problem).sum()) + short
        return sum(v.cost for v in known) + self._prices(problem)[2] * surplus
