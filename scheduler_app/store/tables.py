"""The tables of a project file at the current schema.

A table is named after its field of ``ProjectData`` and its columns after the
fields of the record, so that ``rows`` can copy one into the other.  ``position``
keeps the order of the records.  A change here needs a new migration.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
)

from scheduler_app.store.column_types import (
    Code,
    Forecast,
    Names,
    Numbers,
    NumbersOfShifts,
    Repair,
    Scores,
    Spans,
    Weekdays,
    Word,
)
from scheduler_app.store.records import Repeat
from solver.domain.activity import ActivityKind
from solver.domain.employee import EXTRA_PAY, Level
from solver.domain.queue import Channel, GoalPeriod

metadata = MetaData()


def _position() -> Column[int]:
    return Column("position", Integer, primary_key=True)


def _column(name: str, kind: Any, *keys: ForeignKey, **options: Any) -> Column[Any]:
    return Column(name, kind, *keys, **{"nullable": False, **options})


def _employee_id() -> Column[str]:
    return _column("employee_id", String, ForeignKey("employees.id"))


def _pattern() -> Column[str]:
    return _column("pattern", Code, ForeignKey("patterns.code"), nullable=True)


def _queue(**options: Any) -> Column[str]:
    return _column("queue", String, ForeignKey("queues.name"), **options)


project = Table(
    "project",
    metadata,
    _position(),
    _column("title", String),
    _column("country", String),
    _column("time_zone", String),
    _column("repair", Repair),
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
    _column("max_shifts", NumbersOfShifts),
)

employees = Table(
    "employees",
    metadata,
    _position(),
    _column("id", String, unique=True),
    _column("name", String),
    _column("contract", String, ForeignKey("contracts.name")),
    _column("level", Word(Level)),
    _column("team", String),
    _column("skills", Names),
    _column("mentor_id", String),
    _column("patterns", Names),
    _column("works_nights", Boolean),
    _column("volunteers", Names),
    _column("max_shifts", NumbersOfShifts),
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
    _column("forbidden_followers", Names),
    _column("is_unpopular", Boolean),
    _column("is_flexible", Boolean),
    _column("is_standby", Boolean),
    _column("is_retired", Boolean),
    _column("gap_start_minute", Integer),
    _column("gap_minutes", Integer),
)

queues = Table(
    "queues",
    metadata,
    _position(),
    _column("name", String, unique=True),
    _column("skill", String),
    _column("channel", Word(Channel)),
    _column("service_level", Float),
    _column("threshold_seconds", Float),
    _column("answer_rate", Float),
    _column("patience_seconds", Float),
    _column("concurrency", Integer),
    _column("shrinkage", Float),
    _column("max_occupancy", Float),
    _column("asa_seconds", Float),
    _column("goal_period", Word(GoalPeriod)),
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
    _column("forecast", Forecast, nullable=True),
    _column("note", String),
)

history = Table(
    "history",
    metadata,
    _queue(primary_key=True),
    _column("date", Date, primary_key=True),
    _column("interval_minutes", Integer),
    _column("offered", Numbers),
    _column("answered", Numbers),
    _column("abandoned", Numbers),
    _column("aht_seconds", Numbers),
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
    _column("scores", Scores),
    _column("weekday_wape", Numbers),
    _column("hour_wape", Numbers),
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

break_rules = Table(
    "break_rules",
    metadata,
    _position(),
    _column("name", String, unique=True),
    _column("kind", Word(ActivityKind)),
    _column("length_minutes", Integer),
    _column("earliest_minute", Integer),
    _column("latest_minute", Integer),
    _column("paid", Boolean),
    _column("patterns", Names),
    _column("least_shift_minutes", Integer),
    _column("most_shift_minutes", Integer),
    _column("distance_minutes", Integer),
    _column("most_work_minutes", Integer, nullable=True),
    _column("most_away_percent", Integer),
)

meetings = Table(
    "meetings",
    metadata,
    _position(),
    _column("name", String, unique=True),
    _column("kind", Word(ActivityKind)),
    _column("length_minutes", Integer),
    _column("attendees", Names),
    _column("team", String),
    _column("weekdays", Weekdays),
    _column("from_minute", Integer),
    _column("to_minute", Integer),
    _column("repeat", Word(Repeat)),
    _column("first", Date, nullable=True),
    _column("last", Date, nullable=True),
    _column("required", Boolean),
    _column("hours_a_year", Integer),
)

activities = Table(
    "activities",
    metadata,
    _column("employee_id", String, ForeignKey("employees.id"), primary_key=True),
    _column("start", DateTime, primary_key=True),
    _column("kind", Word(ActivityKind)),
    _column("length_minutes", Integer),
    _column("paid", Boolean),
    _column("locked", Boolean),
    _column("name", String),
)

absences = Table(
    "absences",
    metadata,
    _column("employee_id", String, ForeignKey("employees.id"), primary_key=True),
    _column("start", DateTime, primary_key=True),
    _column("end", DateTime),
    _column("reason", String),
)

attendance = Table(
    "attendance",
    metadata,
    _column("employee_id", String, ForeignKey("employees.id"), primary_key=True),
    _column("date", Date, primary_key=True),
    _column("start", DateTime, nullable=True),
    _column("end", DateTime, nullable=True),
    _column("breaks", Spans),
    _column("note", String),
)

employment = Table(
    "employment",
    metadata,
    Column("employee_id", String, ForeignKey("employees.id"), primary_key=True),
    _column("joined", Date, nullable=True),
    _column("left", Date, nullable=True),
    _column("language", String),
    _column("note", String),
)

scenarios = Table(
    "scenarios",
    metadata,
    _column("week", Date, primary_key=True),
    _column("name", String, primary_key=True),
    _column("definition", String),
    _column("result", String),
)

# A pattern that goes does not take the memory of the import with it, nor is it kept by it.
foreign_codes = Table(
    "foreign_codes",
    metadata,
    _column("text", String, primary_key=True),
    _column("pattern", String),
)
