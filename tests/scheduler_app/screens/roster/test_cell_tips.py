"""What hovering a cell says: shift, leave, lock, broken rules."""

from __future__ import annotations

from datetime import timedelta

from scheduler_app.screens.roster.cell_tips import cell_tip
from scheduler_app.screens.roster.roster_span import RosterSpan
from solver.domain.pattern import OFF


def tip_of(document, employee, day):
    place = document.problem.employees[employee].id, document.first_date + timedelta(days=day)
    return cell_tip(document, RosterSpan(document), place)


def test_a_cell_says_shift_hours_and_lock(roster_screen, window):
    tip = tip_of(window.context.document, 0, 1).splitlines()
    assert tip[0].startswith("Li Na, Tue 1 Dec")
    assert tip[1:3] == ["E Early, 07:00–16:00", "Locked"]


def test_a_cell_says_leave_and_the_rules_it_breaks(roster_screen, window):
    document = window.context.document
    document.assign([(2, 5)], 0)
    tip = tip_of(document, 2, 5)
    assert "Leave: annual" in tip
    assert any(line.startswith("• ") for line in tip.splitlines())


def test_a_wish_against_is_told_where_it_is_not_granted_and_only_there(
    roster_screen, window, qtbot
):
    document, told = window.context.document, "Li Na asked not to have off on Tue 1 Dec and has it"

    def lists_it():
        model = roster_screen.violations.model
        rows = [model.index(row).data() for row in range(model.rowCount())]
        return told in rows, f"• {told}" in tip_of(document, 0, 1).splitlines()

    qtbot.waitUntil(lambda: lists_it() == (False, False))
    document.assign([(0, 1)], OFF)
    qtbot.waitUntil(lambda: lists_it() == (True, True))
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: lists_it() == (False, False))
