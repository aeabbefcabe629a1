"""Labour budget: hours and money of everybody, extra pay counted in, week by week."""

from __future__ import annotations

import pytest

from solver.domain.time_grid import SUNDAY
from solver.rules.labour_budget import LabourBudget
from solver.rules.wording import Day, Duration
from tests.solver.tiny import H, assert_halves_agree, person, problem, roster

TWO = (person("Ana"), person("Bo", skills=frozenset({"en"})))


def found(*lines: str, first_weekday: int = 0, **numbers: int):
    of = problem(*TWO, days=len(lines[0]), first_weekday=first_weekday)
    return list(LabourBudget(hard=True, **numbers).violations(of, roster(*lines)))


def test_the_budget_is_allowed_and_an_hour_more_is_not():
    assert not found("EN", "E.", hours=24)
    (violation,) = found("EN", "E.", hours=23)
    assert (violation.rule, violation.amount, violation.day) == ("labour_budget", H, None)
    assert dict(violation.values) == {
        "day": Day(0),
        "hours": Duration(24 * H),
        "limit": Duration(23 * H),
    }


def test_extra_pay_of_the_contract_counts_in():
    of = problem(person(night_percent=50), days=1)
    (violation,) = LabourBudget(hard=True, hours=11).violations(of, roster("N"))
    assert violation.amount == H
    assert not list(LabourBudget(hard=True, hours=12).violations(of, roster("N")))


def test_a_budget_of_money_beside_that_of_hours():
    """Two shifts of 8 hours at 30: 480 of money."""
    of = problem(person(hourly_cost_cents=3_000), days=2)
    assert not list(LabourBudget(hard=True, money=480).violations(of, roster("EE")))
    assert not list(LabourBudget(hard=True, money=0).violations(of, roster("EE")))
    rule = LabourBudget(hard=True, money=479, hours=15)
    hours, money = rule.violations(of, roster("EE"))
    assert hours.amount == H
    assert (money.amount, dict(money.values)) == (1, {"day": Day(0), "money": 480, "limit": 479})


def test_each_week_has_the_budget():
    assert not found("EEEEE.." + "EEEEE..", "......." * 2, hours=40)
    (violation,) = found("EEEEE.." + "EEEEEE.", "......." * 2, hours=40)
    assert dict(violation.values)["day"] == Day(7)


def test_it_is_off_unless_asked_for():
    assert LabourBudget().is_off


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize(("hours", "money"), [(0, 0), (8, 0), (20, 300), (10_000, 500)])
def test_solver_and_checker_agree_on_every_roster(hard, hours, money):
    pay = {"night_percent": 25, "weekend_percent": 50, "hourly_cost_cents": 2_990}
    two = (
        person("Ana", **pay),
        person("Bo", **pay, max_minutes=8 * H, overtime_percent=50, skills=frozenset({"en"})),
    )
    of = problem(*two, days=2, first_weekday=SUNDAY)
    rule = LabourBudget(hard=hard, weight=3, hours=hours, money=money)
    assert_halves_agree(rule, of)
