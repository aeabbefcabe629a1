"""The time grid of activities: the roster's intervals, cut as finely as breaks need it.

An interval's contacts arrive evenly, so each of its slots answers an equal part of what
its curve says for the agents on the line in that slot.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import gcd

from solver.domain.activity import Activity, BreakRule, default_break_rules
from solver.domain.problem import Problem
from solver.domain.queue import HUNDREDTHS
from solver.model.coverage import IntArray, gains_by_agent, required_agents
from solver.model.remembered import remembered

STEP_MINUTES = 15
"""From one possible start of a break to the next."""
_FINEST_MINUTES = 5
_SHORTAGE_GAINS = (1, 1.5, 2)  # contacts: the first agent short, the second, each further one


@dataclass(frozen=True, slots=True)
class Slots:
    """``n`` slots of ``minutes`` from the horizon's start, ``per_interval`` in an interval."""

    minutes: int
    per_interval: int
    n: int

    def touched(self, start: int, end: int) -> range:
        """Return the slots of which ``[start, end)`` takes any part."""
        return range(max(0, start // self.minutes), min(self.n, -(-end // self.minutes)))


def break_rules(problem: Problem) -> tuple[BreakRule, ...]:
    """Return the problem's own break rules, else what its patterns' break minutes ask for."""
    return problem.break_rules or default_break_rules(problem.patterns)


def slots_of(
    problem: Problem, activities: Iterable[Activity] = (), minutes: Iterable[int] = ()
) -> Slots:
    """Return the coarsest slots on which breaks, ``activities`` and further ``minutes`` fall.

    No finer than 5 minutes: what lies across is counted as away in every slot it touches.
    """
    interval = problem.grid.interval_minutes
    numbers = {interval, STEP_MINUTES, *minutes}
    for rule in break_rules(problem):
        numbers |= {rule.length_minutes, rule.earliest_minute}
    for pattern in problem.patterns:
        numbers |= {minute for part in pattern.parts for minute in part}
    for activity in activities:
        numbers |= {activity.start, activity.length_minutes}
    length = gcd(*numbers)
    if length < _FINEST_MINUTES:
        length = gcd(interval, _FINEST_MINUTES)
    per_interval = interval // length
    return Slots(length, per_interval, problem.grid.n_planned_intervals * per_interval)


@remembered
def line_gains(problem: Problem) -> IntArray:
    """Return what each further agent on the line adds, in hundredths, Q x T x N; the last is 0.

    A queue of which only the required agents are known has shortage instead of contacts.
    """
    gains: dict[int, Sequence[Sequence[int]]] = {c.queue: c.line_gains for c in problem.contacts}
    required = required_agents(problem)
    for q in set(range(len(problem.queues))) - gains.keys():
        gains[q] = tuple(_of_required(int(n)) for n in required[q])
    return gains_by_agent(problem, gains)


def _of_required(agents: int) -> tuple[int, ...]:
    worth = [int(HUNDREDTHS * contacts) for contacts in _SHORTAGE_GAINS]
    return tuple(worth[min(short, len(worth)) - 1] for short in range(agents, 0, -1))
