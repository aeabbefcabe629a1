"""What one week expects and needs, as arrays for the chart and the table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import numpy as np

from scheduler_app.document.demand_edits import Slot
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.screens.demand.regrid import FloatArray, highest, ratio, summed, total
from scheduler_app.store.corrections import is_corrected
from scheduler_app.store.records import DemandRow
from scheduler_app.store.week_demand import interval_minutes
from solver.domain.pattern import OFF
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY

STEPS = (15, 30, 60)
_BANDS = ("low_80", "high_80", "low_95", "high_95")
_MINUTES_PER_HOUR = 60.0


@dataclass(frozen=True, slots=True)
class Numbers:
    """One queue, or all of them, at one step; every array has one entry an interval (T).

    NaN: nothing is known.  ``forecast`` is what the model said, ``volume`` what
    counts.  Bands of several queues or intervals are added up: they hold at least
    as often as they say.  ``required`` and ``scheduled``: the most agents at any time of
    the interval; their hours are those of the week's own, shorter intervals.
    ``corrected``: somebody changed the forecast; ``noted``: and said why; ``fixed``: the
    agents were set by hand and not calculated; ``is_rostered``: somebody works in the week.
    """

    step: int
    volume: FloatArray
    aht_seconds: FloatArray
    forecast: FloatArray
    bands: dict[str, FloatArray]
    required: FloatArray
    scheduled: FloatArray
    required_hours: FloatArray
    scheduled_hours: FloatArray
    corrected: tuple[bool, ...]
    noted: tuple[bool, ...]
    fixed: tuple[bool, ...]
    is_rostered: bool

    @property
    def per_day(self) -> int:
        """Number of intervals in a day."""
        return MINUTES_PER_DAY // self.step


class WeekNumbers:
    """The demand of the shown week of ``document``, read once after each change."""

    def __init__(self, document: ScheduleDocument) -> None:
        self.first_date: date = document.first_date
        self.minutes = document.problem.grid.interval_minutes
        self.queues = tuple(queue.name for queue in document.problem.queues)
        self._midnight = datetime.combine(self.first_date, time())
        end = self._midnight + timedelta(days=DAYS_PER_WEEK)
        self.rows: dict[Slot, DemandRow] = {
            (row.start, row.queue): row
            for row in document.data.demand
            if self._midnight <= row.start < end
        }
        self._of_queue: dict[str, list[DemandRow]] = defaultdict(list)
        for row in self.rows.values():
            self._of_queue[row.queue].append(row)
        self._own_minutes = {name: interval_minutes(rows) for name, rows in self._of_queue.items()}
        n = self.n_intervals = document.problem.grid.n_intervals
        self._required = document.coverage.required[:, :n].astype(float)
        self._scheduled = document.coverage.scheduled[:, :n].astype(float)
        # The last night before the week covers its first hours: that is no roster yet.
        self.is_rostered = any(p != OFF for row in document.roster.cells for p in row)
        self._read()

    def own_minutes(self, queue: str) -> int:
        """Length of the queue's stored intervals; that of the week's grid if it has none."""
        return self._own_minutes.get(queue, self.minutes)

    def chosen(self, queue: str) -> tuple[str, ...]:
        """Return the queues that a choice means; "" is all of them."""
        return (queue,) if queue else self.queues

    def can_edit_at(self, queue: str, step: int) -> bool:
        """Tell whether intervals of ``step`` are whole stored ones."""
        return all(step % self.own_minutes(name) == 0 for name in self.chosen(queue))

    def slots(self, queue: str, step: int, interval: int) -> list[Slot]:
        """Return the stored intervals that one interval of the week at ``step`` consists of.

        With all queues chosen, those without a row there are left out where others have one.
        """
        start = self._midnight + timedelta(minutes=interval * step)
        found = [
            (start + timedelta(minutes=offset), name)
            for name in self.chosen(queue)
            for offset in range(0, step, min(step, self.own_minutes(name)))
        ]
        known = [slot for slot in found if slot in self.rows]
        return found if queue or not known else known

    def without_handle_time(self) -> str:
        """Return a queue of which contacts are expected that nobody knows the length of, or ""."""
        return next(
            (
                row.queue
                for row in self.rows.values()
                if row.volume and not row.aht_seconds and row.required is None
            ),
            "",
        )

    def rows_of(self, queue: str) -> list[int]:
        """Return the positions of the chosen queues among the problem's."""
        return [self.queues.index(name) for name in self.chosen(queue)]

    def numbers(self, queue: str, step: int) -> Numbers:
        """Return the arrays of one queue ("" all) at one step (minutes)."""
        which = self.rows_of(queue)
        volume, load = self._arrays["volume"][which], self._arrays["load"][which]

        def put_together(name: str) -> FloatArray:
            return summed(total(self._arrays[name][which]), self.minutes, step)

        handled = summed(total(np.where(np.isnan(load), np.nan, volume)), self.minutes, step)
        required, scheduled = (
            agents[which].sum(axis=0) for agents in (self._required, self._scheduled)
        )
        hours = self.minutes / _MINUTES_PER_HOUR
        return Numbers(
            step=step,
            volume=put_together("volume"),
            aht_seconds=ratio(put_together("load"), handled),
            forecast=put_together("forecast"),
            bands={name: put_together(name) for name in _BANDS},
            required=highest(required, self.minutes, step),
            scheduled=highest(scheduled, self.minutes, step),
            required_hours=summed(required * hours, self.minutes, step),
            scheduled_hours=summed(scheduled * hours, self.minutes, step),
            corrected=self._flags("corrected", which, step),
            noted=self._flags("noted", which, step),
            fixed=self._flags("fixed", which, step),
            is_rostered=self.is_rostered,
        )

    def notes(self, queue: str, step: int, interval: int) -> list[str]:
        """Return the notes of an interval, each once."""
        found = [
            self.rows[slot].note for slot in self.slots(queue, step, interval) if slot in self.rows
        ]
        return list(dict.fromkeys(note for note in found if note))

    def _read(self) -> None:
        shape = (len(self.queues), self.n_intervals)
        names = ("volume", "load", "forecast", *_BANDS)
        self._arrays = {name: np.full(shape, np.nan) for name in names}
        self._marks = {name: np.zeros(shape) for name in ("corrected", "noted", "fixed")}
        for q, name in enumerate(self.queues):
            steps = max(1, self.own_minutes(name) // self.minutes)
            for row in self._of_queue.get(name, ()):
                self._put(q, row, steps)

    def _put(self, q: int, row: DemandRow, steps: int) -> None:
        first = int((row.start - self._midnight).total_seconds() // 60) // self.minutes
        where = slice(first, first + steps)
        if row.volume is not None:
            self._arrays["volume"][q, where] = row.volume / steps
            if row.aht_seconds:
                self._arrays["load"][q, where] = row.volume * row.aht_seconds / steps
        said = row.forecast
        if said is not None:
            self._arrays["forecast"][q, where] = said.volume / steps
            for name in _BANDS:
                self._arrays[name][q, where] = getattr(said, name) / steps
        self._marks["corrected"][q, where] = is_corrected(row)
        self._marks["noted"][q, where] = bool(row.note)
        self._marks["fixed"][q, where] = row.required is not None

    def _flags(self, name: str, which: Sequence[int], step: int) -> tuple[bool, ...]:
        in_any = self._marks[name][list(which)].max(axis=0, initial=0.0)
        return tuple(bool(flag) for flag in highest(in_any, self.minutes, step))
