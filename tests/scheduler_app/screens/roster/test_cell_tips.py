"""What hovering says: shift with hours, leave, lock, broken rules; the person."""

from __future__ import annotations

from dataclasses import replace

from scheduler_app.screens.roster.cell_tips import cell_tip, person_tip, shift_text
from solver.domain.pattern import OFF


def test_a_cell_says_shift_hours_and_lock(roster_screen, window):
    tip = cell_tip(window.context.document, 0, 1).splitlines()
    assert tip[0].startswith("Li Na, Tue 1 Dec")
    assert tip[1:3] == ["E Early, 07:00–16:00", "Locked"]


def test_a_cell_says_leave_and_the_rules_it_breaks(roster_screen, window):
    document = window.context.document
    document.assign([(2, 5)], 0)
    tip = cell_tip(document, 2, 5)
    assert "Leave: annual" in tip
    assert any(line.startswith("• ") for line in tip.splitlines())


def test_a_wish_against_is_told_where_it_is_not_granted_and_only_there(
    roster_screen, window, qtbot
):
    document, told = window.context.document, "Li Na asked not to have off on Tue 1 Dec and has it"

    def lists_it():
        model = roster_screen.violations.model
        rows = [model.index(row).data() for row in range(model.rowCount())]
        return told in rows, f"• {told}" in cell_tip(document, 0, 1).splitlines()

    qtbot.waitUntil(lambda: lists_it() == (False, False))
    document.assign([(0, 1)], OFF)
    qtbot.waitUntil(lambda: lists_it() == (True, True))
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: lists_it() == (False, False))


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
