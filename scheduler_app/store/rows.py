"""Records of a project to rows of its tables, and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Date,
    Select,
    String,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    text,
    tuple_,
    update,
)

from scheduler_app.store import archive_tables, tables
from scheduler_app.store.changes import KEYS, Change, Record, is_kept, kind_of
from scheduler_app.store.column_types import Code
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
from solver.rules import ALL_RULES
from solver.rules.base import Rule

Record_ = TypeVar("Record_")

# Tables without records of their own order keep the order of a list in "position".
_LISTS: dict[Table, type[Any]] = {
    tables.contracts: Contract,
    tables.patterns: Pattern,
    tables.queues: Queue,
    tables.availability: AvailabilityRow,
    tables.time_off: TimeOffRow,
    tables.requests: RequestRow,
    tables.shift_targets: ShiftTargetRow,
    tables.break_rules: BreakRule,
    tables.meetings: MeetingRow,
}
_BY_QUEUE: dict[Table, type[Any]] = {
    tables.history: HistoryDay,
    tables.self_service: SelfServiceShare,
    tables.forecast_reports: ForecastReport,
}
_TABLE_OF: dict[type[Record], Table] = {
    CellRow: tables.cells,
    RoleRow: tables.roles,
    DemandRow: tables.demand,
    HistoryDay: tables.history,
    DayTag: tables.day_tags,
    SelfServiceShare: tables.self_service,
    ForecastReport: tables.forecast_reports,
    Employee: tables.employees,
    Pattern: tables.patterns,
    Queue: tables.queues,
    Rule: tables.rules,
    ProjectInfo: tables.project,
    BreakRule: tables.break_rules,
    MeetingRow: tables.meetings,
    ActivityRow: tables.activities,
    ShiftTargetRow: tables.shift_targets,
    AbsenceRow: tables.absences,
    AttendanceRow: tables.attendance,
    ForeignCode: tables.foreign_codes,
    PublishedWeek: archive_tables.versions,
    Contract: tables.contracts,
    EmploymentRow: tables.employment,
    ScenarioRow: tables.scenarios,
    AvailabilityRow: tables.availability,
    TimeOffRow: tables.time_off,
    RequestRow: tables.requests,
}


class UnknownRuleError(ValueError):
    """A rule, or a setting of one, that this program does not have."""


def read_project(connection: Connection) -> ProjectData:
    """Return everything the project holds; cells by person, then date.

    Raises:
        UnknownRuleError: The rules come from a newer program.
        ValueError, LookupError, TypeError: A row that no program can have written.
    """
    about = [column for column in tables.project.c if column.name != "position"]
    info = connection.execute(select(*about)).mappings().one()
    found: dict[str, Any] = dict(info)
    found |= {table.name: _read(connection, table, kind) for table, kind in _LISTS.items()}
    found |= {table.name: _read_by_queue(connection, table, k) for table, k in _BY_QUEUE.items()}
    by_name = {contract.name: contract for contract in found["contracts"]}
    return ProjectData(
        employees=_read(connection, tables.employees, Employee, contract=by_name),
        demand=_read_by_queue(connection, tables.demand, DemandRow, tables.demand.c.start),
        day_tags=_records(connection, select(tables.day_tags).order_by("date", "queue"), DayTag),
        rules=_read_rules(connection),
        cells=_read_by_person(connection, tables.cells, CellRow),
        roles=_read_by_person(connection, tables.roles, RoleRow),
        activities=_read_by_person(connection, tables.activities, ActivityRow),
        absences=_read_by_person(connection, tables.absences, AbsenceRow),
        attendance=_read_by_person(connection, tables.attendance, AttendanceRow),
        foreign_codes=_records(
            connection, select(tables.foreign_codes).order_by("text"), ForeignCode
        ),
        employment=_read_by_person(connection, tables.employment, EmploymentRow),
        scenarios=_records(
            connection, select(tables.scenarios).order_by("week", "name"), ScenarioRow
        ),
        published=latest_versions(connection),
        **found,
    )


def write_project(connection: Connection, data: ProjectData) -> None:
    """Put ``data`` in place of everything the project holds.

    What is published or logged stays; published weeks that the project lacks are added.

    Raises:
        ValueError: An employee's contract is not among ``data.contracts``.
    """
    for employee in data.employees:
        if employee.contract not in data.contracts:
            raise ValueError(f"employees: contract of {employee.id} is not in contracts")
    # What is referred to comes first.
    in_order = [t for t in tables.metadata.sorted_tables if t not in archive_tables.ARCHIVE]
    for table in reversed(in_order):
        connection.execute(delete(table))
    for table in in_order:
        rows = _rows_of(table, data)
        if rows:
            connection.execute(insert(table), rows)
    known = latest_versions(connection)
    add_versions(connection, [week for week in data.published if week not in known])


def _rows_of(table: Table, data: ProjectData) -> list[dict[str, Any]]:
    if table is tables.project:
        return [{"position": 0, **_values(data.info)}]
    if table is tables.rules:
        return [_values(rule) for rule in data.rules]
    rows = [_values(record) for record in getattr(data, table.name) if is_kept(record)]
    if "position" in table.c:
        return [row | {"position": i} for i, row in enumerate(rows)]
    return rows


def write_changes(connection: Connection, changes: Iterable[Change]) -> None:
    """Store each record as it is after its change; removed ones have no row.

    A cell that is off and not pinned has no row either.  A published week is a new version.

    Raises:
        ValueError: A published week would go.
    """
    by_table: dict[Table, list[Change]] = defaultdict(list)
    for change in changes:
        by_table[_TABLE_OF[kind_of(change.record)]].append(change)
    # New queues come before what refers to them, removed ones after.
    connection.execute(text("PRAGMA defer_foreign_keys = ON"))
    published = by_table.pop(archive_tables.versions, [])
    for table, edits in by_table.items():
        _write_table(connection, table, edits)
    add_versions(connection, [_published(change) for change in published])


def _published(change: Change) -> PublishedWeek:
    if not isinstance(change.after, PublishedWeek):
        raise ValueError("published: what was published stays")
    return change.after


def add_versions(connection: Connection, weeks: Sequence[PublishedWeek]) -> None:
    """Store new versions of published weeks."""
    if weeks:
        connection.execute(insert(archive_tables.versions), [_values(week) for week in weeks])


def latest_versions(connection: Connection) -> tuple[PublishedWeek, ...]:
    """Return the latest version of each published week, in order of week."""
    versions = archive_tables.versions
    latest = select(versions.c.first, func.max(versions.c.number)).group_by(versions.c.first)
    query = select(versions).where(tuple_(versions.c.first, versions.c.number).in_(latest))
    return _records(connection, query.order_by(versions.c.first), PublishedWeek)


def _write_table(connection: Connection, table: Table, edits: Sequence[Change]) -> None:
    keys = KEYS[kind_of(edits[0].record)]
    same = [_is_key(table.c[name]) for name in keys]
    staying = [(e.after, e.place) for e in edits if e.after is not None and is_kept(e.after)]
    kept = [record for record, _ in staying]
    gone = [_key_values(e.record, keys) for e in edits if not is_kept(e.after)]
    if gone:
        connection.execute(delete(table).where(*same), gone)
    if not kept:
        return
    if "position" not in table.c:  # put anew, whether it was there or not
        connection.execute(delete(table).where(*same), [_key_values(r, keys) for r in kept])
        connection.execute(insert(table), [_values(record) for record in kept])
        return
    for record, place in staying:
        changed = connection.execute(
            update(table).where(*same).values(_values(record)), _key_values(record, keys)
        )
        if not changed.rowcount:
            position = _room_at(connection, table, place)
            connection.execute(insert(table), _values(record) | {"position": position})


def _is_key(column: Column[Any]) -> ColumnElement[bool]:
    wanted = bindparam(f"key_{column.name}", type_=column.type)
    return column.is_not_distinct_from(wanted) if column.nullable else column == wanted


def _room_at(connection: Connection, table: Table, place: int | None) -> int:
    """Return the position of a new row: that of the ``place``-th, which moves on, or the next."""
    position = table.c.position
    first = None
    if place is not None:
        in_order = select(position).order_by(position).offset(place).limit(1)
        first = connection.execute(in_order).scalar()
    if first is None:
        last = connection.execute(select(func.max(position))).scalar()
        return 0 if last is None else int(last) + 1
    # By way of negative numbers: no two rows may share one at any time.
    connection.execute(update(table).where(position >= first).values(position=-position - 1))
    connection.execute(update(table).where(position < 0).values(position=-position))
    return int(first)


def _key_values(record: Record, keys: Sequence[str]) -> dict[str, Any]:
    return {f"key_{name}": getattr(record, name) for name in keys}


def _values(record: Any) -> dict[str, Any]:
    if isinstance(record, Rule):
        settings = {setting.name: getattr(record, setting.name) for setting in record.settings()}
        own = {"hard": record.hard, "weight": record.weight, "nice": record.nice}
        return {"key": record.key, "settings": settings} | own
    values = {field.name: getattr(record, field.name) for field in fields(record)}
    if isinstance(record, Employee):
        values["contract"] = record.contract.name
    return values


def _read(
    connection: Connection, table: Table, kind: type[Record_], **lookups: dict[str, Any]
) -> tuple[Record_, ...]:
    columns = [column for column in table.c if column.name != "position"]
    query = select(*columns).order_by(table.c.position)
    return _records(connection, query, kind, **lookups)


def _read_by_queue(
    connection: Connection, table: Table, kind: type[Record_], *before: Column[Any]
) -> tuple[Record_, ...]:
    """Read in order of ``before``, then of the queues, then of the key."""
    order = (*before, tables.queues.c.position, *table.primary_key.columns)
    query = select(*table.c).join(tables.queues, tables.queues.c.name == table.c.queue)
    return _records(connection, query.order_by(*order), kind)


def _records(
    connection: Connection, query: Select[Any], kind: type[Record_], **lookups: dict[str, Any]
) -> tuple[Record_, ...]:
    result = connection.execute(query)
    names = tuple(result.keys())
    # A year of cells names the same people, dates and codes again and again: one copy of each.
    alike = [c.name for c in query.selected_columns if isinstance(c.type, (String, Code, Date))]
    shared: dict[Any, Any] = {}
    found = []
    for row in result:
        values = dict(zip(names, row, strict=True))
        for name in alike:
            values[name] = shared.setdefault(values[name], values[name])
        for name, lookup in lookups.items():
            values[name] = lookup[values[name]]
        found.append(kind(**values))
    return tuple(found)


def _read_by_person(
    connection: Connection, table: Table, kind: type[Record_]
) -> tuple[Record_, ...]:
    """Read in order of the people, then of the rest of the key."""
    query = select(*table.c).join(tables.employees)
    order = (tables.employees.c.position, *table.primary_key.columns)
    return _records(connection, query.order_by(*order), kind)


def _read_rules(connection: Connection) -> tuple[Rule, ...]:
    stored = {row.key: row for row in connection.execute(select(tables.rules))}
    rules: list[Rule] = []
    for kind in ALL_RULES:
        row = stored.pop(kind.key, None)
        if row is None:
            rules.append(kind())
            continue
        unknown = set(row.settings) - {setting.name for setting in kind.settings()}
        if unknown:
            raise UnknownRuleError(f"{kind.key}: {', '.join(sorted(unknown))}")
        rules.append(kind(hard=row.hard, weight=row.weight, nice=row.nice, **row.settings))
    if stored:
        raise UnknownRuleError(", ".join(sorted(stored)))
    return tuple(rules)
