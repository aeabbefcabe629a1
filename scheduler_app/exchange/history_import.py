"""Read a file of call history whole: days of counts by queue, and what was odd in it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np

from scheduler_app.exchange.faults import Alternatives, Fault, WorkbookError
from scheduler_app.exchange.history_calls import INTERVAL_MINUTES, CallReader
from scheduler_app.exchange.history_columns import (
    FIELDS,
    HistoryMapping,
    folded,
)
from scheduler_app.exchange.history_counts import CountReader, Counts
from scheduler_app.exchange.history_days import are_closed, tell_lost_days, with_closed_days
from scheduler_app.exchange.history_file import HistoryTable, preview
from scheduler_app.exchange.history_gaps import fill
from scheduler_app.exchange.history_queues import RowQueues, read_queues
from scheduler_app.exchange.history_reader import FloatArray, RawHistory, read_columns
from scheduler_app.exchange.history_report import RowReport
from scheduler_app.exchange.history_slots import DatedRows, Slots, gather, gather_calls
from scheduler_app.exchange.history_starts import (
    Starts,
    interval_minutes,
    only_on_grid,
    read_starts,
)
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.records import HistoryDay
from solver.domain.queue import Channel
from solver.search.cancellation import CancelToken

_READING_SHARE, _UNDERSTOOD_SHARE, _COUNTED_SHARE = 0.85, 0.9, 0.95
_ID_ENDINGS = ("id", "uuid", "流水号", "编号", "序号")

_NO_TIME = QT_TRANSLATE_NOOP(
    "Fault",
    "no column gives date and time ({headers}): name one Date and one Time, or say which they are",
)
_NO_COUNT = QT_TRANSLATE_NOOP(
    "Fault",
    "no column counts the contacts ({headers}): name it Offered, or say which it is; in a list "
    "of single calls say which column is the outcome",
)
_NOTHING = QT_TRANSLATE_NOOP("Fault", "no row holds contacts that can be counted: check the column")


@dataclass(frozen=True, slots=True)
class HistoryReading:
    """What a file of call history holds.

    ``days`` by queue, then date; ``n_rows``: rows below the header that are not empty;
    ``channels``: by queue, where the file says them; ``closed_days``: queue and date of
    those of ``days`` that have no row, on a weekday on which the queue is closed.
    """

    days: tuple[HistoryDay, ...]
    warnings: tuple[Fault, ...]
    n_rows: int
    interval_minutes: int
    is_call_by_call: bool
    channels: dict[str, Channel]
    mapping: HistoryMapping
    closed_days: frozenset[tuple[str, date]] = frozenset()

    @property
    def queues(self) -> tuple[str, ...]:
        """The queues in the order of ``days``."""
        return tuple(dict.fromkeys(day.queue for day in self.days))

    @property
    def first_date(self) -> date:
        """The earliest day."""
        return min(day.date for day in self.days)

    @property
    def last_date(self) -> date:
        """The latest day."""
        return max(day.date for day in self.days)


def read_history(
    path: Path,
    mapping: HistoryMapping | None,
    default_queue: str,
    cancel: CancelToken,
    report: Callable[[float], None],
) -> HistoryReading | None:
    """Read the file at ``path``; None if it was cancelled.

    ``mapping`` None: columns are found by name.  ``default_queue``: of rows without one.
    ``report`` gets the share done.  Raises ``WorkbookError``: why the file cannot be taken.
    """
    seen = preview(path, mapping)
    mapping = _checked(seen.table, mapping or seen.mapping)
    raw = read_columns(seen.table, mapping, cancel, lambda share: report(share * _READING_SHARE))
    if raw is None or cancel.is_cancelled():
        return None
    reader = _Reader(seen.table, mapping, raw)
    starts = read_starts(seen.table, mapping, raw, reader.report)
    report(_UNDERSTOOD_SHARE)
    slots, queues = reader.slots(starts, default_queue)
    if cancel.is_cancelled():
        return None
    report(_COUNTED_SHARE)
    _require_counts(seen.table, mapping, slots)
    slots = fill(slots, queues.names, reader.report, is_call_by_call=mapping.is_call_by_call)
    tell_lost_days(slots, queues.names, reader.report)
    slots = with_closed_days(slots)
    report(1.0)
    return HistoryReading(
        days=tuple(_days(slots, queues.names)),
        warnings=tuple(reader.report.warnings),
        n_rows=int(raw.is_filled.sum()),
        interval_minutes=slots.interval_minutes,
        is_call_by_call=mapping.is_call_by_call,
        channels=queues.channels,
        mapping=mapping,
        closed_days=_closed_days(slots, queues.names),
    )


def _closed_days(slots: Slots, names: tuple[str, ...]) -> frozenset[tuple[str, date]]:
    return frozenset(
        (names[slots.queue[at]], date.fromordinal(int(slots.day[at])))
        for at in np.flatnonzero(are_closed(slots))
    )


def _require_counts(table: HistoryTable, mapping: HistoryMapping, slots: Slots) -> None:
    if not np.isfinite(slots.counts.offered).any():
        header = mapping.offered or mapping.answered or mapping.abandoned or mapping.outcome
        raise WorkbookError((Fault(*table.place(header), _NOTHING),))


def mapping_faults(table: HistoryTable, mapping: HistoryMapping) -> tuple[Fault, ...]:
    """Return why a file cannot be read with ``mapping``; nothing if it can."""
    place, headers = table.place(), Alternatives(table.headers)
    labels = {field.key: translate("History", field.label) for field in FIELDS}
    faults = table.unknown(mapping, labels)
    if not mapping.has_moment:
        faults.append(Fault(*place, _NO_TIME, (("headers", headers),)))
    if not mapping.has_counts and not mapping.is_call_by_call:
        faults.append(Fault(*place, _NO_COUNT, (("headers", headers),)))
    return tuple(faults)


def _checked(table: HistoryTable, mapping: HistoryMapping) -> HistoryMapping:
    faults = mapping_faults(table, mapping)
    if faults:
        raise WorkbookError(faults)
    return mapping


class _Reader:
    """Understands the columns of one file, and puts its rows into intervals."""

    def __init__(self, table: HistoryTable, mapping: HistoryMapping, raw: RawHistory) -> None:
        self._table = table
        self._mapping = mapping
        self._raw = raw
        self.report = RowReport(table)

    def slots(self, starts: Starts, default_queue: str) -> tuple[Slots, RowQueues]:
        if self._mapping.is_call_by_call:
            starts, counts = self._calls(starts)
            dated, queues = self._dated(starts, counts, INTERVAL_MINUTES, default_queue)
            have_ids = any(folded(h).endswith(_ID_ENDINGS) for h in self._table.headers)
            return gather_calls(dated, INTERVAL_MINUTES, self.report, have_ids=have_ids), queues
        header = self._mapping.time or self._mapping.start
        length = interval_minutes(self._table, header, starts)
        starts = only_on_grid(starts, length, header, self.report)
        counts = self._counter(starts).counts()
        dated, queues = self._dated(starts, counts, length, default_queue)
        return gather(dated, length, self.report), queues

    def _dated(
        self, starts: Starts, counts: Counts, length: int, default_queue: str
    ) -> tuple[DatedRows, RowQueues]:
        rows = np.flatnonzero(starts.is_valid)
        queues = read_queues(
            self._table, self._mapping, self._raw, rows, default_queue, self.report
        )
        dated = DatedRows(
            row=rows,
            queue=queues.codes,
            day=starts.day[rows],
            slot=starts.minute[rows] // length,
            signature=self._raw.signature[rows],
            counts=counts.of_rows(rows),
        )
        return dated, queues

    def _counter(self, starts: Starts) -> CountReader:
        separator = self._table.separator or ","
        return CountReader(self._mapping, self._raw, separator, starts.is_valid, self.report)

    def _calls(self, starts: Starts) -> tuple[Starts, Counts]:
        reader = CallReader(self._mapping, self._raw, self._counter(starts), self.report)
        is_contact = reader.is_contact(starts.is_valid)
        return replace(starts, is_valid=is_contact), reader.counts(is_contact)


def _days(slots: Slots, names: tuple[str, ...]) -> list[HistoryDay]:
    counts = slots.counts
    has_any = np.isfinite(counts.offered).any(axis=1)
    return [
        HistoryDay(
            names[slots.queue[at]],
            date.fromordinal(int(slots.day[at])),
            slots.interval_minutes,
            _known(counts.offered[at]),
            _known(counts.answered[at]),
            _known(counts.abandoned[at]),
            _known(counts.aht_seconds[at]),
        )
        for at in np.flatnonzero(has_any)
    ]


def _known(values: FloatArray) -> tuple[float | None, ...]:
    return tuple(None if math.isnan(value) else value for value in values.tolist())
