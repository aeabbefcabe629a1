"""Rosters: empty, changed without touching the original, listed."""

from __future__ import annotations

from solver.domain.pattern import OFF
from solver.domain.roster import Roster


def test_an_empty_roster_has_everybody_off():
    assert Roster.empty(2, 3).cells == ((OFF, OFF, OFF), (OFF, OFF, OFF))
    assert Roster.empty(0, 3).cells == ()


def test_changed_cells_leave_the_original_alone():
    before = Roster.empty(2, 2)
    after = before.with_cells([(0, 1, 4), (1, 0, 2), (0, 1, 3)])
    assert after.cells == ((OFF, 3), (2, OFF))
    assert before == Roster.empty(2, 2)


def test_shifts_are_the_cells_that_are_not_off():
    assert list(Roster(((OFF, 1), (0, OFF))).shifts()) == [(0, 1, 1), (1, 0, 0)]
