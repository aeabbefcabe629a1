"""Check a roster against the rule book and recompute its cost, without a solver."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.roster.row_checks import RowChecks
from solver.rules.base import PersonRule, Rule, Violation
from solver.rules.priority import LevelCosts, Priority


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What the rule book says of a roster.

    ``violations``: hard ones first, then important ones, then nice ones, the dearest
    first.  ``cost_by_rule`` of the soft rules, of which ``nice`` are the keys of the
    nice ones.
    """

    violations: tuple[Violation, ...]
    cost_by_rule: dict[str, int]
    nice: frozenset[str] = frozenset()

    @property
    def cost(self) -> int:
        """Total cost of the soft rules."""
        return sum(self.cost_by_rule.values())

    @property
    def costs(self) -> LevelCosts:
        """Cost level by level: what "better" means, compared as tuples."""
        nice = sum(cost for key, cost in self.cost_by_rule.items() if key in self.nice)
        return LevelCosts(self.cost - nice, nice)

    @property
    def has_levels(self) -> bool:
        """Tell whether there are soft rules of both levels."""
        return bool(self.nice) and len(self.nice) < len(self.cost_by_rule)

    @property
    def cost_by_priority(self) -> dict[str, int]:
        """Cost of each soft level, by its name."""
        costs = self.costs
        return {
            Priority.IMPORTANT.value: round(costs.important),
            Priority.NICE.value: round(costs.nice),
        }

    @property
    def is_feasible(self) -> bool:
        """Tell whether no hard rule is broken."""
        return not any(v.hard for v in self.violations)


def evaluate(
    problem: Problem, rules: Sequence[Rule], roster: Roster, known: RowChecks | None = None
) -> Evaluation:
    """Run every rule's checker and cost over the roster.

    ``known``: what was found in the roster before, so that only other rows are checked again.
    """
    if known is not None:
        known.begin(problem)
    violations: list[Violation] = []
    costs: dict[str, int] = {}
    nice = frozenset(r.key for r in rules if r.priority is Priority.NICE and not r.is_off)
    for rule in rules:
        if not rule.is_off:
            if known is not None and isinstance(rule, PersonRule):
                found = list(known.violations(rule, roster))
            else:
                found = list(rule.violations(problem, roster))
            violations += found
            if not rule.hard:
                costs[rule.key] = rule.cost(problem, roster, found)
    in_order = sorted(violations, key=lambda v: (not v.hard, v.nice, -v.cost))
    return Evaluation(tuple(in_order), costs, nice)
