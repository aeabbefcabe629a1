"""What a person carried for the others: nights, weekends, holidays, and the like."""

from __future__ import annotations

from dataclasses import dataclass

from solver.domain.validation import require

SHARED_KINDS = ("nights", "weekends", "holidays", "unpopular", "late_changes")
"""The fields of ``Burden`` that are to be shared evenly."""


@dataclass(frozen=True, slots=True)
class Burden:
    """Counts over some weeks: shifts by kind, cells changed after they were published.

    One shift may count for several kinds.  ``weekends`` and ``holidays`` count
    days.  ``flexible``: shifts taken voluntarily, a reward point each.
    ``available_days``: working days that the person could have been given.

    Raises:
        FieldError: A negative count.
    """

    nights: int = 0
    weekends: int = 0
    holidays: int = 0
    unpopular: int = 0
    late_changes: int = 0
    flexible: int = 0
    available_days: int = 0

    def __post_init__(self) -> None:
        for name in self.__slots__:
            require(getattr(self, name) >= 0, name, "must not be negative")
