"""Who serves which queue in a week, where the supervisor has not said so.

Week by week a flow of least cost from people to queues (ortools' SimpleMinCostFlow).
It weighs, the most important first:

* each queue gets people in proportion to what it requires in the week: the k-th person
  costs (2k - 1) / share, whose sum n² / share is least where n is proportional to the share;
  together with what would be missing next week: one in ``most_weeks`` of a queue's people
  may be in their last allowed week, the k-th beyond costs (2k - 1) / share too;
* few people change their queue, and who does goes where she has been least.

No queue that a person has had for ``most_weeks`` weeks in a row, unless she can serve no other.
Whoever serves one queue alone stays on it, and is in no last week.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from ortools.graph.python.min_cost_flow import (  # type: ignore[import-untyped]
    SimpleMinCostFlow,
)

from solver.domain.problem import Problem
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.model.coverage import required_agents
from solver.rules.base import Rule
from solver.rules.role_rotation import RoleRotation, weeks_in_row

_PROPORTION, _CHANGE = 10_000, 16
_LEAST_SHARE = 1e-6  # keeps costs within what the flow can add up
Need = dict[int, float]
"""What each queue with any demand requires in a week, in any one unit."""


def with_roles(problem: Problem, rules: Sequence[Rule]) -> Problem:
    """Return the problem with a role for everybody; as it is where the rule is off.

    Roles that are there stay.  Who is on leave all week, or serves no queue with demand,
    gets none.  The same problem always gets the same roles.
    """
    asked = (rule for rule in rules if isinstance(rule, RoleRotation) and not rule.is_off)
    rule = next(asked, None)
    if rule is None:
        return problem
    for week in range(len(problem.grid.weeks())):
        problem = _WeekOfRoles(problem, week, rule.most_weeks).chosen()
    return problem


class _WeekOfRoles:
    def __init__(self, problem: Problem, week: int, most_weeks: int) -> None:
        self._problem = problem
        self._week = week
        self._most_weeks = most_weeks
        self._need = _need(problem, week)
        days = problem.grid.weeks()[week]
        self._options = {
            e: options
            for e in range(len(problem.employees))
            if problem.role(e, week) is None
            and problem.leave_days(e, days) < len(days)
            and (options := self._allowed(e))
        }

    def chosen(self) -> Problem:
        found = self._flow()
        if not found:
            return self._problem
        n_weeks = len(self._problem.grid.weeks())
        rows = [
            [self._problem.role(e, w) for w in range(n_weeks)]
            for e in range(len(self._problem.employees))
        ]
        for e, queue in found.items():
            rows[e][self._week] = queue
        return replace(self._problem, roles=tuple(map(tuple, rows)))

    def _allowed(self, e: int) -> list[int]:
        """Queues that the person may be given, the only one that she serves in any case."""
        served = self._served(e)
        fresh = [q for q in served if self._in_row(e, q) <= self._most_weeks]
        return fresh or served

    def _served(self, e: int) -> list[int]:
        """Queues with demand in the week whose skill the person has."""
        person = self._problem.employees[e]
        return [q for q in self._need if person.has_skill(self._problem.queues[q].skill)]

    def _before(self, e: int) -> list[int | None]:
        past = self._problem.past_roles
        n_past = len(past[e]) if past else 0
        return [self._problem.role(e, w) for w in range(-n_past, self._week)]

    def _in_row(self, e: int, queue: int) -> int:
        """Weeks in a row on the queue with this one, those named for later included."""
        n_weeks = len(self._problem.grid.weeks())
        later = [self._problem.role(e, w) for w in range(n_weeks - 1, self._week, -1)]
        return weeks_in_row(self._before(e), queue) + 1 + weeks_in_row(later, queue)

    def _cost(self, e: int, queue: int) -> int:
        before = self._before(e)
        if not before or before[-1] in (None, queue):
            return 0
        return _CHANGE + before.count(queue)

    def _is_last(self, e: int, queue: int) -> bool:
        """Tell whether the person would have to leave the queue after this week."""
        may_leave = self._most_weeks > 1 and len(self._served(e)) > 1
        return may_leave and self._in_row(e, queue) >= self._most_weeks

    def _flow(self) -> dict[int, int]:
        """Return the queue of each person who is given one."""
        people = list(self._options)
        flow = SimpleMinCostFlow()
        queues = {q: len(people) + 2 * n for n, q in enumerate(self._need)}
        sink = len(people) + 2 * len(queues)
        given = {}
        for node, e in enumerate(people):
            flow.set_node_supply(node, 1)
            for q in self._options[e]:
                entry = queues[q] + self._is_last(e, q)
                arc = flow.add_arc_with_capacity_and_unit_cost(node, entry, 1, self._cost(e, q))
                given[arc] = e, q
        flow.set_node_supply(sink, -len(people))
        self._add_queues(flow, queues, sink)
        status = flow.solve()
        if status != flow.OPTIMAL:
            raise RuntimeError(f"roles: no flow, status {status}")
        return {e: q for arc, (e, q) in given.items() if flow.flow(arc)}

    def _add_queues(self, flow: SimpleMinCostFlow, queues: dict[int, int], sink: int) -> None:
        """Add what a queue's people cost: node ``queues[q]``, one more for those in a last week."""
        n_new = len(self._options)
        roles = [self._problem.role(e, self._week) for e in range(len(self._problem.employees))]
        named = Counter(roles)
        bound = Counter(own[0] for e in self._options if len(own := self._served(e)) == 1)
        n_all = n_new + sum(named[q] for q in queues)
        for q, node in queues.items():
            share = max(_LEAST_SHARE, self._need[q] / sum(self._need.values()))
            leaving = max(0, math.ceil((n_all * share - bound[q]) / self._most_weeks))
            flow.add_arc_with_capacity_and_unit_cost(node + 1, node, leaving, 0)
            for k in range(1, n_new + 1):
                price = round(_PROPORTION * (2 * k - 1) / share)
                flow.add_arc_with_capacity_and_unit_cost(node + 1, node, 1, price)
            for k in range(named[q] + 1, named[q] + n_new + 1):
                price = round(_PROPORTION * (2 * k - 1) / share)
                flow.add_arc_with_capacity_and_unit_cost(node, sink, 1, price)


def _need(problem: Problem, week: int) -> Need:
    """Return the agents required in the week's intervals; without any, the offered load."""
    a_week = DAYS_PER_WEEK * problem.grid.intervals_per_day
    own = slice(week * a_week, min(problem.grid.n_intervals, (week + 1) * a_week))
    required = required_agents(problem)[:, own].sum(axis=1)
    if not required.any():
        load = np.zeros(len(problem.queues))
        for contacts in problem.contacts:
            volume, handle = np.array(contacts.volume), np.array(contacts.aht_seconds)
            load[contacts.queue] = (volume * handle)[own].sum()
        return {q: float(n) for q, n in enumerate(load) if n > 0}
    return {q: float(n) for q, n in enumerate(required) if n > 0}
