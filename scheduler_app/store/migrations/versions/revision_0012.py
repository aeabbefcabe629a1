"""Which hard rules each version was published in spite of."""

from __future__ import annotations

from alembic import op
from sqlalchemy import JSON, Column

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Add what is new; of the versions there are, only the number is known."""
    op.add_column("versions", Column("broken", JSON))
