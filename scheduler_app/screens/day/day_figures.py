"""The numbers of the curve beneath the timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scheduler_app.document.day_curve import DayCurve, answer_rates
from scheduler_app.document.rates_summary import RatesSummary, rates_summary
from scheduler_app.document.schedule_document import ScheduleDocument
from solver.activities.on_line import away_by_class, on_line
from solver.activities.slots import slots_of
from solver.domain.activity import Activity
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.staffing.outlook import outlook

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class DayFigures:
    """One day by interval: agents, those off the line, expected answer rate and its goal.

    ``away`` counts agents on a break, in a meeting or the like, fractions where somebody
    is away for part of an interval; ``summary`` is of the whole day.
    """

    curve: DayCurve
    away: FloatArray
    rate: FloatArray
    goal: FloatArray
    summary: RatesSummary


def day_figures(
    document: ScheduleDocument, day: int, activities: Sequence[Activity], queue: int | None
) -> DayFigures:
    """Return the figures of a day of the shown week while people are away as ``activities`` say.

    ``queue`` None: of all queues together.
    """
    problem, roster = document.problem, document.roster
    n = problem.grid.intervals_per_day
    times = range(day * n, (day + 1) * n)
    within = slice(times.start, times.stop)
    # Those of other days would be counted for nothing.
    here = [a for a in activities if _touches(a, day)]
    line = on_line(problem, roster, here, times)
    whole = np.zeros((len(problem.queues), problem.grid.n_planned_intervals))
    whole[:, within] = line
    expected = outlook(problem, whole)
    queues = list(range(len(problem.queues))) if queue is None else [queue]
    rate, goal = answer_rates(problem, expected, queues, within)
    required = document.coverage.required[queues, within]
    covered = np.minimum(required, line[queues]).sum(axis=0)
    curve = DayCurve(required.sum(axis=0), covered, line[queues].sum(axis=0) - covered)
    summary = rates_summary(problem, expected, queues, times)
    return DayFigures(curve, _away(problem, roster, here, within), rate, goal, summary)


def _touches(activity: Activity, day: int) -> bool:
    midnight = day * MINUTES_PER_DAY
    return activity.start < midnight + MINUTES_PER_DAY and activity.end > midnight


def _away(
    problem: Problem, roster: Roster, activities: Sequence[Activity], within: slice
) -> FloatArray:
    slots = slots_of(problem, activities)
    by_slot = away_by_class(problem, roster, activities, slots).sum(axis=0)
    return np.asarray(by_slot.reshape(-1, slots.per_interval).mean(axis=1)[within])
