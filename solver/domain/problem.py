"""The scheduling problem: everything a solve needs, immutable and validated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from solver.domain.activity import BreakRule
from solver.domain.burden import Burden
from solver.domain.employee import Employee
from solver.domain.pattern import OFF, Pattern
from solver.domain.queue import Contacts, Queue, Requirement, ShiftTarget
from solver.domain.roster import Roster, Row
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY, TimeGrid
from solver.domain.validation import require
from solver.domain.wishes import Availability, Pin, Request, TimeOff

_NOON = 12 * 60
_Personal = TypeVar("_Personal", Availability, TimeOff, Request, Pin)
_ByEmployee = dict[int, list[_Personal]]
Roles = tuple[int | None, ...]
"""One person's roles week by week: the index of the one queue that she serves, or None."""
Told = tuple[int | None, ...]
"""What one person was told of each day: a pattern, OFF, or None where nothing is published."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One horizon of one centre.

    ``history[e]`` holds the pattern indices (or OFF) that employee e worked on
    the days just before the horizon, oldest first; all rows are equally long,
    and empty when nothing is known.  Its shifts bind rest, consecutive days,
    nights and weekends, and a night shift of its last day covers the first
    morning.  ``published[e]`` holds what people know of the horizon already (one
    cell a day, None where she was told nothing); empty when nothing is published.
    ``ledger[e]`` is what employee e carried in the 13 weeks before, also before the
    history; empty: what the history says.  ``holidays`` are public holidays, days of the
    horizon or (negative) of the history.  ``roles[e]`` holds a role for each seven days of
    the horizon: the only queue that employee e serves then; None: whatever her skills allow.
    ``past_roles[e]`` holds those of the weeks before, newest last, all rows equally long.
    Both may be empty.  ``break_rules``: where there are any, the roster counts on their
    breaks.  ``gives_retired`` False: retired patterns stay where they are locked, and nobody
    is given one anew.

    Raises:
        FieldError: A reference that points nowhere, a duplicate, or a row of
            the wrong length; the field is named.
    """

    grid: TimeGrid
    employees: tuple[Employee, ...]
    patterns: tuple[Pattern, ...]
    queues: tuple[Queue, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    contacts: tuple[Contacts, ...] = ()
    availability: tuple[Availability, ...] = ()
    time_off: tuple[TimeOff, ...] = ()
    requests: tuple[Request, ...] = ()
    pins: tuple[Pin, ...] = ()
    history: tuple[Row, ...] = ()
    published: tuple[Told, ...] = ()
    shift_targets: tuple[ShiftTarget, ...] = ()
    ledger: tuple[Burden, ...] = ()
    holidays: frozenset[int] = frozenset()
    roles: tuple[Roles, ...] = ()
    past_roles: tuple[Roles, ...] = ()
    break_rules: tuple[BreakRule, ...] = ()
    gives_retired: bool = True
    _availability_of: _ByEmployee[Availability] = field(init=False, repr=False, compare=False)
    _time_off_of: _ByEmployee[TimeOff] = field(init=False, repr=False, compare=False)
    _requests_of: _ByEmployee[Request] = field(init=False, repr=False, compare=False)
    _pins_of: _ByEmployee[Pin] = field(init=False, repr=False, compare=False)
    _leave_of: dict[int, frozenset[int]] = field(init=False, repr=False, compare=False)
    _granted_of: dict[int, frozenset[int]] = field(init=False, repr=False, compare=False)
    _excused_of: dict[int, frozenset[int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for name in ("availability", "time_off", "requests", "pins"):
            object.__setattr__(self, f"_{name}_of", _by_employee(getattr(self, name)))
        object.__setattr__(self, "_leave_of", _whole_days(self._time_off_of))
        object.__setattr__(self, "_granted_of", _granted_days(self._time_off_of))
        object.__setattr__(self, "_excused_of", _touched_days(self._time_off_of))
        _require_unique("employees", [e.id for e in self.employees])
        _require_unique("patterns", [p.code for p in self.patterns])
        _require_unique("queues", [q.name for q in self.queues])
        _require_unique("break_rules", [rule.name for rule in self.break_rules])
        self._check_demand()
        self._check_people()
        self._check_history()
        self._check_published()
        whole = len(self.ledger) in (0, len(self.employees))
        require(whole, "ledger", "one entry an employee")
        self._check_roles()

    def _check_demand(self) -> None:
        lengths = {
            "requirements": [(r.queue, len(r.agents)) for r in self.requirements],
            "contacts": [(c.queue, len(c.volume)) for c in self.contacts],
        }
        wanted = self.grid.n_planned_intervals
        for name, found in lengths.items():
            _require_unique(name, [str(queue) for queue, _ in found])
            for queue, length in found:
                require(0 <= queue < len(self.queues), name, f"no queue {queue}")
                require(length == wanted, name, f"need {wanted} intervals")
        for target in self.shift_targets:
            require(0 <= target.day < self.grid.n_days, "shift_targets", f"no day {target.day}")
            known = 0 <= target.pattern < len(self.patterns)
            require(known, "shift_targets", "no such pattern")
        shifts = [f"{target.day}/{target.pattern}" for target in self.shift_targets]
        _require_unique("shift_targets", shifts)

    def _check_people(self) -> None:
        for name in ("availability", "time_off", "requests", "pins"):
            for item in getattr(self, name):
                known = 0 <= item.employee < len(self.employees)
                require(known, name, f"no employee {item.employee}")
        for name in ("requests", "pins"):
            for item in getattr(self, name):
                require(0 <= item.day < self.grid.n_days, name, f"no day {item.day}")
                require(OFF <= item.pattern < len(self.patterns), name, "no such pattern")
        _require_unique("pins", [f"{p.employee}/{p.day}" for p in self.pins])

    def _check_history(self) -> None:
        if not self.history:
            return
        require(len(self.history) == len(self.employees), "history", "one row an employee")
        require(len({len(row) for row in self.history}) == 1, "history", "rows of equal length")
        self._check_codes("history")

    def _check_published(self) -> None:
        if self.published:
            require(len(self.published) == len(self.employees), "published", "one row an employee")
            whole = all(len(row) == self.grid.n_days for row in self.published)
            require(whole, "published", "one cell a day")
            self._check_codes("published")

    def _check_roles(self) -> None:
        for name in ("roles", "past_roles"):
            rows = getattr(self, name)
            require(len(rows) in (0, len(self.employees)), name, "one row an employee")
            require(len({len(row) for row in rows}) <= 1, name, "rows of equal length")
            known = {None, *range(len(self.queues))}
            require(all(known.issuperset(row) for row in rows), name, "no such queue")
        n_weeks = len(self.grid.weeks())
        whole = all(len(row) == n_weeks for row in self.roles)
        require(whole, "roles", f"need {n_weeks} weeks")
        able = all(
            q is None or employee.has_skill(self.queues[q].skill)
            for employee, row in zip(self.employees, self.roles, strict=False)
            for q in row
        )
        require(able, "roles", "a queue whose skill the employee lacks")

    def _check_codes(self, name: str) -> None:
        codes: set[int | None] = {*range(OFF, len(self.patterns))}
        if name == "published":
            codes.add(None)
        known = all(codes.issuperset(row) for row in getattr(self, name))
        require(known, name, "no such pattern")

    @property
    def n_history_days(self) -> int:
        """Number of days known before the horizon."""
        return len(self.history[0]) if self.history else 0

    def past(self, employee: int) -> Row:
        """What the employee worked before the horizon, oldest day first."""
        return self.history[employee] if self.history else ()

    def published_cells(self, employee: int) -> list[tuple[int, int]]:
        """Days and patterns that were published, but for what time off has made impossible."""
        row = self.published[employee] if self.published else ()
        told = [(day, pattern) for day, pattern in enumerate(row) if pattern is not None]
        return [cell for cell in told if not self._is_lost(employee, *cell)]

    def role(self, employee: int, week: int) -> int | None:
        """Return the employee's role in a week of the horizon (negative: before it), or None."""
        if week >= 0:
            return self.roles[employee][week] if self.roles else None
        row = self.past_roles[employee] if self.past_roles else ()
        return row[week] if -week <= len(row) else None

    def serves(self, employee: int, queue: int, day: int) -> bool:
        """Tell whether a shift of the employee on the day (negative: history) serves the queue."""
        role = self.role(employee, day // DAYS_PER_WEEK)
        if role is not None:
            return role == queue
        return self.employees[employee].has_skill(self.queues[queue].skill)

    def availability_of(self, employee: int) -> Sequence[Availability]:
        """Return the employee's availability windows."""
        return self._availability_of.get(employee, ())

    def time_off_of(self, employee: int) -> Sequence[TimeOff]:
        """Return the employee's approved absences."""
        return self._time_off_of.get(employee, ())

    def requests_of(self, employee: int) -> Sequence[Request]:
        """Return the employee's wishes."""
        return self._requests_of.get(employee, ())

    def pins_of(self, employee: int) -> Sequence[Pin]:
        """Return the employee's locked cells."""
        return self._pins_of.get(employee, ())

    def leave_days(self, employee: int, days: range) -> int:
        """Return on how many of the days the employee is on leave, or not employed, all day."""
        away = self._leave_of.get(employee, ())
        return sum(day in away for day in days) if away else 0

    def granted_days(self, employee: int, days: range) -> int:
        """Return on how many of the days whole leave counts as work: those she is employed on."""
        granted = self._granted_of.get(employee, ())
        return sum(day in granted for day in days) if granted else 0

    def is_on_leave(self, employee: int, day: int) -> bool:
        """Tell whether she is on leave, or not employed, the whole day (negative: history)."""
        return day in self._leave_of.get(employee, ())

    def excused_days(self, employee: int, days: range) -> int:
        """Return on how many of the days the employee is away, for all of it or a part.

        Such a day may be worked less than agreed.  The morning (until noon) in which an
        absence of several days ends is that of the night shift before: no day of its own.
        """
        away = self._excused_of.get(employee, ())
        return sum(day in away for day in days) if away else 0

    def shift_minutes(self, day: int, pattern: int) -> tuple[int, int]:
        """Start and end of a pattern on a day (negative: history), in horizon minutes."""
        shape = self.patterns[pattern]
        midnight = day * MINUTES_PER_DAY
        return midnight + shape.start_minute, midnight + shape.end_minute

    def shift_parts(self, day: int, pattern: int) -> tuple[tuple[int, int], ...]:
        """Start and end of each part of a shift, as ``shift_minutes``: two of a split shift."""
        midnight = day * MINUTES_PER_DAY
        parts = self.patterns[pattern].parts
        return tuple((midnight + start, midnight + end) for start, end in parts)

    def may_be_given(self, employee: int, day: int, pattern: int) -> bool:
        """Tell whether a build may give the shift: a retired pattern, perhaps, only where locked.

        Who may work retired ones alone keeps them: there is nothing else to give.
        """
        if self.gives_retired or not self.patterns[pattern].is_retired:
            return True
        person = self.employees[employee]
        has_other = any(person.may_work(p.code) for p in self.patterns if not p.is_retired)
        is_locked = any(p.day == day and p.pattern == pattern for p in self.pins_of(employee))
        return is_locked or not has_other

    def _is_lost(self, employee: int, day: int, pattern: int) -> bool:
        """Tell whether it is a day of leave, or time off meets what she had on it."""
        if pattern == OFF or self.is_on_leave(employee, day):
            return self.is_on_leave(employee, day)
        parts, absences = self.shift_parts(day, pattern), self.time_off_of(employee)
        return any(t.start < end and start < t.end for t in absences for start, end in parts)

    def empty_roster(self) -> Roster:
        """Return the roster in which everybody is off."""
        return Roster.empty(len(self.employees), self.grid.n_days)


def _require_unique(field: str, keys: Sequence[str]) -> None:
    twice = [key for key, times in Counter(keys).items() if times > 1]
    require(not twice, field, f"{', '.join(twice)}: more than once")


def _by_employee(items: Sequence[_Personal]) -> _ByEmployee[_Personal]:
    grouped: _ByEmployee[_Personal] = {}
    for item in items:
        grouped.setdefault(item.employee, []).append(item)
    return grouped


def _whole_days(time_off: _ByEmployee[TimeOff]) -> dict[int, frozenset[int]]:
    """Return by employee the days, midnight to midnight, that lie in one absence."""
    return {
        e: frozenset(
            day
            for t in absences
            for day in range(-(-t.start // MINUTES_PER_DAY), t.end // MINUTES_PER_DAY)
        )
        for e, absences in time_off.items()
    }


def _granted_days(time_off: _ByEmployee[TimeOff]) -> dict[int, frozenset[int]]:
    """Return by employee the days of whole leave on which she is employed."""
    whole = _whole_days({e: [t for t in off if t.is_employed] for e, off in time_off.items()})
    outside = _whole_days({e: [t for t in off if not t.is_employed] for e, off in time_off.items()})
    return {e: days - outside[e] for e, days in whole.items()}


def _touched_days(time_off: _ByEmployee[TimeOff]) -> dict[int, frozenset[int]]:
    """Return by employee the days that lie in an absence, wholly or in part."""
    return {
        e: frozenset(day for t in absences for day in _days_touched(t))
        for e, absences in time_off.items()
    }


def _days_touched(time_off: TimeOff) -> range:
    """Return the days of an absence; a last morning of a longer one is the night before's."""
    first, last = time_off.start // MINUTES_PER_DAY, (time_off.end - 1) // MINUTES_PER_DAY
    is_morning = time_off.end - last * MINUTES_PER_DAY <= _NOON
    return range(first, last + (not is_morning or first == last))
