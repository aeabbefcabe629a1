"""The first schema of the project file."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column, ForeignKey, String

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create all tables."""
    _create("project", _text("title"))
    _create_people()
    _create_work()
    _create_wishes()
    op.create_table(
        "rules",
        Column("key", String, primary_key=True),
        _flag("hard"),
        _whole("weight"),
        Column("settings", sa.JSON, nullable=False),
    )
    op.create_table(
        "cells",
        Column("employee_id", String, ForeignKey("employees.id"), primary_key=True),
        Column("date", sa.Date, primary_key=True),
        _pattern(),
        _flag("pinned"),
    )


def _create_people() -> None:
    _create(
        "contracts",
        _text("name", unique=True),
        _whole("min_minutes"),
        _whole("max_minutes"),
        _whole("min_days"),
        _whole("max_days"),
        _whole("max_consecutive_days"),
        _whole("min_rest_minutes"),
    )
    _create(
        "employees",
        _text("id", unique=True),
        _text("name"),
        Column("contract", String, ForeignKey("contracts.name"), nullable=False),
        _text("level"),
        _text("team"),
        Column("skills", sa.JSON, nullable=False),
        _text("mentor_id"),
        Column("patterns", sa.JSON, nullable=False),
        _flag("works_nights"),
        Column("volunteers", sa.JSON, nullable=False),
    )


def _create_work() -> None:
    _create(
        "patterns",
        _text("code", unique=True),
        _whole("start_minute"),
        _whole("length_minutes"),
        _whole("paid_minutes"),
        _text("name"),
        _whole("break_minutes"),
        _text("colour"),
    )
    _create(
        "queues",
        _text("name", unique=True),
        _text("skill"),
        _text("channel"),
        _number("service_level"),
        _number("threshold_seconds"),
        _number("answer_rate"),
        _number("patience_seconds"),
        _whole("concurrency"),
        _number("shrinkage"),
        _number("max_occupancy"),
    )
    _create(
        "demand",
        Column("start", sa.DateTime, nullable=False),
        Column("queue", String, ForeignKey("queues.name"), nullable=False),
        Column("required", sa.Integer),
        Column("volume", sa.Float),
        Column("aht_seconds", sa.Float),
    )


def _create_wishes() -> None:
    _create(
        "availability",
        _employee_id(),
        _whole("from_minute"),
        _whole("to_minute"),
        _flag("available"),
        Column("weekday", sa.Integer),
        Column("date", sa.Date),
    )
    _create("time_off", _employee_id(), _date("first"), _date("last"), _text("kind"))
    _create("requests", _employee_id(), _date("date"), _pattern(), _whole("weight"))


def _create(name: str, *columns: Column[object]) -> None:
    op.create_table(name, Column("position", sa.Integer, primary_key=True), *columns)


def _text(name: str, *, unique: bool = False) -> Column[object]:
    return Column(name, String, nullable=False, unique=unique)


def _whole(name: str) -> Column[object]:
    return Column(name, sa.Integer, nullable=False)


def _number(name: str) -> Column[object]:
    return Column(name, sa.Float, nullable=False)


def _flag(name: str) -> Column[object]:
    return Column(name, sa.Boolean, nullable=False)


def _date(name: str) -> Column[object]:
    return Column(name, sa.Date, nullable=False)


def _employee_id() -> Column[object]:
    return Column("employee_id", String, ForeignKey("employees.id"), nullable=False)


def _pattern() -> Column[object]:
    return Column("pattern", String, ForeignKey("patterns.code"))
