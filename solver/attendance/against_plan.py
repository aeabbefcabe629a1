"""Plan against actual: late, left early, absent, overtime, breaks too long; heads by interval."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from solver.attendance.attended import WorkedDay, break_minutes
from solver.attendance.spans import Span, Spans, common, total
from solver.domain.problem import Problem

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Deviation:
    """How a person's day differed from its plan; all in minutes, none negative.

    ``absent`` is the whole shift of somebody who did not come; ``late`` and ``early`` are
    then 0.  ``overtime`` is time there outside the planned shift, ``long_breaks`` what the
    recorded breaks took beyond those that the shift has.  An end that is not known differs
    in nothing.
    """

    absent_minutes: int = 0
    late_minutes: int = 0
    early_minutes: int = 0
    overtime_minutes: int = 0
    long_break_minutes: int = 0

    @property
    def is_none(self) -> bool:
        """Tell whether the day went as planned."""
        return self == Deviation()

    def __add__(self, other: Deviation) -> Deviation:
        return Deviation(
            self.absent_minutes + other.absent_minutes,
            self.late_minutes + other.late_minutes,
            self.early_minutes + other.early_minutes,
            self.overtime_minutes + other.overtime_minutes,
            self.long_break_minutes + other.long_break_minutes,
        )


def deviation(problem: Problem, day: WorkedDay) -> Deviation:
    """Return how one day differed from its plan."""
    start = day.attended.start
    if day.planned is None:
        return Deviation(overtime_minutes=total(day.present))
    first, last = day.planned
    if start is None:
        return Deviation(absent_minutes=total(day.parts))
    left = last if day.attended.end is None else day.attended.end
    return Deviation(
        late_minutes=total(common(day.parts, [(first, start)])),
        # Who left before the shift began left the whole of it out.
        early_minutes=total(common(day.parts, [(left, last)])),
        overtime_minutes=total(day.present) - total(day.on_shift),
        long_break_minutes=max(0, total(day.breaks) - break_minutes(problem, day)),
    )


@dataclass(frozen=True, slots=True)
class Heads:
    """People by interval (T: the planned intervals), of the days with a record only.

    ``planned``: rostered and on duty, as the roster counts them.  ``present``: those who
    were there, for the share of the interval for which they were.  People on standby
    count in neither, breaks are not taken off.
    """

    planned: FloatArray
    present: FloatArray


def heads(problem: Problem, days: Iterable[WorkedDay]) -> Heads:
    """Count the people planned and present in each interval."""
    n, step = problem.grid.n_planned_intervals, problem.grid.interval_minutes
    planned, present = np.zeros(n * step), np.zeros(n * step)
    for day in days:
        if day.planned is not None and problem.patterns[day.pattern].is_standby:
            continue
        if day.planned is not None:
            _add(planned, tuple(_whole_intervals(part, step) for part in day.parts))
        _add(present, day.present)
    by_interval = (minutes.reshape(n, step).mean(axis=1) for minutes in (planned, present))
    return Heads(*by_interval)


def _whole_intervals(span: Span, step: int) -> Span:
    """A shift is on duty in the intervals that lie wholly in it."""
    return -(-span[0] // step) * step, span[1] // step * step


def _add(minutes: FloatArray, spans: Spans) -> None:
    for start, end in spans:
        minutes[max(0, start) : max(0, end)] += 1.0
