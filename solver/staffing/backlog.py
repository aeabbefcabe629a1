"""E-mail and tickets: work that may wait, placed where the other queues leave it quiet.

The work, in agent-intervals and in order of arrival, is cut into jobs of at most one
agent for one interval: each as large as what has arrived by the deadline of its first
part.  That makes the fewest jobs, and windows that never overtake each other.  Each job
goes into an interval of its window so that the agents of all queues together are as
level as can be.  The jobs' placements are the bases of an integral polymatroid, so adding
one agent at a time to the lowest interval that still leaves a matching is exact
(A. Federgruen & H. Groenevelt 1986; "as level" in every convex measure at once:
A. Frank & K. Murota 2022).
"""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from solver.domain.queue import Queue
from solver.staffing.incomplete_gamma import FloatArray
from solver.staffing.interval_goals import IntArray
from solver.staffing.whole_agents import work_of

BoolArray = NDArray[np.bool_]

_MINUTES_PER_HOUR = 60
_TINY = 1e-9  # agent-intervals
_LAST_RESORT = 10**9  # agents: more than any interval's


@dataclass(frozen=True, slots=True)
class Placement:
    """``agents``: rostered, per interval (T); ``volume``: contacts worked on in it (T)."""

    agents: IntArray
    volume: FloatArray


@dataclass(frozen=True, slots=True)
class _Jobs:
    """Jobs in order: ``ends``, cumulated work; first and last interval that may do them."""

    ends: list[float]
    first: list[int]
    last: list[int]


def place_backlog(
    queue: Queue,
    volume: FloatArray,
    aht_seconds: FloatArray,
    interval_minutes: int,
    others: IntArray,
    is_open: BoolArray,
) -> Placement:
    """Place one queue's work beside the agents that the ``others`` have, all arrays (T,).

    What arrives in an interval may be done from that interval on; it is done by the
    end of the last interval that ends within ``hours_to_answer`` of that interval's
    start, or by the end of T.  An agent does 1 - shrinkage of an interval's work, to
    the limit of its occupancy.  Intervals that are not open are the last resort.
    """
    per_agent = (1 - queue.shrinkage) * queue.max_occupancy * queue.concurrency
    work = work_of(queue, volume, aht_seconds, interval_minutes).load / per_agent
    window = max(1, int(queue.hours_to_answer * _MINUTES_PER_HOUR / interval_minutes + _TINY))
    jobs = _cut(np.cumsum(work), window)
    wanted = np.where(volume > 0, queue.minimum_agents, 0)
    agents = _level(jobs, others, is_open, wanted)
    return Placement(np.maximum(agents, wanted), _worked_volume(jobs, agents, volume, work))


def _cut(arrived: FloatArray, window: int) -> _Jobs:
    """Cut cumulated work (T) into jobs; ``window``: intervals from arrival to deadline."""
    cumulated, n_intervals = arrived.tolist(), arrived.size
    jobs = _Jobs([], [], [])
    done = 0.0
    while n_intervals and cumulated[-1] - done > _TINY:
        arrival = bisect_right(cumulated, done + _TINY)
        last = min(arrival + window, n_intervals) - 1
        done = min(done + 1.0, cumulated[last])
        jobs.ends.append(done)
        jobs.first.append(bisect_left(cumulated, done - _TINY))
        jobs.last.append(last)
    return jobs


def _level(
    jobs: _Jobs,
    others: IntArray,
    is_open: BoolArray,
    wanted: IntArray,
) -> IntArray:
    """Return how many jobs each interval does, (T,)."""
    agents = np.zeros(others.size, dtype=np.int64)
    intervals = np.arange(others.size)
    earliest = np.searchsorted(jobs.last, intervals, side="left")
    latest = np.searchsorted(jobs.first, intervals, side="right")
    height = others + np.where(is_open, 0, _LAST_RESORT)

    def key(t: int) -> tuple[int, int]:
        preferred = _LAST_RESORT if agents[t] < wanted[t] else 0
        return int(height[t] + agents[t] - preferred), t

    heap = [key(t) for t in range(others.size) if latest[t] > earliest[t]]
    heapq.heapify(heap)
    left = len(jobs.ends)
    while left:
        _, t = heapq.heappop(heap)
        agents[t] += 1
        if _can_be_matched(agents, earliest, latest):
            left -= 1
            heapq.heappush(heap, key(t))
        else:
            agents[t] -= 1  # and never again: what depends now depends later too
    return agents


def _can_be_matched(agents: IntArray, earliest: IntArray, latest: IntArray) -> bool:
    """Tell whether each agent-interval can have a job of its own, ``earliest <= job < latest``.

    Taken in time, each the first job left to it: both limits rise with time.
    """
    through = np.cumsum(agents)
    taken = through + np.maximum.accumulate(earliest - (through - agents))
    return not bool(np.any((taken > latest) & (agents > 0)))


def _worked_volume(
    jobs: _Jobs, agents: IntArray, volume: FloatArray, work: FloatArray
) -> FloatArray:
    """Return the contacts worked on in each interval: the jobs in order fill it.

    Contacts without handle time count where they arrive.
    """
    has_work = work > 0
    worked = np.where(has_work, 0.0, volume)
    if jobs.ends:
        cumulated = np.cumsum(work[has_work])
        by_work = np.interp(
            [0.0, *jobs.ends],
            np.concatenate(([0.0], cumulated)),
            np.concatenate(([0.0], np.cumsum(volume[has_work]))),
        )
        np.add.at(worked, np.repeat(np.arange(volume.size), agents), np.diff(by_work))
    return worked
