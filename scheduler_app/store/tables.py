"""The tables of a project file at the current schema.

A table is named after its field of ``ProjectData`` and its columns after the
fields of the record, so that ``rows`` can copy one into the other.  ``position``
keeps the order of the records.  A change here needs a new migration.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    TypeDecorator,
)

from solver.domain.employee import Level
from solver.domain.queue import Channel


class _Names(TypeDecorator[frozenset[str]]):
    """A set of names, as a sorted JSON list."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: frozenset[str] | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return sorted(value or ())

    def process_result_value(self, value: Any, dialect: Dialect) -> frozenset[str]:  # noqa: ARG002
        return frozenset(value)


class _Word(TypeDecorator[StrEnum]):
    """One word of an enumeration, as text."""

    impl = String
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str:  # noqa: ARG002
        return str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum:  # noqa: ARG002
        return self.kind(value)


class _Code(TypeDecorator[str]):
    """A pattern code; "" (a day off) is NULL, so that the foreign key holds."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return value or None

    def process_result_value(self, value: Any, dialect: Dialect) -> str:  # noqa: ARG002
        return value or ""


metadata = MetaData()


def _position() -> Column[int]:
    return Column("position", Integer, primary_key=True)


def _column(name: str, kind: Any, *keys: ForeignKey, **options: Any) -> Column[Any]:
    return Column(name, kind, *keys, **{"nullable": False, **options})


def _employee_id() -> Column[str]:
    return _column("employee_id", String, ForeignKey("employees.id"))


def _pattern() -> Column[str]:
    return _column("pattern", _Code, ForeignKey("patterns.code"), nullable=True)


project = Table("project", metadata, _position(), _column("title", String))

contracts = Table(
    "contracts",
    metadata,
    _position(),
    _column("name", String, unique=True),
    _column("min_minutes", Integer),
    _column("max_minutes", Integer),
    _column("min_days", Integer),
    _column("max_days", Integer),
    _column("max_consecutive_days", Integer),
    _column("min_rest_minutes", Integer),
)

employees = Table(
    "employees",
    metadata,
    _position(),
    _column("id", String, unique=True),
    _column("name", String),
    _column("contract", String, ForeignKey("contracts.name")),
    _column("level", _Word(Level)),
    _column("team", String),
    _column("skills", _Names),
    _column("mentor_id", String),
    _column("patterns", _Names),
    _column("works_nights", Boolean),
    _column("volunteers", _Names),
)

patterns = Table(
    "patterns",
    metadata,
    _position(),
    _column("code", String, unique=True),
    _column("start_minute", Integer),
    _column("length_minutes", Integer),
    _column("paid_minutes", Integer),
    _column("name", String),
    _column("break_minutes", Integer),
    _column("colour", String),
)

queues = Table(
    "queues",
    metadata,
    _position(),
    _column("name", String, unique=True),
    _column("skill", String),
    _column("channel", _Word(Channel)),
    _column("service_level", Float),
    _column("threshold_seconds", Float),
    _column("answer_rate", Float),
    _column("patience_seconds", Float),
    _column("concurrency", Integer),
    _column("shrinkage", Float),
    _column("max_occupancy", Float),
)

demand = Table(
    "demand",
    metadata,
    _position(),
    _column("start", DateTime),
    _column("queue", String, ForeignKey("queues.name")),
    _column("required", Integer, nullable=True),
    _column("volume", Float, nullable=True),
    _column("aht_seconds", Float, nullable=True),
)

availability = Table(
    "availability",
    metadata,
    _position(),
    _employee_id(),
    _column("from_minute", Integer),
    _column("to_minute", Integer),
    _column("available", Boolean),
    _column("weekday", Integer, nullable=True),
    _column("date", Date, nullable=True),
)

time_off = Table(
    "time_off",
    metadata,
    _position(),
    _employee_id(),
    _column("first", Date),
    _column("last", Date),
    _column("kind", String),
)

requests = Table(
    "requests",
    metadata,
    _position(),
    _employee_id(),
    _column("date", Date),
    _pattern(),
    _column("weight", Integer),
)

rules = Table(
    "rules",
    metadata,
    _column("key", String, primary_key=True),
    _column("hard", Boolean),
    _column("weight", Integer),
    _column("settings", JSON),
)

cells = Table(
    "cells",
    metadata,
    _column("employee_id", String, ForeignKey("employees.id"), primary_key=True),
    _column("date", Date, primary_key=True),
    _pattern(),
    _column("pinned", Boolean),
)
