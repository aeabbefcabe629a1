"""Labour budget: paid hours of everybody, nights and weekends dearer, week by week."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.time_grid import SATURDAY, SUNDAY
from solver.rules.labour_budget import LabourBudget
from solver.rules.wording import Day, Duration
from tests.solver.tiny import EARLY, NIGHT, H, assert_halves_agree, person, problem, roster

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


def test_nights_and_weekends_cost_their_extra_pay_together():
    rates = {"night_percent": 50, "weekend_percent": 100, "hours": 0}
    told = {line: found(line, ".", **rates)[0].amount for line in "EN"}
    assert told == {"E": 8 * H, "N": 12 * H}
    told = {line: found(line, ".", first_weekday=SATURDAY, **rates)[0].amount for line in "EN"}
    assert told == {"E": 16 * H, "N": 20 * H}


def test_pay_is_rounded_to_minutes_shift_by_shift():
    odd = replace(NIGHT, paid_minutes=333)
    of = problem(patterns=(EARLY, odd), days=2)
    (violation,) = LabourBudget(hours=0, night_percent=10).violations(of, roster("NN"))
    assert violation.amount == 2 * 366


def test_each_week_has_the_budget():
    assert not found("EEEEE.." + "EEEEE..", "......." * 2, hours=40)
    (violation,) = found("EEEEE.." + "EEEEEE.", "......." * 2, hours=40)
    assert dict(violation.values)["day"] == Day(7)


def test_it_is_off_unless_asked_for():
    assert LabourBudget().is_off


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("hours", [0, 8, 20, 10_000])
def test_solver_and_checker_agree_on_every_roster(hard, hours):
    of = problem(*TWO, days=2, first_weekday=SUNDAY)
    rule = LabourBudget(hard=hard, weight=3, hours=hours, night_percent=25, weekend_percent=50)
    assert_halves_agree(rule, of)
