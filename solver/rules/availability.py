"""Availability and time off: nobody works when they cannot.

A shift may not touch approved leave or a window marked unavailable.  On a day
with windows marked available, a shift that starts that day must lie inside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation
from solver.rules.wording import Day, Person, Shift

ON_LEAVE = QT_TRANSLATE_NOOP("Rule", "{name} is on leave on {day} but has {shift}")
UNAVAILABLE = QT_TRANSLATE_NOOP("Rule", "{name} is not available for {shift} on {day}")
"""The templates of ``obstacle``: by them others tell one from another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Availability(PersonRule):
    """Unit: shifts outside the person's time."""

    key: ClassVar[str] = "availability"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Availability and time off")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Nobody works during leave or outside the hours they can work."
    )
    relaxation_price: ClassVar[int] = 4800

    def post(self, model: RosterModel) -> Cost:
        """Exclude each impossible shift (hard), or charge it (soft)."""
        problem = model.problem
        cost: Cost = 0
        for e in range(len(problem.employees)):
            for day in range(problem.grid.n_days):
                for p in range(len(problem.patterns)):
                    if obstacle(problem, e, day, p):
                        cost += self.exclude(model, e, day, p)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each shift that the person cannot work."""
        for day, pattern in enumerate(row):
            text = "" if pattern == OFF else obstacle(problem, employee, day, pattern)
            if text:
                values = {"name": Person(employee), "day": Day(day), "shift": Shift(pattern)}
                yield self.breach(1, text, values=values, employee=employee, day=day)


def obstacle(problem: Problem, employee: int, day: int, pattern: int) -> str:
    """Return why the person, while employed, cannot work the shift, as a template, or ""."""
    parts = problem.shift_parts(day, pattern)  # what she does in the gap is her own affair
    leave = (t for t in problem.time_off_of(employee) if t.is_employed)
    if any(t.start < end and start < t.end for t in leave for start, end in parts):
        return ON_LEAVE
    windows = problem.availability_of(employee)
    closed = [w for w in windows if not w.available]
    if any(w.start < end and start < w.end for w in closed for start, end in parts):
        return UNAVAILABLE
    open_windows = [(w.start, w.end) for w in windows if w.available]
    if not any(start_ // MINUTES_PER_DAY == day for start_, _ in open_windows):
        return ""
    inside = all(_inside(start, end, open_windows) for start, end in parts)
    return "" if inside else UNAVAILABLE


def _inside(start: int, end: int, windows: list[tuple[int, int]]) -> bool:
    """Tell whether ``[start, end)`` lies in the union of the windows."""
    for window_start, window_end in sorted(windows):
        if window_start <= start < window_end:
            start = window_end
    return start >= end
