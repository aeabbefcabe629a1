"""The tables of a project file at the current schema.

A table is named after its field of ``ProjectData`` and its columns after the
fields of the record, so that ``rows`` can copy one into the other.  ``position``
keeps the order of the records.  A change here needs a new migration.
"""

from __future__ import annotations

from dataclasses import astuple
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

from scheduler_app.store.records import MethodScore, Predicted
from solver.domain.employee import EXTRA_PAY, Level, ShiftNumbers
from solver.domain.queue import Channel, GoalPeriod


class _Names(TypeDecorator[frozenset[str]]):
    """A set of names, as a sorted JSON list."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: frozenset[str] | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return sorted(value or ())

    def process_result_value(self, value: Any, dialect: Dialect) -> frozenset[str]:  # noqa: ARG002
        return frozenset(value)


class _ShiftNumbers(TypeDecorator[ShiftNumbers]):
    """Numbers of shifts by code of pattern, as a JSON list of pairs."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: ShiftNumbers | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return [list(pair) for pair in value or ()]

    def process_result_value(self, value: Any, dialect: Dialect) -> ShiftNumbers:  # noqa: ARG002
        return tuple((code, number) for code, number in value)


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


class _Numbers(TypeDecorator[tuple[float | None, ...]]):
    """Numbers of a day, one an interval, as a JSON list."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[float | None, ...] | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return list(value or ())

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[float | None, ...]:  # noqa: ARG002
        return tuple(value)


class _Forecast(TypeDecorator[Predicted]):
    """What the forecast said of one interval, as a JSON list of its numbers."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: Predicted | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return None if value is None else list(astuple(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> Predicted | None:  # noqa: ARG002
        return None if value is None else Predicted(*value)


class _Scores(TypeDecorator[tuple[MethodScore, ...]]):
    """Errors of the methods that competed, as a JSON list of lists."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[MethodScore, ...] | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return [list(astuple(score)) for score in value or ()]

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[MethodScore, ...]:  # noqa: ARG002
        return tuple(MethodScore(*score) for score in value)


metadata = MetaData()


def _position() -> Column[int]:
    return Column("position", Integer, primary_key=True)


def _column(name: str, kind: Any, *keys: ForeignKey, **options: Any) -> Column[Any]:
    return Column(name, kind, *keys, **{"nullable": False, **options})


def _employee_id() -> Column[str]:
    return _column("employee_id", String, ForeignKey("employees.id"))


def _pattern() -> Column[str]:
    return _column("pattern", _Code, ForeignKey("patterns.code"), nullable=True)


def _queue(**options: Any) -> Column[str]:
    return _column("queue", String, ForeignKey("queues.name"), **options)


project = Table(
    "project", metadata, _position(), _column("title", String), _column("country", String)
)

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
    _column("min_consecutive_days", Integer),
    _column("min_days_off", Integer),
    _column("min_period_minutes", Integer),
    _column("max_period_minutes", Integer, nullable=True),
    _column("max_weekends", Integer, nullable=True),
    _column("period_weeks", Integer, nullable=True),
    _column("hourly_cost_cents", Integer),
    *(_column(name, Integer) for name in EXTRA_PAY),
    _column("max_shifts", _ShiftNumbers),
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
    _column("max_shifts", _ShiftNumbers),
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
    _column("forbidden_followers", _Names),
    _column("is_unpopular", Boolean),
    _column("is_flexible", Boolean),
    _column("is_standby", Boolean),
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
    _column("asa_seconds", Float),
    _column("goal_period", _Word(GoalPeriod)),
    _column("minimum_agents", Integer),
    _column("hours_to_answer", Float),
    _column("concurrency_slowdown", Float),
)

demand = Table(
    "demand",
    metadata,
    _column("start", DateTime, primary_key=True),
    _queue(primary_key=True),
    _column("required", Integer, nullable=True),
    _column("volume", Float, nullable=True),
    _column("aht_seconds", Float, nullable=True),
    _column("forecast", _Forecast, nullable=True),
    _column("note", String),
)

history = Table(
    "history",
    metadata,
    _queue(primary_key=True),
    _column("date", Date, primary_key=True),
    _column("interval_minutes", Integer),
    _column("offered", _Numbers),
    _column("answered", _Numbers),
    _column("abandoned", _Numbers),
    _column("aht_seconds", _Numbers),
)

day_tags = Table(
    "day_tags",
    metadata,
    _column("date", Date, primary_key=True),
    _column("queue", String, primary_key=True),
    _column("tag", String),
    _column("size", Float, nullable=True),
)

self_service = Table(
    "self_service",
    metadata,
    _queue(primary_key=True),
    _column("date", Date, primary_key=True),
    _column("share", Float),
)

forecast_reports = Table(
    "forecast_reports",
    metadata,
    _queue(primary_key=True),
    _column("made", DateTime),
    _column("method", String),
    _column("scores", _Scores),
    _column("weekday_wape", _Numbers),
    _column("hour_wape", _Numbers),
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
    _column("avoid", Boolean),
)

shift_targets = Table(
    "shift_targets",
    metadata,
    _position(),
    _column("date", Date),
    _column("pattern", String, ForeignKey("patterns.code")),
    _column("agents", Integer),
    _column("under_weight", Integer),
    _column("over_weight", Integer),
)

roles = Table(
    "roles",
    metadata,
    Column("employee_id", String, ForeignKey("employees.id"), primary_key=True),
    _column("week", Date, primary_key=True),
    _queue(),
)

rules = Table(
    "rules",
    metadata,
    _column("key", String, primary_key=True),
    _column("hard", Boolean),
    _column("weight", Integer),
    _column("nice", Boolean),
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
