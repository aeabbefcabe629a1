"""One version of a week as people were told it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from solver.domain.time_grid import DAYS_PER_WEEK
from solver.domain.validation import require

if TYPE_CHECKING:  # the records of a project name this one
    from scheduler_app.store.broken_rules import BrokenRule
    from scheduler_app.store.records import ActivityRow

Times = tuple[int, ...]
"""A shift's start, in minutes from midnight, and its length in minutes.

Of a split shift also when its gap begins, after the start, and how long that is.
"""


@dataclass(frozen=True, slots=True)
class PublishedWeek:
    """One version of a week as people were told it; it never changes again.

    ``first`` is its Monday, ``number`` counts the versions of that week from 1; ``at`` has a
    time zone.  ``cells``: seven codes a person ("" off), with ``times`` the hours that each
    code then stood for.  ``violations``: breaches of hard rules that it was published with,
    ``broken`` which they were; None: a program that did not keep them yet published it.
    ``late_changes``: cells of each person that were changed from version to version so far.

    Raises:
        FieldError: Another day than a Monday, or a person without seven codes.
    """

    first: date
    number: int
    at: datetime
    user: str
    note: str
    cells: Mapping[str, tuple[str, ...]]
    activities: Sequence[ActivityRow] = ()
    times: Mapping[str, Times] = field(default_factory=dict)
    violations: int = 0
    late_changes: Mapping[str, int] = field(default_factory=dict)
    broken: tuple[BrokenRule, ...] | None = None

    def __post_init__(self) -> None:
        require(self.first.weekday() == 0, "first", "must be a Monday")
        whole = all(len(codes) == DAYS_PER_WEEK for codes in self.cells.values())
        require(whole, "cells", "must be seven codes a person")
