"""Intervals of the days of a call history without a row: no contacts, or nothing known.

Many phone systems write no row where nothing came in, and none where they are
closed; others lose rows.  The file as a whole shows which it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

import numpy as np

from scheduler_app.exchange.history_counts import Counts
from scheduler_app.exchange.history_reader import BoolArray, FloatArray
from scheduler_app.exchange.history_report import Listed, RowReport
from scheduler_app.exchange.history_slots import Slots, whole_hour
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from solver.domain.time_grid import DAYS_PER_WEEK

BUSY_CONTACTS = 10.0
"""Where so many come in as a rule, none is no chance: P(0) = exp(-10) in a Poisson stream."""

_ENOUGH_DAYS = 5
_SAME_WEEKDAYS = 2
_SUNDAY = 6

_NO_ROWS = QT_TRANSLATE_NOOP(
    "Fault", "{count} spans of time have no rows and count as unknown: {spans}"
)
_HOUR_LOST = QT_TRANSLATE_NOOP(
    "Fault", "an hour is missing where clocks go forward; it counts as unknown: {hours}"
)


def fill(
    slots: Slots, names: tuple[str, ...], report: RowReport, *, is_call_by_call: bool
) -> Slots:
    """Set 0 where nothing came in; report, and leave unknown, what the file lost.

    A missing row means no contacts where the same weekday has none at that time either
    (closed), or where contacts are few and the file never writes a 0.  Where days are too
    few to tell, those before the first and after the last row of a day are closed hours,
    and how many came in around a hole decides.  Before its first and after its last row the
    file says nothing, but for the hours before and after those that the other days have.
    """
    omits_zeros = is_call_by_call or not (slots.counts.offered == 0).any()
    is_gap = np.zeros(slots.n_rows.shape, np.bool_)
    is_zero = np.zeros(slots.n_rows.shape, np.bool_)
    is_inside = _inside(slots)
    for queue in range(len(names)):
        of_queue = slots.queue == queue
        is_missing = slots.n_rows[of_queue] == 0
        none = _is_none(slots, of_queue, omits_zeros=omits_zeros)
        inside = is_inside[of_queue]
        is_shut = _is_shut(slots, of_queue, inside)
        is_zero[of_queue] = is_missing & np.where(inside, none, is_shut)
        is_gap[of_queue] = is_missing & ~none & inside
    _tell_gaps(slots, names, is_gap, report)
    return _with_zeros(slots, is_zero)


def _inside(slots: Slots) -> BoolArray:
    """Which intervals lie between the first and the last row of the file."""
    n_slots = slots.n_rows.shape[1]
    moment = slots.day[:, None] * n_slots + np.arange(n_slots)
    with_row = moment[slots.n_rows > 0]
    return np.asarray((moment >= with_row.min()) & (moment <= with_row.max()), np.bool_)


def _is_none(slots: Slots, of_queue: BoolArray, *, omits_zeros: bool) -> BoolArray:
    """Where a missing row of one queue means that nothing came in."""
    offered, n_rows = slots.counts.offered[of_queue], slots.n_rows[of_queue]
    weekday = (slots.day[of_queue] - 1) % DAYS_PER_WEEK
    none = np.empty(n_rows.shape, np.bool_)
    for day in np.unique(weekday):
        same = weekday == day
        alike = same if same.sum() >= _SAME_WEEKDAYS else np.ones(len(same), np.bool_)
        has_row = (n_rows[alike] > 0).any(axis=0)
        is_closed = ~has_row & ((same.sum() >= _SAME_WEEKDAYS) | (len(same) >= _ENOUGH_DAYS))
        is_edge, around = _around(offered[same])
        usual = np.where(has_row, _typical(offered[alike]), around)
        is_quiet = omits_zeros & (usual < BUSY_CONTACTS)
        none[same] = is_closed | (is_edge & ~has_row) | is_quiet
    return none


def _is_shut(slots: Slots, of_queue: BoolArray, inside: BoolArray) -> BoolArray:
    """Where one queue is closed for the night, as enough intervals inside the file prove.

    An hour without contacts between two with some may be no more than quiet.
    """
    has_row = slots.n_rows[of_queue] > 0
    weekday = (slots.day[of_queue] - 1) % DAYS_PER_WEEK
    is_shut = np.empty(has_row.shape, np.bool_)
    never = _before_and_after(has_row) & (inside.sum(axis=0) >= _ENOUGH_DAYS)
    for day in np.unique(weekday):
        same = weekday == day
        n_seen = inside[same].sum(axis=0)
        is_shut[same] = never | (_before_and_after(has_row[same]) & (n_seen >= _SAME_WEEKDAYS))
    return is_shut


def _before_and_after(has_row: BoolArray) -> BoolArray:
    """Which intervals of the day lie before the first, or after the last, that any day has."""
    slots = np.arange(has_row.shape[1])
    with_row = np.flatnonzero(has_row.any(axis=0))
    first, last = (with_row[0], with_row[-1]) if with_row.size else (len(slots), 0)
    return np.asarray((slots < first) | (slots > last), np.bool_)


def _around(offered: FloatArray) -> tuple[BoolArray, FloatArray]:
    """Tell which intervals lie outside the rows of their day, and what came in around the others.

    That is the fewer of the contacts before and after.
    """
    before = _carried_on(offered)
    after = _carried_on(offered[:, ::-1])[:, ::-1]
    is_edge = np.isnan(before) | np.isnan(after)
    return is_edge, np.where(is_edge, 0.0, np.minimum(before, after))


def _carried_on(offered: FloatArray) -> FloatArray:
    """Put the last known number of the day into the intervals after it."""
    at = np.where(np.isfinite(offered), np.arange(offered.shape[1]), -1)
    last = np.maximum.accumulate(at, axis=1)
    return np.where(last < 0, np.nan, np.take_along_axis(offered, np.maximum(last, 0), axis=1))


def _typical(offered: FloatArray) -> FloatArray:
    """Median of the days that have a row; 0 where none has."""
    is_known = np.isfinite(offered)
    ordered = np.sort(np.where(is_known, offered, np.inf), axis=0)
    n_known = is_known.sum(axis=0)
    middle = np.maximum(n_known - 1, 0) // 2
    values = np.take_along_axis(ordered, middle[None, :], axis=0)[0]
    return np.asarray(np.where(n_known > 0, values, 0.0), float)


def _with_zeros(slots: Slots, is_zero: BoolArray) -> Slots:
    counts = slots.counts

    def filled(values: FloatArray) -> FloatArray:
        # A column that the file does not have stays unknown.
        return np.where(is_zero, 0.0, values) if np.isfinite(values).any() else values

    with_zeros = Counts(
        filled(counts.offered), filled(counts.answered), filled(counts.abandoned),
        counts.aht_seconds,
    )  # fmt: skip
    return Slots(slots.interval_minutes, slots.queue, slots.day, slots.n_rows, with_zeros)


def _tell_gaps(slots: Slots, names: tuple[str, ...], is_gap: BoolArray, report: RowReport) -> None:
    spans, hours = [], []
    for at in np.flatnonzero(is_gap.any(axis=1)):
        day = date.fromordinal(int(slots.day[at]))
        hour = whole_hour(is_gap[at], slots.interval_minutes)
        of_queue = f" ({names[slots.queue[at]]})" if len(names) > 1 else ""
        if hour is not None and day.weekday() == _SUNDAY:
            hours.append(f"{day} {hour:02d}:00{of_queue}")
        else:
            clocks = _spans(is_gap[at], slots.interval_minutes)
            spans += [f"{day} {clock}{of_queue}" for clock in clocks]
    if spans:
        report.tell_file(_NO_ROWS, count=len(spans), spans=Listed(spans))
    if hours:
        report.tell_file(_HOUR_LOST, hours=Listed(hours))


def _spans(is_gap: BoolArray, length: int) -> Iterator[str]:
    marked = np.flatnonzero(is_gap).tolist()
    for _, run in groupby(enumerate(marked), key=lambda pair: pair[1] - pair[0]):
        in_a_row = [slot for _, slot in run]
        start, end = in_a_row[0] * length, (in_a_row[-1] + 1) * length
        yield f"{start // 60:02d}:{start % 60:02d}-{end // 60:02d}:{end % 60:02d}"
