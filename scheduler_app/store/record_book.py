"""The editable records of an open project, by key; ``ProjectData`` is made of it when asked for."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from scheduler_app.store.changes import Change, Record, is_kept, key_getter, key_of, kind_of
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
_MOST_LOOSE = 200
"""So many new records are put in their places one by one; beyond, all are sorted again."""


class RecordBook:
    """Starts from ``data`` and follows the edits that the file has taken.

    One kind of record is sorted again only after an edit of that kind; where few are new,
    these are put between the others, as a year's roster takes long to sort.  ``in_order``:
    kinds of which ``data`` is in this order already.
    """

    def __init__(self, data: ProjectData, in_order: Iterable[type[Record]] = ()) -> None:
        self._data = data
        self._records: dict[type[Record], dict[Hashable, Record]] = {
            kind: {key(record): record for record in getattr(data, name)}
            for kind, name in _FIELDS.items()
            for key in [key_getter(kind)]
        }
        self._records[ProjectInfo] = {(): data.info}
        self._stale: set[type[Record]] = set()
        self._loose: dict[type[Record], set[Hashable]] = {kind: set() for kind in in_order}
        """Keys behind the others, which are in order; no entry: the order is not known."""
        self._planned: set[date] | None = None

    def find(self, kind: type[Any], *key: Hashable) -> Any:
        """Return the record of that kind and key, or None."""
        return self._records[kind].get(key)

    def all(self, kind: type[Any]) -> Iterable[Any]:
        """Return the records of one kind as they are now, in no order."""
        return self._records[kind].values()

    def planned_days(self) -> set[date]:
        """Return the days with demand, people wanted or cells."""
        if self._planned is None:
            self._planned = {row.start.date() for row in self.all(DemandRow)}
            for kind in (CellRow, ShiftTargetRow):
                self._planned |= {row.date for row in self.all(kind)}
        return self._planned

    def apply(self, changes: Sequence[Change]) -> None:
        """Follow an edit."""
        # What goes makes room first: places are counted without it.
        for change in changes:
            kind = kind_of(change.record)
            if not is_kept(change.after):
                self._records[kind].pop(key_of(change.record), None)
                self._loose.get(kind, set()).discard(key_of(change.record))
            self._stale.add(kind)
        self._forget(changes)
        for change in changes:
            if change.after is not None and is_kept(change.after):
                self._put(change.after, change.place)
        if any(isinstance(change.after, Contract) for change in changes):
            self._follow_contracts()

    def _forget(self, changes: Sequence[Change]) -> None:
        """Drop what was known of the order of other records, and of their days."""
        kinds = {kind_of(c.record) for c in changes if c.before is None or c.after is None}
        if kinds & {Employee, Queue}:
            self._loose.clear()
        if Employee in kinds:
            self._stale.update(_BY_PERSON)
        # A cell that is off comes and goes without being None.
        if kinds & {DemandRow, ShiftTargetRow} or any(
            isinstance(c.record, CellRow) for c in changes
        ):
            self._planned = None

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
        if is_new and kind in self._loose:
            self._loose[kind].add(key)
        if is_new and place is not None:
            self._loose.pop(kind, None)
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
        records, loose = self._records[kind], self._loose.get(kind)
        if kind in _AS_ADDED:
            return tuple(records.values())
        order = self._order(kind)
        if loose is None or len(loose) > _MOST_LOOSE:
            pairs = sorted(records.items(), key=lambda pair: order(pair[1]))
            self._records[kind], self._loose[kind] = dict(pairs), set()
            return tuple(record for _, record in pairs)
        found = list(records.values())
        n_in_order = len(found) - len(loose)
        found, late = found[:n_in_order], found[n_in_order:]
        for record in late:
            insort(found, record, key=order)
        return tuple(found)

    def _order(self, kind: type[Record]) -> Callable[[Any], Any]:
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
        return orders.get(kind, by_queue)
