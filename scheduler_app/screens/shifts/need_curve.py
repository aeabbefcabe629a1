"""The need of one day, or of the mean day of a week, drawn on past midnight."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scheduler_app.document.schedule_document import ScheduleDocument
from solver.domain.time_grid import DAYS_PER_WEEK

Agents = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class NeedCurve:
    """Agents per interval of a day and of the day after it (2 x intervals of a day).

    ``required``: over all queues; ``highest``: of the day of the week that needs most, the
    same as ``required`` where one day is shown.  ``on_duty``: of the roster; None without one.
    """

    interval_minutes: int
    required: Agents
    highest: Agents
    on_duty: Agents | None

    @property
    def top(self) -> float:
        """The highest number of agents in it."""
        highest = float(self.highest.max(initial=0.0))
        return highest if self.on_duty is None else max(highest, float(self.on_duty.max()))


def need_curve(document: ScheduleDocument, day: int | None) -> NeedCurve | None:
    """Return the need of a day of the shown week, or (None) of its mean day.

    None where nobody is required.  After Sunday comes the week's own Monday.
    """
    if document.week is None:
        return None
    grid = document.problem.grid
    shape = (grid.n_days, grid.intervals_per_day)
    found = document.coverage
    required = found.required[:, : grid.n_intervals].sum(axis=0).reshape(shape).astype(float)
    if not required.any():
        return None
    on_duty = found.on_duty[: grid.n_intervals].reshape(shape).astype(float)
    return NeedCurve(
        grid.interval_minutes,
        _two_days(required, day),
        _two_days(required.max(axis=0, keepdims=True), None)
        if day is None
        else _two_days(required, day),
        _two_days(on_duty, day) if _is_rostered(document) else None,
    )


def people_a_day(document: ScheduleDocument, day: int | None) -> dict[str, float] | None:
    """Return how many people have each shift on a day, or on the mean day; by code.

    None where the shown week has no roster.
    """
    if document.week is None or not _is_rostered(document):
        return None
    cells = np.array(document.roster.cells, dtype=np.int64)
    days = cells if day is None else cells[:, day : day + 1]
    return {
        pattern.code: float((days == p).sum()) / days.shape[1]
        for p, pattern in enumerate(document.problem.patterns)
    }


def _is_rostered(document: ScheduleDocument) -> bool:
    """Tell whether anybody works in the shown week; the night before it is not enough."""
    return any(True for _ in document.roster.shifts())


def _two_days(per_day: Agents, day: int | None) -> Agents:
    """Return a day (of D x intervals) and the one after it; None: the mean day twice."""
    if day is None:
        return np.tile(per_day.mean(axis=0), 2)
    return np.concatenate([per_day[day], per_day[(day + 1) % DAYS_PER_WEEK]])
