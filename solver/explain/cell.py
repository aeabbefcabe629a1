"""Why a person has this shift on this day: what every other choice would do.

Each alternative is one changed cell, all others as they are: the hard rules that it
would break, and what it would cost, rule by rule.  What the others would do about it
is another question: ``forced``.  Who else could take the shift is answered with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.validation import require
from solver.explain.single_change import Cell, SingleChanges
from solver.explain.takeover import Takeover, takeover
from solver.rules.base import Rule, Violation
from solver.rules.priority import LevelCosts


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another pattern (or OFF): hard rules that it breaks, its cost by rule and by level."""

    pattern: int
    broken: tuple[Violation, ...]
    cost_by_rule: dict[str, int]
    costs: LevelCosts

    @property
    def cost(self) -> int:
        """Change of the roster's cost."""
        return sum(self.cost_by_rule.values())


@dataclass(frozen=True, slots=True)
class CellAnswer:
    """What a cell holds, and every alternative: possible ones first, the cheapest first.

    ``is_pinned``: the supervisor chose it, not the solver.  ``takeover``: who else could
    have the shift; None of a day off.
    """

    cell: Cell
    is_pinned: bool
    alternatives: tuple[Alternative, ...]
    takeover: Takeover | None

    @property
    def is_best(self) -> bool:
        """Tell whether no alternative is possible and cheaper."""
        return not any(not a.broken and a.costs < LevelCosts() for a in self.alternatives)


def explain_cell(
    problem: Problem, rules: Sequence[Rule], roster: Roster, employee: int, day: int
) -> CellAnswer:
    """Say what each alternative to a cell would do, and who else could take its shift.

    Raises:
        FieldError: No such employee or day.
    """
    require(0 <= employee < len(problem.employees), "employee", f"no employee {employee}")
    require(0 <= day < problem.grid.n_days, "day", f"no day {day}")
    changes = SingleChanges(problem, rules, roster)
    here = Cell(employee, day, roster.cells[employee][day])
    alternatives = []
    for pattern in range(OFF, len(problem.patterns)):
        if pattern != here.pattern:
            cell = Cell(employee, day, pattern)
            broken, cost = changes.broken(cell), changes.cost_by_rule(cell)
            alternatives.append(Alternative(pattern, broken, cost, changes.costs(cost)))
    return CellAnswer(
        here,
        any(pin.day == day for pin in problem.pins_of(employee)),
        tuple(sorted(alternatives, key=lambda a: (bool(a.broken), a.costs))),
        None if here.pattern == OFF else takeover(problem, rules, roster, here),
    )
