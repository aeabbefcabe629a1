"""Days planned and worked, in clock times, for the tests of attendance."""

from __future__ import annotations

from solver.attendance.attended import Attended, worked_days
from solver.domain.activity import Activity, ActivityKind, BreakRule
from solver.domain.pattern import Pattern
from solver.domain.time_grid import MINUTES_PER_DAY
from tests.solver.tiny import H, person, problem, roster

EARLY = Pattern("E", 7 * H, 9 * H, 8 * H, break_minutes=60)  # 07:00-16:00
NIGHT = Pattern("N", 22 * H, 9 * H, 8 * H, break_minutes=60)  # 22:00-07:00
STANDBY = Pattern("S", 8 * H, 8 * H, 0, is_standby=True)
SPLIT = Pattern("T", 8 * H, 10 * H, 8 * H, gap_start_minute=4 * H, gap_minutes=2 * H)
"""08:00-12:00 and 14:00-18:00."""
PATTERNS = (EARLY, NIGHT, STANDBY, SPLIT)
LUNCH = BreakRule("lunch", length_minutes=60)


def minute(clock: str, day: int = 0) -> int:
    """Minute of the horizon of "07:30"; "31:00" is 07:00 of the next day."""
    hours, minutes = clock.split(":")
    return day * MINUTES_PER_DAY + int(hours) * 60 + int(minutes)


def came(start: str, end: str | None, *breaks: tuple[str, str], day: int = 0, employee: int = 0):
    """A record of somebody who came."""
    return Attended(
        employee,
        day,
        minute(start, day),
        None if end is None else minute(end, day),
        tuple((minute(a, day), minute(b, day)) for a, b in breaks),
    )


def away(day: int = 0, employee: int = 0):
    """A record of somebody who did not come."""
    return Attended(employee, day, None, None)


def placed(start: str, length: int, kind: ActivityKind, day: int = 0, employee: int = 0):
    return Activity(employee, minute(start, day), kind, length)


def scene(*records, line="E..", people=1, activities=(), **fields):
    """A problem whose people all work ``line``, and their worked days."""
    names = [person(f"P{n}", skills=fields.pop("skills", frozenset())) for n in range(people)]
    made = problem(*names, patterns=PATTERNS, days=len(line), **fields)
    rows = roster(*[line] * people, patterns=PATTERNS)
    return made, worked_days(made, rows, activities, records)
