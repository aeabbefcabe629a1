"""Measured shrinkage: which share of the rostered time people were off the line.

It is the number by which staffing divides (docs/staffing.md, 5): of n rostered agents
n (1 - shrinkage) are on the line.  So measured is

    1 - (time on the line inside the rostered shifts) / (rostered time)

Where a project has break rules, the roster counts on the breaks already: rostered time is
then without the breaks of each shift.  Time outside the shift makes up for nothing: it was
not there when it was counted on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import nan, sqrt

from solver.attendance.attended import WorkedDay, break_minutes
from solver.attendance.spans import common, total
from solver.domain.pattern import OFF
from solver.domain.problem import Problem

LEAST_SHIFTS = 30
"""Fewer shifts tell nothing of a queue: the normal interval of a ratio needs about 30
(Cochran, "Sampling Techniques", 3rd ed. 1977, section 6.3)."""

_Z_95 = 1.959964
"""Two-sided 95 % of the normal distribution."""


@dataclass(frozen=True, slots=True)
class Shrinkage:
    """What the shifts of the people who serve a queue had off the line.

    ``share`` is a fraction of 1, NaN without shifts; 95 % of the samples of that size have
    the true share within ``low`` to ``high``, NaN with fewer than two shifts.
    """

    queue: int
    shifts: int
    rostered_minutes: int
    on_line_minutes: int
    share: float
    low: float
    high: float

    def differs_from(self, planned: float) -> bool:
        """Tell whether enough shifts are known to say that ``planned`` is another share."""
        return self.shifts >= LEAST_SHIFTS and not self.low <= planned <= self.high


def measured_shrinkage(problem: Problem, days: Iterable[WorkedDay]) -> tuple[Shrinkage, ...]:
    """Return the shrinkage of each queue (Q), over the shifts of all who serve it.

    Standby shifts and days without a planned shift are left out.  Somebody who serves
    several queues counts for each of them: the records do not say whom she answered.
    """
    counted: list[tuple[WorkedDay, tuple[int, int]]] = [
        (day, _minutes(problem, day))
        for day in days
        if day.pattern != OFF and not problem.patterns[day.pattern].is_standby
    ]
    return tuple(
        _share(
            q,
            [
                minutes
                for day, minutes in counted
                if problem.serves(day.attended.employee, q, day.attended.day)
            ],
        )
        for q in range(len(problem.queues))
    )


def _minutes(problem: Problem, day: WorkedDay) -> tuple[int, int]:
    """Return the rostered minutes of a shift, and those on the line."""
    start, end = day.planned or (0, 0)
    breaks = break_minutes(problem, day)
    rostered = end - start - (breaks if problem.break_rules else 0)
    there = total(day.on_shift)
    if day.attended.breaks:
        away = common((*day.breaks, *day.duties), day.on_shift)
        on_line = there - total(away)
    else:
        # Breaks that nobody recorded were taken as planned.
        duties = common(day.duties, day.on_shift)
        on_line = there - min(there, breaks) - total(duties)
    return rostered, min(rostered, max(0, on_line))


def _share(queue: int, shifts: list[tuple[int, int]]) -> Shrinkage:
    """Estimate the ratio and its 95 % interval (Cochran 1977, formula 6.13)."""
    n = len(shifts)
    rostered, on_line = (sum(column) for column in zip(*shifts, strict=True)) if n else (0, 0)
    if not rostered:
        return Shrinkage(queue, n, rostered, on_line, nan, nan, nan)
    there = on_line / rostered
    low = high = nan
    if n > 1:
        spread = sum((line - there * whole) ** 2 for whole, line in shifts) / (n - 1)
        error = _Z_95 * sqrt(spread / n) / (rostered / n)
        low, high = max(0.0, 1 - there - error), min(1.0, 1 - there + error)
    return Shrinkage(queue, n, rostered, on_line, 1 - there, low, high)
