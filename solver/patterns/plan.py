"""A solution of the choice model as a plan: patterns, heads, and what they come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from solver.patterns.candidate import Candidate
from solver.patterns.choice_model import ChoiceModel, worked_intervals
from solver.patterns.question import DesignQuestion


@dataclass(frozen=True, slots=True)
class Plan:
    """The patterns in order of start, and per day the heads that start each (D x K).

    ``by_class[c]``: places of the patterns that days of class c use.  ``cost`` and
    ``lost_cost`` (its part for what is lost) in the model's units; ``short``: heads, times
    intervals, missing of the least number on duty.
    """

    patterns: tuple[Candidate, ...]
    by_class: tuple[tuple[int, ...], ...]
    heads: tuple[tuple[int, ...], ...]
    cost: int
    lost_cost: int
    short: int
    paid_minutes: int
    changes: int = 0


def plan_of(model: ChoiceModel, values: Sequence[int]) -> Plan:
    """Return the plan in a solution; patterns that nobody works are left out, fixed ones stay."""
    asked = model.question
    started: dict[tuple[int, int], int] = defaultdict(int)
    for (_, d, p), n in model.heads.items():
        started[d, p] += values[n.index]
    worked = {(asked.day_class[d], p) for (d, p), n in started.items() if n}
    worked |= {(c, p) for c in range(len(model.used)) for p in asked.fixed}
    chosen = sorted({p for _, p in worked})
    classes = range(len(model.used))
    short = _short(asked, started)
    cost = round(model.value(values))
    beside = asked.floor_cost * short + asked.pattern_cost * len(worked)
    return Plan(
        tuple(asked.candidates[p] for p in chosen),
        tuple(tuple(k for k, p in enumerate(chosen) if (c, p) in worked) for c in classes),
        tuple(tuple(started[d, p] for p in chosen) for d in range(asked.grid.n_days)),
        cost,
        cost - beside // model.unit,
        short,
        sum(asked.candidates[p].paid_minutes * n for (_, p), n in started.items()),
        sum(p not in asked.today for _, p in worked),
    )


def _short(asked: DesignQuestion, started: dict[tuple[int, int], int]) -> int:
    on_duty = [0] * asked.grid.n_intervals
    for (d, p), n in started.items():
        for t in worked_intervals(asked, d, p):
            on_duty[t] += n
    floor = asked.least_on_duty or (0,) * asked.grid.n_intervals
    return sum(max(0, least - there) for least, there in zip(floor, on_duty, strict=True))
