"""Days of a call history without a row: closed, or lost.

Phone systems write nothing on days on which a queue is closed.  A forecast that took
those for unknown would plan them like any other day.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import chain, pairwise

import numpy as np

from scheduler_app.exchange.history_counts import Counts
from scheduler_app.exchange.history_reader import BoolArray, FloatArray, IntArray
from scheduler_app.exchange.history_report import Listed, RowReport
from scheduler_app.exchange.history_slots import Slots
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from solver.domain.time_grid import DAYS_PER_WEEK

_OFTEN_CLOSED = 2
_CLOSED_FOR_ONE_OPEN = 4
"""A closed weekday may be worked now and then: a make-up workday, a Sunday before a feast."""

_NO_DAYS = QT_TRANSLATE_NOOP("Fault", "{count} days have no rows and count as unknown: {days}")


def with_closed_days(slots: Slots) -> Slots:
    """Add days of 0 contacts, with no row, where a queue is closed on that weekday.

    That is a weekday of which two or more days have no row and at most one in five has,
    counted between rows of the queue at most a week apart: in a longer pause, as between
    two exports in one file, nothing is known.
    """
    queues = np.unique(slots.queue).tolist()
    closed = {queue: _closed_days(slots.day[slots.queue == queue]) for queue in queues}
    n_added = [len(closed[queue]) for queue in queues]
    queue = np.concatenate((slots.queue, np.repeat(queues, n_added)))
    day = np.concatenate((slots.day, [*chain.from_iterable(closed.values())])).astype(np.int64)
    order = np.lexsort((day, queue))
    shape = sum(n_added), slots.n_rows.shape[1]

    def more(values: FloatArray) -> FloatArray:
        # A column that the file does not have stays unknown.
        value = 0.0 if np.isfinite(values).any() else np.nan
        return np.concatenate((values, np.full(shape, value)))[order]

    counts = slots.counts
    aht_seconds = np.concatenate((counts.aht_seconds, np.full(shape, np.nan)))[order]
    return Slots(
        slots.interval_minutes,
        queue[order],
        day[order],
        np.concatenate((slots.n_rows, np.zeros(shape, np.int64)))[order],
        Counts(more(counts.offered), more(counts.answered), more(counts.abandoned), aht_seconds),
    )


def are_closed(slots: Slots) -> BoolArray:
    """Tell which of the days have no row: those of ``with_closed_days``."""
    return np.asarray(~slots.n_rows.any(axis=1), np.bool_)


def tell_lost_days(slots: Slots, names: tuple[str, ...], report: RowReport) -> None:
    """Report the days without a row on a weekday that mostly has some."""
    missing = []
    for queue, name in enumerate(names):
        present = {date.fromordinal(int(day)) for day in slots.day[slots.queue == queue]}
        of_queue = f" ({name})" if len(names) > 1 else ""
        missing += [f"{day}{of_queue}" for day in _days_between(present) if day not in present]
    if missing:
        report.tell_file(_NO_DAYS, count=len(missing), days=Listed(missing))


def _closed_days(present: IntArray) -> list[int]:
    """Return the days (ordinals, sorted) between those of a queue on which it is closed."""
    days = sorted(present.tolist())
    missing = [
        day
        for before, after in pairwise(days)
        if after - before <= DAYS_PER_WEEK
        for day in range(before + 1, after)
    ]
    n_missing, n_present = (
        np.bincount(np.array(some, np.int64) % DAYS_PER_WEEK, minlength=DAYS_PER_WEEK)
        for some in (missing, days)
    )
    is_closed = (n_missing >= _OFTEN_CLOSED) & (n_missing >= _CLOSED_FOR_ONE_OPEN * n_present)
    return [day for day in missing if is_closed[day % DAYS_PER_WEEK]]


def _days_between(present: set[date]) -> list[date]:
    """The days of a queue's range whose weekday it is open on, by most of them."""
    first, last = min(present), max(present)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    is_open = set()
    for weekday in range(DAYS_PER_WEEK):
        of_weekday = [day for day in days if day.weekday() == weekday]
        if 2 * sum(day in present for day in of_weekday) > len(of_weekday):
            is_open.add(weekday)
    return [day for day in days if day.weekday() in is_open]
