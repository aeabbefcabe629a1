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


def test_a_split_shift_says_both_parts():
    split = Pattern("T", 480, 720, 480, gap_start_minute=240, gap_minutes=240)
    assert shift_text(split) == "T, 08:00–12:00 + 16:00–20:00"
