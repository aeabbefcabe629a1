"""Consecutive working days: the boundary, and runs that began last week."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF
from solver.rules.consecutive_days import ConsecutiveDays
from solver.rules.wording import Day, Person
from tests.solver.tiny import EARLY, assert_halves_agree, person, problem, roster

ONE = (EARLY,)


def found(line: str, limit: int, history: tuple[int, ...] = ()):
    of = problem(
        person(max_consecutive_days=limit),
        days=len(line),
        patterns=ONE,
        history=(history,) if history else (),
    )
    return list(ConsecutiveDays().violations(of, roster(line, patterns=ONE)))


def test_the_longest_run_is_allowed_and_one_day_more_is_not():
    assert not found("EEE.EEE", 3)
    (violation,) = found(".EEEE..", 3)
    assert (violation.rule, violation.amount, violation.day) == ("consecutive_days", 1, 4)
    assert dict(violation.values) == {"name": Person(0), "days": 4, "day": Day(1), "limit": 3}


def test_a_run_that_began_last_week_goes_on():
    assert not found("E.E....", 3, history=(0, 0))
    (violation,) = found("EE.....", 3, history=(OFF, 0, 0))
    assert (violation.amount, violation.day) == (1, 1)
    assert dict(violation.values)["day"] == Day(-2)


def test_days_too_many_of_last_week_are_not_charged_to_this_one():
    (violation,) = found("E......", 2, history=(0, 0, 0, 0))
    assert violation.amount == 1
    assert not found(".EE....", 2, history=(0, 0, 0, 0))


def test_each_run_is_a_breach_of_its_own():
    assert [(v.amount, v.day) for v in found("EE.EEE.", 1)] == [(1, 1), (2, 5)]


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("limit", [1, 2, 3])
@pytest.mark.parametrize("history", [(), (0,), (0, 0, 0), (0, OFF, 0)])
def test_solver_and_checker_agree_on_every_roster(hard, limit, history):
    of = problem(
        person(max_consecutive_days=limit),
        days=4,
        patterns=ONE,
        history=(history,) if history else (),
    )
    assert_halves_agree(ConsecutiveDays(hard=hard, weight=3), of)
