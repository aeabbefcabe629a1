"""What work costs, by contract; patterns that nobody likes, and those for volunteers."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column

revision = "0004"
down_revision = "0003"

_EXTRA_PAY = ("night_percent", "weekend_percent", "holiday_percent", "overtime_percent")


def upgrade() -> None:
    """Add the columns; rates of the labour budget become those of every contract."""
    for name in ("hourly_cost_cents", *_EXTRA_PAY):
        op.add_column("contracts", Column(name, sa.Integer, nullable=False, server_default="0"))
    for name in ("is_unpopular", "is_flexible"):
        op.add_column("patterns", Column(name, sa.Boolean, nullable=False, server_default="0"))
    connection = op.get_bind()
    found = connection.execute(
        sa.text("SELECT settings FROM rules WHERE key = 'labour_budget'")
    ).scalar()
    if found is None:
        return
    settings = json.loads(found)
    for name in _EXTRA_PAY[:2]:
        percent = settings.pop(name, 0)
        connection.execute(sa.text(f"UPDATE contracts SET {name} = :percent"), {"percent": percent})
    connection.execute(
        sa.text("UPDATE rules SET settings = :settings WHERE key = 'labour_budget'"),
        {"settings": json.dumps(settings)},
    )
