"""Questions small enough to answer by trying everything."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

from solver.domain.time_grid import TimeGrid
from solver.patterns.candidate import Candidate, ShiftShape
from solver.patterns.question import AgentGroup, DesignQuestion, QueueWorth

H = 60
SPLIT = Candidate(6 * H, ShiftShape(18 * H, 12 * H, 0, 6 * H, 6 * H))
"""06:00-12:00 and 18:00-24:00."""


def candidate(start_hour: int, hours: int) -> Candidate:
    """A shift without a break."""
    return Candidate(start_hour * H, ShiftShape(hours * H, hours * H))


def group(n_days: int, heads: int, shifts: tuple[int, int], allowed: int, **changes) -> AgentGroup:
    """People of queue 0 who may work the first ``allowed`` candidates."""
    fields = {
        "name": "g",
        "queues": (0,),
        "heads": (heads,) * n_days,
        "shifts": (shifts,),
        "paid_minutes": ((0, 10_000),),
        "night_shifts": (99,),
        "allowed": frozenset(range(allowed)),
    }
    return AgentGroup(**{**fields, **changes})


def random_question(seed: int, **changes) -> DesignQuestion:
    """One or two days of six-hour intervals, a queue or two, and a few candidates."""
    dice = random.Random(seed)
    n_days = dice.randint(1, 2)
    grid = TimeGrid(n_days, 6 * H)
    known = [candidate(h, n) for h, n in ((0, 6), (6, 12), (12, 6), (18, 12))]
    candidates = tuple(dice.sample([*known, SPLIT], 3))
    n_queues = dice.randint(1, 2)
    queues = tuple(_queue(dice, grid.n_intervals) for _ in range(n_queues))
    groups = tuple(
        group(
            n_days,
            dice.randint(1, 2),
            (dice.randint(0, 1), 2 * n_days),
            dice.randint(2, 3),
            queues=tuple(sorted(dice.sample(range(n_queues), dice.randint(1, n_queues)))),
        )
        for _ in range(dice.randint(1, 2))
    )
    fields = {
        "grid": grid,
        "candidates": tuple(sorted(candidates)),
        "queues": queues,
        "groups": groups,
        "most_patterns": dice.randint(1, 2),
        "day_class": tuple(dice.randint(0, 1) for _ in range(n_days)),
        "open_days": (frozenset(range(3)),) * n_days,
    }
    fields["day_class"] = (0, *fields["day_class"][1:])
    return DesignQuestion(**{**fields, **changes})


def _queue(dice: random.Random, n_intervals: int) -> QueueWorth:
    gains = tuple(
        tuple(sorted((dice.randint(1, 9) for _ in range(dice.randint(0, 3))), reverse=True))
        for _ in range(n_intervals)
    )
    return QueueWorth(gains, tuple(map(sum, gains)))


def best_cost(question: DesignQuestion) -> int:
    """Return the least cost of all plans; some plan keeps the limits."""
    costs = [
        _lost(question, plan) + question.pattern_cost * len(_used(question, plan))
        for plan in _plans(question)
    ]
    return min(costs)


Plan = dict[tuple[int, int, int], int]
"""Heads by group, day and candidate."""


def _plans(question: DesignQuestion) -> Iterator[Plan]:
    places = [
        (g, d, p)
        for g, people in enumerate(question.groups)
        for d in range(question.grid.n_days)
        for p in sorted(people.allowed & question.open_days[d])
    ]
    ranges = [range(question.groups[g].heads[d] + 1) for g, d, _ in places]
    for heads in product(*ranges):
        plan = dict(zip(places, heads, strict=True))
        used = _used(question, plan)
        classes = set(question.day_class)
        few = all(sum(c == k for k, _ in used) <= question.most_patterns for c in classes)
        if few and _keeps_limits(question, plan):
            yield plan


def _used(question: DesignQuestion, plan: Plan) -> set[tuple[int, int]]:
    return {(question.day_class[d], p) for (_, d, p), n in plan.items() if n}


def _keeps_limits(question: DesignQuestion, plan: Plan) -> bool:
    for g, people in enumerate(question.groups):
        mine = {(d, p): n for (owner, d, p), n in plan.items() if owner == g}
        paid = sum(question.candidates[p].paid_minutes * n for (_, p), n in mine.items())
        nights = sum(n for (_, p), n in mine.items() if question.candidates[p].is_night)
        daily = all(
            sum(n for (d, _), n in mine.items() if d == day) <= people.heads[day]
            for day in range(question.grid.n_days)
        )
        in_limits = people.shifts[0][0] <= sum(mine.values()) <= people.shifts[0][1]
        in_minutes = people.paid_minutes[0][0] <= paid <= people.paid_minutes[0][1]
        if not (daily and in_limits and in_minutes and nights <= people.night_shifts[0]):
            return False
    return True


def _lost(question: DesignQuestion, plan: Plan) -> int:
    step, total = question.grid.interval_minutes, question.grid.n_intervals
    cost = 0
    for t in range(total):
        there = [0] * len(question.groups)
        for (g, d, p), n in plan.items():
            shape = question.candidates[p]
            for start, end in shape.parts:
                first, last = ((d * 24 * H + minute) // step for minute in (start, end))
                there[g] += n * sum(k % total == t for k in range(first, last))
        cost += _least_lost(question, there, t)
        if question.least_on_duty:
            cost += question.floor_cost * max(0, question.least_on_duty[t] - sum(there))
    return cost


def _least_lost(question: DesignQuestion, there: list[int], interval: int) -> int:
    """Try every way to share the people among the queues."""
    ways = [
        [split for split in product(range(n + 1), repeat=len(people.queues)) if sum(split) == n]
        for n, people in zip(there, question.groups, strict=True)
    ]
    costs = []
    for way in product(*ways):
        agents = [0] * len(question.queues)
        for split, people in zip(way, question.groups, strict=True):
            for n, q in zip(split, people.queues, strict=True):
                agents[q] += n
        cost = 0
        for n, queue in zip(agents, question.queues, strict=True):
            gains = queue.gains[interval]
            cost += sum(gains[n:]) + queue.surplus_cost * max(0, n - len(gains))
        costs.append(cost)
    return min(costs)
