"""What a typed, dragged or pasted number makes of the demand rows: the changes of one edit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.changes import Change
from scheduler_app.store.records import DemandRow, Predicted
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY

Slot = tuple[datetime, str]
"""Start and queue of one stored interval: what names a demand row."""
Rows = Mapping[Slot, DemandRow]

_DECIMALS = 4
_NO_SHAPE = QT_TRANSLATE_NOOP(
    "DemandEdit", "Nothing is expected there in any queue: choose one queue, then set the number."
)
_NO_MODEL = QT_TRANSLATE_NOOP(
    "DemandEdit", "{queue} expects no contacts in this week: there is no shape to copy."
)


class DemandEditError(ValueError):
    """An edit that has no meaning; the message is in the reader's language."""


def set_total(rows: Rows, slots: Sequence[Slot], total: float) -> list[Change]:
    """Make the contacts of all ``slots`` together ``total``, keeping their shape.

    The shape is that of the present contacts; where there are none, that of the
    forecast; else the slots of a single queue share alike.

    Raises:
        DemandEditError: Several queues and no shape to share out by.
    """
    shape = _shape(rows, slots)
    whole = sum(shape)
    return [
        _changed(rows, slot, volume=round(total * part / whole, _DECIMALS))
        for slot, part in zip(slots, shape, strict=True)
    ]


def scale(rows: Rows, slots: Sequence[Slot], factor: float) -> list[Change]:
    """Multiply the contacts of every slot that has any."""
    return [
        _changed(rows, slot, volume=round(volume * factor, _DECIMALS))
        for slot in slots
        if (volume := _volume(rows, slot))
    ]


def set_aht(rows: Rows, slots: Sequence[Slot], aht_seconds: float) -> list[Change]:
    """Make the mean handle time of the slots' contacts ``aht_seconds``.

    Slots that differ keep their proportions.
    """
    load = sum(_volume(rows, slot) * _aht(rows, slot) for slot in slots)
    volume = sum(_volume(rows, slot) for slot in slots if _aht(rows, slot))
    factor = aht_seconds * volume / load if load else 0.0
    return [
        _changed(rows, slot, aht_seconds=round(_aht(rows, slot) * factor or aht_seconds, _DECIMALS))
        for slot in slots
    ]


def set_required(rows: Rows, slots: Sequence[Slot], agents: int | None) -> list[Change]:
    """Fix the agents of every slot by hand; None: calculate them from the contacts again."""
    return [
        _changed(rows, slot, required=agents)
        for slot in slots
        if agents is not None or (slot in rows and rows[slot].volume is not None)
    ]


def to_forecast(rows: Rows, slots: Sequence[Slot]) -> list[Change]:
    """Take back every correction, and the notes; slots without a forecast stay."""
    return [
        _changed(
            rows, slot, volume=said.volume, aht_seconds=said.aht_seconds, required=None, note=""
        )
        for slot in slots
        if slot in rows and (said := rows[slot].forecast) is not None
    ]


def set_note(rows: Rows, slots: Sequence[Slot], note: str) -> list[Change]:
    """Write why the numbers are what they are; slots without a row have nothing to note."""
    return [_changed(rows, slot, note=note.strip()) for slot in slots if slot in rows]


def filled_week(
    changes: Sequence[Change], rows: Rows, first_date: date, interval_minutes: int
) -> list[Change]:
    """Return ``changes``, with empty intervals where a queue has its first numbers of a week.

    A row lasts until the next one could start; a lone row would pass for an hour,
    whether contacts or agents were given.
    """
    known = {queue for _start, queue in rows}
    new: dict[str, set[datetime]] = defaultdict(set)
    for change in changes:
        if isinstance(change.after, DemandRow) and change.after.queue not in known:
            new[change.after.queue].add(change.after.start)
    midnight = datetime.combine(first_date, time())
    step = timedelta(minutes=interval_minutes)
    n_intervals = DAYS_PER_WEEK * MINUTES_PER_DAY // interval_minutes
    starts = [midnight + i * step for i in range(n_intervals)]
    empty = [
        Change(None, DemandRow(start, queue, volume=0.0))
        for queue, given in new.items()
        for start in starts
        if start not in given
    ]
    return [*changes, *empty]


def like_queue(
    demand: Iterable[DemandRow], model: str, queue: str, first_date: date, weekly_volume: float
) -> list[Change]:
    """Give ``queue`` the shape of ``model`` from ``first_date`` on.

    The first seven days get ``weekly_volume`` contacts; later weeks follow the
    model's own growth.  What the queue had there is replaced.

    Raises:
        DemandEditError: The model expects nothing in the first week.
    """
    begin = datetime.combine(first_date, time())
    later = [row for row in demand if row.start >= begin]
    old = {row.start: row for row in later if row.queue == queue}
    shape = [row for row in later if row.queue == model and row.volume is not None]
    week_end = begin + timedelta(days=DAYS_PER_WEEK)
    whole = sum(row.volume or 0.0 for row in shape if row.start < week_end)
    if not whole:
        raise DemandEditError(translate("DemandEdit", _NO_MODEL, queue=model))
    new = {row.start: _copied(row, queue, weekly_volume / whole) for row in shape}
    gone = [Change(row, None) for start, row in old.items() if start not in new]
    return gone + [Change(old.get(start), row) for start, row in new.items()]


def _copied(row: DemandRow, queue: str, factor: float) -> DemandRow:
    def scaled(count: float) -> float:
        # Alike for both: what differs from its forecast passes for corrected by hand.
        return round(count * factor, _DECIMALS)

    said = row.forecast
    predicted = said and Predicted(
        scaled(said.volume),
        said.aht_seconds,
        scaled(said.low_80),
        scaled(said.high_80),
        scaled(said.low_95),
        scaled(said.high_95),
    )
    return DemandRow(row.start, queue, None, scaled(row.volume or 0.0), row.aht_seconds, predicted)


def _shape(rows: Rows, slots: Sequence[Slot]) -> list[float]:
    now = [_volume(rows, slot) for slot in slots]
    if any(now):
        return now
    said = [_forecast_volume(rows, slot) for slot in slots]
    if any(said):
        return said
    if len({queue for _start, queue in slots}) > 1:
        raise DemandEditError(translate("DemandEdit", _NO_SHAPE))
    return [1.0] * len(slots)


def _changed(rows: Rows, slot: Slot, **fields: object) -> Change:
    old = rows.get(slot)
    new = replace(old or DemandRow(*slot), **fields)  # type: ignore[arg-type]
    if new.volume is not None and new.aht_seconds is None:
        new = replace(new, aht_seconds=_usual_aht(rows, slot[1]))
    return Change(old, new)


def _usual_aht(rows: Rows, queue: str) -> float:
    """Mean handle time of the queue's contacts; 0 where none is known."""
    mine = [row for row in rows.values() if row.queue == queue and row.aht_seconds]
    volume = sum(row.volume or 0.0 for row in mine)
    load = sum((row.volume or 0.0) * (row.aht_seconds or 0.0) for row in mine)
    return round(load / volume, _DECIMALS) if volume else 0.0


def _volume(rows: Rows, slot: Slot) -> float:
    return (rows[slot].volume or 0.0) if slot in rows else 0.0


def _aht(rows: Rows, slot: Slot) -> float:
    return (rows[slot].aht_seconds or 0.0) if slot in rows else 0.0


def _forecast_volume(rows: Rows, slot: Slot) -> float:
    said = rows[slot].forecast if slot in rows else None
    return said.volume if said is not None else 0.0
