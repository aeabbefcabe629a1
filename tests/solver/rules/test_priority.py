"""Priorities of rules and breaches, and costs that compare level by level."""

from __future__ import annotations

import pytest

from solver.rules.priority import LevelCosts, Priority
from solver.rules.weekends import Weekends
from tests.solver.tiny import person, problem, roster


@pytest.mark.parametrize(
    ("hard", "nice", "expected"),
    [
        (True, False, Priority.MUST),
        (False, False, Priority.IMPORTANT),
        (False, True, Priority.NICE),
    ],
)
def test_a_rule_and_its_breaches_have_one_priority(hard, nice, expected):
    rule = Weekends(hard=hard, nice=nice, max_in_a_row=0)
    breaches = list(rule.violations(problem(person(), days=7), roster(".....EE")))
    assert breaches
    assert {rule.priority, *(v.priority for v in breaches)} == {expected}


def test_a_hard_rule_forgets_that_it_was_nice():
    assert Weekends(hard=True, nice=True) == Weekends(hard=True)


def test_no_nice_cost_is_worth_a_unit_of_important_cost():
    assert LevelCosts(10, 10**9) < LevelCosts(11, 0)
    assert LevelCosts(10, 3) < LevelCosts(10, 4)


def test_parts_of_level_costs():
    costs = LevelCosts(10, 3)
    assert costs.total == 13
    assert (costs.of(Priority.IMPORTANT), costs.of(Priority.NICE)) == (10, 3)
    assert costs.replaced(Priority.NICE, 7) == LevelCosts(10, 7)
    assert costs.replaced(Priority.IMPORTANT, 7) == LevelCosts(7, 3)
    assert costs.minus(LevelCosts(4, 5)) == LevelCosts(6, -2)
