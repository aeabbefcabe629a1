"""Consecutive days off: nobody is away from the work for too long.

A day of leave is no day off: it ends the run, so that free days beside a
holiday are not held against anybody.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation, setting
from solver.rules.runs import leave_days, post_longest_run, runs_over
from solver.rules.wording import Day, Person

_TEXT = QT_TRANSLATE_NOOP("Rule", "{name} is off {days} days in a row from {day}; at most {limit}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsecutiveDaysOff(PersonRule):
    """Unit: days off beyond the longest run allowed."""

    key: ClassVar[str] = "consecutive_days_off"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Consecutive days off")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Nobody has more days off in a row than this, last week included; leave is none."
    )
    weight_when_on: ClassVar[int] = 20

    hard: bool = False
    weight: int = 0
    max_in_a_row: int = setting(
        4,
        QT_TRANSLATE_NOOP("Rule", "Days off in a row, at most"),
        QT_TRANSLATE_NOOP("Rule", "days"),
        least=1,
        most=31,
    )

    def post(self, model: RosterModel) -> Cost:
        """Allow at most ``max_in_a_row`` days off in each window of one day more."""
        problem = model.problem
        cost: Cost = 0
        for e in range(len(problem.employees)):
            leave = leave_days(problem, e)
            past = [int(off) for off in _days_off(problem.past(e), -problem.n_history_days, leave)]
            places: list[Cost] = [
                0 if d in leave else 1 - model.works_day(e, d) for d in range(problem.grid.n_days)
            ]
            cost += post_longest_run(self, model, past, places, self.max_in_a_row)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each run of days off that is too long and reaches into the horizon."""
        leave = leave_days(problem, employee)
        past = _days_off(problem.past(employee), -problem.n_history_days, leave)
        for run, excess in runs_over(past, _days_off(row, 0, leave), self.max_in_a_row):
            values = {
                "name": Person(employee),
                "days": len(run),
                "day": Day(run.start),
                "limit": self.max_in_a_row,
            }
            yield self.breach(excess, _TEXT, values=values, employee=employee, day=run.stop - 1)


def _days_off(row: Row, first_day: int, leave: Collection[int]) -> list[bool]:
    """Tell of each day of a row that starts on ``first_day`` whether it is a day off."""
    return [p == OFF and day not in leave for day, p in enumerate(row, first_day)]
