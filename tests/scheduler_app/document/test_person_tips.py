"""What pointing says of a person."""

from __future__ import annotations

from scheduler_app.document.person_tips import person_tip


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
