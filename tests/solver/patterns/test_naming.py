"""Codes and names of chosen patterns."""

from __future__ import annotations

from dataclasses import replace

from solver.domain.pattern import Pattern
from solver.patterns.candidate import Candidate, ShiftShape, candidate_of
from solver.patterns.naming import named

H = 60
EIGHT, FOUR = ShiftShape(510, 480, 30), ShiftShape(240, 240)
TODAY = (
    Pattern("A", 7 * H, 510, 480, "Early", 30, "#123456"),
    Pattern("E0730", 13 * H, 510, 480, break_minutes=30),
)


def test_what_is_there_already_stays_whole():
    assert named([candidate_of(TODAY[0])], TODAY) == (TODAY[0],)


def test_new_ones_say_their_start_and_hours():
    (made,) = named([Candidate(22 * H + 30, EIGHT)], TODAY)
    assert (made.code, made.name) == ("N2230", "22:30-07:00")
    assert (made.paid_minutes, made.break_minutes) == (480, 30)


def test_no_code_is_given_twice():
    wanted = [
        Candidate(7 * H + 30, EIGHT),
        Candidate(7 * H + 30, FOUR),
        Candidate(7 * H + 30, ShiftShape(270, 240)),
    ]
    codes = [p.code for p in named(wanted, TODAY)]
    assert len({"E0730", *codes}) == 4


def test_a_retired_pattern_is_not_given_again_nor_its_code():
    retired = replace(TODAY[0], code="E0700", is_retired=True)
    (made,) = named([candidate_of(retired)], (retired,))
    assert made.code != "E0700"
    assert not made.is_retired


def test_a_split_shift_says_both_parts():
    shape = ShiftShape(720, 480, 0, 240, 240)
    (made,) = named([Candidate(8 * H, shape)], TODAY)
    assert (made.code, made.name) == ("S0800", "08:00-12:00 + 16:00-20:00")
    assert candidate_of(made) == Candidate(8 * H, shape)
