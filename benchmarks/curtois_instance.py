"""Instances of Curtois & Qu (2014) as problems of ours, and rosters in the form they are scored.

Source: T. Curtois, R. Qu, *Computational results on new staff scheduling benchmark
instances*, 2014; the files are those of schedulingbenchmarks.org.  Time of day plays no
role there: every pattern starts at midnight.  Days off are locked cells, not leave, since
they count as any other day off; so only the rules of :func:`rules` bind.
"""

from __future__ import annotations

import csv
from pathlib import Path

from solver.domain.employee import Contract, Employee
from solver.domain.pattern import OFF, Pattern
from solver.domain.problem import Problem
from solver.domain.queue import ShiftTarget
from solver.domain.roster import Roster
from solver.domain.time_grid import TimeGrid
from solver.domain.wishes import Pin, Request
from solver.rules.base import Rule
from solver.rules.consecutive_days import ConsecutiveDays
from solver.rules.forbidden_sequences import ForbiddenSequences
from solver.rules.min_consecutive_days import MinConsecutiveDays
from solver.rules.min_days_off import MinDaysOff
from solver.rules.period_hours import PeriodHours
from solver.rules.pinned import Pinned
from solver.rules.qualified import Qualified
from solver.rules.requests import Requests
from solver.rules.shift_cover import ShiftCover
from solver.rules.shift_limits import ShiftLimits
from solver.rules.weekends import Weekends

_SECTION = "SECTION_"
_NO_RUN_LIMIT = 52
Lines = list[list[str]]
Codes = dict[str, int]
"""Index of each person or pattern by its name in the file."""


def rules() -> tuple[Rule, ...]:
    """Return the rules that these instances have; each unit of a soft one costs its own weight."""
    return (
        Pinned(),
        Qualified(),
        ForbiddenSequences(),
        PeriodHours(),
        ShiftLimits(),
        ConsecutiveDays(),
        MinConsecutiveDays(),
        MinDaysOff(),
        Weekends(hard=True, max_in_a_row=_NO_RUN_LIMIT),
        ShiftCover(weight=1),
        Requests(weight=1, nice=False),
    )


def read(path: Path) -> Problem:
    """Read one instance; its horizon begins on a Monday.

    Raises:
        LookupError, ValueError: The file has not the form of these instances.
    """
    sections = _sections(path)
    n_days = int(sections["HORIZON"][0][0])
    patterns = tuple(map(_pattern, sections["SHIFTS"]))
    people = tuple(_person(line, n_days) for line in sections["STAFF"])
    shift = {pattern.code: p for p, pattern in enumerate(patterns)}
    index = {person.id: e for e, person in enumerate(people)}
    days_off = {
        (index[name], int(day)): None for name, *days in sections["DAYS_OFF"] for day in days if day
    }
    return Problem(
        TimeGrid(n_days),
        people,
        patterns,
        requests=(
            *_requests(sections["SHIFT_ON_REQUESTS"], index, shift, avoid=False),
            *_requests(sections["SHIFT_OFF_REQUESTS"], index, shift, avoid=True),
        ),
        pins=tuple(Pin(e, day, OFF) for e, day in days_off),
        shift_targets=tuple(
            ShiftTarget(int(day), shift[code], *map(int, numbers))
            for day, code, *numbers in sections["COVER"]
        ),
    )


def write(path: Path, problem: Problem, roster: Roster) -> None:
    """Write rows ``employee,day,shift``, days from 0: what the scorer of the instances reads."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("employee", "day", "shift"))
        for e, day, p in roster.shifts():
            rows.writerow((problem.employees[e].id, day, problem.patterns[p].code))


def _sections(path: Path) -> dict[str, Lines]:
    """Return the fields of each line by section, comments left out."""
    found: dict[str, Lines] = {}
    lines: Lines = []
    for line in map(str.strip, path.read_text(encoding="utf-8-sig").splitlines()):
        if line.startswith(_SECTION):
            lines = found.setdefault(line.removeprefix(_SECTION), [])
        elif line and not line.startswith("#"):
            lines.append([part.strip() for part in line.split(",")])
    return found


def _pattern(line: list[str]) -> Pattern:
    code, minutes, *followers = line
    forbidden = frozenset(c for part in followers for c in part.split("|") if c)
    return Pattern(code, 0, int(minutes), int(minutes), forbidden_followers=forbidden)


def _person(line: list[str], n_days: int) -> Employee:
    name, caps = line[:2]
    most, least, max_run, min_run, min_off, weekends = map(int, line[2:])
    limits = {code: int(times) for code, times in (cap.split("=") for cap in caps.split("|"))}
    terms = Contract(
        name,
        max_consecutive_days=max_run,
        min_consecutive_days=min_run,
        min_days_off=min_off,
        min_period_minutes=least,
        max_period_minutes=most,
        max_weekends=weekends,
    )
    return Employee(
        name,
        name,
        terms,
        patterns=frozenset(code for code, times in limits.items() if times),
        max_shifts=tuple((code, times) for code, times in limits.items() if times < n_days),
    )


def _requests(lines: Lines, people: Codes, shift: Codes, *, avoid: bool) -> list[Request]:
    return [
        Request(people[name], int(day), shift[code], int(weight), avoid)
        for name, day, code, weight in lines
    ]
