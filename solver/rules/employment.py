"""Employment: nobody is given a shift before joining or after leaving.

A rule of its own, and always hard: however little availability and leave may count, whoever
is not employed is not there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation
from solver.rules.wording import Day, Person, Shift

NOT_EMPLOYED = QT_TRANSLATE_NOOP("Rule", "{name} is not employed on {day} but has {shift}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Employment(PersonRule):
    """Unit: shifts on days outside the person's employment.

    Made soft (cells that are kept, the reasons of an impossible week), it gives way for
    locked cells alone: no other shift outside employment is ever given.
    """

    key: ClassVar[str] = "employment"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Employment")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Nobody works before joining or after leaving."
    )
    can_be_soft: ClassVar[bool] = False
    relaxation_price: ClassVar[int] = 4800

    def post(self, model: RosterModel) -> Cost:
        """Exclude each shift outside employment; soft, charge the locked ones."""
        problem = model.problem
        cost: Cost = 0
        for e in sorted({t.employee for t in problem.time_off if not t.is_employed}):
            locked = _locked(problem, e)
            for day in range(problem.grid.n_days):
                for p in range(len(problem.patterns)):
                    if not is_outside_employment(problem, e, day, p):
                        continue
                    if self.hard or (day, p) not in locked:
                        model.forbid(e, day, p)
                    else:
                        cost += self.exclude(model, e, day, p)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each shift outside the person's employment."""
        for day, pattern in enumerate(row):
            if pattern == OFF or not is_outside_employment(problem, employee, day, pattern):
                continue
            values = {"name": Person(employee), "day": Day(day), "shift": Shift(pattern)}
            found = self.breach(1, NOT_EMPLOYED, values=values, employee=employee, day=day)
            is_hard = self.hard or (day, pattern) not in _locked(problem, employee)
            yield replace(found, hard=is_hard)


def is_outside_employment(problem: Problem, employee: int, day: int, pattern: int) -> bool:
    """Tell whether the shift touches a day on which the person is not employed."""
    outside = [t for t in problem.time_off_of(employee) if not t.is_employed]
    return bool(outside) and any(
        t.start < end and start < t.end
        for t in outside
        for start, end in problem.shift_parts(day, pattern)
    )


def _locked(problem: Problem, employee: int) -> set[tuple[int, int]]:
    return {(pin.day, pin.pattern) for pin in problem.pins_of(employee)}
