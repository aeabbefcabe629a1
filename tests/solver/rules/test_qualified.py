"""Allowed patterns: those listed for a person, or all."""

from __future__ import annotations

import pytest

from solver.rules.qualified import Qualified
from solver.rules.wording import Day, Person, Shift
from tests.solver.tiny import assert_halves_agree, person, problem, roster

EARLY_ONLY = person("Bo", patterns=frozenset({"E"}))


def test_a_listed_pattern_is_allowed_and_another_is_not():
    of = problem(person(), EARLY_ONLY)
    assert not list(Qualified().violations(of, roster("ENE", "E.E")))
    (found,) = Qualified().violations(of, roster("ENE", "E.N"))
    assert (found.rule, found.amount, found.employee, found.day) == ("qualified", 1, 1, 2)
    assert dict(found.values) == {"name": Person(1), "day": Day(2), "shift": Shift(1)}


def test_a_pattern_that_no_longer_exists_leaves_none_to_work():
    of = problem(person(patterns=frozenset({"gone"})))
    assert len(list(Qualified().violations(of, roster("EN.")))) == 2


@pytest.mark.parametrize("hard", [True, False])
def test_solver_and_checker_agree_on_every_roster(hard):
    rule = Qualified(hard=hard, weight=3)
    seen = assert_halves_agree(rule, problem(person(), EARLY_ONLY, days=2))
    assert seen == ({0, 1, 2} if hard else {0, 3, 6})
