"""What pointing says of a shift and of a person."""

from __future__ import annotations

from dataclasses import replace

from scheduler_app.document.person_tips import person_tip, shift_text


def test_hours_past_midnight_are_clock_times(window, centre):
    assert shift_text(centre.patterns[2]) == "N, 22:00–07:00"


def test_a_standby_shift_says_so(window, centre):
    reserve = replace(centre.patterns[0], is_standby=True)
    assert shift_text(reserve) == "E Early, 07:00–16:00, standby"


def test_a_person_says_only_what_is_known(roster_screen, window):
    document = window.context.document
    assert person_tip(document, 0).splitlines() == [
        "007 Li Na",
        "Team: A",
        "Contract: Full time",
        "Skills: en, zh",
    ]
    assert "Mentor: Li Na" in person_tip(document, 2)
    assert "Team" not in person_tip(document, 1)
