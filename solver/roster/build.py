"""From problem and rule book to one CP-SAT model with its costs, level by level."""

from __future__ import annotations

from collections.abc import Sequence

from solver.domain.problem import Problem
from solver.model.roster_model import RosterModel
from solver.rules.base import Cost, Rule
from solver.rules.priority import SOFT_LEVELS, Priority


def posted(problem: Problem, rules: Sequence[Rule]) -> tuple[RosterModel, dict[Priority, Cost]]:
    """Post every rule; return the model, without an objective, and each level's cost.

    Within a level costs are added.  A level whose cost is a number leaves nothing to decide.
    """
    model = RosterModel(problem)
    costs: dict[Priority, Cost] = dict.fromkeys(SOFT_LEVELS, 0)
    for rule in rules:
        if not rule.is_off:
            cost = rule.post(model)
            if not rule.hard:
                costs[rule.priority] += cost
    return model, costs


def build(problem: Problem, rules: Sequence[Rule]) -> RosterModel:
    """Post every rule and minimise the sum of their costs, whatever their level."""
    model, costs = posted(problem, rules)
    model.cp.minimize(sum(costs.values()))
    return model
