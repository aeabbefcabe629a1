"""Nights: so many a week, so many in a row, none for exempt people.

What a night shift is: ``solver.domain.pattern.Pattern.is_night``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.model.tours import Total
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation, setting
from solver.rules.runs import post_longest_run, runs_over
from solver.rules.wording import Day, Person

_EXEMPT = QT_TRANSLATE_NOOP("Rule", "{name} works no nights but has one on {day}")
_WEEK = QT_TRANSLATE_NOOP("Rule", "{name} works {nights} nights in the week; at most {limit}")
_ROW = QT_TRANSLATE_NOOP(
    "Rule", "{name} works {nights} nights in a row from {day}; at most {limit}"
)
_NIGHTS = QT_TRANSLATE_NOOP("Rule", "nights")


@dataclass(frozen=True, slots=True, kw_only=True)
class Nights(PersonRule):
    """Unit: nights beyond a limit."""

    key: ClassVar[str] = "nights"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Night shifts")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Nights a week and in a row are limited; exempt people work none."
    )

    max_per_week: int = setting(
        4, QT_TRANSLATE_NOOP("Rule", "Nights in a week, at most"), _NIGHTS, most=7
    )
    max_in_a_row: int = setting(
        4, QT_TRANSLATE_NOOP("Rule", "Nights in a row, at most"), _NIGHTS, most=52
    )

    def post(self, model: RosterModel) -> Cost:
        """Limit each person's nights; exempt people have a limit of none."""
        problem = model.problem
        nights = night_patterns(problem)
        is_night = tuple(int(p in nights) for p in range(len(problem.patterns)))
        cost: Cost = 0
        for e, employee in enumerate(problem.employees):
            worked = [model.works_any(e, d, nights) for d in range(problem.grid.n_days)]
            if not employee.works_nights:
                for day in range(problem.grid.n_days):
                    for p in sorted(nights):
                        cost += self.exclude(model, e, day, p)
                continue
            for week in problem.grid.weeks():
                if self.max_per_week < len(week):
                    in_week = sum(worked[day] for day in week)
                    states = Total(is_night, week, 0, self.max_per_week)
                    with model.tours.states(e, states, holds=self.hard):
                        cost += self.limit(model, in_week, self.max_per_week, len(week))
            past = [int(p in nights) for p in problem.past(e)]
            cost += post_longest_run(self, model, past, worked, self.max_in_a_row)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each night of an exempt person, and each limit exceeded."""
        nights = night_patterns(problem)
        worked = [p in nights for p in row]
        if not problem.employees[employee].works_nights:
            for day in (d for d, night in enumerate(worked) if night):
                values = {"name": Person(employee), "day": Day(day)}
                yield self.breach(1, _EXEMPT, values=values, employee=employee, day=day)
            return
        for week in problem.grid.weeks():
            days = [day for day in week if worked[day]]
            if len(days) > self.max_per_week:
                over = len(days) - self.max_per_week
                values = _limit_values(employee, days[0], len(days), self.max_per_week)
                yield self.breach(over, _WEEK, values=values, employee=employee, day=days[-1])
        past = [p in nights for p in problem.past(employee)]
        for run, excess in runs_over(past, worked, self.max_in_a_row):
            values = _limit_values(employee, run.start, len(run), self.max_in_a_row)
            yield self.breach(excess, _ROW, values=values, employee=employee, day=run.stop - 1)


def _limit_values(employee: int, day: int, nights: int, limit: int) -> dict[str, object]:
    return {"name": Person(employee), "day": Day(day), "nights": nights, "limit": limit}


def night_patterns(problem: Problem) -> frozenset[int]:
    """Return the indices of the night patterns."""
    return frozenset(p for p, pattern in enumerate(problem.patterns) if pattern.is_night)
