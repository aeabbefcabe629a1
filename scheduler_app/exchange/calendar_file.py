"""Rosters as calendar files (iCalendar, RFC 5545), for one person or for all.

Times are those of the wall clock in the project's time zone: a night shift on the day of
a clock change ends when the clock says so, whatever number of hours that is.  An entry is
known by project, person and date; so a later edition changes it, and cancels what is gone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import chain, count
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from scheduler_app.exchange.atomic_file import replacing
from scheduler_app.exchange.calendar_text import CalendarText
from scheduler_app.exchange.time_zones import zone_of
from scheduler_app.store.edition import Edition
from scheduler_app.store.editions import of_hours, with_hours
from scheduler_app.store.week import monday_of
from solver.activities.held import by_shift
from solver.domain.employee import Employee
from solver.domain.pattern import OFF, Pattern
from solver.domain.time_grid import MINUTES_PER_DAY

_PRODUCT = "-//SixShift//SixShift//EN"
_AROUND = timedelta(days=366)  # for how long the file says when clocks change
_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


@dataclass(frozen=True, slots=True)
class _Entry:
    """A shift of a person on a date; ``shape`` None: a cancelled one that nobody knows any more.

    A split shift has an entry for each ``part``, so that the calendar is free in its gap.
    """

    person: int
    day: date
    shape: Pattern | None
    is_cancelled: bool = False
    part: int = 0


def write_calendar(
    path: Path,
    edition: Edition,
    language: str,
    made: datetime,
    people: Collection[int] | None = None,
) -> None:
    """Write the shifts of ``people`` (indices; None: of all) as one calendar.

    ``made`` is the present moment, with its zone.  Where there is more than one person,
    each entry begins with the name.

    Raises:
        FieldError: The project's time zone does not exist.
        OSError: ``path`` cannot be written; it is as it was before.
    """
    everybody = range(len(edition.week.problem.employees))
    data = _CalendarMaker(edition, language, made).made(everybody if people is None else people)
    with replacing(path) as stream:
        stream.write(data)


def write_calendars(
    folder: Path,
    edition: Edition,
    language: str,
    made: datetime,
    people: Collection[int] | None = None,
) -> list[Path]:
    """Write a calendar for each person (None: all) who has an entry; return the files.

    A file is called after ID and name; numbered where another one is called so.

    Raises:
        FieldError: The project's time zone does not exist.
        OSError: A file cannot be written; it is as it was before, those after it too.
    """
    employees = edition.week.problem.employees
    maker = _CalendarMaker(edition, language, made)
    names = _file_names(employees)
    written = []
    for e in range(len(employees)) if people is None else people:
        if maker.has_entries(e):
            written.append(folder / names[e])
            with replacing(written[-1]) as stream:
                stream.write(maker.made([e]))
    return written


def file_name(person: Employee) -> str:
    """Return "007 Li Na.ics", without signs that a file name cannot have."""
    stem = _UNSAFE.sub("_", f"{person.id} {person.name}".strip()).strip(". ")
    return f"{stem or '_'}.ics"


def _file_names(employees: Sequence[Employee]) -> list[str]:
    """Return a name for each; some systems take "a.ics" and "A.ics" for the same file."""
    names: list[str] = []
    taken: set[str] = set()
    for person in employees:
        name = Path(file_name(person))
        numbered = (name.with_name(f"{name.stem} ({n}).ics") for n in count(2))
        free = next(p.name for p in chain([name], numbered) if p.name.casefold() not in taken)
        taken.add(free.casefold())
        names.append(free)
    return names


def entry_uid(key: str, employee_id: str, day: date, part: int = 0) -> str:
    """Return the name of an entry that every edition of the project ``key`` gives it."""
    return _uid(key, employee_id, day.isoformat(), *([str(part)] if part else []))


def _uid(*parts: str) -> str:
    return f"{uuid5(NAMESPACE_URL, '|'.join(parts))}@sixshift"


def _gone(person: int, when: date, shape: Pattern | None, first: int) -> Iterator[_Entry]:
    """Yield the cancelled parts of a shift from the ``first`` on."""
    n_parts = 1 if shape is None else len(shape.parts)
    return (_Entry(person, when, shape, True, part) for part in range(first, n_parts))


class _CalendarMaker:
    def __init__(self, edition: Edition, language: str, made: datetime) -> None:
        self._edition, self._week = edition, edition.week
        self._zone: ZoneInfo = zone_of(edition.time_zone)
        self._made = made.astimezone(UTC).replace(microsecond=0)
        self._text = CalendarText(edition, language)
        problem, roster = self._week.problem, self._week.roster
        self._held = by_shift(problem, roster, self._week.activities)
        self._shapes = {shape.code: shape for shape in problem.patterns}
        self._cancelled = self._find_cancelled()

    def has_entries(self, person: int) -> bool:
        """Tell whether a calendar of the person would hold anything."""
        return next(self._entries(person), None) is not None

    def made(self, people: Collection[int]) -> bytes:
        """Return the file."""
        only = next(iter(people)) if len(people) == 1 else None
        who = "" if only is None else self._week.problem.employees[only].id
        calendar = Calendar.new(
            prodid=_PRODUCT,
            method="PUBLISH",
            calscale="GREGORIAN",
            uid=_uid(self._edition.key, who),
        )
        name = self._text.calendar_name(only)
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
        calendar.add("x-wr-timezone", str(self._zone))
        for person in people:
            for entry in self._entries(person):
                calendar.add_component(self._event(entry, names_person=only is None))
        first = self._week.first_date
        last = first + timedelta(days=self._week.problem.grid.n_days)
        calendar.add_missing_timezones(first - _AROUND, last + _AROUND)
        return bytes(calendar.to_ical())

    def _entries(self, person: int) -> Iterator[_Entry]:
        problem, cells = self._week.problem, self._week.roster.cells[person]
        for day, pattern in enumerate(cells):
            when = self._week.first_date + timedelta(days=day)
            if pattern != OFF:
                shape = problem.patterns[pattern]
                yield from (_Entry(person, when, shape, part=n) for n in range(len(shape.parts)))
                yield from self._second_part_gone(person, when, shape)
        for when, code in self._cancelled.get(person, ()):
            yield from _gone(person, when, self._shape_before(person, when, code), 0)

    def _second_part_gone(self, person: int, when: date, shape: Pattern) -> Iterator[_Entry]:
        """Yield the second part of the shift before, if that was a split one and this is not."""
        employee_id = self._week.problem.employees[person].id
        code = self._edition.earlier.get((employee_id, when))
        before = self._shape_before(person, when, code) if code else None
        if before is not None:
            yield from _gone(person, when, before, len(shape.parts))

    def _shape_before(self, person: int, when: date, code: str) -> Pattern | None:
        """Return a shift of an edition before with the hours that it had, if they are known."""
        employee_id = self._week.problem.employees[person].id
        hours = self._edition.earlier_hours.get((employee_id, when))
        known = self._shapes.get(code)
        if hours is None:
            return known
        return of_hours(code, hours) if known is None else with_hours(known, hours)

    def _find_cancelled(self) -> dict[int, list[tuple[date, str]]]:
        """Return by person the date and code of shifts that an edition before gave."""
        problem, cells = self._week.problem, self._week.roster.cells
        index = {person.id: e for e, person in enumerate(problem.employees)}
        found: dict[int, list[tuple[date, str]]] = {}
        for (employee_id, when), code in sorted(self._edition.earlier.items()):
            e, day = index.get(employee_id), (when - self._week.first_date).days
            inside = 0 <= day < problem.grid.n_days
            if code and e is not None and inside and cells[e][day] == OFF:
                found.setdefault(e, []).append((when, code))
        return found

    def _event(self, entry: _Entry, *, names_person: bool) -> Event:
        person, shape = self._week.problem.employees[entry.person], entry.shape
        day = (entry.day - self._week.first_date).days
        midnight = datetime.combine(entry.day, datetime.min.time())
        held = [] if entry.is_cancelled else self._held.get((entry.person, day), [])
        start, end = (0, 0) if shape is None else shape.parts[entry.part]
        since = day * MINUTES_PER_DAY
        held = [activity for activity in held if start <= activity.start - since < end]
        status = "TENTATIVE" if self._edition.is_draft else "CONFIRMED"
        event = Event()
        event.add("uid", entry_uid(self._edition.key, person.id, entry.day, entry.part))
        event.add("dtstamp", self._made)
        if self._edition.at is not None:
            event.add("last-modified", self._edition.at.replace(microsecond=0))
        event.add("sequence", self._edition.versions.get(monday_of(entry.day), 0))
        event.add("status", "CANCELLED" if entry.is_cancelled else status)
        event.add("summary", self._text.summary(shape, person if names_person else None))
        if shape is None:
            event.add("dtstart", entry.day)
            return event
        event.add("dtstart", self._at(midnight, start))
        event.add("dtend", self._at(midnight, end))
        if not entry.is_cancelled:
            event.add("description", self._text.description(entry.person, shape, held))
        return event

    def _at(self, midnight: datetime, minute: int) -> datetime:
        """Return the moment when the wall clock shows that many minutes past midnight."""
        return (midnight + timedelta(minutes=minute)).replace(tzinfo=self._zone)
