"""Versions of published weeks, read when somebody asks for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from scheduler_app.store.archive_tables import versions
from scheduler_app.store.published_week import PublishedWeek


@dataclass(frozen=True, slots=True)
class VersionEntry:
    """What a list of versions shows of one; see ``PublishedWeek``."""

    first: date
    number: int
    at: datetime
    user: str
    note: str
    violations: int


_SHOWN = tuple(versions.c[name] for name in VersionEntry.__dataclass_fields__)


def entries(connection: Connection, first: date | None = None) -> list[VersionEntry]:
    """Return all versions of the week from a Monday, or (None) of every week, oldest first."""
    query = select(*_SHOWN).order_by(versions.c.first, versions.c.number)
    if first is not None:
        query = query.where(versions.c.first == first)
    return [VersionEntry(**row) for row in connection.execute(query).mappings()]


def read_version(connection: Connection, first: date, number: int) -> PublishedWeek:
    """Return one version of a week.

    Raises:
        LookupError: There is no such version.
    """
    query = select(versions).where(versions.c.first == first, versions.c.number == number)
    found = connection.execute(query).mappings().one_or_none()
    if found is None:
        raise LookupError(f"{first}: no version {number}")
    return PublishedWeek(**found)
