"""Locked cells: a shift or a day off that stays."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF
from solver.domain.wishes import Pin
from solver.rules.pinned import Pinned
from solver.rules.wording import Day, Person, Shift
from tests.solver.tiny import assert_halves_agree, problem, roster

LOCKED = problem(pins=(Pin(0, 0, 1), Pin(0, 2, OFF)))


def test_the_locked_cells_are_kept():
    assert not list(Pinned().violations(LOCKED, roster("NE.")))


def test_another_shift_or_none_on_a_locked_cell_is_a_breach():
    first, second = Pinned().violations(LOCKED, roster(".EE"))
    assert (first.rule, first.amount, first.employee, first.day) == ("pinned", 1, 0, 0)
    assert dict(first.values) == {
        "name": Person(0),
        "pinned": Shift(1),
        "day": Day(0),
        "shift": Shift(OFF),
    }
    assert dict(second.values)["pinned"] == Shift(OFF)
    assert len(list(Pinned().violations(LOCKED, roster("E..")))) == 1


@pytest.mark.parametrize("hard", [True, False])
def test_solver_and_checker_agree_on_every_roster(hard):
    seen = assert_halves_agree(Pinned(hard=hard, weight=4), LOCKED)
    assert seen == ({0, 1, 2} if hard else {0, 4, 8})
