"""What a number of rostered agents achieves: answer rate, service level, wait, occupancy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from solver.domain.queue import Queue
from solver.domain.validation import require
from solver.staffing.incomplete_gamma import FloatArray
from solver.staffing.whole_agents import Work, measures, work_of

WHOLE_TOLERANCE = 1e-9  # agents: 0.7 x 20 on the line are 14


@dataclass(frozen=True, slots=True)
class Performance:
    """Steady-state averages, arrays of one shape; shares are fractions of 1.

    ``answer_rate``: answered / offered.  ``service_level``: answered within the
    queue's threshold / offered.  ``asa_seconds``: mean wait of all contacts, those
    who give up included; infinite where nobody gives up and the agents do not keep
    up.  ``occupancy``: answered load / places on the line.
    """

    answer_rate: FloatArray
    service_level: FloatArray
    asa_seconds: FloatArray
    occupancy: FloatArray


def performance(
    queue: Queue,
    volume: ArrayLike,
    aht_seconds: ArrayLike,
    agents: ArrayLike,
    interval_minutes: int,
) -> Performance:
    """Return what ``agents`` rostered agents achieve with ``volume`` contacts an interval.

    Arrays broadcast.  Of the rostered agents, a share ``1 - shrinkage`` is on the
    line; a number that is not whole is taken as the whole numbers beside it, each
    for its share of the time.  Without work all is answered at once.  E-mail: both
    shares are the work done over the work there is, and no wait is computed.

    Raises:
        FieldError: A volume, handle time or number of agents that is negative or no number.
    """
    rostered = np.asarray(agents, dtype=float)
    require(bool(np.all(np.isfinite(rostered) & (rostered >= 0))), "agents", "must not be negative")
    work = work_of(queue, volume, aht_seconds, interval_minutes)
    load, handle, rostered = np.broadcast_arrays(work.load, work.aht_seconds, rostered)
    on_line = rostered * (1 - queue.shrinkage)
    below = np.floor(on_line + WHOLE_TOLERANCE)
    above_share = np.clip(on_line - below, 0.0, 1.0)
    now = more = measures(queue, Work(load, handle), below)
    if above_share.any():
        more = measures(queue, Work(load, handle), below + 1)
    answered = _mix(now.answered, more.answered, above_share)
    places = on_line * queue.concurrency
    occupancy = np.divide(load * answered, places, out=np.zeros(load.shape), where=places > 0)
    return Performance(
        answered,
        _mix(now.in_time, more.in_time, above_share),
        _mix(now.wait_seconds, more.wait_seconds, above_share),
        occupancy,
    )


def _mix(below: FloatArray, above: FloatArray, above_share: FloatArray) -> FloatArray:
    """Weigh two values; a wait that is infinite for some of the time is infinite."""
    return (1 - above_share) * below + above_share * np.where(above_share > 0, above, 0.0)
