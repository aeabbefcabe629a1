"""One edit of a project: records before and after, each known by its key."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from scheduler_app.store.presence_records import AbsenceRow, AttendanceRow
from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.records import (
    ActivityRow,
    AvailabilityRow,
    CellRow,
    DayTag,
    DemandRow,
    EmploymentRow,
    ForecastReport,
    ForeignCode,
    HistoryDay,
    MeetingRow,
    ProjectInfo,
    RequestRow,
    RoleRow,
    ScenarioRow,
    SelfServiceShare,
    ShiftTargetRow,
    TimeOffRow,
)
from solver.domain.activity import BreakRule
from solver.domain.employee import Contract, Employee
from solver.domain.pattern import Pattern
from solver.domain.queue import Queue
from solver.rules.base import Rule

Record = (
    CellRow
    | RoleRow
    | DemandRow
    | HistoryDay
    | DayTag
    | SelfServiceShare
    | ForecastReport
    | Employee
    | Pattern
    | Queue
    | Rule
    | ProjectInfo
    | BreakRule
    | MeetingRow
    | ActivityRow
    | ShiftTargetRow
    | AbsenceRow
    | AttendanceRow
    | ForeignCode
    | PublishedWeek
    | Contract
    | EmploymentRow
    | ScenarioRow
    | AvailabilityRow
    | TimeOffRow
    | RequestRow
)
"""The records that can be edited one by one."""

KEYS: dict[type[Record], tuple[str, ...]] = {
    CellRow: ("employee_id", "date"),
    RoleRow: ("employee_id", "week"),
    DemandRow: ("start", "queue"),
    HistoryDay: ("queue", "date"),
    DayTag: ("date", "queue"),
    SelfServiceShare: ("queue", "date"),
    ForecastReport: ("queue",),
    Employee: ("id",),
    Pattern: ("code",),
    Queue: ("name",),
    Rule: ("key",),
    ProjectInfo: (),
    BreakRule: ("name",),
    MeetingRow: ("name",),
    ActivityRow: ("employee_id", "start"),
    ShiftTargetRow: ("date", "pattern"),
    AbsenceRow: ("employee_id", "start"),
    AttendanceRow: ("employee_id", "date"),
    ForeignCode: ("text",),
    PublishedWeek: ("first",),
    Contract: ("name",),
    EmploymentRow: ("employee_id",),
    ScenarioRow: ("week", "name"),
    AvailabilityRow: ("employee_id", "weekday", "date", "from_minute", "to_minute", "available"),
    TimeOffRow: ("employee_id", "first", "last", "kind"),
    RequestRow: ("employee_id", "date", "pattern", "weight", "avoid"),
}
"""The fields that name a record; no two records of a kind have the same.

Of availability, leave and wishes that is all of them: to change one is to put another in
its place.  Employees hold their contract: they follow a change of it, and only another
name of it is a change of theirs.

Of the versions of a week, a project holds the latest; the file keeps them all.
"""


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after an edit; None where there is none.

    Both, if given, are of one kind and have the same key.  ``place``: where among the
    records of its kind one is that comes or goes, counted from 0; None: at the end.
    Several of one edit are in order of their places.
    """

    before: Record | None
    after: Record | None
    place: int | None = None

    @property
    def record(self) -> Record:
        """The record, as it is after the edit if it still exists."""
        known = self.after if self.after is not None else self.before
        if known is None:
            raise ValueError("a change of nothing")
        return known

    def reversed(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.after, self.before, self.place)


def is_kept(record: Record | None) -> bool:
    """Tell whether a project holds the record: not a cell that is off and not pinned."""
    is_empty_cell = isinstance(record, CellRow) and not record.pattern and not record.pinned
    return record is not None and not is_empty_cell


def key_of(record: Record) -> tuple[Hashable, ...]:
    """Return what names the record among its kind."""
    return key_getter(kind_of(record))(record)


def key_getter(kind: type[Record]) -> Callable[[Any], tuple[Hashable, ...]]:
    """Return the function that names a record of the kind, for many of them in a row."""
    return _GETTERS[kind]


def kind_of(record: Record) -> type[Record]:
    """Return the kind of a record: its type, and ``Rule`` for every rule."""
    return Rule if isinstance(record, Rule) else type(record)


def _getter(names: Sequence[str]) -> Callable[[Any], tuple[Hashable, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)


_GETTERS = {kind: _getter(names) for kind, names in KEYS.items()}


def changes_between(before: Iterable[Record], after: Iterable[Record]) -> list[Change]:
    """Return what turns records of one kind into others; equal ones are left out."""
    old = {key_of(record): record for record in before}
    new = {key_of(record): record for record in after}
    keys: Sequence[Any] = [*new, *(key for key in old if key not in new)]
    return [Change(old.get(key), new.get(key)) for key in keys if old.get(key) != new.get(key)]
