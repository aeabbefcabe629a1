"""Working days together: the boundary, runs that the week's edges cut, leave."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF
from solver.rules.min_consecutive_days import MinConsecutiveDays
from solver.rules.wording import Day, Person
from tests.solver.tiny import assert_halves_agree, one_person, roster


def found(line: str, least: int, history: tuple[int, ...] = (), leave: tuple[int, ...] = ()):
    of = one_person(len(line), history, leave, min_consecutive_days=least)
    return list(MinConsecutiveDays().violations(of, roster(line)))


def test_so_many_working_days_together_are_allowed_and_one_less_is_not():
    assert not found("..EE...", 2)
    (violation,) = found("..EE...", 3)
    assert (violation.rule, violation.amount, violation.day) == ("min_consecutive_days", 1, 4)
    assert dict(violation.values) == {"name": Person(0), "days": 2, "day": Day(2), "limit": 3}


def test_one_asks_for_nothing():
    assert not found(".E.E.E.", 1)


def test_runs_cut_by_the_edges_of_what_is_known_may_be_short():
    assert not found("E.....E", 2)
    assert not found(".......", 3, history=(0,))


def test_a_run_that_began_last_week_goes_on():
    assert not found("E......", 2, history=(OFF, 0))
    (violation,) = found(".......", 2, history=(OFF, 0))
    assert (violation.amount, violation.day, dict(violation.values)["day"]) == (1, 0, Day(-1))
    assert not found(".......", 2, history=(OFF, 0, OFF))  # ended last week: past mending


def test_leave_counts_as_worked_and_excuses_a_short_run():
    assert found("..E....", 2)
    assert not found("..E....", 2, leave=(3,))
    assert not found("..E....", 3, leave=(1,))
    assert not found("...", 2, leave=(1,))
    assert not found(".......", 2, history=(OFF, OFF), leave=(-1,))


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("least", [1, 2, 3, 4])
@pytest.mark.parametrize("history", [(), (OFF,), (0,), (0, OFF), (OFF, OFF, 0), (0, OFF, OFF)])
@pytest.mark.parametrize("leave", [(), (-1,), (1,), (2, 3)])
def test_solver_and_checker_agree_on_every_roster(hard, least, history, leave):
    of = one_person(5, history, leave, min_consecutive_days=least)
    assert_halves_agree(MinConsecutiveDays(hard=hard, weight=3), of)
