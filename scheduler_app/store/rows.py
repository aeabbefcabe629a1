"""Records of a project to rows of its tables, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, bindparam, delete, insert, select

from scheduler_app.store import tables
from scheduler_app.store.records import (
    AvailabilityRow,
    CellRow,
    DemandRow,
    ProjectData,
    RequestRow,
    TimeOffRow,
)
from solver.domain.employee import Contract, Employee
from solver.domain.pattern import Pattern
from solver.domain.queue import Queue
from solver.rules import ALL_RULES
from solver.rules.base import Rule

Record = TypeVar("Record")

_LISTS: tuple[Table, ...] = (
    tables.contracts,
    tables.employees,
    tables.patterns,
    tables.queues,
    tables.demand,
    tables.availability,
    tables.time_off,
    tables.requests,
)


class UnknownRuleError(ValueError):
    """A rule, or a setting of one, that this program does not have."""


def read_project(connection: Connection) -> ProjectData:
    """Return everything the project holds; cells by person, then date.

    Raises:
        UnknownRuleError: The rules come from a newer program.
        ValueError, LookupError, TypeError: A row that no program can have written.
    """
    contracts = _read(connection, tables.contracts, Contract)
    by_name = {contract.name: contract for contract in contracts}
    return ProjectData(
        title=connection.execute(select(tables.project.c.title)).scalar_one(),
        contracts=contracts,
        employees=_read(connection, tables.employees, Employee, contract=by_name),
        patterns=_read(connection, tables.patterns, Pattern),
        queues=_read(connection, tables.queues, Queue),
        demand=_read(connection, tables.demand, DemandRow),
        availability=_read(connection, tables.availability, AvailabilityRow),
        time_off=_read(connection, tables.time_off, TimeOffRow),
        requests=_read(connection, tables.requests, RequestRow),
        rules=_read_rules(connection),
        cells=_read_cells(connection),
    )


def write_project(connection: Connection, data: ProjectData) -> None:
    """Put ``data`` in place of everything the project holds.

    Raises:
        ValueError: An employee's contract is not among ``data.contracts``.
    """
    for employee in data.employees:
        if employee.contract not in data.contracts:
            raise ValueError(f"employees: contract of {employee.id} is not in contracts")
    for table in reversed(tables.metadata.sorted_tables):
        connection.execute(delete(table))
    connection.execute(insert(tables.project), {"position": 0, "title": data.title})
    for table in _LISTS:
        _insert(connection, table, getattr(data, table.name))
    rules = [_rule_row(rule) for rule in data.rules]
    if rules:
        connection.execute(insert(tables.rules), rules)
    write_cells(connection, data.cells)


def write_cells(connection: Connection, cells: Iterable[CellRow]) -> None:
    """Store each cell; one that is off and not pinned has no row."""
    latest = {(cell.employee_id, cell.date): cell for cell in cells}
    if not latest:
        return
    c = tables.cells.c
    stale = delete(tables.cells).where(
        c.employee_id == bindparam("e"),
        c.date == bindparam("d"),
    )
    connection.execute(stale, [{"e": e, "d": d} for e, d in latest])
    kept = [_values(cell) for cell in latest.values() if cell.pattern or cell.pinned]
    if kept:
        connection.execute(insert(tables.cells), kept)


def _insert(connection: Connection, table: Table, records: Sequence[Any]) -> None:
    rows = [_values(record) | {"position": i} for i, record in enumerate(records)]
    if rows:
        connection.execute(insert(table), rows)


def _values(record: Any) -> dict[str, Any]:
    values = {field.name: getattr(record, field.name) for field in fields(record)}
    if isinstance(record, Employee):
        values["contract"] = record.contract.name
    return values


def _read(
    connection: Connection, table: Table, kind: type[Record], **lookups: dict[str, Any]
) -> tuple[Record, ...]:
    columns = [column for column in table.c if column.name != "position"]
    rows = connection.execute(select(*columns).order_by(table.c.position)).mappings()
    found = []
    for row in rows:
        values = dict(row)
        for name, lookup in lookups.items():
            values[name] = lookup[values[name]]
        found.append(kind(**values))
    return tuple(found)


def _read_cells(connection: Connection) -> tuple[CellRow, ...]:
    cells, people = tables.cells.c, tables.employees.c
    query = (
        select(cells.employee_id, cells.date, cells.pattern, cells.pinned)
        .join(tables.employees)
        .order_by(people.position, cells.date)
    )
    return tuple(CellRow(*row) for row in connection.execute(query))


def _rule_row(rule: Rule) -> dict[str, Any]:
    settings = {setting.name: getattr(rule, setting.name) for setting in rule.settings()}
    return {"key": rule.key, "hard": rule.hard, "weight": rule.weight, "settings": settings}


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
        rules.append(kind(hard=row.hard, weight=row.weight, **row.settings))
    if stored:
        raise UnknownRuleError(", ".join(sorted(stored)))
    return tuple(rules)
