"""Roles: which queue a person serves in a week."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the table; nobody has a role yet."""
    op.create_table(
        "roles",
        Column("employee_id", sa.String, sa.ForeignKey("employees.id"), primary_key=True),
        Column("week", sa.Date, primary_key=True),
        Column("queue", sa.String, sa.ForeignKey("queues.name"), nullable=False),
    )
