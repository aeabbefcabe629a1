"""The candidate grid: which starts and shapes there are."""

from __future__ import annotations

import pytest

from solver.domain.pattern import Pattern
from solver.domain.validation import FieldError
from solver.patterns.candidate import (
    Candidate,
    CandidateGrid,
    ShiftShape,
    candidate_of,
    split_shapes,
)

H = 60
EIGHT = ShiftShape(510, 480, 30)


def test_every_start_has_every_shape():
    grid = CandidateGrid((EIGHT, ShiftShape(240, 240)), 30, 7 * H, 8 * H)
    found = [(c.start_minute, c.shape.length_minutes) for c in grid.candidates()]
    assert found == [(420, 240), (420, 510), (450, 240), (450, 510), (480, 240), (480, 510)]


def test_a_day_of_half_hours_has_48_starts():
    assert len(CandidateGrid((EIGHT,)).candidates()) == 48
    assert len(CandidateGrid((EIGHT,), 15).candidates()) == 96


def test_shifts_over_midnight_are_left_out_if_not_wanted():
    found = CandidateGrid((EIGHT,), over_midnight=False).candidates()
    assert max(c.end_minute for c in found) == 24 * H
    assert max(c.start_minute for c in found) == 15 * H + 30


def test_a_candidate_is_a_night_as_its_pattern_is():
    pattern = Pattern("N", 23 * H, 510, 480, break_minutes=30)
    assert candidate_of(pattern) == Candidate(23 * H, EIGHT)
    assert candidate_of(pattern).is_night
    assert not Candidate(9 * H, EIGHT).is_night


@pytest.mark.parametrize(
    ("field", "make"),
    [
        ("lengths", lambda: CandidateGrid(())),
        ("step", lambda: CandidateGrid((EIGHT,), 0)),
        ("latest_start", lambda: CandidateGrid((EIGHT,), 30, 600, 570)),
        ("earliest_start", lambda: CandidateGrid((EIGHT,), 30, -30)),
        ("paid_hours", lambda: ShiftShape(480, 510)),
        ("break_minutes", lambda: ShiftShape(60, 60, 60)),
        ("start", lambda: Candidate(24 * H, EIGHT)),
    ],
)
def test_what_does_not_fit_is_refused(field, make):
    with pytest.raises(FieldError) as caught:
        make()
    assert caught.value.field == field


def test_split_shifts_pay_the_same_in_two_parts_and_leave_the_rest_of_a_day():
    found = split_shapes([EIGHT, ShiftShape(240, 240)])
    # Four hours make no two parts of three; eight make 3 + 5, 4 + 4 and 5 + 3.
    assert {shape.paid_minutes for shape in found} == {480}
    assert {shape.gap_start_minute for shape in found} == {180, 240, 300}
    assert {shape.gap_minutes for shape in found} == {120, 180, 240, 300}
    assert max(shape.length_minutes for shape in found) == 13 * H
    assert all(shape.length_minutes - shape.gap_minutes == 480 for shape in found)
    assert split_shapes([found[0]]) == (found[0],)


def test_no_split_shift_ends_after_midnight():
    grid = CandidateGrid(split_shapes([EIGHT]))
    assert max(c.end_minute for c in grid.candidates()) == 24 * H
