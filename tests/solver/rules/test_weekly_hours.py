"""Weekly paid hours: both limits, leave credit and its rounding, parts of weeks."""

from __future__ import annotations

import pytest

from solver.domain.pattern import Pattern
from solver.domain.wishes import TimeOff
from solver.rules.weekly_hours import WeeklyHours, limits_minutes
from solver.rules.wording import Day, Duration, Person
from tests.solver.tiny import EARLY, H, assert_halves_agree, person, problem, roster

DAY = 24 * H
ONE = (EARLY,)
SHORT = Pattern("S", 9 * H, 5 * H, 4 * H + 1)


def week(line: str, leave: tuple[TimeOff, ...] = (), **contract: int):
    of = problem(person(**contract), days=len(line), patterns=ONE, time_off=leave)
    return list(WeeklyHours().violations(of, roster(line, patterns=ONE)))


def test_the_most_hours_are_allowed_and_a_minute_more_is_not():
    assert not week("EEEEE..", max_minutes=40 * H)
    (found,) = week("EEEEE..", max_minutes=40 * H - 1)
    assert (found.rule, found.amount, found.employee) == ("weekly_hours", 1, 0)
    assert found.text == "{name} works {hours} in the week; at most {limit} this week"
    assert dict(found.values) == {
        "name": Person(0),
        "hours": Duration(40 * H),
        "limit": Duration(40 * H - 1),
    }


def test_the_least_hours_are_allowed_and_a_minute_less_is_not():
    assert not week("EE.....", min_minutes=16 * H)
    (found,) = week("EE.....", min_minutes=16 * H + 1)
    assert found.amount == 1
    assert found.text == "{name} works {hours} in the week; at least {limit} this week"


def test_paid_time_counts_not_the_time_present():
    of = problem(person(max_minutes=4 * H + 1), days=1, patterns=(SHORT,))
    assert not list(WeeklyHours().violations(of, roster("S", patterns=(SHORT,))))


@pytest.mark.parametrize(
    ("leave_days", "limits"),
    [
        (0, (30 * H, 40 * H)),
        (1, (24 * H, 32 * H)),
        (4, (6 * H, 8 * H)),
        (5, (0, 0)),
        (7, (0, 0)),  # never below nothing
    ],
)
def test_a_day_of_leave_takes_its_share_off_both_limits(leave_days, limits):
    leave = (TimeOff(0, 0, leave_days * DAY),) if leave_days else ()
    part = person(min_minutes=30 * H, max_minutes=40 * H, max_days=5)
    assert limits_minutes(problem(part, days=7, time_off=leave), 0, range(7)) == limits


def test_shares_of_leave_are_rounded_in_the_persons_favour():
    odd = person(min_minutes=100, max_minutes=100, max_days=3)
    of = problem(odd, days=7, time_off=(TimeOff(0, 0, DAY),))
    assert limits_minutes(of, 0, range(7)) == (66, 67)


def test_what_was_worked_and_what_was_lost_of_a_day_away_for_a_part_are_both_right():
    leave = (TimeOff(0, 15 * H, DAY),)
    of_full = {"min_minutes": 40 * H, "max_minutes": 40 * H, "max_days": 5}
    assert week("EEEEE..", leave, **of_full) == []
    assert week(".EEEE..", leave, **of_full) == []
    assert len(week("..EEE..", leave, **of_full)) == 1


def test_volunteers_may_exceed_the_most_by_the_overtime_allowed():
    volunteer = {"max_minutes": 40 * H, "volunteers": frozenset({"overtime"})}
    rule = WeeklyHours(overtime_hours=8)
    for line, amounts in (("EEEEEE.", []), ("EEEEEEE", [8 * H])):
        of = problem(person(**volunteer), days=7, patterns=ONE)
        found = list(rule.violations(of, roster(line, patterns=ONE)))
        assert [v.amount for v in found] == amounts
        assert [dict(v.values)["limit"] for v in found] == [Duration(48 * H)] * len(amounts)
    unasked = problem(person(max_minutes=40 * H), days=7, patterns=ONE)
    (found,) = rule.violations(unasked, roster("EEEEEE.", patterns=ONE))
    assert found.amount == 8 * H
    assert len(week("EEEEEE.", **volunteer)) == 1  # none is allowed unless it is set


@pytest.mark.parametrize("hard", [True, False])
def test_solver_and_checker_agree_on_overtime(hard):
    two = (
        person("Ana", max_minutes=8 * H, volunteers=frozenset({"overtime"})),
        person("Bo", max_minutes=8 * H, volunteers=frozenset({"flexible"})),
    )
    of = problem(*two, days=2)
    assert_halves_agree(WeeklyHours(hard=hard, weight=2, overtime_hours=8), of)
    assert_halves_agree(WeeklyHours(hard=hard, weight=2, overtime_hours=4), of)


def test_a_contract_of_no_days_has_limits_too():
    idle = person(min_minutes=0, max_minutes=10 * H, max_days=0)
    assert limits_minutes(problem(idle, days=7), 0, range(7)) == (0, 10 * H)


def test_a_part_of_a_week_keeps_only_the_maximum():
    assert not week("E.....", min_minutes=40 * H)
    assert len(week("EE....", max_minutes=8 * H)) == 1


def test_each_week_stands_for_itself_and_is_named():
    (found,) = week("EE.....EEE", max_minutes=16 * H)
    assert found.amount == 8 * H
    assert found.text == "{name} works {hours} in the week of {day}; at most {limit}"
    assert dict(found.values)["day"] == Day(7)
    (found,) = week("......." + "EE.....", (TimeOff(0, 0, 7 * DAY),), min_minutes=20 * H)
    assert found.text == "{name} works {hours} in the week of {day}; at least {limit}"
    assert dict(found.values)["day"] == Day(7)


@pytest.mark.parametrize("hard", [True, False])
def test_solver_and_checker_agree_on_every_roster(hard):
    part = person(min_minutes=15 * H, max_minutes=31 * H, max_days=5)
    of = problem(part, days=7, patterns=ONE, time_off=(TimeOff(0, 0, DAY),))
    assert len(assert_halves_agree(WeeklyHours(hard=hard, weight=2), of)) > 4


def test_solver_and_checker_agree_on_a_part_of_a_week():
    of = problem(person(min_minutes=9 * H, max_minutes=12 * H), patterns=(EARLY, SHORT))
    assert_halves_agree(WeeklyHours(), of)


@pytest.mark.parametrize(
    "away",
    [
        TimeOff(0, 7 * H, DAY),  # ill after a night shift
        TimeOff(0, 7 * H, DAY + 7 * H),  # and for the next night
        TimeOff(0, 12 * H, 16 * H),  # gone home in the middle of a shift
    ],
)
def test_a_day_away_for_a_part_takes_its_share_off_the_least_alone(away):
    full = person(min_minutes=40 * H, max_minutes=40 * H, max_days=5)
    of = problem(full, days=7, time_off=(away,))
    assert limits_minutes(of, 0, range(7)) == (32 * H, 40 * H)
