"""One queue with a whole number of agents on the line, in steady state.

Chat: an agent has ``concurrency`` places, each of which serves like an agent of
its own; with all of them taken a contact lasts AHT (1 + slowdown (concurrency - 1)).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from solver.domain.queue import Channel, Queue
from solver.domain.validation import require
from solver.staffing.erlang import erlang_a, erlang_c
from solver.staffing.incomplete_gamma import FloatArray

Index = NDArray[np.bool_] | NDArray[np.intp] | slice

_SECONDS_PER_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Work:
    """Contacts as load: erlang (contacts in progress), and seconds a contact; one shape."""

    load: FloatArray
    aht_seconds: FloatArray

    def __getitem__(self, where: Index) -> Work:
        return Work(self.load[where], self.aht_seconds[where])


@dataclass(frozen=True, slots=True)
class Measures:
    """``answered`` and ``in_time`` (within the threshold): shares of all contacts.

    ``wait_seconds``: mean wait of all contacts; infinite where the queue only grows.
    """

    answered: FloatArray
    in_time: FloatArray
    wait_seconds: FloatArray


def work_of(queue: Queue, volume: ArrayLike, aht_seconds: ArrayLike, interval_minutes: int) -> Work:
    """Return the load of ``volume`` contacts an interval; arrays broadcast.

    Raises:
        FieldError: A volume or handle time that is negative or no number.
    """
    contacts, handle = np.broadcast_arrays(
        np.asarray(volume, dtype=float), np.asarray(aht_seconds, dtype=float)
    )
    for field, array in (("volume", contacts), ("aht", handle)):
        require(bool(np.all(np.isfinite(array) & (array >= 0))), field, "must not be negative")
    longer = handle * (1 + queue.concurrency_slowdown * (queue.concurrency - 1))
    return Work(contacts * longer / (interval_minutes * _SECONDS_PER_MINUTE), longer)


def measures(queue: Queue, work: Work, agents: FloatArray, *, in_time: bool = True) -> Measures:
    """Return what whole ``agents`` (same shape as ``work``) achieve.

    Without ``in_time`` that share, the dearest to compute, is left at 0.
    """
    places = agents * queue.concurrency
    if queue.channel is Channel.EMAIL:
        return _backlog(work, places)
    if queue.patience_seconds == 0:
        return _patient(queue, work, places)
    state = erlang_a(places, work.load, work.aht_seconds, queue.patience_seconds)
    within = state.answered_within(queue.threshold_seconds) if in_time else np.zeros_like(places)
    return Measures(1 - state.abandons, within, state.mean_wait_seconds)


def _patient(queue: Queue, work: Work, places: FloatArray) -> Measures:
    """Nobody gives up: Erlang C; where the load is too large, as many as can be handled.

    P(wait > t) = C e^(-(n - A) t / AHT), mean wait C AHT / (n - A) (Erlang 1917).
    """
    keeps_up = (places > work.load) | (work.load == 0)
    spare = np.where(keeps_up & (work.load > 0), places - work.load, 1.0)
    handle = np.where(work.aht_seconds > 0, work.aht_seconds, 1.0)
    waits = erlang_c(places, work.load)
    in_time = 1 - waits * np.exp(-spare * queue.threshold_seconds / handle)
    share = np.divide(places, work.load, out=np.ones_like(places), where=~keeps_up)
    return Measures(
        np.where(keeps_up, 1.0, share),
        np.where(keeps_up, in_time, 0.0),
        np.where(keeps_up, waits * handle / spare, np.inf),
    )


def _backlog(work: Work, places: FloatArray) -> Measures:
    """Mail waits without giving up: its agents get through their share of the work."""
    short = places < work.load
    share = np.divide(places, work.load, out=np.ones_like(places), where=short)
    return Measures(share, share, np.zeros_like(places))
