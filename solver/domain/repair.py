"""What repairing a published roster may do: how far a shift may be moved, and who may be called."""

from __future__ import annotations

from dataclasses import dataclass, fields

from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.validation import require


@dataclass(frozen=True, slots=True)
class RepairSettings:
    """The ways that a repair plan may use.

    A shift of today may end up to ``may_extend_minutes`` later or ``may_shorten_minutes``
    earlier, and, while it has not begun, start ``may_start_earlier_minutes`` earlier; 0: not
    at all.  Somebody at home may be given a shift that starts ``notice_minutes`` from now or
    later; ``may_call_in`` False: nobody at home is called.  ``may_swap``: two people may
    exchange their shifts.  ``standby_first``: who is on standby is called before anybody
    else.  ``only_volunteers_for_overtime``: only who has opted in works longer than agreed.
    ``may_move_breaks``: breaks still to come of a changed shift are placed anew; else those
    stay that still lie in it.

    Raises:
        FieldError: A number of minutes that is negative or longer than a day.
    """

    may_extend_minutes: int = 120
    may_shorten_minutes: int = 120
    may_start_earlier_minutes: int = 120
    notice_minutes: int = 120
    may_call_in: bool = True
    may_swap: bool = True
    may_move_breaks: bool = True
    standby_first: bool = True
    only_volunteers_for_overtime: bool = True

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            require(0 <= value <= MINUTES_PER_DAY, field.name, "must be 0 to 1440 minutes")
