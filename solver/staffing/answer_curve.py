"""Expected answered contacts as a concave function of the rostered agents."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from solver.domain.queue import Queue
from solver.staffing.incomplete_gamma import FloatArray
from solver.staffing.interval_goals import IntArray
from solver.staffing.whole_agents import Work, measures, work_of

_LEAST_GAIN = 0.005  # contacts; further agents are left out

Curve = tuple[float, ...]


def answer_curve(
    queue: Queue, volume: ArrayLike, aht_seconds: ArrayLike, interval_minutes: int
) -> tuple[Curve, ...]:
    """Return for each interval (T) the contacts that 0, 1, 2, ... rostered agents answer.

    A curve ends where one more agent adds less than 0.005 contacts.  It is the
    ``performance`` answer rate times the volume, rising and concave: the throughput
    of M/M/n+M is concave in n for impatient and patient contacts alike (checked in
    the tests; what is left of rounding is smoothed away).

    Raises:
        FieldError: A volume or handle time that is negative or no number.
    """
    work = work_of(queue, volume, aht_seconds, interval_minutes)
    contacts = np.broadcast_to(np.asarray(volume, dtype=float), work.load.shape)
    on_line = enough_agents(queue, work) + 1
    first = np.concatenate(([0], np.cumsum(on_line)))
    agents = np.arange(first[-1]) - np.repeat(first[:-1], on_line)
    interval = np.repeat(np.arange(on_line.size), on_line)
    answered = measures(queue, work[interval], agents.astype(float), in_time=False).answered
    return tuple(
        _curve(contacts[t] * answered[first[t] : first[t + 1]], 1 - queue.shrinkage)
        for t in range(on_line.size)
    )


def enough_agents(queue: Queue, work: Work) -> IntArray:
    """Return whole agents on the line beyond which next to nobody is lost, shape (T,).

    With A + 8 sqrt(A) + 12 places a loss system of A erlang loses less than 1e-13 of
    its contacts (a Poisson tail), and nobody who may wait is lost more easily.
    """
    places = work.load + 8 * np.sqrt(work.load) + 12
    return np.where(work.load > 0, np.ceil(places / queue.concurrency), 0).astype(np.int64)


def _curve(answered_on_line: FloatArray, on_line_share: float) -> Curve:
    """Turn answered contacts by agents on the line into a curve over rostered agents."""
    most = answered_on_line.size - 1
    rostered = np.arange(np.ceil(most / on_line_share) + 1) * on_line_share
    answered = np.interp(rostered, np.arange(most + 1), answered_on_line)
    gains = np.minimum.accumulate(np.maximum(np.diff(answered), 0.0))
    kept = gains[: int(np.count_nonzero(gains >= _LEAST_GAIN))]
    return tuple((answered[0] + np.concatenate(([0.0], np.cumsum(kept)))).tolist())
