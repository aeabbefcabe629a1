"""The fewest rostered agents with which every interval meets the queue's goals by itself."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from solver.domain.queue import Queue
from solver.staffing.incomplete_gamma import FloatArray
from solver.staffing.whole_agents import Measures, Work, measures

IntArray = NDArray[np.int64]

GOAL_TOLERANCE = 1e-9  # of a share: a goal of 100 % is met when less than this is missing
_CEIL_TOLERANCE = 1e-9  # agents
_NEVER = -1e12  # margin of a queue that only grows


def agents_for_intervals(queue: Queue, work: Work) -> IntArray:
    """Return the fewest rostered agents for each element of ``work``, shape (T,).

    All of them hold at once: service level, answer rate, mean wait (each where it
    is set), and occupancy at or below its limit; where nobody gives up, also more
    places than erlang.  At least one agent where there is work.
    """
    needed = np.zeros(work.load.shape, dtype=np.int64)
    busy = work.load > 0
    if busy.any():
        part = work[busy]
        whole = _whole_agents(queue, part)
        on_line = whole - 1 + _share_of_last(queue, part, whole)
        rostered = np.ceil(on_line / (1 - queue.shrinkage) - _CEIL_TOLERANCE)
        needed[busy] = np.maximum(rostered, 1).astype(np.int64)
    return needed


def _whole_agents(queue: Queue, work: Work) -> FloatArray:
    """Return the fewest whole agents on the line: doubling steps up, then halving.

    Every goal is monotone in the agents.  The search begins where the answered load
    that the goals ask for fills the agents to the limit of their occupancy.
    """
    answered = work.load * (1.0 if queue.patience_seconds == 0 else queue.answer_rate)
    least = answered / (queue.max_occupancy * queue.concurrency)
    high = np.maximum(np.ceil(least - _CEIL_TOLERANCE), 1.0)
    low = high - 1  # the fewest that may do, less one
    step = np.maximum(np.round(np.sqrt(work.load) / (4 * queue.concurrency)), 1.0)
    climbing = np.arange(work.load.size)
    while climbing.size:
        fails = _worst(queue, work[climbing], high[climbing]) < -GOAL_TOLERANCE
        climbing = climbing[fails]
        low[climbing] = high[climbing]
        high[climbing] += step[climbing]
        step[climbing] *= 2
    return _halve(queue, work, low, high)


def _halve(queue: Queue, work: Work, low: FloatArray, high: FloatArray) -> FloatArray:
    """Close the brackets (low fails, high holds) to one agent."""
    while (open_ := np.flatnonzero(high - low > 1)).size:
        middle = np.floor((low[open_] + high[open_]) / 2)
        fails = _worst(queue, work[open_], middle) < -GOAL_TOLERANCE
        low[open_[fails]] = middle[fails]
        high[open_[~fails]] = middle[~fails]
    return high


def _share_of_last(queue: Queue, work: Work, whole: FloatArray) -> FloatArray:
    """Return the share of the time for which the last of the ``whole`` agents is needed.

    Between two whole numbers every margin is linear (``performance``).
    """
    if queue.shrinkage == 0:
        return np.ones_like(whole)
    before, after = _margins(queue, work, whole - 1), _margins(queue, work, whole)
    short = np.where(before < -GOAL_TOLERANCE, -before, 0.0)
    rise = np.where(short > 0, after - before, 1.0)
    share: FloatArray = np.clip(short / rise, 0.0, 1.0).max(axis=0)
    return share


def _worst(queue: Queue, work: Work, agents: FloatArray) -> FloatArray:
    worst: FloatArray = _margins(queue, work, agents).min(axis=0)
    return worst


def _margins(queue: Queue, work: Work, agents: FloatArray) -> FloatArray:
    """Return by how much each goal is exceeded: goals x T, each rising with the agents."""
    found = measures(queue, work, agents, in_time=queue.service_level > 0)
    places = agents * queue.concurrency
    margins = [queue.max_occupancy * places - work.load * found.answered]
    margins += _goal_margins(queue, found)
    if queue.patience_seconds == 0:
        margins.append(np.where(places > work.load, 0.0, _NEVER))
    return np.stack(margins)


def _goal_margins(queue: Queue, found: Measures) -> list[FloatArray]:
    margins: list[FloatArray] = []
    if queue.service_level > 0:
        margins.append(found.in_time - queue.service_level)
    if queue.answer_rate > 0:
        margins.append(found.answered - queue.answer_rate)
    if queue.asa_seconds > 0:
        margins.append(np.maximum(queue.asa_seconds - found.wait_seconds, _NEVER))
    return margins
