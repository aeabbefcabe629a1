"""Wishes: each one that is not granted costs its weight."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF
from solver.domain.validation import FieldError
from solver.domain.wishes import Request
from solver.rules.requests import Requests
from solver.rules.wording import Day, Person, Shift
from tests.solver.tiny import assert_halves_agree, person, problem, roster

WISHES = problem(
    requests=(Request(0, 0, OFF, weight=2), Request(0, 1, 0), Request(0, 1, 1, weight=3))
)


def test_granted_wishes_cost_nothing():
    of = problem(requests=(Request(0, 0, OFF), Request(0, 1, 1)))
    assert not list(Requests().violations(of, roster(".NE")))


def test_a_wish_not_granted_costs_its_weight():
    (found,) = Requests(weight=10).violations(WISHES, roster(".N."))
    assert (found.rule, found.amount, found.cost) == ("requests", 1, 10)
    assert dict(found.values) == {
        "name": Person(0),
        "wish": Shift(0),
        "day": Day(1),
        "shift": Shift(1),
    }
    assert Requests(weight=10).cost(WISHES, roster("E..")) == 10 * (2 + 1 + 3)


def test_another_persons_wish_is_not_mine():
    of = problem(person("Ana"), person("Bo"), requests=(Request(1, 0, OFF),))
    assert [v.employee for v in Requests().violations(of, roster("E..", "E.."))] == [1]


def test_wishes_cannot_be_hard():
    with pytest.raises(FieldError) as refused:
        Requests(hard=True)
    assert refused.value.field == "requests.hard"


def test_solver_and_checker_agree_on_every_roster():
    assert assert_halves_agree(Requests(weight=1), WISHES) == {1, 3, 4, 5, 6}


AGAINST = problem(requests=(Request(0, 0, 1, weight=2, avoid=True), Request(0, 1, OFF, avoid=True)))


def test_a_wish_against_a_shift_is_broken_by_that_shift_alone():
    assert not list(Requests().violations(AGAINST, roster("EE.")))
    assert not list(Requests().violations(AGAINST, roster(".N.")))
    (found,) = Requests(weight=10).violations(AGAINST, roster("NE."))
    assert (found.amount, found.cost, found.day) == (2, 20, 0)
    assert found.text == "{name} asked not to have {wish} on {day} and has it"
    assert dict(found.values)["wish"] == Shift(1)


def test_a_wish_against_a_day_off_is_one_for_any_shift():
    (found,) = Requests().violations(AGAINST, roster("..E"))
    assert (found.day, dict(found.values)["wish"]) == (1, Shift(OFF))


def test_solver_and_checker_agree_on_wishes_against():
    assert assert_halves_agree(Requests(weight=1), AGAINST) == {0, 1, 2, 3}
