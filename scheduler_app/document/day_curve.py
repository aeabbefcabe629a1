"""The agents and the answer rate of one day by interval, as the curves under a roster show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from solver.domain.problem import Problem
from solver.model.coverage import Coverage
from solver.staffing.outlook import Outlook

Agents = npt.NDArray[Any]
"""Whole agents, or (who is away for part of an interval) fractions."""
FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class DayCurve:
    """Agents per interval: required, of these covered, and beyond need."""

    required: Agents
    covered: Agents
    surplus: Agents

    @property
    def short(self) -> Agents:
        """Missing agents."""
        return np.asarray(self.required - self.covered)

    @property
    def on_duty(self) -> Agents:
        """Agents at work, those beyond need included."""
        return np.asarray(self.covered + self.surplus)


def day_curve(coverage: Coverage, times: slice, queue: int | None = None) -> DayCurve:
    """Return the curve of one queue, or (None) of all together, over the intervals ``times``.

    All together also count the agents on duty who can serve no queue.
    """
    if queue is None:
        required = coverage.required[:, times].sum(axis=0)
        covered = np.minimum(coverage.required, coverage.scheduled)[:, times].sum(axis=0)
        return DayCurve(required, covered, coverage.surplus[times])
    needed, scheduled = coverage.required[queue, times], coverage.scheduled[queue, times]
    covered = np.minimum(needed, scheduled)
    return DayCurve(needed, covered, np.asarray(scheduled - covered))


def answer_rates(
    problem: Problem, outlook: Outlook, queues: Sequence[int], times: slice
) -> tuple[FloatArray, FloatArray]:
    """Return the expected answer rate of some queues together and its goal, by interval.

    Shares of the contacts; NaN where none are expected.  The goal weighs that of
    each queue by its contacts.
    """
    chosen = list(queues)
    offered = outlook.offered[chosen, times]
    answered = outlook.answered[chosen, times].sum(axis=0)
    goals = np.array([problem.queues[q].answer_rate for q in chosen])
    total, wanted = offered.sum(axis=0), goals @ offered
    nothing = np.full(len(total), np.nan)
    rate, goal = (
        np.divide(part, total, out=nothing.copy(), where=total > 0) for part in (answered, wanted)
    )
    return np.asarray(rate), np.asarray(goal)
