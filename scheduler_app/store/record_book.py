"""The editable records of an open project, by key; ``ProjectData`` is made of it when asked for."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

from scheduler_app.store.changes import Change, Record, is_kept, key_of, kind_of
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
    ProjectData,
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

_FIELDS: dict[type[Record], str] = {
    CellRow: "cells",
    RoleRow: "roles",
    DemandRow: "demand",
    HistoryDay: "history",
    DayTag: "day_tags",
    SelfServiceShare: "self_service",
    ForecastReport: "forecast_reports",
    Employee: "employees",
    Pattern: "patterns",
    Queue: "queues",
    Rule: "rules",
    BreakRule: "break_rules",
    MeetingRow: "meetings",
    ActivityRow: "activities",
    ShiftTargetRow: "shift_targets",
    AbsenceRow: "absences",
    AttendanceRow: "attendance",
    ForeignCode: "foreign_codes",
    PublishedWeek: "published",
    Contract: "contracts",
    EmploymentRow: "employment",
    ScenarioRow: "scenarios",
    AvailabilityRow: "availability",
    TimeOffRow: "time_off",
    RequestRow: "requests",
}
_AS_ADDED = (
    Employee,
    Pattern,
    Queue,
    Rule,
    BreakRule,
    MeetingRow,
    ShiftTargetRow,
    Contract,
    AvailabilityRow,
    TimeOffRow,
    RequestRow,
)
"""What is kept in the order in which it was added, or put in between."""
_BY_PERSON = (CellRow, RoleRow, ActivityRow, AbsenceRow, AttendanceRow, EmploymentRow)
"""What is in order of the people."""


class RecordBook:
    """Starts from ``data`` and follows the edits that the file has taken.

    One kind of record is sorted again only after an edit of that kind.
    """

    def __init__(self, data: ProjectData) -> None:
        self._data = data
        self._records: dict[type[Record], dict[Hashable, Record]] = {
            kind: {key_of(record): record for record in getattr(data, name)}
            for kind, name in _FIELDS.items()
        }
        self._records[ProjectInfo] = {(): data.info}
        self._stale: set[type[Record]] = set()

    def find(self, kind: type[Any], *key: Hashable) -> Any:
        """Return the record of that kind and key, or None."""
        return self._records[kind].get(key)

    def all(self, kind: type[Any]) -> Iterable[Any]:
        """Return the records of one kind as they are now, in no order."""
        return self._records[kind].values()

    def apply(self, changes: Sequence[Change]) -> None:
        """Follow an edit."""
        # What goes makes room first: places are counted without it.
        for change in changes:
            kind = kind_of(change.record)
            if not is_kept(change.after):
                self._records[kind].pop(key_of(change.record), None)
            self._stale.add(kind)
        if any(isinstance(c.record, Employee) and None in (c.before, c.after) for c in changes):
            self._stale.update(_BY_PERSON)
        for change in changes:
            if change.after is not None and is_kept(change.after):
                self._put(change.after, change.place)
        if any(isinstance(change.after, Contract) for change in changes):
            self._follow_contracts()

    def _follow_contracts(self) -> None:
        """Give everybody the contract of that name as it is now: the file stores the name."""
        contracts: dict[Hashable, Any] = self._records[Contract]
        for key, person in self._records[Employee].items():
            assert isinstance(person, Employee)
            now = contracts.get((person.contract.name,), person.contract)
            if now != person.contract:
                self._records[Employee][key] = replace(person, contract=now)
                self._stale.add(Employee)

    def _put(self, record: Record, place: int | None) -> None:
        kind, key = kind_of(record), key_of(record)
        records = self._records[kind]
        is_new = key not in records
        records[key] = record
        if is_new and place is not None:
            pairs = list(records.items())
            pairs.insert(place, pairs.pop())
            self._records[kind] = dict(pairs)

    def data(self) -> ProjectData:
        """Return everything the project holds now."""
        if self._stale:
            found: dict[str, Any] = {
                _FIELDS[kind]: self._sorted(kind) for kind in self._stale if kind in _FIELDS
            }
            if ProjectInfo in self._stale:
                info: Any = self._records[ProjectInfo][()]
                found |= {field.name: getattr(info, field.name) for field in fields(ProjectInfo)}
            self._data = replace(self._data, **found)
            self._stale.clear()
        return self._data

    def _sorted(self, kind: type[Record]) -> tuple[Any, ...]:
        records = self.all(kind)
        if kind in _AS_ADDED:
            return tuple(records)
        queues = {queue.name: i for i, queue in enumerate(self.all(Queue))}
        people = {person.id: i for i, person in enumerate(self.all(Employee))}
        orders: dict[type[Any], Callable[[Any], Any]] = {
            CellRow: lambda r: (people[r.employee_id], r.date),
            RoleRow: lambda r: (people[r.employee_id], r.week),
            ActivityRow: lambda r: (people[r.employee_id], r.start),
            AbsenceRow: lambda r: (people[r.employee_id], r.start),
            AttendanceRow: lambda r: (people[r.employee_id], r.date),
            EmploymentRow: lambda r: people[r.employee_id],
            ScenarioRow: lambda r: (r.week, r.name),
            ForeignCode: lambda r: r.text,
            PublishedWeek: lambda r: r.first,
            DemandRow: lambda r: (r.start, queues[r.queue]),
            DayTag: lambda r: (r.date, r.queue),
            ForecastReport: lambda r: queues[r.queue],
        }
        by_queue: Callable[[Any], Any] = lambda r: (queues[r.queue], r.date)  # noqa: E731
        return tuple(sorted(records, key=orders.get(kind, by_queue)))
