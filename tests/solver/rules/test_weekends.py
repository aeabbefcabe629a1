"""Weekends off: runs of worked weekends, over the week's edge and across a cut one; their sum."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF
from solver.domain.time_grid import SATURDAY, SUNDAY
from solver.rules.weekends import Weekends
from solver.rules.wording import Day, Person
from tests.solver.tiny import EARLY, assert_halves_agree, person, problem, roster

ONE = (EARLY,)
FRIDAY = 4
SATURDAY_WORKED = (0, OFF, OFF, OFF, OFF, OFF, OFF)  # seven days from a Saturday


def found(line: str, limit: int, first_weekday: int = 0, history: tuple[int, ...] = ()):
    of = problem(
        days=len(line),
        patterns=ONE,
        first_weekday=first_weekday,
        history=(history,) if history else (),
    )
    return list(Weekends(hard=True, max_in_a_row=limit).violations(of, roster(line, patterns=ONE)))


def test_so_many_weekends_in_a_row_are_allowed_and_one_more_is_not():
    two, three = "E......" + ".E.....", "E......" + ".E....." + "EE....."
    assert not found(two, 2, SATURDAY)
    (violation,) = found(three, 2, SATURDAY)
    assert (violation.rule, violation.amount, violation.day) == ("weekends", 1, 15)
    assert dict(violation.values) == {
        "name": Person(0),
        "weekends": 3,
        "day": Day(15),
        "limit": 2,
    }


def test_both_days_of_a_weekend_count_once():
    assert not found("EE.", 1, SATURDAY)


def test_working_days_are_no_weekend():
    assert not found("EEEEE..", 0)
    assert len(found("....E.E", 0)) == 1


def test_last_weeks_weekend_counts_on():
    assert len(found("E......", 1, SATURDAY, history=SATURDAY_WORKED)) == 1
    assert not found("E......", 1, SATURDAY, history=(OFF,) * 7)


def test_a_saturday_of_the_past_and_its_sunday_are_one_weekend():
    assert not found("E......", 1, SUNDAY, history=(0,))
    week_before = (*SATURDAY_WORKED, 0)  # two Saturdays, then the horizon's Sunday
    (violation,) = found("E......", 1, SUNDAY, history=week_before)
    assert violation.amount == 1
    # The weekend is lost on its Saturday already, whatever the Sunday brings.
    assert len(found(".......", 1, SUNDAY, history=week_before)) == 1


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("limit", [0, 1, 2])
@pytest.mark.parametrize(
    ("first", "history"),
    [
        (FRIDAY, ()),
        (SATURDAY, SATURDAY_WORKED),
        (SUNDAY, (*SATURDAY_WORKED, 0)),
        (SUNDAY, (*SATURDAY_WORKED, OFF)),
    ],
)
def test_solver_and_checker_agree_on_every_roster(hard, limit, first, history):
    of = problem(days=4, patterns=ONE, first_weekday=first, history=(history,) if history else ())
    assert_halves_agree(Weekends(hard=hard, weight=3, max_in_a_row=limit), of)


@pytest.mark.parametrize("hard", [True, False])
def test_solver_and_checker_agree_over_two_weekends(hard):
    of = problem(days=9, patterns=ONE, first_weekday=SATURDAY, history=(SATURDAY_WORKED,))
    rule = Weekends(hard=hard, weight=3, max_in_a_row=1)
    assert assert_halves_agree(rule, of) == ({0, 1, 2} if hard else {0, 3, 6})


def totals(line: str, most: int | None):
    of = problem(person(max_weekends=most), days=len(line), patterns=ONE, first_weekday=SATURDAY)
    return list(Weekends(hard=True, max_in_a_row=9).violations(of, roster(line, patterns=ONE)))


def test_so_many_weekends_of_the_horizon_are_allowed_and_one_more_is_not():
    line = "EE....." + "..EEEEE" + ".E....." + "E......"
    assert not totals(line, None)
    assert not totals(line, 3)
    (violation,) = totals(line, 2)
    assert (violation.amount, violation.day) == (1, None)
    assert violation.text == "{name} works {weekends} weekends in all; at most {limit}"
    assert dict(violation.values) == {"name": Person(0), "weekends": 3, "limit": 2}


def test_weekends_of_the_history_are_no_part_of_the_sum():
    of = problem(
        person(max_weekends=0),
        days=1,
        patterns=ONE,
        first_weekday=SATURDAY,
        history=(SATURDAY_WORKED,),
    )
    assert not list(Weekends(hard=True).violations(of, roster(".", patterns=ONE)))


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("most", [0, 1, 2])
@pytest.mark.parametrize("history", [(), ((0,),)])
def test_solver_and_checker_agree_on_the_sum(hard, most, history):
    of = problem(
        person(max_weekends=most), days=9, patterns=ONE, first_weekday=SUNDAY, history=history
    )
    assert_halves_agree(Weekends(hard=hard, weight=3, max_in_a_row=1), of)


def test_two_periods_of_the_contract_have_their_weekends_twice():
    for weeks, amounts in ((1, []), (4, [1]), (None, [1])):
        of = problem(person(max_weekends=1, period_weeks=weeks), days=14, patterns=ONE)
        found = Weekends().violations(of, roster(".....E......E.", patterns=ONE))
        assert [v.amount for v in found] == amounts
