"""What may be asked of the choice."""

from __future__ import annotations

import math

import pytest

from solver.domain.time_grid import TimeGrid
from solver.domain.validation import FieldError
from solver.patterns.answer import DesignProgress
from solver.patterns.candidate import CandidateGrid, ShiftShape
from solver.patterns.question import DayClasses, DesignRequest, QueueWorth

GRID = CandidateGrid((ShiftShape(480, 480),))


def test_days_are_of_one_class_or_weekends_apart():
    grid = TimeGrid(7, 60, first_weekday=4)
    assert DayClasses.SAME.of(grid) == (0,) * 7
    assert DayClasses.WEEKEND.of(grid) == (0, 1, 1, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("field", "make"),
    [
        ("patterns", lambda: DesignRequest(GRID, 0)),
        ("fix", lambda: DesignRequest(GRID, 1, ("A", "B"))),
        ("fix", lambda: DesignRequest(GRID, 3, ("A", "A"))),
        ("gains", lambda: QueueWorth(((1, 2),), (3,))),
        ("gains", lambda: QueueWorth(((1, 0),), (3,))),
        ("offered", lambda: QueueWorth(((2, 1),), ())),
    ],
)
def test_what_cannot_be_asked_is_refused(field, make):
    with pytest.raises(FieldError) as caught:
        make()
    assert caught.value.field == field


def test_the_gap_is_a_share_of_what_is_lost():
    assert DesignProgress(200.0, 150.0, 1.0, 6).gap == 0.25
    assert DesignProgress(None, -math.inf, 1.0, 6).gap is None
    assert DesignProgress(0.5, 0.25, 1.0, 6).gap == 0.25
