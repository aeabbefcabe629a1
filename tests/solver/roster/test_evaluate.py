"""Evaluation: hard breaches first, costs by rule, rules that are off left out."""

from __future__ import annotations

from solver.domain.pattern import OFF
from solver.domain.wishes import Pin, Request
from solver.roster.evaluate import evaluate
from solver.rules.fairness import Fairness
from solver.rules.pinned import Pinned
from solver.rules.requests import Requests
from tests.solver.tiny import problem, roster

OF = problem(requests=(Request(0, 0, OFF, weight=2),), pins=(Pin(0, 2, OFF),))
RULES = (Requests(weight=10), Fairness(weight=4, weekends=0), Pinned())


def test_a_clean_roster_is_feasible_and_costs_nothing():
    found = evaluate(OF, RULES, roster(".N."))
    assert (found.violations, found.cost, found.is_feasible) == ((), 0, True)
    assert found.cost_by_rule == {"requests": 0, "fairness": 0}


def test_hard_breaches_come_first_and_costs_add_up():
    found = evaluate(OF, RULES, roster("NNE"))
    assert [v.rule for v in found.violations] == ["pinned", "requests"]
    assert not found.is_feasible
    assert found.cost_by_rule == {"requests": 20, "fairness": 4}
    assert found.cost == 24


def test_a_soft_breach_leaves_the_roster_feasible():
    assert evaluate(OF, (Pinned(hard=False),), roster("..E")).is_feasible


def test_a_rule_that_is_off_plays_no_part():
    found = evaluate(OF, (Requests(weight=0), Pinned(hard=False, weight=0)), roster("E.E"))
    assert (found.violations, found.cost_by_rule) == ((), {})
