"""Standby patterns."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the column; no pattern that is there already is one."""
    is_standby = Column("is_standby", sa.Boolean, nullable=False, server_default=sa.false())
    op.add_column("patterns", is_standby)
