"""Break rules, meetings, what was placed of them inside shifts; patterns no longer given."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Boolean, Column, Date, DateTime, ForeignKey, Integer, String

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add what is new; nobody has a break or a meeting yet, every pattern is given."""
    retired = Column("is_retired", Boolean, nullable=False, server_default=sa.false())
    op.add_column("patterns", retired)
    op.create_table(
        "break_rules",
        Column("position", Integer, primary_key=True),
        Column("name", String, nullable=False, unique=True),
        Column("kind", String, nullable=False),
        *_numbers("length_minutes", "earliest_minute", "latest_minute"),
        Column("paid", Boolean, nullable=False),
        Column("patterns", sa.JSON, nullable=False),
        *_numbers("least_shift_minutes", "most_shift_minutes", "distance_minutes"),
        Column("most_work_minutes", Integer),
        *_numbers("most_away_percent"),
    )
    _add_meetings()
    _add_activities()


def _add_meetings() -> None:
    op.create_table(
        "meetings",
        Column("position", Integer, primary_key=True),
        Column("name", String, nullable=False, unique=True),
        Column("kind", String, nullable=False),
        *_numbers("length_minutes"),
        Column("attendees", sa.JSON, nullable=False),
        Column("team", String, nullable=False),
        Column("weekdays", sa.JSON, nullable=False),
        *_numbers("from_minute", "to_minute"),
        Column("repeat", String, nullable=False),
        Column("first", Date),
        Column("last", Date),
        Column("required", Boolean, nullable=False),
        *_numbers("hours_a_year"),
    )


def _add_activities() -> None:
    op.create_table(
        "activities",
        Column("employee_id", String, ForeignKey("employees.id"), primary_key=True),
        Column("start", DateTime, primary_key=True),
        Column("kind", String, nullable=False),
        *_numbers("length_minutes"),
        Column("paid", Boolean, nullable=False),
        Column("locked", Boolean, nullable=False),
        Column("name", String, nullable=False),
    )


def _numbers(*names: str) -> list[Column[int]]:
    return [Column(name, Integer, nullable=False) for name in names]
