"""When people join and leave, gaps in split shifts, variants of a week."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Date, ForeignKey, Integer, String

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add what is new; everybody is simply employed, no shift has a gap."""
    for name in ("gap_start_minute", "gap_minutes"):
        op.add_column("patterns", Column(name, Integer, nullable=False, server_default="0"))
    op.create_table(
        "employment",
        Column("employee_id", String, ForeignKey("employees.id"), primary_key=True),
        Column("joined", Date),
        Column("left", Date),
        Column("language", String, nullable=False),
        Column("note", String, nullable=False),
    )
    op.create_table(
        "scenarios",
        Column("week", Date, primary_key=True),
        Column("name", String, primary_key=True),
        Column("definition", String, nullable=False),
        Column("result", String, nullable=False),
    )
