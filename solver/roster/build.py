"""From problem and rule book to one CP-SAT model with its objective."""

from __future__ import annotations

from collections.abc import Sequence

from solver.domain.problem import Problem
from solver.model.roster_model import RosterModel
from solver.rules.base import Cost, Rule


def build(problem: Problem, rules: Sequence[Rule]) -> RosterModel:
    """Post every rule and minimise the sum of their costs."""
    model = RosterModel(problem)
    cost: Cost = 0
    for rule in rules:
        if not rule.is_off:
            cost += rule.post(model)
    model.cp.minimize(cost)
    return model
