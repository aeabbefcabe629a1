"""What a dragged bar makes of a pattern."""

from __future__ import annotations

import pytest

from scheduler_app.screens.shifts.pattern_times import Grip, moved
from solver.domain.pattern import Pattern

H = 60
DAY = Pattern("D", 8 * H, 9 * H, 8 * H, break_minutes=H)
ODD = Pattern("O", 8 * H + 10, 8 * H, 8 * H)


@pytest.mark.parametrize(
    ("grip", "by", "expected"),
    [
        (Grip.WHOLE, 20, (8 * H + 15, 9 * H, 8 * H)),
        (Grip.WHOLE, -9 * H, (0, 9 * H, 8 * H)),
        (Grip.WHOLE, 20 * H, (23 * H + 45, 9 * H, 8 * H)),
        (Grip.START, 60, (9 * H, 8 * H, 7 * H)),
        (Grip.END, 60, (8 * H, 10 * H, 9 * H)),
        (Grip.END, -9 * H, (8 * H, H + 15, 15)),
        (Grip.START, 9 * H, (15 * H + 45, H + 15, 15)),
        (Grip.END, 20 * H, (8 * H, 24 * H, 23 * H)),
    ],
)
def test_the_held_part_moves_and_the_pay_follows(grip, by, expected):
    found = moved(DAY, grip, by)
    assert (found.start_minute, found.length_minutes, found.paid_minutes) == expected


def test_a_start_off_the_grid_comes_onto_it():
    assert moved(ODD, Grip.WHOLE, 15).start_minute == 8 * H + 30
