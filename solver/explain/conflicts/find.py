"""All conflicts of a week, before any solve.

What is told is certain as far as it is of rules that must hold: each finder compares what
is asked for with a bound on what there can be.  What is not told may still be impossible;
only a solve knows (``solver.explain.infeasible``).
"""

from __future__ import annotations

from collections.abc import Iterable

from solver.domain.problem import Problem
from solver.explain.conflicts.conflict import Conflict, RuleBook
from solver.explain.conflicts.own_limits import own_conflicts
from solver.explain.conflicts.possible_shifts import PossibleShifts
from solver.explain.conflicts.presence import presence_conflicts
from solver.explain.conflicts.rule_settings import setting_conflicts
from solver.rules.base import Rule


def conflicts_of(problem: Problem, rules: Iterable[Rule]) -> tuple[Conflict, ...]:
    """Return what cannot all hold, first what no roster can keep."""
    book = RuleBook(rules)
    possible = PossibleShifts(problem, book)
    found = [
        *setting_conflicts(problem, book, possible),
        *own_conflicts(problem, book, possible),
        *presence_conflicts(problem, book, possible),
    ]
    return tuple(sorted(found, key=lambda conflict: not conflict.is_hard))
