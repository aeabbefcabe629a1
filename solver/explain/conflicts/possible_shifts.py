"""Which shifts each person may work, day by day, before anybody else is looked at."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import chain

from solver.domain.employee import FLEXIBLE, Contract, Employee
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.explain.conflicts.conflict import RuleBook
from solver.rules.availability import obstacle
from solver.rules.employment import is_outside_employment
from solver.rules.weekly_hours import WeeklyHours
from solver.rules.working_days import limits_days

DayShifts = tuple[frozenset[int], ...]
"""The patterns that are possible on each day of the horizon."""


class PossibleShifts:
    """What the rules that must hold leave of a person's shifts, each day by itself.

    Looked at: employment, availability and leave, allowed patterns, flexible shifts, exemption from
    nights, locked cells, retired patterns.  Most people share their row of days.
    """

    def __init__(self, problem: Problem, book: RuleBook) -> None:
        self.problem = problem
        self.book = book
        self._of_kind: dict[tuple[frozenset[str], bool, bool], frozenset[int]] = {}

    @cached_property
    def rows(self) -> tuple[DayShifts, ...]:
        """The possible patterns of each person, one set a day."""
        return tuple(self._row(e) for e in range(len(self.problem.employees)))

    def with_contract(self, employee: int, contract: Contract) -> PossibleShifts:
        """Return the same with another contract of one person: what is possible stays."""
        people = list(self.problem.employees)
        people[employee] = replace(people[employee], contract=contract)
        other = PossibleShifts(replace(self.problem, employees=tuple(people)), self.book)
        other.rows = self.rows
        return other

    def own_patterns(self, employee: int) -> frozenset[int]:
        """Return the patterns that a person may work on a day without leave and locks."""
        person = self.problem.employees[employee]
        kind = person.patterns, FLEXIBLE in person.volunteers, person.works_nights
        if kind not in self._of_kind:
            self._of_kind[kind] = self._patterns_of(person)
        return self._of_kind[kind]

    def most_days(self, employee: int, week: range) -> int:
        """Return on how many days of the week the person can work at most."""
        possible = self.days_asked(employee, week)[1]
        if self.book.must("consecutive_days"):
            run = self.problem.employees[employee].contract.max_consecutive_days
            possible = min(possible, len(week) - len(week) // (run + 1))
        return possible

    def days_asked(self, employee: int, week: range) -> tuple[int, int]:
        """Return least and most days of work, as far as they must hold."""
        possible = sum(bool(self.rows[employee][day]) for day in week)
        if not self.book.must("working_days"):
            return 0, possible
        least, most = limits_days(self.problem, employee, week)
        return least, min(possible, most)

    def minutes_asked(self, employee: int, week: range) -> tuple[int, int] | None:
        """Return least and most paid minutes; None where the hours need not hold."""
        rule = self.book.must("weekly_hours")
        if not isinstance(rule, WeeklyHours):
            return None
        return rule.limits_of(self.problem, employee, week)

    def owes_work(self, employee: int) -> bool:
        """Tell whether the person has to work at all."""
        for week in self.problem.grid.weeks():
            minutes = self.minutes_asked(employee, week)
            if self.days_asked(employee, week)[0] > 0 or (minutes and minutes[0] > 0):
                return True
        return False

    def _row(self, employee: int) -> DayShifts:
        own = self.own_patterns(employee)
        problem = self.problem
        row = [own] * problem.grid.n_days
        for day in range(problem.grid.n_days):
            if self._is_touched(employee, day):
                row[day] = frozenset(p for p in own if not self._is_excluded(employee, day, p))
        if self.book.must("pinned"):
            for pin in problem.pins_of(employee):
                row[pin.day] = frozenset() if pin.pattern == OFF else frozenset({pin.pattern})
        return tuple(row)

    def _patterns_of(self, person: Employee) -> frozenset[int]:
        banned_flexible = self.book.must("flexible") and FLEXIBLE not in person.volunteers
        banned_nights = self.book.must("nights") and not person.works_nights
        return frozenset(
            p
            for p, pattern in enumerate(self.problem.patterns)
            if not pattern.is_retired
            and (not self.book.must("qualified") or person.may_work(pattern.code))
            and not (banned_flexible and pattern.is_flexible)
            and not (banned_nights and pattern.is_night)
        )

    def _is_excluded(self, employee: int, day: int, pattern: int) -> bool:
        """Tell whether employment, leave or availability, where they must hold, forbid it."""
        shift = self.problem, employee, day, pattern
        if self.book.must("employment") and is_outside_employment(*shift):
            return True
        return bool(self.book.must("availability") and obstacle(*shift))

    def _is_touched(self, employee: int, day: int) -> bool:
        """Tell whether leave or a window lies in the two days that a shift of the day may touch."""
        first, last = day * MINUTES_PER_DAY, (day + 2) * MINUTES_PER_DAY
        away = ((t.start, t.end) for t in self.problem.time_off_of(employee))
        windows = ((w.start, w.end) for w in self.problem.availability_of(employee))
        return any(start < last and first < end for start, end in chain(away, windows))
