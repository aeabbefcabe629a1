"""What of a project is about a queue, and edits that keep it all in one piece."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from scheduler_app.store.changes import Change
from scheduler_app.store.records import (
    DayTag,
    DemandRow,
    ForecastReport,
    HistoryDay,
    ProjectData,
    RoleRow,
    SelfServiceShare,
)
from scheduler_app.store.scenario_definition import Part
from scheduler_app.store.scenario_names import scenario_changes
from solver.domain.queue import Queue

_QueueRow = DemandRow | HistoryDay | DayTag | SelfServiceShare | ForecastReport | RoleRow


@dataclass(frozen=True, slots=True)
class QueueUse:
    """How much is known of a queue: ``intervals`` of demand, ``days`` of history, ``roles``."""

    intervals: int
    days: int
    roles: int


def queue_use(data: ProjectData, name: str) -> QueueUse:
    """Return how much of the project is about a queue."""
    rows = (data.demand, data.history, data.roles)
    return QueueUse(*(sum(row.queue == name for row in kind) for kind in rows))


def removal(data: ProjectData, name: str) -> list[Change]:
    """Return the edit that takes a queue out, with all that is about it.

    Scenarios that change it say themselves that it is gone.
    """
    place, queue = _found(data, name)
    return [Change(queue, None, place), *(Change(row, None) for row in _rows_of(data, name))]


def renaming(data: ProjectData, name: str, new: Queue) -> list[Change]:
    """Return the edit that puts ``new``, with another name, in place of a queue everywhere."""
    place, queue = _found(data, name)
    changes = [Change(queue, None, place), Change(None, new, place)]
    for row in _rows_of(data, name):
        named = replace(row, queue=new.name)
        # A role is known by its person and week; what else there is, also by its queue.
        is_same = isinstance(row, RoleRow)
        changes += [Change(row, named)] if is_same else [Change(row, None), Change(None, named)]
    return [*changes, *scenario_changes(data, Part.DEMAND, name, new.name)]


def skills_of(data: ProjectData) -> list[str]:
    """Return the skills that people have or queues ask for, in alphabetical order."""
    known = set(chain.from_iterable(person.skills for person in data.employees))
    return sorted(known | {queue.skill for queue in data.queues if queue.skill})


def _rows_of(data: ProjectData, name: str) -> Iterator[_QueueRow]:
    kinds = (
        data.demand,
        data.history,
        data.day_tags,
        data.self_service,
        data.forecast_reports,
        data.roles,
    )
    rows: Iterator[_QueueRow] = chain.from_iterable(kinds)
    return (row for row in rows if row.queue == name)


def _found(data: ProjectData, name: str) -> tuple[int, Queue]:
    return next((i, queue) for i, queue in enumerate(data.queues) if queue.name == name)
