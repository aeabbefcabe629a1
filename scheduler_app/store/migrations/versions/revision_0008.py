"""Limits of the whole period, shifts by number, wishes against a shift."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column, ForeignKey, String

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add what is new; whoever is there already is bound by nothing new."""
    least = Column("min_period_minutes", sa.Integer, nullable=False, server_default="0")
    op.add_column("contracts", least)
    for name in ("max_period_minutes", "max_weekends", "period_weeks"):
        op.add_column("contracts", Column(name, sa.Integer))
    for table in ("contracts", "employees"):
        numbers = Column("max_shifts", sa.JSON, nullable=False, server_default="[]")
        op.add_column(table, numbers)
    avoid = Column("avoid", sa.Boolean, nullable=False, server_default=sa.false())
    op.add_column("requests", avoid)
    op.create_table(
        "shift_targets",
        Column("position", sa.Integer, primary_key=True),
        Column("date", sa.Date, nullable=False),
        Column("pattern", String, ForeignKey("patterns.code"), nullable=False),
        *(
            Column(name, sa.Integer, nullable=False)
            for name in ("agents", "under_weight", "over_weight")
        ),
    )
