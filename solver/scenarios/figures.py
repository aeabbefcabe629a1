"""What one scenario's roster achieves, in the figures that a supervisor compares."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from math import isnan

import numpy as np

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.model.coverage import coverage, covered_intervals
from solver.staffing.outlook import Outlook, outlook

MUCH_WORSE = 0.05
"""A worst interval that falls by more than this is said aloud before anything is adopted."""
_DECIMALS = 9  # five points are five points, whatever the last bit of the rates
_LEAST_CONTACTS = 1.0
"""An interval with fewer contacts is not told as the worst."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures over the intervals that the horizon's own shifts can cover.

    What only the night shift of the day before covers is left out, so that scenarios
    with other nights compare.  Rates are fractions of 1, NaN where no contacts are expected.
    ``worst_start_minute``: where the answer rate is lowest, among the intervals with at
    least one contact; None if there are none.  ``overstaffed_minutes``: head-minutes on
    duty beyond what is required; ``short_minutes``: required and not there.
    """

    offered: float
    lost: float
    answer_rate: float
    service_level: float
    occupancy: float
    worst_start_minute: int | None
    worst_answer_rate: float
    overstaffed_minutes: int
    short_minutes: int
    paid_minutes: int
    shifts: int


def figures_of(
    problem: Problem,
    roster: Roster,
    among: Collection[int] | None = None,
    expected: Outlook | None = None,
) -> Figures:
    """Return what the roster is expected to achieve, in the intervals of ``among`` if given.

    ``expected``: the outlook of the roster where breaks have been placed; else it counts on them.
    """
    intervals = [t for t in own_intervals(problem) if among is None or t in among]
    found = coverage(problem, roster)
    expected = expected or outlook(problem, found.scheduled)
    rates = expected.rates(range(len(problem.queues)), intervals)
    step = problem.grid.interval_minutes
    offered = expected.offered[:, intervals].sum(axis=0)
    answered = expected.answered[:, intervals].sum(axis=0)
    enough = np.flatnonzero(offered >= _LEAST_CONTACTS)
    worst = min(enough.tolist(), key=lambda i: answered[i] / offered[i], default=None)
    worked = list(roster.shifts())
    return Figures(
        rates.offered,
        rates.offered - rates.answered,
        rates.answer_rate,
        rates.service_level,
        rates.occupancy,
        None if worst is None else intervals[worst] * step,
        float("nan") if worst is None else float(answered[worst] / offered[worst]),
        int(found.surplus[intervals].sum()) * step,
        int(found.shortage[:, intervals].sum()) * step,
        sum(problem.patterns[p].paid_minutes for _, _, p in worked),
        len(worked),
    )


def worst_falls_by(before: Figures, after: Figures) -> float:
    """Return by how much the lowest answer rate falls, a fraction of 1; 0 if it does not."""
    fall = round(before.worst_answer_rate - after.worst_answer_rate, _DECIMALS)
    return 0.0 if isnan(fall) else max(0.0, fall)


def own_intervals(problem: Problem) -> list[int]:
    """Return the horizon's intervals but those that only a shift of the day before covers."""
    patterns = range(len(problem.patterns))
    before = {t for p in patterns for t in covered_intervals(problem, -1, p)}
    own = {t for p in patterns for t in covered_intervals(problem, 0, p)}
    return [t for t in range(problem.grid.n_intervals) if t in own or t not in before]
