"""The numbers of the curve beneath the timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scheduler_app.document.day_curve import DayCurve, answer_rates, day_curve
from scheduler_app.document.rates_summary import RatesSummary, rates_summary
from scheduler_app.document.schedule_document import ScheduleDocument
from solver.domain.activity import Activity

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class DayFigures:
    """One day by interval: agents, those off the line, expected answer rate and its goal.

    ``away`` counts agents, fractions where somebody is away for part of an interval;
    ``summary`` is of the whole day.
    """

    curve: DayCurve
    away: FloatArray
    rate: FloatArray
    goal: FloatArray
    summary: RatesSummary


def day_figures(
    document: ScheduleDocument, day: int, activities: Sequence[Activity], queue: int | None
) -> DayFigures:
    """Return the figures of a day of the shown week with these activities."""
    problem = document.problem
    n = problem.grid.intervals_per_day
    times = slice(day * n, (day + 1) * n)
    queues = list(range(len(problem.queues))) if queue is None else [queue]
    rate, goal = answer_rates(problem, document.outlook, queues, times)
    summary = rates_summary(problem, document.outlook, queues, range(times.start, times.stop))
    curve = day_curve(document.coverage, times, queue)
    return DayFigures(curve, np.zeros(n), rate, goal, summary)
