"""Consecutive days off: the boundary, last week's free days, leave."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.wishes import TimeOff
from solver.rules.consecutive_days_off import ConsecutiveDaysOff
from solver.rules.wording import Day, Person
from tests.solver.tiny import EARLY, assert_halves_agree, problem, roster

ONE = (EARLY,)


def leave(*days: int) -> tuple[TimeOff, ...]:
    return tuple(TimeOff(0, d * MINUTES_PER_DAY, (d + 1) * MINUTES_PER_DAY) for d in days)


def found(line: str, limit: int, history: tuple[int, ...] = (), time_off=()):
    of = problem(
        days=len(line),
        patterns=ONE,
        history=(history,) if history else (),
        time_off=time_off,
    )
    rule = ConsecutiveDaysOff(hard=True, max_in_a_row=limit)
    return list(rule.violations(of, roster(line, patterns=ONE)))


def test_so_many_days_off_are_allowed_and_one_more_is_not():
    assert not found("E...E..", 3)
    (violation,) = found("E....EE", 3)
    assert (violation.rule, violation.amount, violation.day) == ("consecutive_days_off", 1, 4)
    assert dict(violation.values) == {"name": Person(0), "days": 4, "day": Day(1), "limit": 3}


def test_days_off_of_last_week_count_on_but_are_not_charged():
    assert not found(".E.....", 5, history=(0, OFF, OFF))
    (violation,) = found(".E", 2, history=(0, OFF, OFF, OFF))
    assert (violation.amount, violation.day) == (1, 0)
    assert dict(violation.values)["day"] == Day(-3)


def test_leave_is_no_day_off_and_ends_the_run():
    assert not found(".....", 2, time_off=leave(2))
    assert len(found("....E", 2, time_off=leave(0))) == 1
    assert not found("..", 2, history=(OFF, OFF), time_off=leave(-1))


def test_it_is_off_unless_asked_for():
    assert ConsecutiveDaysOff().is_off


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("limit", [1, 2, 3])
@pytest.mark.parametrize("history", [(), (OFF,), (OFF, OFF, OFF), (OFF, 0, OFF)])
@pytest.mark.parametrize("days", [(), (1,), (-1, 0), (0, 1, 2, 3)])
def test_solver_and_checker_agree_on_every_roster(hard, limit, history, days):
    of = problem(days=4, patterns=ONE, history=(history,) if history else (), time_off=leave(*days))
    assert_halves_agree(ConsecutiveDaysOff(hard=hard, weight=3, max_in_a_row=limit), of)
