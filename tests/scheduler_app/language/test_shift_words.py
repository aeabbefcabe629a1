"""What a shift is called."""

from __future__ import annotations

from dataclasses import replace

from scheduler_app.language.shift_words import shift_text
from solver.domain.pattern import Pattern

EARLY = Pattern("E", 420, 540, 480, "Early")


def test_hours_past_midnight_are_clock_times():
    assert shift_text(Pattern("N", 1_320, 540, 480)) == "N, 22:00–07:00"


def test_a_standby_shift_says_so():
    reserve = replace(EARLY, is_standby=True)
    assert shift_text(reserve) == "E Early, 07:00–16:00, standby"
