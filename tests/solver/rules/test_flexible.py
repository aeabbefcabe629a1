"""Flexible shifts: for volunteers only, and not too many a week."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.burden import Burden
from solver.model.ledger import added
from solver.rules.flexible import Flexible
from solver.rules.wording import Day, Person, Shift
from tests.solver.tiny import EARLY, NIGHT, assert_halves_agree, person, problem, roster

SHAPES = (EARLY, replace(NIGHT, is_flexible=True))
ASKED = person("Ana", volunteers=frozenset({"flexible"}))
UNASKED = person("Bo", volunteers=frozenset({"overtime"}))


def found(line: str, who=ASKED, **settings: int):
    of = problem(who, days=len(line), patterns=SHAPES)
    return list(Flexible(**settings).violations(of, roster(line)))


def test_who_did_not_volunteer_has_none():
    assert not found("EE", UNASKED)
    (violation,) = found("EN", UNASKED)
    assert (violation.amount, violation.day) == (1, 1)
    assert dict(violation.values) == {"name": Person(0), "shift": Shift(1), "day": Day(1)}
    assert len(found("NN", UNASKED)) == 2


def test_a_volunteer_has_the_limit_and_not_one_more():
    assert not found("NNEEE..", most_per_week=2)
    (violation,) = found("NNNEE..", most_per_week=2)
    assert (violation.amount, violation.day) == (1, 2)
    values = dict(violation.values)
    assert (values["shifts"], values["limit"], values["day"]) == (3, 2, Day(0))


def test_each_week_has_the_limit():
    assert not found(".....NN" + "NN.....", most_per_week=2)
    (violation,) = found(".....NN" + "NNN....", most_per_week=2)
    assert dict(violation.values)["day"] == Day(7)


def test_patterns_that_are_not_marked_are_for_everybody():
    of = problem(UNASKED)
    assert not list(Flexible().violations(of, roster("NNN")))


def test_each_is_a_reward_point_in_the_ledger():
    of = problem(ASKED, patterns=SHAPES)
    assert added(of, roster("NNE")) == (Burden(nights=2, flexible=2),)


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("most", [0, 1, 2])
def test_solver_and_checker_agree_on_every_roster(hard, most):
    of = problem(ASKED, UNASKED, days=2, patterns=SHAPES)
    assert_halves_agree(Flexible(hard=hard, weight=5, most_per_week=most), of)
