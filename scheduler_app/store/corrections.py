"""What was corrected by hand, carried over to a newer forecast."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from scheduler_app.store.records import DemandRow
from scheduler_app.store.week_demand import interval_minutes


def is_corrected(row: DemandRow) -> bool:
    """Tell whether the row no longer says what its forecast said.

    A row without a forecast was typed or imported: it counts as corrected if
    somebody noted why.
    """
    if row.forecast is None:
        return bool(row.note)
    said = (None, row.forecast.volume, row.forecast.aht_seconds)
    return (row.required, row.volume, row.aht_seconds) != said


def keep_corrected(old: Sequence[DemandRow], new: Sequence[DemandRow]) -> list[DemandRow]:
    """Return the new rows of one queue with what was corrected, or noted, in the old ones.

    Where the length of the intervals has changed, corrected contacts are added
    up, or shared out as the new forecast is.
    """
    old_minutes, new_minutes = interval_minutes(old), interval_minutes(new)
    if old_minutes < new_minutes:
        known = {row.start: row for row in _added_up(old, new_minutes)}
    elif old_minutes > new_minutes:
        known = {row.start: row for row in _shared_out(old, new, old_minutes)}
    else:
        known = {row.start: row for row in old}
    return [_carried(known.get(row.start), row) for row in new]


def _carried(old: DemandRow | None, new: DemandRow) -> DemandRow:
    if old is None:
        return new
    if is_corrected(old):
        return replace(old, forecast=new.forecast)
    return replace(new, note=old.note)


def _added_up(rows: Iterable[DemandRow], minutes: int) -> list[DemandRow]:
    """Join the rows of each longer interval in which any is corrected."""
    parts: dict[datetime, list[DemandRow]] = defaultdict(list)
    for row in rows:
        parts[_floor(row.start, minutes)].append(row)
    return [
        _joined(start, group) for start, group in parts.items() if any(map(is_corrected, group))
    ]


def _joined(start: datetime, group: Sequence[DemandRow]) -> DemandRow:
    volume = sum(row.volume or 0.0 for row in group)
    handled = [row for row in group if row.volume and row.aht_seconds is not None]
    work = sum((row.volume or 0.0) * (row.aht_seconds or 0.0) for row in handled)
    contacts = sum(row.volume or 0.0 for row in handled)
    return replace(
        group[0],
        start=start,
        required=max((r.required for r in group if r.required is not None), default=None),
        volume=volume,
        aht_seconds=work / contacts if contacts else group[0].aht_seconds,
        note="; ".join(dict.fromkeys(row.note for row in group if row.note)),
    )


def _shared_out(
    old: Iterable[DemandRow], new: Iterable[DemandRow], minutes: int
) -> list[DemandRow]:
    """Cut each corrected row into the new intervals that it covers."""
    parts: dict[datetime, list[DemandRow]] = defaultdict(list)
    for row in new:
        parts[_floor(row.start, minutes)].append(row)
    found = []
    for row in old:
        group = parts[row.start]
        if not is_corrected(row) or not group:
            continue
        total = sum(part.volume or 0.0 for part in group)
        for part in group:
            share = (part.volume or 0.0) / total if total else 1 / len(group)
            volume = None if row.volume is None else row.volume * share
            found.append(replace(row, start=part.start, volume=volume))
    return found


def _floor(moment: datetime, minutes: int) -> datetime:
    return moment - timedelta(minutes=(moment.hour * 60 + moment.minute) % minutes)
