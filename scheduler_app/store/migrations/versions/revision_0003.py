"""Shortest runs of working days and days off; patterns that may not follow others."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns; what is there already is bound by nothing new."""
    for name in ("min_consecutive_days", "min_days_off"):
        op.add_column("contracts", Column(name, sa.Integer, nullable=False, server_default="1"))
    followers = Column("forbidden_followers", sa.JSON, nullable=False, server_default="[]")
    op.add_column("patterns", followers)
