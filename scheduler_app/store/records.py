"""What a project holds, with dates: the one form that files and screens share.

People, contracts, patterns and queues have no date and are the solver's own
types; the rest names people by ID, patterns by code and days by date.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from solver.domain.employee import Contract, Employee
from solver.domain.pattern import Pattern
from solver.domain.queue import Queue
from solver.rules.base import Rule


@dataclass(frozen=True, slots=True)
class DemandRow:
    """What one queue needs in the interval from ``start``.

    Either ``required`` (rostered agents), or ``volume`` (contacts in the
    interval) with ``aht_seconds``.
    """

    start: datetime
    queue: str
    required: int | None = None
    volume: float | None = None
    aht_seconds: float | None = None


@dataclass(frozen=True, slots=True)
class AvailabilityRow:
    """A weekly (``weekday``, 0 = Monday) or single-date window of one person.

    Minutes are of that day; ``to_minute`` <= ``from_minute`` ends on the next day.
    """

    employee_id: str
    from_minute: int
    to_minute: int
    available: bool
    weekday: int | None = None
    date: date | None = None


@dataclass(frozen=True, slots=True)
class TimeOffRow:
    """Approved leave from ``first`` to ``last``, both included."""

    employee_id: str
    first: date
    last: date
    kind: str = ""


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A wish for a pattern on a date; ``pattern`` "" asks for the day off."""

    employee_id: str
    date: date
    pattern: str
    weight: int = 1


@dataclass(frozen=True, slots=True)
class CellRow:
    """One cell of a roster; ``pattern`` "" is a day off."""

    employee_id: str
    date: date
    pattern: str
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class ProjectData:
    """All records of a project.  ``rules`` is the complete rule book, in its order.

    ``cells`` holds every day that somebody works and every pinned day off; a
    day that is not in it is an unpinned day off.
    """

    title: str = ""
    contracts: tuple[Contract, ...] = ()
    employees: tuple[Employee, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    queues: tuple[Queue, ...] = ()
    demand: tuple[DemandRow, ...] = ()
    availability: tuple[AvailabilityRow, ...] = ()
    time_off: tuple[TimeOffRow, ...] = ()
    requests: tuple[RequestRow, ...] = ()
    rules: tuple[Rule, ...] = ()
    cells: tuple[CellRow, ...] = field(default=())
