"""From contacts to the rostered agents that each queue needs in each interval."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from solver.domain.queue import Channel, GoalPeriod, Queue
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.staffing.backlog import BoolArray, Placement, place_backlog
from solver.staffing.incomplete_gamma import FloatArray
from solver.staffing.interval_goals import IntArray, agents_for_intervals
from solver.staffing.period_goals import agents_for_period
from solver.staffing.whole_agents import work_of


def staff(
    queues: Sequence[Queue],
    volume: ArrayLike,
    aht_seconds: ArrayLike,
    interval_minutes: int,
    intervals_per_day: int,
) -> IntArray:
    """Return the rostered agents required, Q x T, for ``volume`` and ``aht_seconds`` (Q x T).

    Voice and chat: the fewest agents that meet the queue's goals, in every interval
    or on average over its day or week, counted from the first interval (the last
    day or week may be shorter).  Wherever a queue has contacts it gets at least its
    minimum.  E-mail: its work, placed between its arrival and its hours to answer
    where the other queues leave it quiet, and within their hours (``backlog``).

    Raises:
        FieldError: A volume or handle time that is negative or no number.
    """
    return _staffed(queues, volume, aht_seconds, interval_minutes, intervals_per_day)[0]


def worked_volume(
    queues: Sequence[Queue],
    volume: ArrayLike,
    aht_seconds: ArrayLike,
    interval_minutes: int,
    intervals_per_day: int,
) -> FloatArray:
    """Return the contacts that are worked on in each interval, Q x T, as ``staff`` places them.

    Voice and chat: the volume itself.  E-mail: moved to where its agents are, so that
    an answer curve made of it asks for agents where they are required.
    """
    return _staffed(queues, volume, aht_seconds, interval_minutes, intervals_per_day)[1]


def _staffed(
    queues: Sequence[Queue],
    volume: ArrayLike,
    aht_seconds: ArrayLike,
    interval_minutes: int,
    intervals_per_day: int,
) -> tuple[IntArray, FloatArray]:
    """Return required agents and worked contacts, both Q x T."""
    contacts, handle = np.array(volume, dtype=float), np.array(aht_seconds, dtype=float)
    required = np.zeros(contacts.shape, dtype=np.int64)
    by_hours = sorted(range(len(queues)), key=lambda q: queues[q].hours_to_answer)
    backlogs = [q for q in by_hours if queues[q].channel is Channel.EMAIL]
    for q in set(by_hours) - set(backlogs):
        required[q] = _for_goals(
            queues[q], contacts[q], handle[q], interval_minutes, intervals_per_day
        )
    is_open = _open_intervals(required.sum(axis=0), intervals_per_day)
    for q in backlogs:
        placed = _placed(
            queues[q], contacts[q], handle[q], interval_minutes, required.sum(axis=0), is_open
        )
        required[q], contacts[q] = placed.agents, placed.volume
    return required, contacts


def _placed(
    queue: Queue,
    volume: FloatArray,
    aht_seconds: FloatArray,
    interval_minutes: int,
    others: IntArray,
    is_open: BoolArray,
) -> Placement:
    """Place e-mail as in one of many periods alike, one after the other.

    What comes in too late to be done is left to the next period, and as much of the
    one before is there at the beginning: mail of a Sunday night waits for Monday.
    """
    n_around = min(volume.size, round(queue.hours_to_answer * 60 / interval_minutes))
    own = slice(n_around, n_around + volume.size)
    around = np.r_[volume.size - n_around : volume.size, : volume.size, :n_around].astype(int)
    found = place_backlog(
        queue,
        volume[around],
        aht_seconds[around],
        interval_minutes,
        others[around],
        is_open[around],
    )
    worked = found.volume[own]
    # What one period leaves to the next need not be what it found: the sum stays its own.
    total = float(worked.sum())
    scale = float(volume.sum()) / total if total > 0 else 1.0
    return Placement(found.agents[own], worked * scale)


def _for_goals(
    queue: Queue,
    volume: FloatArray,
    aht_seconds: FloatArray,
    interval_minutes: int,
    intervals_per_day: int,
) -> IntArray:
    """Return the agents of a voice or chat queue, (T,)."""
    if queue.goal_period is GoalPeriod.INTERVAL:
        agents = agents_for_intervals(queue, work_of(queue, volume, aht_seconds, interval_minutes))
        return np.maximum(agents, np.where(volume > 0, queue.minimum_agents, 0))
    days = 1 if queue.goal_period is GoalPeriod.DAY else DAYS_PER_WEEK
    return agents_for_period(queue, volume, aht_seconds, interval_minutes, days * intervals_per_day)


def _open_intervals(agents: IntArray, intervals_per_day: int) -> BoolArray:
    """Tell which intervals lie between a day's first and last agent; all, if there is none."""
    is_open = np.zeros(agents.size, dtype=bool)
    for start in range(0, agents.size, intervals_per_day):
        staffed = np.flatnonzero(agents[start : start + intervals_per_day])
        if staffed.size:
            is_open[start + staffed[0] : start + staffed[-1] + 1] = True
    return is_open if is_open.any() else ~is_open
