"""Put newly imported days of history beside those that a project has.

What is new wins where it is known; what is known already stays where it is not.
So a file that is imported twice changes nothing, and one of half a day leaves the
other half alone.  A closed day, of which a file has no row, gives way to one that is known.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from scheduler_app.exchange.history_import import HistoryReading
from scheduler_app.exchange.words import Names
from scheduler_app.store.changes import Change
from scheduler_app.store.records import HistoryDay, ProjectData
from solver.domain.queue import Channel, Queue

_Slot = tuple[float | None, float | None, float | None, float | None]


@dataclass(frozen=True, slots=True)
class HistoryMerge:
    """What an import does to a project.

    ``changes`` are the edit, new queues first; the counts say how many of the imported
    days were new, changed what was known, or were there already.
    """

    changes: tuple[Change, ...]
    new_queues: tuple[Queue, ...]
    n_added: int
    n_changed: int
    n_unchanged: int


def merge_history(data: ProjectData, reading: HistoryReading) -> HistoryMerge:
    """Return what the imported days change.

    A queue is the project's where the names differ in case, width or blanks only; others
    are added with the goals of a new queue and the channel that the file says.
    """
    known = Names(queue.name for queue in data.queues)
    names = {name: known.find(name) or name for name in reading.queues}
    new_queues = tuple(
        Queue(name, channel=reading.channels.get(name, Channel.VOICE))
        for name, kept in names.items()
        if kept not in known
    )
    old = {(day.queue, day.date): day for day in data.history}
    after: dict[tuple[str, date], HistoryDay] = {}
    for day in reading.days:
        key = names[day.queue], day.date
        before = after.get(key, old.get(key))
        if before is not None and (day.queue, day.date) in reading.closed_days:
            after[key] = before
        else:
            after[key] = merged(before, replace(day, queue=key[0]))
    changes = [Change(old.get(key), day) for key, day in after.items() if old.get(key) != day]
    n_added = sum(change.before is None for change in changes)
    return HistoryMerge(
        changes=(*(Change(None, queue) for queue in new_queues), *changes),
        new_queues=new_queues,
        n_added=n_added,
        n_changed=len(changes) - n_added,
        n_unchanged=len(after) - len(changes),
    )


def merged(old: HistoryDay | None, new: HistoryDay) -> HistoryDay:
    """Return one day of one queue as it is known after an import.

    A handle time of no contacts means nothing: it goes.  An interval whose contacts ``new``
    knows is taken from it; what it does not say of the same number of contacts (such as the
    handle time) is kept.  Where the lengths of the intervals differ, both are brought to the
    shortest length that both divide, unless ``new`` covers all that the old day knows of such
    intervals: it then replaces it.
    """
    new = coarser(new, new.interval_minutes)
    if old is None:
        return new
    if old.interval_minutes != new.interval_minutes:
        length = math.lcm(old.interval_minutes, new.interval_minutes)
        old = coarser(old, length)
        if _known_minutes(old) <= _known_minutes(new):
            return new
        new = coarser(new, length)
    pairs = zip(_slots(old), _slots(new), strict=True)
    return _with_slots(new, [_meaningful(_slot(before, after)) for before, after in pairs])


def coarser(day: HistoryDay, interval_minutes: int) -> HistoryDay:
    """Return a day in longer intervals; one of which a part is unknown is unknown.

    ``interval_minutes`` is a multiple of the day's own, or that: then only the handle
    times of no contacts go.
    """
    step = interval_minutes // day.interval_minutes
    slots = list(_slots(day))
    joined = [_joined(slots[at : at + step]) for at in range(0, len(slots), step)]
    return replace(_with_slots(day, joined), interval_minutes=interval_minutes)


def _slot(old: _Slot, new: _Slot) -> _Slot:
    if new[0] is None:
        return old
    if old[0] != new[0]:
        return new
    offered, answered, abandoned, aht = (
        before if after is None else after for before, after in zip(old, new, strict=True)
    )
    return offered, answered, abandoned, aht


def _meaningful(slot: _Slot) -> _Slot:
    """Return the slot without the handle time of contacts that are none or unknown."""
    offered, answered, abandoned, _ = slot
    handled = offered if answered is None else answered
    return slot if offered is not None and handled else (offered, answered, abandoned, None)


def _joined(parts: list[_Slot]) -> _Slot:
    if len(parts) == 1:  # as it is: a mean weighted and divided again may differ in its last bit
        return _meaningful(parts[0])
    offered, answered, abandoned = (_sum(part[at] for part in parts) for at in range(3))
    handled = [(p[0] if p[1] is None else p[1], p[3]) for p in parts]
    weighted = [(count, aht) for count, aht in handled if count and aht is not None]
    total = sum(count for count, _ in weighted)
    # Of an interval whose contacts are unknown, the mean of a part says nothing.
    is_known = total and offered is not None
    aht = sum(count * aht for count, aht in weighted) / total if is_known else None
    return offered, answered, abandoned, aht


def _sum(values: Iterable[float | None]) -> float | None:
    total = 0.0
    for value in values:
        if value is None:
            return None
        total += value
    return total


def _slots(day: HistoryDay) -> Iterable[_Slot]:
    return zip(day.offered, day.answered, day.abandoned, day.aht_seconds, strict=True)


def _with_slots(day: HistoryDay, slots: list[_Slot]) -> HistoryDay:
    offered, answered, abandoned, aht = (tuple(column) for column in zip(*slots, strict=True))
    return replace(day, offered=offered, answered=answered, abandoned=abandoned, aht_seconds=aht)


def _known_minutes(day: HistoryDay) -> set[int]:
    return {
        minute
        for at, count in enumerate(day.offered)
        if count is not None
        for minute in range(at * day.interval_minutes, (at + 1) * day.interval_minutes)
    }
