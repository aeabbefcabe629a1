"""A week as it is handed out: the roster of a draft or of a published version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from scheduler_app.store.broken_rules import BrokenRule
from scheduler_app.store.published_week import Times
from scheduler_app.store.week import Week

CellOf = tuple[str, date]
"""Employee's ID and date."""


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell that differs from the version before; codes, "" for a day off.

    ``user`` and ``at`` (UTC) say who changed it last and when; "" and None: not known.
    """

    employee_id: str
    date: date
    before: str
    after: str
    user: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """What every file that leaves the program is made from.

    ``week`` holds the roster and the activities of this edition.  ``number`` 0: a draft;
    else the published version, ``at`` (UTC) when it was published.  ``title``,
    ``time_zone`` (IANA name; "": the machine's) and ``key`` are the project's; ``key``
    stays the same when the project gets another name.
    ``earlier`` has the code of every shift that an edition before gave, ``earlier_hours`` its
    hours then, of a split shift with the gap: calendars cancel those that are gone, whatever
    has become of their patterns.  ``changes`` are against the version before, in order of the
    people, then of date.  ``versions`` has the number of the latest version by the Monday of
    its week, also of a draft that is to follow it.  ``broken``: the hard rules that the
    version was published in spite of; None of a draft, or where nobody kept them.
    """

    week: Week
    title: str = ""
    time_zone: str = ""
    key: str = ""
    number: int = 0
    at: datetime | None = None
    earlier: Mapping[CellOf, str] = field(default_factory=dict)
    earlier_hours: Mapping[CellOf, Times] = field(default_factory=dict)
    changes: tuple[CellChange, ...] = ()
    versions: Mapping[date, int] = field(default_factory=dict)
    broken: tuple[BrokenRule, ...] | None = None

    @property
    def is_draft(self) -> bool:
        """Tell whether it was never published."""
        return self.number == 0


def draft_edition(week: Week, title: str = "", time_zone: str = "") -> Edition:
    """Return the edition of a week as it stands."""
    return Edition(week, title, time_zone)
