"""Overtime: volunteers' hours above the contract have a price and a reward."""

from __future__ import annotations

import pytest

from solver.domain.validation import FieldError
from solver.rules.overtime import Overtime
from solver.rules.wording import Day, Duration, Person
from tests.solver.tiny import H, assert_halves_agree, person, problem, roster

ASKED = frozenset({"overtime"})


def found(line: str, **changes: object):
    of = problem(person(**{"volunteers": ASKED, "max_minutes": 16 * H, **changes}), days=len(line))
    return list(Overtime(weight=30).violations(of, roster(line)))


def test_the_hours_of_the_contract_are_free_and_a_started_hour_more_is_not():
    assert not found("EE.....")
    (violation,) = found("EE.....", max_minutes=16 * H - 1)
    assert (violation.amount, violation.cost, violation.hard) == (1, 30, False)
    assert dict(violation.values) == {
        "name": Person(0),
        "hours": Duration(H),
        "day": Day(0),
        "points": 1,
    }
    assert "{points} reward {points:point|points}" in violation.text


def test_each_week_is_counted_by_itself():
    (violation,) = found("EE....." + "EEE....")
    assert (violation.amount, dict(violation.values)["day"]) == (8, Day(7))


def test_only_volunteers_have_a_price():
    """Others may not exceed their hours at all: that is weekly_hours."""
    assert not found("EEEEEEE", volunteers=frozenset({"flexible"}))


def test_it_cannot_be_hard():
    with pytest.raises(FieldError):
        Overtime(hard=True)


@pytest.mark.parametrize("most", [0, 4 * H + 1, 8 * H, 40 * H])
def test_solver_and_checker_agree_on_every_roster(most):
    two = (person("Ana", max_minutes=most, volunteers=ASKED), person("Bo", max_minutes=most))
    assert_halves_agree(Overtime(weight=3), problem(*two, days=2))
