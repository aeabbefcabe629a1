"""Who else could take a shift: each other person tried in the place of who has it.

Who is off that day takes the shift, and its holder is off; who works another shift that
day swaps with the holder.  All other cells stay as they are.  A rule that either of the
two, or the roster, would break is the reason why that person cannot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.explain.reasons import Blocked, ReasonGroup, reason_groups
from solver.explain.single_change import Cell, SingleChanges
from solver.rules.base import PersonRule, Rule, Violation
from solver.rules.priority import LevelCosts


@dataclass(frozen=True, slots=True)
class Taker:
    """Somebody who could take the shift (``cell``), and what its holder gets (``in_return``).

    ``in_return.pattern`` is what the taker has on that day now: OFF, or another shift.
    """

    cell: Cell
    in_return: Cell
    cost_by_rule: dict[str, int]
    costs: LevelCosts

    @property
    def cost(self) -> int:
        """Change of the roster's cost."""
        return sum(self.cost_by_rule.values())


@dataclass(frozen=True, slots=True)
class Takeover:
    """Who could take a shift, in order of cost, and what keeps the others back.

    Who has that very shift on the day is in neither.
    """

    takers: tuple[Taker, ...]
    groups: tuple[ReasonGroup, ...]


def takeover(problem: Problem, rules: Sequence[Rule], roster: Roster, shift: Cell) -> Takeover:
    """Say who could take the shift that the cell holds (``shift.pattern`` is not OFF)."""
    search = _Takeover(problem, rules, roster, shift)
    tried = [
        search.tried(e)
        for e, row in enumerate(roster.cells)
        if e != shift.employee and row[shift.day] != shift.pattern
    ]
    takers = [one for one in tried if isinstance(one, Taker)]
    blocked = [one for one in tried if isinstance(one, Blocked)]
    in_order = sorted(takers, key=lambda one: (one.costs, one.cell.employee))
    return Takeover(tuple(in_order), reason_groups(problem, blocked))


@dataclass(frozen=True, slots=True)
class _Given:
    """The roster once the holder has something else, and what that breaks and costs."""

    changes: SingleChanges
    in_return: Cell
    broken: tuple[Violation, ...]
    cost_by_rule: dict[str, int]


class _Takeover:
    def __init__(
        self, problem: Problem, rules: Sequence[Rule], roster: Roster, shift: Cell
    ) -> None:
        self._problem = problem
        self._rules = rules
        self._roster = roster
        self._shift = shift
        self._hard = {rule.key: rule for rule in rules if rule.hard}
        self._now = SingleChanges(problem, rules, roster)
        self._given: dict[int, _Given] = {}

    def tried(self, employee: int) -> Taker | Blocked:
        """Give the shift to somebody, and what she has on that day to its holder."""
        cell = Cell(employee, self._shift.day, self._shift.pattern)
        given = self._given_for(self._roster.cells[employee][cell.day])
        broken = given.changes.broken(cell) or self._still_broken(given, cell)
        if broken:
            return Blocked(employee, cell, broken)
        both = Counter(given.cost_by_rule)
        both.update(given.changes.cost_by_rule(cell))
        cost = {key: n for key, n in both.items() if n}
        return Taker(cell, given.in_return, cost, self._now.costs(cost))

    def _given_for(self, pattern: int) -> _Given:
        """Return the roster in which the holder has the pattern (or OFF), made once."""
        if pattern not in self._given:
            holder = Cell(self._shift.employee, self._shift.day, pattern)
            roster = self._roster.with_cells([(holder.employee, holder.day, pattern)])
            self._given[pattern] = _Given(
                SingleChanges(self._problem, self._rules, roster),
                holder,
                self._now.broken(holder),
                self._now.cost_by_rule(holder),
            )
        return self._given[pattern]

    def _still_broken(self, given: _Given, cell: Cell) -> tuple[Violation, ...]:
        """Return what the holder's change breaks, unless who takes the shift heals it."""
        told = []
        for key in dict.fromkeys(violation.rule for violation in given.broken):
            rule = self._hard[key]
            is_own = isinstance(rule, PersonRule)
            if is_own or given.changes.amount(rule, cell) > self._now.amount(rule):
                told += [violation for violation in given.broken if violation.rule == key]
        return tuple(told)
