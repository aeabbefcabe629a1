"""Measured shrinkage: which share of the rostered time people were off the line.

It is the number by which staffing divides (docs/staffing.md, 5): of n rostered agents
n (1 - shrinkage) are on the line.  So measured is

    1 - (time on the line inside the rostered shifts) / (rostered time)

Where a project has break rules, the roster counts on the breaks already: rostered time is
then without the breaks of each shift.  Time outside the shift makes up for nothing: it was
not there when it was counted on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import nan, sqrt
from typing import NamedTuple

from solver.attendance.attended import WorkedDay, break_minutes
from solver.attendance.spans import common, total
from solver.domain.pattern import OFF
from solver.domain.problem import Problem

LEAST_SHIFTS = 30
"""Fewer shifts tell nothing of a queue: the normal interval of a ratio needs about 30
(Cochran, "Sampling Techniques", 3rd ed. 1977, section 6.3)."""

_Z_95 = 1.959964
"""Two-sided 95 % of the normal distribution."""


class LineTime(NamedTuple):
    """Minutes of one shift that the roster counted on, and those of them on the line."""

    rostered: int
    on_line: int


@dataclass(frozen=True, slots=True)
class Shrinkage:
    """What the shifts of the people who serve a queue had off the line.

    ``share`` is a fraction of 1, NaN without shifts; 95 % of the samples of that size have
    the true share within ``low`` to ``high``, NaN with fewer than two shifts.
    """

    shifts: int
    rostered_minutes: int
    on_line_minutes: int
    share: float
    low: float
    high: float

    def differs_from(self, planned: float) -> bool:
        """Tell whether enough shifts are known to say that ``planned`` is another share."""
        return self.shifts >= LEAST_SHIFTS and not self.low <= planned <= self.high


def line_times(problem: Problem, days: Iterable[WorkedDay]) -> tuple[tuple[LineTime, ...], ...]:
    """Return the shifts of the people who serve each queue (Q): what measuring is made of.

    Standby shifts and days without a planned shift are left out.  Somebody who serves
    several queues counts for each of them: the records do not say whom she answered.
    """
    counted = [
        (day, _minutes(problem, day))
        for day in days
        if day.pattern != OFF and not problem.patterns[day.pattern].is_standby
    ]
    return tuple(
        tuple(
            minutes
            for day, minutes in counted
            if problem.serves(day.attended.employee, q, day.attended.day)
        )
        for q in range(len(problem.queues))
    )


def measured_shrinkage(shifts: Sequence[LineTime]) -> Shrinkage:
    """Estimate the share off the line and its 95 % interval (Cochran 1977, formula 6.13)."""
    n = len(shifts)
    rostered, on_line = (sum(column) for column in zip(*shifts, strict=True)) if n else (0, 0)
    if not rostered:
        return Shrinkage(n, rostered, on_line, nan, nan, nan)
    there = on_line / rostered
    low = high = nan
    if n > 1:
        spread = sum((s.on_line - there * s.rostered) ** 2 for s in shifts) / (n - 1)
        error = _Z_95 * sqrt(spread / n) / (rostered / n)
        low, high = max(0.0, 1 - there - error), min(1.0, 1 - there + error)
    return Shrinkage(n, rostered, on_line, 1 - there, low, high)


def _minutes(problem: Problem, day: WorkedDay) -> LineTime:
    breaks = break_minutes(problem, day)
    rostered = total(day.parts) - (breaks if problem.break_rules else 0)
    there = total(day.on_shift)
    if day.attended.breaks:
        away = common((*day.breaks, *day.duties), day.on_shift)
        on_line = there - total(away)
    else:
        # Breaks that nobody recorded were taken as planned.
        duties = common(day.duties, day.on_shift)
        on_line = there - min(there, breaks) - total(duties)
    return LineTime(rostered, min(rostered, max(0, on_line)))
