"""Rows of a call history put into their intervals; rows that meet there are judged.

Axes: P present days of a queue, S intervals of a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from scheduler_app.exchange.history_counts import Counts
from scheduler_app.exchange.history_reader import BoolArray, FloatArray, IntArray
from scheduler_app.exchange.history_report import Listed, RowReport
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from solver.domain.time_grid import MINUTES_PER_DAY

CHANGE_HOURS = range(4)
"""Hours of the day at which clocks are changed."""

_CHANGE_MONTHS = frozenset({3, 4, 9, 10, 11})
_SUNDAY = 6
_MOST_DAYS = 1_000_000  # more than any date's ordinal: queue and day in one number

_IDENTICAL = QT_TRANSLATE_NOOP("Fault", "{count} rows are there twice and count once: rows {rows}")
_ADDED_UP = QT_TRANSLATE_NOOP(
    "Fault",
    "{count} rows have the queue and the time of an earlier row but other numbers; they were "
    "added up: rows {rows}",
)
_HOUR_TWICE = QT_TRANSLATE_NOOP(
    "Fault",
    "an hour comes twice where clocks go back; both were added up: {hours}",
)


@dataclass(frozen=True, slots=True)
class DatedRows:
    """Rows that count: position in the file, queue, day (ordinal), interval of the day."""

    row: IntArray
    queue: IntArray
    day: IntArray
    slot: IntArray
    signature: IntArray
    counts: Counts


@dataclass(frozen=True, slots=True)
class Slots:
    """Sums by present day (P) and interval (S); NaN: unknown.  ``n_rows`` 0: no row.

    ``queue`` and ``day`` (ordinal) say what day each of the P is; they are sorted.
    """

    interval_minutes: int
    queue: IntArray
    day: IntArray
    n_rows: IntArray
    counts: Counts


def gather(rows: DatedRows, length: int, report: RowReport) -> Slots:
    """Add up the totals of each interval; what meets there is reported.

    Rows alike in every cell are the same one and count once, but for an hour that
    comes twice in autumn.
    """
    grid = _Grid.of(rows, length)
    is_twice = _hours_twice(grid.n_rows, grid.day, length)
    is_repeat = _repeats(grid.key, rows.signature) & ~is_twice.ravel()[grid.key]
    report.tell(_IDENTICAL, "", rows.row[is_repeat])
    is_single = ~is_repeat & ~is_twice.ravel()[grid.key]
    report.tell(_ADDED_UP, "", rows.row[_later(grid.key, is_single)])
    hours = [
        f"{date.fromordinal(int(grid.day[at]))} {whole_hour(is_twice[at], length):02d}:00"
        for at in np.flatnonzero(is_twice.any(axis=1))
    ]
    if hours:
        report.tell_file(_HOUR_TWICE, hours=Listed(sorted(set(hours))))
    return grid.added(rows.counts, ~is_repeat)


def gather_calls(rows: DatedRows, length: int, report: RowReport, *, have_ids: bool) -> Slots:
    """Count the calls of each interval; where they have IDs, equal rows are one call."""
    grid = _Grid.of(rows, length)
    is_repeat = np.zeros(len(rows.row), np.bool_)
    if have_ids:
        is_repeat = _repeats(grid.key, rows.signature)
        report.tell(_IDENTICAL, "", rows.row[is_repeat])
    return grid.added(rows.counts, ~is_repeat)


@dataclass(frozen=True, slots=True)
class _Grid:
    """The intervals of the present days; ``key``: the one (of P x S in a row) of each row."""

    length: int
    queue: IntArray
    day: IntArray
    key: IntArray
    n_rows: IntArray

    @classmethod
    def of(cls, rows: DatedRows, length: int) -> _Grid:
        n_slots = MINUTES_PER_DAY // length
        pairs, pair_of = np.unique(rows.queue * _MOST_DAYS + rows.day, return_inverse=True)
        key = pair_of * n_slots + rows.slot
        queue, day = np.divmod(pairs, _MOST_DAYS)
        n_rows = np.bincount(key, minlength=len(pairs) * n_slots).reshape(-1, n_slots)
        return cls(length, queue, day, key, n_rows)

    def added(self, counts: Counts, keep: BoolArray) -> Slots:
        sums = _sums(self.key[keep], counts.of_rows(keep), self.n_rows.shape)
        return Slots(self.length, self.queue, self.day, self.n_rows, sums)


def _later(key: IntArray, is_counted: BoolArray) -> IntArray:
    """Return the rows, of those that count, that come after another of their interval."""
    counted = np.flatnonzero(is_counted)
    _, first = np.unique(key[counted], return_index=True)
    return np.delete(counted, first)


def _repeats(key: IntArray, signature: IntArray) -> BoolArray:
    order = np.lexsort((signature, key))  # stable: the first of equal rows stays first
    ordered_key, ordered_signature = key[order], signature[order]
    same = (ordered_key[1:] == ordered_key[:-1]) & (ordered_signature[1:] == ordered_signature[:-1])
    is_repeat = np.zeros(len(key), np.bool_)
    is_repeat[order[1:][same]] = True
    return is_repeat


def _hours_twice(n_rows: IntArray, day: IntArray, length: int) -> BoolArray:
    """Find the P x S intervals of an hour that is there twice because clocks went back."""
    found = np.zeros(n_rows.shape, np.bool_)
    for at in np.flatnonzero((n_rows > 1).any(axis=1)):
        hour = whole_hour(n_rows[at] == 2, length)
        moment = date.fromordinal(int(day[at]))
        is_change = moment.weekday() == _SUNDAY and moment.month in _CHANGE_MONTHS
        if hour is not None and is_change and (n_rows[at] <= 2).all():
            found[at] = n_rows[at] == 2
    return found


def whole_hour(is_marked: BoolArray, length: int) -> int | None:
    """Return the hour whose intervals, and no others, are marked; None unless 0:00 to 3:59."""
    marked = np.flatnonzero(is_marked)
    per_hour = 60 // length
    if len(marked) != per_hour:
        return None
    hour = int(marked[0]) // per_hour
    is_whole = marked[0] == hour * per_hour and marked[-1] == marked[0] + per_hour - 1
    return hour if is_whole and hour in CHANGE_HOURS else None


def _sums(key: IntArray, counts: Counts, shape: tuple[int, ...]) -> Counts:
    size = shape[0] * shape[1]

    def added(values: FloatArray) -> FloatArray:
        sums = np.bincount(key, np.nan_to_num(values), size)
        is_unknown = np.bincount(key, ~np.isfinite(values), size) > 0
        is_empty = np.bincount(key, minlength=size) == 0
        return np.where(is_unknown | is_empty, np.nan, sums).reshape(shape)

    handled = np.where(np.isnan(counts.answered), counts.offered, counts.answered)
    is_known = np.isfinite(counts.aht_seconds) & (handled > 0)
    weight = np.where(is_known, handled, 0.0)
    total = np.bincount(key, weight * np.nan_to_num(counts.aht_seconds), size)
    weights = np.bincount(key, weight, size)
    with np.errstate(divide="ignore", invalid="ignore"):
        aht = np.where(weights > 0, np.round(total / weights, 6), np.nan).reshape(shape)
    return Counts(added(counts.offered), added(counts.answered), added(counts.abandoned), aht)
