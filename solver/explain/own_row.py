"""Mend one person's row around a change, without a solver: a plan to begin with.

Where the change breaks her own rules or others', one more of her cells is changed, or
two; of the rows that keep the hard rules, the one that costs least.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster, Row
from solver.roster.evaluate import evaluate
from solver.rules.base import PersonRule, Rule, Violation
from solver.rules.priority import LevelCosts
from solver.search.stopwatch import Stopwatch

_MOST_CHANGES = 2
_SECONDS = 0.8


def mended(problem: Problem, rules: Sequence[Rule], start: Roster, employee: int) -> Roster | None:
    """Return the cheapest of the rosters that keep the hard rules with the fewest changes.

    None: two more changed cells of the employee are not enough, or too slow to find.
    """
    watch = Stopwatch()
    own = [rule for rule in rules if rule.hard and isinstance(rule, PersonRule)]
    for n_changes in range(_MOST_CHANGES + 1):
        best: tuple[LevelCosts, Roster] | None = None
        for row in _rows(problem, start.cells[employee], n_changes):
            if watch.seconds > _SECONDS:
                break
            if any(own_breaches(problem, own, employee, row)):
                continue
            roster = Roster((*start.cells[:employee], row, *start.cells[employee + 1 :]))
            judged = evaluate(problem, rules, roster)
            if judged.is_feasible and (best is None or judged.costs < best[0]):
                best = judged.costs, roster
        if best is not None:
            return best[1]
    return None


def own_breaches(
    problem: Problem, own: Sequence[PersonRule], employee: int, row: Row
) -> Iterator[Violation]:
    """Yield what a row breaks of one person's rules."""
    return (v for rule in own for v in rule.check(problem, employee, row))


def _rows(problem: Problem, row: Row, n_changes: int) -> Iterator[Row]:
    """Yield the rows that differ in so many cells."""
    patterns = range(OFF, len(problem.patterns))
    for days in combinations(range(len(row)), n_changes):
        for chosen in product(patterns, repeat=n_changes):
            changed = list(row)
            for day, pattern in zip(days, chosen, strict=True):
                changed[day] = pattern
            if all(changed[day] != row[day] for day in days):
                yield tuple(changed)
