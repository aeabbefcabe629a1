"""The fewest rostered agents with which a day or a week meets the goals on average.

Marginal analysis (B. Fox 1966; for call centres G. Koole & E. van der Sluis 2003): an agent
goes where it gains most.  A price per agent stands for the order: at a price each interval
takes the number that is worth most to it, and the price falls until the goals hold.  The
service level is S-shaped in the agents; taking the best number, not the next agent, means
its concave envelope.  Two goals are weighed against each other, and the weight is searched
by halving.  At last every agent that is not needed is taken out again.

Exact for one goal on a concave curve (answer rate, mean wait).  With the service level or two
goals it may leave a few agents more than the fewest, about the largest number by which
one interval's choice jumps at a price.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from solver.domain.queue import Queue
from solver.staffing.incomplete_gamma import FloatArray
from solver.staffing.interval_goals import GOAL_TOLERANCE, IntArray, agents_for_intervals
from solver.staffing.performance import performance
from solver.staffing.whole_agents import Work, work_of

_PRICE_STEPS = 45
_WEIGHT_STEPS = 12


@dataclass(frozen=True, slots=True)
class _Curves:
    """``gains[g, t, k]``: part of goal g that k agents above the least gain in interval t.

    A goal holds when its gains over the period sum to 1.
    """

    gains: FloatArray

    def slack(self, extra: IntArray) -> FloatArray:
        """Return by how much each goal is exceeded with ``extra`` agents, (T,)."""
        at = np.arange(extra.size)
        slack: FloatArray = self.gains[:, at, extra].sum(axis=1) - 1
        return slack


def agents_for_period(
    queue: Queue, volume: FloatArray, aht_seconds: FloatArray, interval_minutes: int, length: int
) -> IntArray:
    """Return rostered agents, (T,), for goals over each ``length`` intervals (the last: the rest).

    Answer rate, service level and mean wait hold as averages over the contacts of the
    period.  The limit of the occupancy and the minimum hold in every interval, as does,
    where nobody gives up, having more places than erlang: an interval alone cannot
    leave contacts to the next.  Never more agents than with the goals in every interval.
    """
    work = work_of(queue, volume, aht_seconds, interval_minutes)
    limits_only = replace(queue, service_level=0.0, answer_rate=0.0, asa_seconds=0.0)
    minimum = np.where(volume > 0, queue.minimum_agents, 0)
    least = np.maximum(agents_for_intervals(limits_only, work), minimum)
    most = np.maximum(agents_for_intervals(queue, work), minimum)
    agents = most.copy()
    for start in range(0, volume.size, length):
        part = slice(start, start + length)
        extra = _top(queue, work[part], least[part], most[part])
        tried = least[part, None] + np.arange(extra + 1)
        shares = _goal_shares(queue, volume[part], aht_seconds[part], tried, interval_minutes)
        cheaper = least[part] + _fewest(shares, volume[part])
        if cheaper.sum() < most[part].sum():
            agents[part] = cheaper
    return agents


def _top(queue: Queue, work: Work, least: IntArray, most: IntArray) -> int:
    """Agents above the least beyond which next to nothing is gained, in any interval."""
    places = work.load + 5 * np.sqrt(work.load) + 8
    enough = np.ceil(places / (queue.concurrency * (1 - queue.shrinkage)))
    return int((np.maximum(enough, most) - least).max(initial=0))


def _goal_shares(
    queue: Queue,
    volume: FloatArray,
    aht_seconds: FloatArray,
    agents: IntArray,
    interval_minutes: int,
) -> list[tuple[FloatArray, float]]:
    """Return for each goal its value by interval and agents, (T, K), and what it must average.

    With patience, the mean wait of all contacts is the patience times the share that
    gives up, so a wait goal is an answer-rate goal.
    """
    found = performance(queue, volume[:, None], aht_seconds[:, None], agents, interval_minutes)
    goals = []
    if queue.service_level > 0:
        goals.append((found.service_level, queue.service_level))
    if queue.patience_seconds > 0:
        tolerated = queue.asa_seconds / queue.patience_seconds if queue.asa_seconds else 1.0
        answer_rate = max(queue.answer_rate, 1 - tolerated)
        goals.append((found.answer_rate, answer_rate))
    elif queue.asa_seconds > 0:
        goals.append((-found.asa_seconds, -queue.asa_seconds))
    return goals


def _fewest(shares: list[tuple[FloatArray, float]], volume: FloatArray) -> IntArray:
    """Return the agents above the least, (T,), with which all goals hold."""
    gains = []
    for values, goal in shares:
        missing = float((goal - GOAL_TOLERANCE - values[:, 0]) @ volume)
        if missing > 0:
            gains.append((values - values[:, :1]) * volume[:, None] / missing)
    if not gains:
        return np.zeros(volume.size, dtype=np.int64)
    curves = _Curves(np.stack(gains))
    if len(gains) == 1:
        return _trimmed(curves, _at_lowest_price(curves, curves.gains[0]))
    return _weighed(curves)


def _weighed(curves: _Curves) -> IntArray:
    """Search the weight of two goals; the one with less slack gets more."""
    low, high = 0.0, 1.0
    best: IntArray | None = None
    for _ in range(_WEIGHT_STEPS):
        weight = (low + high) / 2
        worth = weight * curves.gains[0] + (1 - weight) * curves.gains[1]
        extra = _at_lowest_price(curves, worth)
        first, second = curves.slack(extra)
        low, high = (weight, high) if first < second else (low, weight)
        extra = _trimmed(curves, extra)
        if best is None or extra.sum() < best.sum():
            best = extra
    assert best is not None
    return best


def _at_lowest_price(curves: _Curves, worth: FloatArray) -> IntArray:
    """Return the agents, (T,), at the highest price per agent at which all goals hold."""
    steps = np.arange(worth.shape[1])
    extra: IntArray = worth.argmax(axis=1)
    low, high = 0.0, float(np.diff(worth, axis=1).max(initial=0.0)) + 1.0
    for _ in range(_PRICE_STEPS):
        price = (low + high) / 2
        tried = (worth - price * steps).argmax(axis=1)
        if curves.slack(tried).min() >= 0:
            low, extra = price, tried
        else:
            high = price
    return extra


def _trimmed(curves: _Curves, extra: IntArray) -> IntArray:
    """Take out agents while the goals hold, those first that use up the least slack."""
    extra = extra.copy()
    at = np.arange(extra.size)
    while True:
        slack = np.maximum(curves.slack(extra), 0.0)
        fewer = np.maximum(extra - 1, 0)
        loss = curves.gains[:, at, extra] - curves.gains[:, at, fewer]
        allowed = (loss <= slack[:, None]).all(axis=0) & (extra > 0)
        if not allowed.any():
            return extra
        used = (loss / np.maximum(slack, 1e-300)[:, None]).max(axis=0)
        extra[np.where(allowed, used, np.inf).argmin()] -= 1
