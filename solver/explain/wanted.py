"""A week with a change in it, and the people who could help with that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.explain.single_change import Cell, SingleChanges
from solver.model.coverage import classes_on
from solver.rules.base import Rule
from solver.rules.priority import LevelCosts

_PEOPLE_TRIED = 60


@dataclass(frozen=True, slots=True)
class Present:
    """The week as it is: what questions are asked about."""

    problem: Problem
    rules: Sequence[Rule]
    roster: Roster


@dataclass(frozen=True, slots=True)
class Wanted:
    """The week with a change in it; ``start`` is the present ``roster`` with the change.

    ``employee`` and ``days`` are where it happens.
    """

    problem: Problem
    rules: Sequence[Rule]
    roster: Roster
    start: Roster
    employee: int
    days: Sequence[int]


def people_around(wanted: Wanted) -> list[int]:
    """Return the others, those first who can help.

    Who could take over what the change takes away, the cheapest first, in turn with those
    who have on that day what it adds, and could give it up.  Only some of those most like
    her are tried: in a large centre that is enough.
    """
    problem, me = wanted.problem, wanted.employee
    own = next(c for c in classes_on(problem, wanted.days[0]) if me in c.employees)
    level = problem.employees[me].is_guide
    changes = SingleChanges(problem, wanted.rules, wanted.roster)

    def unlike(e: int) -> tuple[bool, bool, int]:
        return e not in own.employees, problem.employees[e].is_guide != level, e

    def takes_over(e: int) -> tuple[bool, LevelCosts]:
        """Whether she cannot on any of the days, and what it would cost."""
        cells = [Cell(e, day, wanted.roster.cells[me][day]) for day in wanted.days]
        costs = [
            changes.costs(changes.cost_by_rule(cell))
            for cell in cells
            if wanted.roster.cells[e][cell.day] != cell.pattern and not changes.broken(cell)
        ]
        return not costs, min(costs, default=LevelCosts())

    alike = sorted((e for e in range(len(problem.employees)) if e != me), key=unlike)
    takers = sorted(alike[:_PEOPLE_TRIED], key=takes_over)
    holders = [e for e in alike if _holds(wanted, e)]
    in_turn = [e for pair in zip_longest(takers, holders) for e in pair if e is not None]
    return list(dict.fromkeys([*in_turn, *alike]))


def _holds(wanted: Wanted, employee: int) -> bool:
    """Tell whether she has, on one of the days, the shift that the change adds."""
    row, added = wanted.roster.cells[employee], wanted.start.cells[wanted.employee]
    return any(row[day] == added[day] != OFF for day in wanted.days)
