"""The shown week: its figures, and its indices beside the records that they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from scheduler_app.document.publication import Cell
from scheduler_app.store.expected import expected_of
from scheduler_app.store.records import CellRow
from scheduler_app.store.week import Week
from solver.activities.shift_checks import ShiftChecks
from solver.domain.activity import Activity
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.domain.wishes import Pin
from solver.model.coverage import Coverage
from solver.model.coverage import coverage as count_coverage
from solver.roster.evaluate import Evaluation, evaluate
from solver.roster.row_checks import RowChecks
from solver.staffing.outlook import Outlook


class ShownWeek:
    """A week that follows the edits to it; each figure is computed once after a change."""

    def __init__(self, week: Week, checks: RowChecks) -> None:
        self.week = week
        self._checks = checks
        self._inside = ShiftChecks()
        self._by_rules: Evaluation | None = None
        self._evaluation: Evaluation | None = None
        self._coverage: Coverage | None = None
        self._outlook: Outlook | None = None

    @property
    def evaluation(self) -> Evaluation:
        """Violations, those inside the shifts among them, and cost."""
        week = self.week
        if self._by_rules is None:
            self._by_rules = evaluate(week.problem, week.rules, week.roster, self._checks)
        if self._evaluation is None:
            shown = week.problem, week.roster, week.activities
            self._evaluation = self._inside.added_to(self._by_rules, *shown)
        return self._evaluation

    @property
    def coverage(self) -> Coverage:
        """Required and scheduled agents."""
        if self._coverage is None:
            self._coverage = count_coverage(self.week.problem, self.week.roster)
        return self._coverage

    @property
    def outlook(self) -> Outlook:
        """What the roster, with breaks as placed, should achieve."""
        if self._outlook is None:
            self._outlook = expected_of(self.week, self.coverage)
        return self._outlook

    def place(self, employee: int, day: int) -> tuple[str, date]:
        """Return the ID and the date of a cell; ValueError where there is none."""
        people = self.week.problem.employees
        if not (0 <= employee < len(people) and 0 <= day < DAYS_PER_WEEK):
            raise ValueError(f"cell: no employee {employee} or no day {day}")
        return people[employee].id, self.week.first_date + timedelta(days=day)

    def code(self, pattern: int) -> str:
        """Return the code of a pattern, "" of OFF; ValueError where there is none."""
        patterns = self.week.problem.patterns
        if pattern != OFF and not 0 <= pattern < len(patterns):
            raise ValueError(f"pattern: no pattern {pattern}")
        return "" if pattern == OFF else patterns[pattern].code

    def take_cells(self, cells: Iterable[CellRow]) -> list[Cell]:
        """Put cells of the week's dates in place, without a new problem; return where they are."""
        week = self.week
        people = {person.id: e for e, person in enumerate(week.problem.employees)}
        known = [cell for cell in cells if cell.employee_id in people]  # others have left
        places = [(people[c.employee_id], (c.date - week.first_date).days) for c in known]
        indices = {p.code: i for i, p in enumerate(week.problem.patterns)} | {"": OFF}
        patterns = [indices[cell.pattern] for cell in known]
        changes = [(*place, pattern) for place, pattern in zip(places, patterns, strict=True)]
        locks = [cell.pinned for cell in known]
        problem = _with_locks(week.problem, changes, locks)
        self.week = replace(week, problem=problem, roster=week.roster.with_cells(changes))
        self._by_rules = self._evaluation = self._coverage = self._outlook = None
        return places

    def take_activities(self, held: tuple[Activity, ...]) -> None:
        """Have other breaks and meetings in the shifts, which stay as they are."""
        self.week = replace(self.week, activities=held)
        self._evaluation = self._outlook = None


def _with_locks(
    problem: Problem, changes: Sequence[tuple[int, int, int]], locks: Sequence[bool]
) -> Problem:
    """Lock the changed cells, or not; the same problem where no lock has changed."""
    pins = {(pin.employee, pin.day): pin for pin in problem.pins}
    for (employee, day, pattern), is_locked in zip(changes, locks, strict=True):
        pins.pop((employee, day), None)
        if is_locked:
            pins[employee, day] = Pin(employee, day, pattern)
    in_order = tuple(pins[place] for place in sorted(pins))
    return problem if in_order == problem.pins else replace(problem, pins=in_order)
