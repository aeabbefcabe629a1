"""Who was there and who was not: surprise absences, and what was really worked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from solver.domain.validation import require


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """A surprise absence from ``start`` to ``end``, also in the middle of a shift.

    Raises:
        FieldError: It ends before it begins.
    """

    employee_id: str
    start: datetime
    end: datetime
    reason: str = ""

    def __post_init__(self) -> None:
        require(self.start < self.end, "end", "must be after start")


Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """When somebody was really there on a date; ``start`` None: she did not come.

    The end of a night shift is on the next day.  ``breaks``: from and to, in order.

    Raises:
        FieldError: An end without a start, or not after it; a break likewise.
    """

    employee_id: str
    date: date
    start: datetime | None
    end: datetime | None
    breaks: tuple[Span, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        require(self.end is None or self.start is not None, "end", "needs a start")
        in_order = self.start is None or self.end is None or self.start < self.end
        require(in_order, "end", "must be after start")
        require(all(a < b for a, b in self.breaks), "breaks", "must end after they start")
