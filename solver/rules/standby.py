"""Standby: a reserve on each standby shift, with somebody for every queue.

People on a standby pattern are not on the line and count for no requirement; they
can be called to it.  What is asked for holds on the days on which something is
required while the shift lasts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.model.coverage import classes_on, required_agents, spanned_parts
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, Rule, Violation, setting
from solver.rules.wording import Day, Shift, Value

_FEW = QT_TRANSLATE_NOOP("Rule", "{shift} on {day}: {people} on standby; at least {limit}")
_MANY = QT_TRANSLATE_NOOP("Rule", "{shift} on {day}: {people} on standby; at most {limit}")
_UNSERVED = QT_TRANSLATE_NOOP(
    "Rule", "{shift} on {day}: {people} on standby for {queue}; at least {limit}"
)
_PEOPLE = QT_TRANSLATE_NOOP("Rule", "people")


@dataclass(frozen=True, slots=True)
class StandbyShift:
    """One standby pattern on one day, and the queues that require somebody meanwhile."""

    day: int
    pattern: int
    queues: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standby(Rule):
    """Unit: people missing or too many on a standby shift, and missing for a queue."""

    key: ClassVar[str] = "standby"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Standby reserve")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Each standby shift has a reserve, with somebody for every queue that is open."
    )

    hard: bool = False
    weight: int = 0
    least: int = setting(1, QT_TRANSLATE_NOOP("Rule", "On a standby shift, at least"), _PEOPLE)
    for_each_queue: int = setting(
        1, QT_TRANSLATE_NOOP("Rule", "Of them for each queue, at least"), _PEOPLE
    )
    most: int = setting(3, QT_TRANSLATE_NOOP("Rule", "On a standby shift, at most"), _PEOPLE)

    def wanted(self, shift: StandbyShift) -> int:
        """Return the least number of people; none where nothing is required."""
        return self.least if shift.queues else 0

    @property
    def allowed(self) -> int:
        """The largest number of people: never below the least."""
        return max(self.least, self.most)

    def post(self, model: RosterModel) -> Cost:
        """Add two rows a standby shift and one for each of its queues, over the counts."""
        n_people = len(model.problem.employees)
        cost: Cost = 0
        for shift in standby_shifts(model.problem):
            groups = classes_on(model.problem, shift.day)
            present = [model.count(g.employees, shift.day, shift.pattern) for g in groups]
            cost += self.limit(model, -sum(present), -self.wanted(shift), 0)
            cost += self.limit(model, sum(present), self.allowed, max(self.allowed, n_people))
            for q in shift.queues:
                serving = [n for n, g in zip(present, groups, strict=True) if q in g.queues]
                cost += self.limit(model, -sum(serving), -self.for_each_queue, 0)
        return cost

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Yield each standby shift with too few or too many people, and each queue without."""
        people: Counter[tuple[int, int]] = Counter()
        serving: Counter[tuple[int, int, int]] = Counter()
        for e, day, pattern in roster.shifts():
            people[day, pattern] += 1
            served = (q for q in range(len(problem.queues)) if problem.serves(e, q, day))
            serving.update((day, pattern, q) for q in served)
        for shift in standby_shifts(problem):
            n = people[shift.day, shift.pattern]
            if n < self.wanted(shift):
                yield self._told(shift, _FEW, n, self.wanted(shift))
            if n > self.allowed:
                yield self._told(shift, _MANY, n, self.allowed)
            for q in shift.queues:
                n = serving[shift.day, shift.pattern, q]
                if n < self.for_each_queue:
                    queue = problem.queues[q].name
                    yield self._told(shift, _UNSERVED, n, self.for_each_queue, queue=queue)

    def _told(
        self, shift: StandbyShift, text: str, people: int, limit: int, **more: Value
    ) -> Violation:
        values: dict[str, Value] = {
            "shift": Shift(shift.pattern),
            "day": Day(shift.day),
            "people": people,
            "limit": limit,
        }
        return self.breach(abs(limit - people), text, values=values | more, day=shift.day)


def standby_shifts(problem: Problem) -> list[StandbyShift]:
    """Return every standby pattern on every day, by day."""
    required = required_agents(problem)
    found = []
    for day in range(problem.grid.n_days):
        for p, shape in enumerate(problem.patterns):
            if shape.is_standby:
                on_call = [t for part in spanned_parts(problem, day, p) for t in part]
                needs = required[:, on_call].sum(axis=1)
                found.append(StandbyShift(day, p, tuple(map(int, np.flatnonzero(needs)))))
    return found
