"""Soft rules that count only after the important ones."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the column; every rule that is there already stays important."""
    is_nice = Column("nice", sa.Boolean, nullable=False, server_default=sa.false())
    op.add_column("rules", is_nice)
