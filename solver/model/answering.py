"""Contacts answered: what each agent adds in an interval, and who serves which queue.

Contacts are counted in whole hundredths, so that engines and checkers agree to
the last one.  The answer curve of an interval is concave: the gain of the next
agent never rises, and the curve is the least of its tangents.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from solver.domain.problem import Problem
from solver.domain.queue import HUNDREDTHS
from solver.domain.roster import Roster
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.model.allocation import is_elsewhere, on_duty, post_supplies
from solver.model.coverage import (
    NO_WORTH,
    IntArray,
    allocate,
    cover_groups,
    gains_table,
    on_duty_by_class,
    skill_classes,
)
from solver.model.remembered import remembered
from solver.model.roster_model import LinearExpr, RosterModel

Gains = tuple[int, ...]
"""Hundredths of a contact that the first, second, ... agent adds; falling, none is 0."""


@dataclass(frozen=True, slots=True)
class Answered:
    """Contacts of Q queues in T planned intervals, in hundredths.

    ``expected``: answered by the roster, shared agents allocated so that the most
    are; ``reachable``: what enough agents would answer; ``offered``: all of them.
    """

    expected: IntArray
    reachable: IntArray
    offered: IntArray


@remembered
def answered(problem: Problem, roster: Roster) -> Answered:
    """Count the contacts that the agents on duty are expected to answer."""
    table = gains_table(problem)
    longest = table.shape[2] - 1
    queues, intervals = np.indices(table.shape[:2])

    def worth(agents: IntArray) -> IntArray:
        gain = table[queues, intervals, np.minimum(agents, longest)]
        return np.where(gain > 0, gain, NO_WORTH)

    classes = skill_classes(problem)
    agents = allocate(classes, on_duty_by_class(problem, roster, classes), len(table), worth)
    reached = np.concatenate([np.zeros_like(table[:, :, :1]), table.cumsum(axis=2)], axis=2)
    offered = np.zeros_like(agents)
    for contacts in problem.contacts:
        offered[contacts.queue] = np.rint(np.array(contacts.volume) * HUNDREDTHS)
    return Answered(reached[queues, intervals, agents], reached[:, :, -1], offered)


@dataclass(frozen=True, slots=True)
class AnsweredVariable:
    """Hundredths answered in some intervals of one week together, at most ``reachable``."""

    intervals: tuple[int, ...]
    variable: LinearExpr
    reachable: int


def post_answered(model: RosterModel) -> list[AnsweredVariable]:
    """Add the contacts answered to the model, once for all rules that ask for them."""
    return model.shared("answered", lambda: _Answering(model).post())


class _Answering:
    def __init__(self, model: RosterModel) -> None:
        self._model = model
        problem = model.problem
        none: tuple[Gains, ...] = ((),) * problem.grid.n_planned_intervals
        known = {contacts.queue: contacts.gains for contacts in problem.contacts}
        self._gains = [known.get(q, none) for q in range(len(problem.queues))]
        self._classes = skill_classes(problem)
        self._before = on_duty_by_class(problem, problem.empty_roster(), self._classes)

    def post(self) -> list[AnsweredVariable]:
        found = []
        for cover in cover_groups(self._model.problem):
            working = [on_duty(self._model, group, cover) for group in self._classes]
            for (_, _, *known), intervals in groupby(
                sorted(cover.intervals, key=self._kind), self._kind
            ):
                present = [n + k for n, k in zip(working, known, strict=True)]
                found += self._post_group(present, list(intervals))
        return found

    def _kind(self, interval: int) -> tuple[int, ...]:
        """Week, whether it is looked ahead to, and the history's agents on duty by class."""
        grid = self._model.problem.grid
        week = interval // (DAYS_PER_WEEK * grid.intervals_per_day)
        return (week, interval >= grid.n_intervals, *map(int, self._before[:, interval]))

    def _post_group(
        self, present: list[LinearExpr], intervals: list[int]
    ) -> list[AnsweredVariable]:
        """Post intervals in which the same agents are on duty."""
        found = []
        wanted = {q for q, row in enumerate(self._gains) if any(row[t] for t in intervals)}
        here = [
            set(group.queues)
            for n, group in zip(present, self._classes, strict=True)
            if not is_elsewhere(group, n)
        ]
        alone = {q for q in wanted if all(len(wanted & s) == 1 for s in here if q in s)}
        for q in sorted(alone):  # nobody is shared: the intervals have one agent count
            supply = sum(
                n for n, group in zip(present, self._classes, strict=True) if q in group.queues
            )
            merged = _sum_of_curves([self._gains[q][t] for t in intervals])
            found.append(self._post_curve(supply, merged, tuple(intervals)))
        for t in intervals:
            gains = {q: self._gains[q][t] for q in sorted(wanted - alone) if self._gains[q][t]}
            most = {q: len(g) for q, g in gains.items()}
            supplies = post_supplies(self._model, self._classes, present, most)
            found += [self._post_curve(supplies[q], g, (t,)) for q, g in gains.items()]
        return found

    def _post_curve(
        self, agents: LinearExpr, gains: Gains, intervals: tuple[int, ...]
    ) -> AnsweredVariable:
        reachable = sum(gains)
        variable = self._model.integer(reachable, "answered")
        below = 0
        for k, gain in enumerate(gains):
            if k == 0 or gain != gains[k - 1]:  # tangent of the curve between k and k + 1 agents
                self._model.cp.add(variable <= below + gain * (agents - k))
            below += gain
        return AnsweredVariable(intervals, variable, reachable)


def _sum_of_curves(curves: Sequence[Gains]) -> Gains:
    longest = max(map(len, curves))
    return tuple(sum(gains[k] for gains in curves if k < len(gains)) for k in range(longest))
