"""The demand of one week on its time grid: dated rows to requirements and expected contacts."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from scheduler_app.store.records import DemandRow
from solver.domain.queue import Contacts, Queue, Requirement
from solver.domain.time_grid import DAYS_PER_WEEK, TimeGrid
from solver.staffing.answer_curve import answer_curve
from solver.staffing.staff import staff

_DEFAULT_INTERVAL_MINUTES = 30
_LONGEST_INTERVAL_MINUTES = 60
NOT_GIVEN = -1


@dataclass(frozen=True, slots=True)
class DemandGrid:
    """Demand of Q queues in the intervals of some days (T).

    ``required``: agents given in place of contacts, ``NOT_GIVEN`` elsewhere;
    ``given``: the queues that have any row.
    """

    volume: npt.NDArray[np.float64]
    aht_seconds: npt.NDArray[np.float64]
    required: npt.NDArray[np.int64]
    given: frozenset[int]

    def agents(self, queues: Sequence[Queue], grid: TimeGrid) -> npt.NDArray[np.int64]:
        """Return the rostered agents required, Q x T."""
        by_goals = staff(
            queues, self.volume, self.aht_seconds, grid.interval_minutes, grid.intervals_per_day
        )
        return np.where(self.required == NOT_GIVEN, by_goals, self.required)


def interval_minutes(rows: Iterable[DemandRow]) -> int:
    """Return the longest interval, at most an hour, on whose grid every row starts."""
    minutes = {row.start.hour * 60 + row.start.minute for row in rows}
    if not minutes:
        return _DEFAULT_INTERVAL_MINUTES
    return math.gcd(_LONGEST_INTERVAL_MINUTES, *minutes)


def demand_grid(
    rows: Iterable[DemandRow], queues: Sequence[Queue], first_date: date, grid: TimeGrid
) -> DemandGrid:
    """Put the rows of the grid's days on the grid; other rows are left out.

    A row of a longer interval spreads its contacts evenly over the grid's;
    rows of a shorter one are added up.  Contacts without a handle time are left
    out: nobody could say what they need.
    """
    index = {queue.name: q for q, queue in enumerate(queues)}
    shape = (len(queues), grid.n_intervals)
    volume, work_seconds = np.zeros(shape), np.zeros(shape)
    required = np.full(shape, NOT_GIVEN, dtype=np.int64)
    by_queue: dict[int, list[DemandRow]] = defaultdict(list)
    for row in rows:
        if 0 <= (row.start.date() - first_date).days < grid.n_days:
            by_queue[index[row.queue]].append(row)
    for q, own in by_queue.items():
        steps = max(1, interval_minutes(own) // grid.interval_minutes)
        for row in own:
            minute = row.start.hour * 60 + row.start.minute
            day = (row.start.date() - first_date).days
            first = day * grid.intervals_per_day + minute // grid.interval_minutes
            covered = slice(first, first + steps)
            if row.required is not None:
                required[q, covered] = np.maximum(required[q, covered], row.required)
            else:
                contacts = (row.volume or 0.0) / steps if row.aht_seconds else 0.0
                volume[q, covered] += contacts
                work_seconds[q, covered] += contacts * (row.aht_seconds or 0.0)
    aht_seconds = np.divide(work_seconds, volume, out=np.zeros(shape), where=volume > 0)
    return DemandGrid(volume, aht_seconds, required, frozenset(by_queue))


@dataclass(frozen=True, slots=True)
class WeekDemand:
    """What a week's problem is given of its demand."""

    requirements: tuple[Requirement, ...]
    contacts: tuple[Contacts, ...]


def week_demand(
    rows: Sequence[DemandRow], queues: Sequence[Queue], first_date: date, grid: TimeGrid
) -> WeekDemand:
    """Return requirements and expected contacts of the planned intervals.

    What is looked ahead to is the next week's first morning; where that is not
    known yet, it is taken to be like this week's.
    """
    week = demand_grid(rows, queues, first_date, grid)
    following = date.fromordinal(first_date.toordinal() + DAYS_PER_WEEK)
    after = demand_grid(rows, queues, following, grid)
    n_beyond = grid.n_planned_intervals - grid.n_intervals
    agents = week.agents(queues, grid)
    agents_after = after.agents(queues, grid) if n_beyond and after.given else agents
    requirements, contacts = [], []
    for q in sorted(week.given):
        known = q in after.given
        beyond = (after if known else week, agents_after if known else agents)
        volume, aht_seconds, required = (
            np.concatenate([inside[q], outside[q, :n_beyond]])
            for inside, outside in (
                (week.volume, beyond[0].volume),
                (week.aht_seconds, beyond[0].aht_seconds),
                (agents, beyond[1]),
            )
        )
        requirements.append(Requirement(q, tuple(required.tolist())))
        if volume.any():
            curves = answer_curve(queues[q], volume, aht_seconds, grid.interval_minutes)
            contacts.append(
                Contacts(q, tuple(volume.tolist()), tuple(aht_seconds.tolist()), curves)
            )
    return WeekDemand(tuple(requirements), tuple(contacts))
