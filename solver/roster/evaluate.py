"""Check a roster against the rule book and recompute its cost, without a solver."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.rules.base import Rule, Violation


@dataclass(frozen=True, slots=True)
class Evaluation:
    """``violations`` with the hard ones first; ``cost_by_rule`` of the soft rules."""

    violations: tuple[Violation, ...]
    cost_by_rule: dict[str, int]

    @property
    def cost(self) -> int:
        """Total cost of the soft rules."""
        return sum(self.cost_by_rule.values())

    @property
    def is_feasible(self) -> bool:
        """Tell whether no hard rule is broken."""
        return not any(v.hard for v in self.violations)


def evaluate(problem: Problem, rules: Sequence[Rule], roster: Roster) -> Evaluation:
    """Run every rule's checker and cost over the roster."""
    active = [rule for rule in rules if not rule.is_off]
    found = [v for rule in active for v in rule.violations(problem, roster)]
    costs = {rule.key: rule.cost(problem, roster) for rule in active if not rule.hard}
    return Evaluation(tuple(sorted(found, key=lambda v: not v.hard)), costs)
