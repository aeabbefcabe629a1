"""Published versions and the change log; absences, attendance, codes of others, repairs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy import JSON, Column, Date, DateTime, ForeignKey, Integer, LargeBinary, String

revision = "0010"
down_revision = "0009"

_ONLY_GROWS = (
    "CREATE TRIGGER {table}_{event} BEFORE {event} ON {table} "
    "BEGIN SELECT RAISE(ABORT, 'what is published or logged never changes'); END"
)


def upgrade() -> None:
    """Add what is new; nothing is published yet, and the log begins today."""
    _add_what_early_files_lack()
    op.add_column("project", Column("time_zone", String, nullable=False, server_default=""))
    op.add_column("project", Column("repair", JSON, nullable=False, server_default="{}"))
    _add_absences()
    _add_versions()
    _add_log()
    for table in ("versions", "steps", "step_changes"):
        for event in ("update", "delete"):
            op.execute(_ONLY_GROWS.format(table=table, event=event))


def _add_what_early_files_lack() -> None:
    """An early form of 0009 knew no retired patterns."""
    known = {column["name"] for column in sa.inspect(op.get_bind()).get_columns("patterns")}
    if "is_retired" not in known:
        retired = Column("is_retired", sa.Boolean, nullable=False, server_default=sa.false())
        op.add_column("patterns", retired)


def _add_absences() -> None:
    op.create_table(
        "absences",
        Column("employee_id", String, ForeignKey("employees.id"), primary_key=True),
        Column("start", DateTime, primary_key=True),
        Column("end", DateTime, nullable=False),
        Column("reason", String, nullable=False),
    )
    op.create_table(
        "attendance",
        Column("employee_id", String, ForeignKey("employees.id"), primary_key=True),
        Column("date", Date, primary_key=True),
        Column("start", DateTime),
        Column("end", DateTime),
        Column("breaks", JSON, nullable=False),
        Column("note", String, nullable=False),
    )
    op.create_table(
        "foreign_codes",
        Column("text", String, primary_key=True),
        Column("pattern", String, nullable=False),
    )


def _add_versions() -> None:
    op.create_table(
        "versions",
        Column("first", Date, primary_key=True),
        Column("number", Integer, primary_key=True),
        Column("at", String, nullable=False),
        Column("user", String, nullable=False),
        Column("note", String, nullable=False),
        Column("violations", Integer, nullable=False),
        Column("late_changes", JSON, nullable=False),
        Column("times", JSON, nullable=False),
        Column("cells", JSON, nullable=False),
        Column("activities", LargeBinary, nullable=False),
    )


def _add_log() -> None:
    op.create_table(
        "steps",
        Column("id", Integer, primary_key=True),
        Column("at", String, nullable=False),
        Column("user", String, nullable=False),
        Column("text", String, nullable=False),
        Column("source", String, nullable=False),
    )
    op.create_table(
        "step_changes",
        Column("step", Integer, ForeignKey("steps.id"), primary_key=True),
        Column("number", Integer, primary_key=True),
        Column("kind", String, nullable=False),
        Column("key", String, nullable=False),
        Column("employee_id", String),
        Column("date", Date),
        Column("before", JSON),
        Column("after", JSON),
        Column("records", Integer, nullable=False),
    )
    op.create_index("step_changes_by_person", "step_changes", ["employee_id", "step"])
    op.create_index("step_changes_by_date", "step_changes", ["date", "step"])
