"""The numbers of the curve beneath the timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scheduler_app.document.day_curve import DayCurve, answer_rates
from scheduler_app.document.rates_summary import RatesSummary, rates_summary
from scheduler_app.document.schedule_document import ScheduleDocument
from solver.activities.on_line import allocated, away_by_class
from solver.activities.slots import slots_of
from solver.domain.activity import Activity
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.model.coverage import on_duty_by_class, skill_classes
from solver.staffing.on_line import on_line_share
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
    problem = document.problem
    n = problem.grid.intervals_per_day
    times = range(day * n, (day + 1) * n)
    within = slice(times.start, times.stop)
    # Those of other days would be counted for nothing.
    here = [a for a in activities if _touches(a, day)]
    line, present, away = _on_line(problem, document.roster, here, times)
    whole = np.zeros((len(problem.queues), problem.grid.n_planned_intervals))
    whole[:, within] = line
    # A day without any break is one whose breaks are still to be placed.
    is_placed = any(a.kind.is_rest for a in here)
    expected = outlook(problem, whole, breaks_placed=is_placed)
    queues = list(range(len(problem.queues))) if queue is None else [queue]
    rate, goal = answer_rates(problem, expected, queues, within)
    required = document.coverage.required[queues, within]
    share = on_line_share(problem.patterns, problem.break_rules, problem.grid)[within]
    if is_placed and share:
        # What is required is of rostered agents, their breaks included.
        required = np.rint(required * np.array(share))
    covered = np.minimum(required, line[queues]).sum(axis=0)
    there = present if queue is None else line[queue]
    curve = DayCurve(required.sum(axis=0), covered, there - covered)
    summary = rates_summary(problem, expected, queues, times)
    return DayFigures(curve, away, rate, goal, summary)


def _touches(activity: Activity, day: int) -> bool:
    midnight = day * MINUTES_PER_DAY
    return activity.start < midnight + MINUTES_PER_DAY and activity.end > midnight


def _on_line(
    problem: Problem, roster: Roster, activities: Sequence[Activity], times: range
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return agents on the line by queue and interval, all of them, and those away from it.

    All of them also count who is of no use to any queue then.
    """
    slots = slots_of(problem, activities)
    k = slots.per_interval
    within = slice(times.start * k, times.stop * k)
    classes = skill_classes(problem)
    on_duty = on_duty_by_class(problem, roster, classes)[:, times.start : times.stop]
    away = away_by_class(problem, roster, activities, slots)[:, within]
    here = np.repeat(on_duty, k, axis=1) - away
    by_queue = allocated(problem, here, slots, within.start)
    means = [
        agents.reshape(*agents.shape[:-1], len(times), k).mean(axis=-1)
        for agents in (by_queue, here.sum(axis=0), away.sum(axis=0))
    ]
    return means[0], means[1], means[2]
