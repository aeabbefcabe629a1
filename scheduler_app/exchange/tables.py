"""The input workbook: its sheets and columns, described once.

The reader finds and parses by this description, the writer and the template
write by it, and ``docs/file-formats.md`` explains it.
"""

from __future__ import annotations

from scheduler_app.exchange.activity_tables import BREAKS, MEETINGS
from scheduler_app.exchange.columns import Table
from scheduler_app.exchange.contracts_table import CONTRACTS
from scheduler_app.exchange.dated_tables import (
    AVAILABILITY,
    DEMAND,
    REQUESTS,
    ROLES,
    ROSTER,
    RULES,
    TIME_OFF,
)
from scheduler_app.exchange.master_tables import EMPLOYEES, PATTERNS, QUEUES
from scheduler_app.exchange.shift_tables import SHIFT_LIMITS, SHIFT_TARGETS
from scheduler_app.exchange.words import Words

__all__ = [
    "AVAILABILITY",
    "BREAKS",
    "CONTRACTS",
    "DEMAND",
    "EMPLOYEES",
    "HELP_SHEET",
    "MEETINGS",
    "PATTERNS",
    "QUEUES",
    "REQUESTS",
    "ROLES",
    "ROSTER",
    "RULES",
    "SHIFT_LIMITS",
    "SHIFT_TARGETS",
    "TABLES",
    "TIME_OFF",
]

TABLES: tuple[Table, ...] = (
    EMPLOYEES,
    CONTRACTS,
    PATTERNS,
    QUEUES,
    DEMAND,
    AVAILABILITY,
    TIME_OFF,
    REQUESTS,
    ROLES,
    SHIFT_TARGETS,
    SHIFT_LIMITS,
    BREAKS,
    MEETINGS,
    RULES,
    ROSTER,
)
HELP_SHEET = Words("Help", "说明")
