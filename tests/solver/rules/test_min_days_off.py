"""Days off together: the boundary, blocks that the week's edges cut, leave."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF
from solver.rules.min_days_off import MinDaysOff
from solver.rules.wording import Day, Person
from tests.solver.tiny import assert_halves_agree, one_person, roster


def found(line: str, least: int, history: tuple[int, ...] = (), leave: tuple[int, ...] = ()):
    of = one_person(len(line), history, leave, min_days_off=least)
    return list(MinDaysOff().violations(of, roster(line)))


def test_so_many_days_off_together_are_allowed_and_one_less_is_not():
    assert not found("EE..EEE", 2)
    (violation,) = found("EE..EEE", 3)
    assert (violation.rule, violation.amount, violation.day) == ("min_days_off", 1, 4)
    assert dict(violation.values) == {"name": Person(0), "days": 2, "day": Day(2), "limit": 3}


def test_one_asks_for_nothing():
    assert not found("E.E.E.E", 1)


def test_blocks_cut_by_the_edges_of_what_is_known_may_be_short():
    assert not found(".EEEEE.", 2)
    assert not found("EEEEEE.", 3, history=(OFF,))


def test_a_block_that_began_last_week_goes_on():
    assert not found(".EEEEEE", 2, history=(0, OFF))
    (violation,) = found("EEEEEEE", 2, history=(0, OFF))
    assert (violation.amount, violation.day, dict(violation.values)["day"]) == (1, 0, Day(-1))
    assert not found("EEEEEEE", 2, history=(0, OFF, 0))  # ended last week: past mending


def test_a_block_with_leave_in_it_may_be_short():
    assert found("EE.EE", 2)
    assert not found("EE.EE", 2, leave=(2,))
    assert not found("E..EE", 3, leave=(2,))
    assert not found("EEEEE", 2, history=(0, OFF), leave=(-1,))


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("least", [1, 2, 3, 4])
@pytest.mark.parametrize("history", [(), (OFF,), (0,), (0, OFF), (OFF, OFF, 0), (0, OFF, OFF)])
@pytest.mark.parametrize("leave", [(), (-1,), (1,), (2, 3)])
def test_solver_and_checker_agree_on_every_roster(hard, least, history, leave):
    of = one_person(5, history, leave, min_days_off=least)
    assert_halves_agree(MinDaysOff(hard=hard, weight=3), of)
