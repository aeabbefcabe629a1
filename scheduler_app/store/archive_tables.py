"""Tables that only ever grow: published versions, and who changed what when.

Triggers of the file refuse to change or remove a row of any of them.
"""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, ForeignKey, Index, Integer, String, Table

from scheduler_app.store.column_types import (
    Activities,
    BrokenRules,
    HoursOfCodes,
    Moment,
    WeekCells,
    Word,
)
from scheduler_app.store.steps import StepSource
from scheduler_app.store.tables import metadata

# What lists of versions show comes first: large values behind it are then not read.
versions = Table(
    "versions",
    metadata,
    Column("first", Date, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("user", String, nullable=False),
    Column("note", String, nullable=False),
    Column("violations", Integer, nullable=False),
    Column("late_changes", JSON, nullable=False),
    Column("times", HoursOfCodes, nullable=False),
    Column("cells", WeekCells, nullable=False),
    Column("activities", Activities, nullable=False),
    Column("broken", BrokenRules),
)

steps = Table(
    "steps",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("user", String, nullable=False),
    Column("text", String, nullable=False),
    Column("source", Word(StepSource), nullable=False),
)

# "key" is empty where person and date name the record.  "records": how many records one
# line stands for.
step_changes = Table(
    "step_changes",
    metadata,
    Column("step", Integer, ForeignKey("steps.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("key", String, nullable=False),
    Column("employee_id", String),
    Column("date", Date),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    Column("records", Integer, nullable=False),
    Index("step_changes_by_person", "employee_id", "step"),
    Index("step_changes_by_date", "date", "step"),
)

ARCHIVE = (versions, steps, step_changes)
