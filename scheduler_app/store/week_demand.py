"""The demand of a horizon on its time grid: dated rows to requirements and expected contacts."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from scheduler_app.store.records import DemandRow
from solver.domain.queue import Channel, Contacts, Queue, Requirement
from solver.domain.time_grid import DAYS_PER_WEEK, TimeGrid
from solver.staffing.answer_curve import Curve, answer_curve
from solver.staffing.on_line import anticipated
from solver.staffing.staff import staff, worked_volume

_DEFAULT_INTERVAL_MINUTES = 30
_LONGEST_INTERVAL_MINUTES = 60
NOT_GIVEN = -1

# Of a queue with a thousand agents, the curves of a week take two megabytes.
_MOST_CURVES = 1_000

Counts = tuple[float, ...]
Pair = tuple[float, float]
"""Contacts of an interval and their handle time in seconds."""
Agents = npt.NDArray[np.int64]
Volume = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class DemandGrid:
    """Demand of Q queues in the intervals of some days (T).

    ``required``: agents given in place of those that the goals ask for, ``NOT_GIVEN`` elsewhere;
    ``given``: the queues that have any row.
    """

    volume: npt.NDArray[np.float64]
    aht_seconds: npt.NDArray[np.float64]
    required: npt.NDArray[np.int64]
    given: frozenset[int]

    def staffed(self, queues: Sequence[Queue], grid: TimeGrid) -> tuple[Agents, Volume]:
        """Return the rostered agents required, and the contacts they work on (both Q x T).

        An e-mail is worked on where its agents are, not when it arrives.
        """
        if not queues:
            return self.required, self.volume
        counts = (tuple(map(tuple, a.tolist())) for a in (self.volume, self.aht_seconds))
        by_goals, worked = _staffed(
            tuple(queues), *counts, grid.interval_minutes, grid.intervals_per_day
        )
        return np.where(self.required == NOT_GIVEN, by_goals, self.required), worked


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
    others: dict[int, list[DemandRow]] = defaultdict(list)
    for row in rows:
        inside = 0 <= (row.start.date() - first_date).days < grid.n_days
        (by_queue if inside else others)[index[row.queue]].append(row)
    for q, own in by_queue.items():
        # A single row does not tell how long it is; the queue's other weeks do.
        minutes = interval_minutes(own if len(own) > 1 else [*own, *others[q]])
        steps = max(1, minutes // grid.interval_minutes)
        for row in own:
            minute = row.start.hour * 60 + row.start.minute
            day = (row.start.date() - first_date).days
            first = day * grid.intervals_per_day + minute // grid.interval_minutes
            covered = slice(first, first + steps)
            if row.required is not None:
                required[q, covered] = np.maximum(required[q, covered], row.required)
            if row.volume and row.aht_seconds:
                volume[q, covered] += row.volume / steps
                work_seconds[q, covered] += row.volume / steps * row.aht_seconds
    aht_seconds = np.divide(work_seconds, volume, out=np.zeros(shape), where=volume > 0)
    return DemandGrid(volume, aht_seconds, required, frozenset(by_queue))


@dataclass(frozen=True, slots=True)
class WeekDemand:
    """What a week's problem is given of its demand."""

    requirements: tuple[Requirement, ...]
    contacts: tuple[Contacts, ...]


def week_demand(
    rows: Sequence[DemandRow],
    queues: Sequence[Queue],
    first_date: date,
    grid: TimeGrid,
    on_line: tuple[float, ...] = (),
) -> WeekDemand:
    """Return requirements and expected contacts of the planned intervals.

    ``on_line`` (T, or empty): the share of those on duty who are on the line while breaks
    are still to be placed; so many more agents are required, and contacts count on it.

    Each week is staffed by itself, so that it needs the same agents in a longer
    horizon as alone.  What is looked ahead to is the first morning after; where
    that is not known yet, it is taken to be like that of the last week.
    """
    week_grid = replace(grid, n_days=DAYS_PER_WEEK, lookahead_minutes=0)
    *inside, after = (
        demand_grid(rows, queues, first_date + timedelta(days=day), week_grid)
        for day in range(0, grid.n_days + 1, DAYS_PER_WEEK)
    )
    n_beyond = grid.n_planned_intervals - grid.n_intervals
    weeks = [_planned(week, queues, grid) for week in inside]
    following = _planned(after, queues, grid) if n_beyond and after.given else weeks[-1]
    requirements, contacts = [], []
    for q in sorted(frozenset().union(*(week.given for week in inside))):
        beyond = following if q in after.given else weeks[-1]
        required, volume, aht_seconds = (
            np.concatenate([*(part[q] for part in of_week), ahead[q, :n_beyond]])
            for *of_week, ahead in zip(*weeks, beyond, strict=True)
        )
        shares = on_line or (1.0,) * len(required)
        agents = (anticipated(n, s) for n, s in zip(required.tolist(), shares, strict=True))
        requirements.append(Requirement(q, tuple(agents)))
        if volume.any():
            counts = tuple(volume.tolist()), tuple(aht_seconds.tolist())
            contacts.append(_contacts(q, queues[q], *counts, grid.interval_minutes, on_line))
    return WeekDemand(tuple(requirements), tuple(contacts))


def _planned(
    week: DemandGrid, queues: Sequence[Queue], grid: TimeGrid
) -> tuple[Agents, Volume, Volume]:
    """Return required agents, contacts worked on and their handle times (each Q x T)."""
    agents, worked = week.staffed(queues, grid)
    return agents, worked, _handle(week, queues)


# An edit concerns one queue of one week; those of the others are taken as they were.
@lru_cache(maxsize=24)
def _contacts(
    q: int, queue: Queue, volume: Counts, aht_seconds: Counts, minutes: int, on_line: Counts
) -> Contacts:
    curves = _curves_of(queue, minutes).each(list(zip(volume, aht_seconds, strict=True)))
    return Contacts(q, volume, aht_seconds, curves, on_line)


class _Curves:
    """The answer curves of a queue, each made once: an edit is of one interval."""

    def __init__(self, queue: Queue, interval_minutes: int) -> None:
        self._queue, self._interval_minutes = queue, interval_minutes
        self._known: dict[Pair, Curve] = {}

    def each(self, pairs: Sequence[Pair]) -> tuple[Curve, ...]:
        """Return the curve of each interval."""
        if len(self._known) > _MOST_CURVES:
            self._known.clear()
        found = {pair: curve for pair in pairs if (curve := self._known.get(pair)) is not None}
        missing = sorted(set(pairs) - found.keys())
        if missing:
            volume, aht_seconds = zip(*missing, strict=True)
            made = answer_curve(self._queue, volume, aht_seconds, self._interval_minutes)
            found.update(zip(missing, made, strict=True))
            self._known.update(found)
        return tuple(found[pair] for pair in pairs)


_curves_of = lru_cache(maxsize=8)(_Curves)


@lru_cache(maxsize=16)
def _staffed(
    queues: tuple[Queue, ...],
    volume: tuple[tuple[float, ...], ...],
    aht_seconds: tuple[tuple[float, ...], ...],
    interval_minutes: int,
    intervals_per_day: int,
) -> tuple[Agents, Volume]:
    contacts, handle = np.array(volume), np.array(aht_seconds)
    if any(queue.channel is Channel.EMAIL for queue in queues):  # it goes where others are quiet
        agents = staff(queues, contacts, handle, interval_minutes, intervals_per_day)
        worked = worked_volume(queues, contacts, handle, interval_minutes, intervals_per_day)
        return agents, worked
    each = zip(queues, volume, aht_seconds, strict=True)
    return np.stack([_agents(*of, interval_minutes, intervals_per_day) for of in each]), contacts


@lru_cache(maxsize=48)
def _agents(
    queue: Queue, volume: Counts, aht_seconds: Counts, interval_minutes: int, intervals_per_day: int
) -> Agents:
    own = np.array([volume]), np.array([aht_seconds])
    return np.asarray(staff([queue], *own, interval_minutes, intervals_per_day)[0])


def _handle(demand: DemandGrid, queues: Sequence[Queue]) -> Volume:
    """Return handle times (Q x T); those of e-mails, worked on at other times, as their mean."""
    handle = demand.aht_seconds.copy()
    for q, queue in enumerate(queues):
        if queue.channel is Channel.EMAIL and demand.volume[q].any():
            handle[q] = np.average(handle[q], weights=demand.volume[q])
    return handle
