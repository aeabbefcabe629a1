"""The document: roles chosen for a built roster are named with it."""

from __future__ import annotations

from datetime import date, timedelta

from scheduler_app.store.records import RoleRow
from scheduler_app.store.week import week_of
from solver.domain.roster import Roster
from solver.rules.role_rotation import RoleRotation
from tests.scheduler_app.edits import puts

MONDAY, NEXT_MONDAY = date(2026, 11, 30), date(2026, 12, 7)
E, L = range(2)


def assert_in_step(document):
    """Memory, file and a week built from the file anew say the same."""
    stored = document.project.data()
    assert document.data == stored
    assert document.week == week_of(stored, document.first_date)


def roles_of(document):
    return {(row.employee_id, row.week): row.queue for row in document.data.roles}


def test_the_roles_chosen_for_a_built_roster_are_named_in_the_same_step(document):
    earlier, before = NEXT_MONDAY - timedelta(days=14), RoleRow("008", MONDAY, "Chat")
    past = [RoleRow("007", earlier, "Phone"), before]
    document.edit("rule and roles", puts(RoleRotation(weight=1, most_weeks=1), *past))
    # By the rule Li Na has to leave the phone, which nobody else serves.
    document.apply_roster(Roster(((E,) * 7, (L,) * 7, (L,) * 7)))
    found = roles_of(document)
    assert found == {
        ("007", earlier): "Phone",
        ("007", MONDAY): "Chat",
        ("008", MONDAY): "Chat",
        ("009", MONDAY): "Chat",
    }
    assert document.problem.roles == ((1,), (1,), (1,))
    assert document.coverage.scheduled[0, :14].all()  # the night that began in the week before
    assert not document.coverage.scheduled[0, 14:].any()
    assert_in_step(document)
    document.undo_stack.undo()
    assert roles_of(document) == {("007", earlier): "Phone", ("008", MONDAY): "Chat"}
    assert_in_step(document)
    document.undo_stack.redo()
    assert roles_of(document) == found


def test_without_the_rule_nobody_is_given_a_role(document):
    document.apply_roster(Roster(((E,) * 7, (L,) * 7, (L,) * 7)))
    assert document.data.roles == ()
