"""Which people and days the table shows: those of the document's week, or of four weeks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.time_off import kind_of_time_off
from scheduler_app.screens.roster.cell_block import CellBlock, Place
from scheduler_app.store.employment import employed_in, unemployed_days
from scheduler_app.store.records import ProjectData
from solver.domain.employee import Employee
from solver.domain.pattern import Pattern
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.domain.wishes import TimeOff

_NOON, _ONE_DAY = time(12), timedelta(days=1)


class RosterSpan:
    """``n_weeks`` from ``first``, the shown week of the document among them.

    Cells of all of them are read from the document and edited by it; what is judged
    (curve, violations, figures) is the document's week alone.
    """

    def __init__(self, document: ScheduleDocument, n_weeks: int = 1) -> None:
        self._document = document
        self.n_weeks = n_weeks
        self.first = document.first_date if document.week is not None else date.min
        self.dates: Sequence[date] = ()
        self.people: Sequence[Employee] = ()
        self._employees: dict[str, int] = {}
        self._patterns: dict[str, Pattern] = {}
        self._leave: dict[Place, str] = {}
        self.follow()

    def follow(self) -> None:
        """Take people, days and leave of the document as it is now."""
        document = self._document
        if document.week is None:
            self.dates, self.people, self._employees = (), (), {}
            return
        ahead = (document.first_date - self.first).days
        if not 0 <= ahead < self.n_weeks * DAYS_PER_WEEK:
            self.first = document.first_date
        days = range(self.n_weeks * DAYS_PER_WEEK)
        self.dates = [self.first + timedelta(days=day) for day in days]
        shown = document.problem.employees
        self._employees = {person.id: e for e, person in enumerate(shown)}
        self._patterns = {pattern.code: pattern for pattern in document.problem.patterns}
        self.people, self._leave = shown, {}
        if self.n_weeks > 1:
            self.people = employed_in(document.data, self.first, len(days)).employees
            self._leave = leave_by_day(document.data, self.dates)

    def employee_of(self, person: str) -> int | None:
        """Return the person's place in the document's problem; None: not in this week."""
        return self._employees.get(person)

    def day_of(self, day: date) -> int:
        """Return the day of the document's week (0-6 inside it, else before or beyond)."""
        return (day - self._document.first_date).days

    def date_of(self, day: int) -> date:
        """Return the date of a day of the document's week."""
        return self._document.first_date + timedelta(days=day)

    def cell_of(self, place: Place) -> tuple[int, int] | None:
        """Return employee and day in the document's week; None outside of it."""
        employee, day = self.employee_of(place[0]), self.day_of(place[1])
        return None if employee is None or not 0 <= day < DAYS_PER_WEEK else (employee, day)

    def pattern(self, place: Place) -> Pattern | None:
        """Return the pattern of a cell; None: a day off."""
        return self.pattern_of(self._document.cell(*place).pattern)

    def pattern_of(self, code: str) -> Pattern | None:
        """Return the pattern of a code; None: a day off."""
        return self._patterns.get(code)

    def leave_kind(self, place: Place) -> str | None:
        """Return the kind of the leave that covers the day's noon ("" if unnamed), or None."""
        cell = self.cell_of(place)
        return self._leave.get(place) if cell is None else self._document.time_off_kind(*cell)

    def block(self, people: Sequence[str]) -> CellBlock:
        """Return the cells of people, in the order in which they are shown."""
        return CellBlock(people, self.dates, lambda place: self._document.cell(*place).pattern)


def leave_by_day(data: ProjectData, dates: Sequence[date]) -> dict[Place, str]:
    """Return what keeps people away at the noon of each of some days in a row."""
    first, n_days = dates[0], len(dates)
    found: dict[Place, str] = {}

    def take(person: str, start: int, stop: int, kind: str) -> None:
        for day in range(max(0, start), min(n_days, stop)):
            found.setdefault((person, dates[day]), kind)

    for row in data.time_off:
        take(row.employee_id, (row.first - first).days, (row.last - first).days + 1, row.kind)
    for absence in data.absences:
        midday = datetime.combine(first, _NOON, absence.start.tzinfo)
        start, stop = (-((midday - m) // _ONE_DAY) for m in (absence.start, absence.end))
        take(absence.employee_id, start, stop, absence.reason)
    for person, start, stop in unemployed_days(data, first, range(n_days)):
        take(person, start, stop, kind_of_time_off(TimeOff(0, 0, 1, is_employed=False)))
    return found
