"""Call history, forecasts, tagged days and the goals that staffing needs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column, ForeignKey, String

revision = "0002"
down_revision = "0001"

_DEMAND = "start, queue, required, volume, aht_seconds"


def upgrade() -> None:
    """Add what is new; demand becomes known by start and queue."""
    op.add_column("project", Column("country", String, nullable=False, server_default=""))
    _add_goals()
    _rebuild_demand()
    op.create_table(
        "history",
        _queue(),
        _date(),
        Column("interval_minutes", sa.Integer, nullable=False),
        *(_json(name) for name in ("offered", "answered", "abandoned", "aht_seconds")),
    )
    op.create_table(
        "day_tags",
        _date(),
        Column("queue", String, primary_key=True),
        Column("tag", String, nullable=False),
        Column("size", sa.Float),
    )
    op.create_table("self_service", _queue(), _date(), Column("share", sa.Float, nullable=False))
    op.create_table(
        "forecast_reports",
        _queue(),
        Column("made", sa.DateTime, nullable=False),
        Column("method", String, nullable=False),
        *(_json(name) for name in ("scores", "weekday_wape", "hour_wape")),
    )


def _add_goals() -> None:
    for name, kind, default in (
        ("asa_seconds", sa.Float, "0"),
        ("goal_period", String, "interval"),
        ("minimum_agents", sa.Integer, "0"),
        ("hours_to_answer", sa.Float, "24"),
        ("concurrency_slowdown", sa.Float, "0"),
    ):
        op.add_column("queues", Column(name, kind, nullable=False, server_default=default))


def _rebuild_demand() -> None:
    op.rename_table("demand", "old_demand")
    op.create_table(
        "demand",
        Column("start", sa.DateTime, primary_key=True),
        _queue(),
        Column("required", sa.Integer),
        Column("volume", sa.Float),
        Column("aht_seconds", sa.Float),
        Column("forecast", sa.JSON),
        Column("note", String, nullable=False),
    )
    # A queue never had two rows of one start: the reader refused them.
    op.execute(f"INSERT INTO demand ({_DEMAND}, note) SELECT {_DEMAND}, '' FROM old_demand")
    op.drop_table("old_demand")


def _queue() -> Column[object]:
    return Column("queue", String, ForeignKey("queues.name"), primary_key=True)


def _date() -> Column[object]:
    return Column("date", sa.Date, primary_key=True)


def _json(name: str) -> Column[object]:
    return Column(name, sa.JSON, nullable=False)
