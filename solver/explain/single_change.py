"""What one changed cell would do: the hard rules that it breaks, and its cost, rule by rule.

The rules' own checkers decide.  They look only at what the cell can change: one row
(``PersonRule``, ``PersonCost``), the two shifts concerned (``ShiftRule``); any other
answers once for all people whom it cannot tell apart (``alike``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster, Row
from solver.explain.alike import kinds
from solver.rules.base import PersonCost, PersonRule, Rule, ShiftRule, Violation
from solver.rules.priority import LevelCosts, Priority


@dataclass(frozen=True, slots=True)
class Cell:
    """A person's day with another pattern (or OFF)."""

    employee: int
    day: int
    pattern: int


@dataclass(frozen=True, slots=True)
class _Verdict:
    violations: tuple[Violation, ...]
    cost: int


class SingleChanges:
    """Judges changes of single cells of one roster; keeps what it has found out."""

    def __init__(self, problem: Problem, rules: Sequence[Rule], roster: Roster) -> None:
        self.problem = problem
        self.roster = roster
        self._rules = [rule for rule in rules if not rule.is_off]
        self._people = _people_by_shift(roster)
        self._kinds: dict[str, Sequence[Hashable]] = {}
        self._prices: dict[str, Callable[[int, Row], int]] = {}
        self._last: tuple[Cell, Roster] | None = None
        self._now: dict[Hashable, _Verdict] = {}
        self._then: dict[Hashable, _Verdict] = {}

    def broken(self, cell: Cell) -> tuple[Violation, ...]:
        """Return what hard rules would be broken that are not now, or broken worse.

        The person's own rules come first; those about other people too are asked
        only if none of her own stands in the way.
        """
        hard = [rule for rule in self._rules if rule.hard]
        own = self._worse([rule for rule in hard if isinstance(rule, PersonRule)], cell)
        if own:
            return own
        return self._worse([rule for rule in hard if not isinstance(rule, PersonRule)], cell)

    def cost_by_rule(self, cell: Cell) -> dict[str, int]:
        """Return the change of each soft rule's cost; no entry where there is none."""
        found = {}
        for rule in (rule for rule in self._rules if not rule.hard):
            before, after = self._verdicts(rule, cell)
            if after.cost != before.cost:
                found[rule.key] = after.cost - before.cost
        return found

    def violations(self, cell: Cell) -> tuple[list[Violation], list[Violation]]:
        """Return what all rules say of the part of the roster concerned, before and after."""
        before: list[Violation] = []
        after: list[Violation] = []
        for rule in self._rules:
            now, then = self._verdicts(rule, cell)
            before += now.violations
            after += then.violations
        return before, after

    def amount(self, rule: Rule, cell: Cell | None = None) -> int:
        """Return the rule's breaches in the whole roster: as it is, or with a cell changed."""
        if cell is None:
            return _amount(self._kept(self._now, (rule.key, "all"), rule, self.roster))
        return sum(v.amount for v in rule.violations(self.problem, self._with(cell)))

    def costs(self, cost_by_rule: Mapping[str, int]) -> LevelCosts:
        """Sum changes of cost level by level."""
        nice = {rule.key for rule in self._rules if rule.priority is Priority.NICE}
        return LevelCosts(
            sum(cost for key, cost in cost_by_rule.items() if key not in nice),
            sum(cost for key, cost in cost_by_rule.items() if key in nice),
        )

    def _worse(self, rules: Sequence[Rule], cell: Cell) -> tuple[Violation, ...]:
        found: list[Violation] = []
        for rule in rules:
            before, after = self._verdicts(rule, cell)
            if _amount(after) > _amount(before):
                known = set(before.violations)
                found += [v for v in after.violations if v not in known]
        return tuple(found)

    def _verdicts(self, rule: Rule, cell: Cell) -> tuple[_Verdict, _Verdict]:
        """Return what the rule says of the part of the roster concerned, before and after."""
        if isinstance(rule, PersonCost):
            return self._of_price(rule, cell)
        is_a_sum = type(rule).cost is Rule.cost  # of what its violations cost
        if is_a_sum and isinstance(rule, PersonRule):
            return self._of_row(rule, cell)
        if is_a_sum and isinstance(rule, ShiftRule):
            return self._of_shifts(rule, cell)
        now = self._kept(self._now, rule.key, rule, self.roster)
        was = self.roster.cells[cell.employee][cell.day]
        kind = self._kinds_of(rule)[cell.employee]
        key = (rule.key, kind, cell.day, was, cell.pattern)
        if key not in self._then:
            self._kept(self._then, key, rule, self._with(cell))
        return now, self._then[key]

    def _with(self, cell: Cell) -> Roster:
        """Return the changed roster, the same for all rules: some share what they count."""
        if self._last is None or self._last[0] != cell:
            changed = self.roster.with_cells([(cell.employee, cell.day, cell.pattern)])
            self._last = cell, changed
        return self._last[1]

    def _kept(
        self, kept: dict[Hashable, _Verdict], key: Hashable, rule: Rule, roster: Roster
    ) -> _Verdict:
        if key not in kept:
            found = tuple(rule.violations(self.problem, roster))
            cost = 0 if rule.hard else rule.cost(self.problem, roster, found)
            kept[key] = _Verdict(found, cost)
        return kept[key]

    def _kinds_of(self, rule: Rule) -> Sequence[Hashable]:
        if rule.key not in self._kinds:
            self._kinds[rule.key] = kinds(rule, self.problem, self.roster)
        return self._kinds[rule.key]

    def _of_price(self, rule: PersonCost, cell: Cell) -> tuple[_Verdict, _Verdict]:
        if rule.key not in self._prices:
            self._prices[rule.key] = rule.prices(self.problem)
        price, row = self._prices[rule.key], self.roster.cells[cell.employee]
        key = (rule.key, cell.employee)
        if key not in self._now:
            self._now[key] = _Verdict((), price(cell.employee, row))
        return self._now[key], _Verdict((), price(cell.employee, _changed(row, cell)))

    def _of_row(self, rule: PersonRule, cell: Cell) -> tuple[_Verdict, _Verdict]:
        row = self.roster.cells[cell.employee]
        key = (rule.key, cell.employee)
        if key not in self._now:
            self._now[key] = self._checked_row(rule, cell.employee, row)
        return self._now[key], self._checked_row(rule, cell.employee, _changed(row, cell))

    def _checked_row(self, rule: PersonRule, employee: int, row: Row) -> _Verdict:
        return _summed(tuple(rule.check(self.problem, employee, row)))

    def _of_shifts(self, rule: ShiftRule, cell: Cell) -> tuple[_Verdict, _Verdict]:
        was = self.roster.cells[cell.employee][cell.day]
        before: list[Violation] = []
        after: list[Violation] = []
        for pattern in {was, cell.pattern} - {OFF}:
            people = self._people[cell.day, pattern]
            others = [e for e in people if e != cell.employee]
            then = sorted([*others, cell.employee]) if pattern == cell.pattern else others
            for found, at_work in ((before, people), (after, then)):
                if at_work:
                    found += rule.check_shift(self.problem, cell.day, pattern, at_work)
        return _summed(tuple(before)), _summed(tuple(after))


def _changed(row: Row, cell: Cell) -> Row:
    return (*row[: cell.day], cell.pattern, *row[cell.day + 1 :])


def _people_by_shift(roster: Roster) -> dict[tuple[int, int], list[int]]:
    people: dict[tuple[int, int], list[int]] = defaultdict(list)
    for employee, day, pattern in roster.shifts():
        people[day, pattern].append(employee)
    return people


def _summed(violations: tuple[Violation, ...]) -> _Verdict:
    return _Verdict(violations, sum(v.cost for v in violations))


def _amount(verdict: _Verdict) -> int:
    return sum(v.amount for v in verdict.violations)
