"""What a dragged bar makes of a pattern."""

from __future__ import annotations

import pytest

from scheduler_app.screens.shifts.pattern_times import Grip, moved, with_gap, with_gap_at
from solver.domain.pattern import Pattern
from solver.domain.validation import FieldError

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


SPLIT = Pattern("T", 8 * H, 13 * H, 8 * H, "", H, gap_start_minute=4 * H, gap_minutes=4 * H)
"""08:00-12:00 and 16:00-21:00, an hour of it unpaid."""


@pytest.mark.parametrize(
    ("grip", "by", "parts", "paid"),
    [
        (Grip.WHOLE, H, ((9, 13), (17, 22)), 8),
        (Grip.START, H, ((9, 12), (16, 21)), 7),
        (Grip.END, -H, ((8, 12), (16, 20)), 7),
        (Grip.GAP_START, -H, ((8, 11), (16, 21)), 7),
        (Grip.GAP_END, -H, ((8, 12), (15, 21)), 9),
        (Grip.START, 9 * H, ((11.75, 12), (16, 21)), 4.25),
        (Grip.END, -9 * H, ((8, 12), (16, 16.25)), 3.25),
        (Grip.GAP_END, -9 * H, ((8, 12), (12.25, 21)), 11.75),
    ],
)
def test_the_gap_keeps_its_time_of_day_and_work_around_it(grip, by, parts, paid):
    found = moved(SPLIT, grip, by)
    assert found.parts == tuple((a * H, b * H) for a, b in parts)
    assert found.paid_minutes == paid * H


def test_what_leaves_no_room_for_the_break_is_left_as_it_was():
    short = Pattern("T", 8 * H, 4 * H, 2 * H, "", 50, gap_start_minute=H, gap_minutes=2 * H)
    assert moved(short, Grip.GAP_START, -30).parts[0][1] == short.parts[0][1] - 30
    assert moved(moved(short, Grip.GAP_START, -30), Grip.GAP_END, 30).parts[1][0] == 11 * H


def test_a_gap_moves_the_end_and_leaves_the_work():
    made = with_gap(DAY, 3 * H)
    assert made.parts == ((8 * H, 12 * H + 30), (15 * H + 30, 20 * H))
    assert (made.paid_minutes, made.work_minutes) == (8 * H, 9 * H)
    assert with_gap(made, 0) == DAY
    assert with_gap_at(made, 10 * H).parts == ((8 * H, 10 * H), (13 * H, 20 * H))
    for refused in (lambda: with_gap(DAY, 16 * H), lambda: with_gap_at(made, 19 * H)):
        with pytest.raises(FieldError):
            refused()
