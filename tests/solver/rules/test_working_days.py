"""Working days per week: both limits, leave counted as worked, parts of weeks."""

from __future__ import annotations

import pytest

from solver.domain.wishes import TimeOff
from solver.rules.wording import Day, Person
from solver.rules.working_days import WorkingDays, limits_days
from tests.solver.tiny import EARLY, H, assert_halves_agree, person, problem, roster

DAY = 24 * H
ONE = (EARLY,)


def week(line: str, **contract: int):
    of = problem(person(**contract), days=len(line), patterns=ONE)
    return list(WorkingDays().violations(of, roster(line, patterns=ONE)))


def test_the_most_days_are_allowed_and_one_more_is_not():
    assert not week("EEEEE..", max_days=5)
    (found,) = week("EEEEEE.", max_days=5)
    assert (found.rule, found.amount, found.employee) == ("working_days", 1, 0)
    assert found.text == "{name} works {days} days in the week; at most {limit} this week"
    assert dict(found.values) == {"name": Person(0), "days": 6, "limit": 5}


def test_the_least_days_are_allowed_and_one_less_is_not():
    assert not week("EEE....", min_days=3)
    (found,) = week("EE.....", min_days=3)
    assert found.amount == 1
    assert found.text == "{name} works {days} days in the week; at least {limit} this week"


@pytest.mark.parametrize(
    ("leave_days", "limits"), [(0, (3, 5)), (1, (2, 4)), (3, (0, 2)), (4, (0, 1)), (7, (0, 0))]
)
def test_a_whole_day_of_leave_counts_as_worked(leave_days, limits):
    leave = (TimeOff(0, 0, leave_days * DAY),) if leave_days else ()
    of = problem(person(min_days=3, max_days=5), days=7, time_off=leave)
    assert limits_days(of, 0, range(7)) == limits


def test_a_part_of_a_week_keeps_only_the_maximum():
    assert not week("......", min_days=3)
    assert len(week("EE....", max_days=1)) == 1


def test_each_week_stands_for_itself_and_is_named():
    (found,) = week("EEE....EEEE...", max_days=3, min_days=2)
    assert (found.amount, dict(found.values)["days"]) == (1, 4)
    assert found.text == "{name} works {days} days in the week of {day}; at most {limit}"
    assert dict(found.values)["day"] == Day(7)
    (found,) = week("E......EE.....", max_days=3, min_days=2)
    assert found.text == "{name} works {days} days in the week of {day}; at least {limit}"
    assert dict(found.values)["day"] == Day(0)


@pytest.mark.parametrize("hard", [True, False])
def test_solver_and_checker_agree_on_every_roster(hard):
    of = problem(
        person(min_days=3, max_days=4), days=7, patterns=ONE, time_off=(TimeOff(0, 0, DAY),)
    )
    assert len(assert_halves_agree(WorkingDays(hard=hard, weight=2), of)) > 3


def test_solver_and_checker_agree_on_a_part_of_a_week():
    assert_halves_agree(WorkingDays(), problem(person(min_days=1, max_days=1), days=3))


@pytest.mark.parametrize(
    "away",
    [
        TimeOff(0, 7 * H, DAY),  # ill after a night shift
        TimeOff(0, 7 * H, DAY + 7 * H),  # and for the next night
        TimeOff(0, 12 * H, 16 * H),  # gone home in the middle of a shift
    ],
)
def test_a_day_away_for_a_part_may_be_worked_or_not(away):
    of = problem(person(min_days=5, max_days=5), days=7, time_off=(away,))
    assert limits_days(of, 0, range(7)) == (4, 5)


@pytest.mark.parametrize("hard", [True, False])
def test_solver_and_checker_agree_on_a_day_away_for_a_part(hard):
    away = (TimeOff(0, 12 * H, 16 * H),)
    of = problem(person(min_days=3, max_days=3), days=7, patterns=ONE, time_off=away)
    assert_halves_agree(WorkingDays(hard=hard), of)
