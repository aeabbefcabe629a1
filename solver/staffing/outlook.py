"""What a roster is expected to achieve: answer rate, service level, wait, occupancy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from solver.domain.problem import Problem
from solver.staffing.performance import performance

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rates:
    """Averages over some intervals of some queues; shares are fractions of 1.

    ``offered`` and ``answered`` count contacts.  Answer rate and service level are
    of all contacts offered, ``asa_seconds`` is their mean wait (infinite where some
    are never reached), ``occupancy`` the share of time on the line spent on contacts.
    All are NaN where nothing is offered, occupancy where nobody is on the line.
    """

    offered: float
    answered: float
    answer_rate: float
    service_level: float
    asa_seconds: float
    occupancy: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """Sums per queue and planned interval (Q x T), of which ``rates`` makes averages.

    ``wait_seconds``: all waiting; ``busy`` and ``places``: contacts in hand, and those
    that the agents on the line could have in hand, on average.
    """

    offered: FloatArray
    answered: FloatArray
    in_time: FloatArray
    wait_seconds: FloatArray
    busy: FloatArray
    places: FloatArray

    def rates(self, queues: Iterable[int], intervals: Iterable[int]) -> Rates:
        """Return the averages over some queues and intervals together."""
        chosen = np.ix_(list(queues), list(intervals))
        sums = [float(getattr(self, field.name)[chosen].sum()) for field in fields(self)]
        offered, answered, in_time, wait_seconds, busy, places = sums
        return Rates(
            offered,
            answered,
            _share(answered, offered),
            _share(in_time, offered),
            _share(wait_seconds, offered),
            _share(busy, places),
        )

    def answer_rate(self) -> FloatArray:
        """Return the answer rate per queue and interval (Q x T), NaN without contacts."""
        unknown = np.full(self.offered.shape, np.nan)
        rate = np.divide(self.answered, self.offered, out=unknown, where=self.offered > 0)
        return np.asarray(rate)


def outlook(problem: Problem, scheduled: IntArray) -> Outlook:
    """Return what ``scheduled`` rostered agents (Q x T) achieve with the expected contacts.

    Queues and intervals without expected contacts add nothing: where a project
    only says how many agents are required, no rate can be told.  Where breaks are still to
    be placed, only the share of the agents that is on the line is counted.
    """
    shape = (len(problem.queues), problem.grid.n_planned_intervals)
    sums = [np.zeros(shape) for _ in fields(Outlook)]
    for contacts in problem.contacts:
        q, queue = contacts.queue, problem.queues[contacts.queue]
        volume, aht_seconds = np.array(contacts.volume), np.array(contacts.aht_seconds)
        minutes = problem.grid.interval_minutes
        there = scheduled[q] * np.array(contacts.on_line or 1.0)
        found = performance(queue, volume, aht_seconds, there, minutes)
        on_line = there * (1 - queue.shrinkage) * queue.concurrency
        waited = np.where(volume > 0, found.asa_seconds, 0.0) * volume
        parts = (
            volume,
            volume * found.answer_rate,
            volume * found.service_level,
            waited,
            found.occupancy * on_line,
            np.where(volume > 0, on_line, 0.0),
        )
        for total, part in zip(sums, parts, strict=True):
            total[q] = part
    return Outlook(*sums)


def _share(part: float, whole: float) -> float:
    return part / whole if whole > 0 else float("nan")
