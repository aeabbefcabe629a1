"""What the roster of a week is expected to achieve, its breaks where they have been placed."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import numpy.typing as npt

from scheduler_app.store.week import Week
from solver.activities.on_line import on_line
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.model.coverage import Coverage
from solver.staffing.outlook import Outlook, outlook


def expected_of(week: Week, coverage: Coverage) -> Outlook:
    """Return what the week's roster achieves; ``coverage`` counts it.

    On days on which any break is placed, people are away as the activities say; on others
    the breaks are still to be placed, and as many count as the roster counts on.
    """
    problem = week.problem
    promised = outlook(problem, coverage.scheduled)
    placed = _placed_intervals(week)
    if not placed.any():
        return promised
    line = on_line(problem, week.roster, week.activities)
    there = outlook(problem, line, breaks_placed=True)
    names = [field.name for field in fields(Outlook)]
    return Outlook(*(np.where(placed, getattr(there, n), getattr(promised, n)) for n in names))


def _placed_intervals(week: Week) -> npt.NDArray[np.bool_]:
    """Return which intervals (T) are of days that any break touches."""
    grid = week.problem.grid
    rests = [a for a in week.activities if a.kind.is_rest]
    days = {a.start // MINUTES_PER_DAY for a in rests}
    days |= {(a.end - 1) // MINUTES_PER_DAY for a in rests}
    of_day = np.arange(grid.n_planned_intervals) * grid.interval_minutes // MINUTES_PER_DAY
    return np.isin(of_day, sorted(days))
