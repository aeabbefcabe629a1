"""Check a roster against the rule book and recompute its cost, without a solver."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.rules.base import Rule, Violation


@dataclass(frozen=True, slots=True)
class Evaluation:
    """``violations``: hard ones first, then the dearest; ``cost_by_rule`` of the soft rules."""

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
    violations: list[Violation] = []
    costs: dict[str, int] = {}
    for rule in rules:
        if not rule.is_off:
            found = list(rule.violations(problem, roster))
            violations += found
            if not rule.hard:
                costs[rule.key] = rule.cost(problem, roster, found)
    return Evaluation(tuple(sorted(violations, key=lambda v: (not v.hard, -v.cost))), costs)
