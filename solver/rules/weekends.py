"""Weekends off: nobody works too many weekends in a row, or of the horizon.

Runs include the history.  A weekend is worked when a shift starts on its Saturday
or its Sunday.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.employee import Contract
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.model.roster_model import RosterModel
from solver.model.tours import FreeBlocks
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation, setting
from solver.rules.runs import post_longest_run, runs_over
from solver.rules.wording import Day, Person

_TEXT = QT_TRANSLATE_NOOP(
    "Rule", "{name} works {weekends} weekends in a row up to {day}; at most {limit}"
)
_TOTAL = QT_TRANSLATE_NOOP("Rule", "{name} works {weekends} weekends in all; at most {limit}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekends(PersonRule):
    """Unit: weekends beyond the longest run allowed, or beyond the contract's number."""

    key: ClassVar[str] = "weekends"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Weekends off")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "After so many weekends worked in a row, a whole weekend is free."
    )

    hard: bool = False
    max_in_a_row: int = setting(
        2,
        QT_TRANSLATE_NOOP("Rule", "Weekends worked in a row, at most"),
        QT_TRANSLATE_NOOP("Rule", "weekends"),
        least=0,
        most=52,
    )

    def post(self, model: RosterModel) -> Cost:
        """Add a 0/1 number a weekend, and limit the runs of them."""
        problem = model.problem
        cost: Cost = 0
        for e, employee in enumerate(problem.employees):
            planned = [days for days in _weekends(problem) if days[-1] >= 0]
            most = _most(problem, employee.contract)
            states = FreeBlocks(tuple(map(tuple, planned)), len(planned) if most is None else most)
            # Weekends in a row are no statement on the number of them.
            is_all = len(_weekends(problem)) <= self.max_in_a_row and planned[:1] >= [[0]]
            with model.tours.states(e, states, holds=self.hard and is_all):
                cost += self._post_person(model, e, most)
        return cost

    def _post_person(self, model: RosterModel, employee: int, most: int | None) -> Cost:
        problem = model.problem
        weekends = _weekends(problem)
        row = problem.past(employee)
        past = [int(_worked(row, days, problem)) for days in weekends if days[-1] < 0]
        places: list[Cost] = []
        for days in (w for w in weekends if w[-1] >= 0):
            worked = model.integer(1, f"weekend[{employee},{days[0]}]")
            places.append(worked)
            for day in days:
                known = day < 0 and row[day] != OFF
                there = int(known) if day < 0 else model.works_day(employee, day)
                model.cp.add(worked >= there)
        cost = post_longest_run(self, model, past, places, self.max_in_a_row)
        if most is not None and most < len(places):
            cost += self.limit(model, sum(places), most, len(places))
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each run of worked weekends that is too long, then too many of them in all."""
        whole = (*problem.past(employee), *row)
        weekends = _weekends(problem)
        past = [_worked(whole, w, problem) for w in weekends if w[-1] < 0]
        places = [_worked(whole, w, problem) for w in weekends if w[-1] >= 0]
        for run, excess in runs_over(past, places, self.max_in_a_row):
            day = weekends[len(past) + run.stop - 1][-1]
            values = {
                "name": Person(employee),
                "weekends": len(run),
                "day": Day(day),
                "limit": self.max_in_a_row,
            }
            yield self.breach(excess, _TEXT, values=values, employee=employee, day=day)
        most = _most(problem, problem.employees[employee].contract)
        if most is not None and sum(places) > most:
            values = {"name": Person(employee), "weekends": sum(places), "limit": most}
            yield self.breach(sum(places) - most, _TOTAL, values=values, employee=employee)


def _most(problem: Problem, contract: Contract) -> int | None:
    """Return the most weekends of the horizon; None: no limit."""
    most = contract.max_weekends
    return None if most is None else most * contract.started_periods(problem.grid.n_days)


def _worked(row: Row, days: list[int], problem: Problem) -> bool:
    """Tell whether a row that starts with the history has a shift on one of the days."""
    return any(row[problem.n_history_days + day] != OFF for day in days)


def _weekends(problem: Problem) -> list[list[int]]:
    """The weekend days known or planned, oldest weekend first."""
    by_week: dict[int, list[int]] = {}
    for day in range(-problem.n_history_days, problem.grid.n_days):
        if problem.grid.is_weekend(day):
            week = (problem.grid.first_weekday + day) // DAYS_PER_WEEK
            by_week.setdefault(week, []).append(day)
    return list(by_week.values())
