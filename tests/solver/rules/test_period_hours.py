"""Paid hours of the horizon: both limits, leave counted as worked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.wishes import TimeOff
from solver.rules.period_hours import PeriodHours, limits_minutes
from solver.rules.wording import Duration, Person
from tests.solver.tiny import EARLY, NIGHT, H, assert_halves_agree, person, problem, roster

DAY = 24 * H
FIVE_DAYS = {"max_minutes": 40 * H, "max_days": 5}


def found(line: str, **contract: int):
    of = problem(person(**contract), days=len(line))
    return list(PeriodHours().violations(of, roster(line)))


def test_the_most_hours_are_allowed_and_a_minute_more_is_not():
    line = "EEEEEEE" + "N......"
    assert not found(line, max_period_minutes=64 * H)
    (violation,) = found(line, max_period_minutes=64 * H - 1)
    assert (violation.rule, violation.hard, violation.amount) == ("period_hours", True, 1)
    assert violation.text == "{name} works {hours} in the period; at most {limit}"
    assert dict(violation.values) == {
        "name": Person(0),
        "hours": Duration(64 * H),
        "limit": Duration(64 * H - 1),
    }


def test_the_least_hours_are_allowed_and_a_minute_less_is_not():
    line = "E......" + "......."
    assert not found(line, min_period_minutes=8 * H)
    (violation,) = found(line, min_period_minutes=8 * H + 1)
    assert (violation.amount, violation.text) == (
        1,
        "{name} works {hours} in the period; at least {limit}",
    )


def test_without_limits_nobody_is_bound():
    assert not found("EEEEEEE")
    assert not found(".......")


@pytest.mark.parametrize(
    ("leave_days", "limits"),
    [(0, (60 * H, 80 * H)), (1, (52 * H, 72 * H)), (7, (20 * H, 40 * H)), (14, (0, 0))],
)
def test_a_whole_day_of_leave_takes_its_share_at_most_a_week_of_work_a_week(leave_days, limits):
    contract = {"min_period_minutes": 60 * H, "max_period_minutes": 80 * H, **FIVE_DAYS}
    leave = (TimeOff(0, 0, leave_days * DAY),) if leave_days else ()
    of = problem(person(**contract), days=14, time_off=leave)
    assert limits_minutes(of, 0) == limits


@pytest.mark.parametrize(
    ("n_weeks", "limits"),
    [(1, (0, 80 * H)), (2, (60 * H, 80 * H)), (3, (60 * H, 160 * H)), (4, (120 * H, 160 * H))],
)
def test_a_horizon_of_other_length_has_the_limits_of_its_periods(n_weeks, limits):
    contract = {"min_period_minutes": 60 * H, "max_period_minutes": 80 * H, "period_weeks": 2}
    assert limits_minutes(problem(person(**contract), days=7 * n_weeks), 0) == limits


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize(
    "limits", [(0, None), (0, 0), (9 * H, None), (6 * H, 14 * H), (30 * H, 40 * H), (30 * H, None)]
)
def test_solver_and_checker_agree_on_every_roster(hard, limits):
    least, most = limits
    short = replace(EARLY, paid_minutes=6 * H)
    of = problem(
        person(min_period_minutes=least, max_period_minutes=most), days=3, patterns=(short, NIGHT)
    )
    assert_halves_agree(PeriodHours(hard=hard, weight=3), of)


def test_solver_and_checker_agree_where_there_is_leave():
    of = problem(
        person(min_period_minutes=12 * H, max_period_minutes=20 * H, **FIVE_DAYS),
        time_off=(TimeOff(0, 0, DAY),),
    )
    assert len(assert_halves_agree(PeriodHours(hard=False), of)) > 2


def test_a_day_away_for_a_part_takes_its_share_off_the_least_alone():
    contract = {"min_period_minutes": 60 * H, "max_period_minutes": 80 * H, **FIVE_DAYS}
    of = problem(person(**contract), days=14, time_off=(TimeOff(0, 7 * H, DAY),))
    assert limits_minutes(of, 0) == (52 * H, 80 * H)
