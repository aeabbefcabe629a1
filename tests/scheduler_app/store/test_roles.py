"""Roles: from dated records to the problem and back, chosen and kept in a real file."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest

from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import RoleRow
from scheduler_app.store.roles import role_changes, role_rows, with_chosen_roles, with_named_roles
from scheduler_app.store.week import week_of
from scheduler_app.store.week_cells import LEDGER_DAYS
from solver.domain.validation import FieldError
from solver.rules.role_rotation import RoleRotation

MONDAY = date(2026, 11, 30)
PHONE, CHAT = 0, 1


def week_at(weeks: int) -> date:
    return MONDAY + timedelta(days=7 * weeks)


def role(who: str, weeks: int, queue: str) -> RoleRow:
    return RoleRow(who, week_at(weeks), queue)


@pytest.fixture
def rotating(centre):
    """Li Na serves both queues; the others only Chat, which asks for no skill."""
    rules = tuple(RoleRotation(weight=1) if r.key == "role_rotation" else r for r in centre.rules)
    return replace(centre, rules=rules)


def test_a_week_starts_on_a_monday():
    with pytest.raises(FieldError, match="Monday"):
        RoleRow("007", date(2026, 12, 1), "Chat")


def test_roles_of_the_horizon_and_of_the_weeks_before_reach_the_problem(centre):
    rows = (
        role("007", -3, "Phone"),
        role("007", -1, "Chat"),
        role("007", 0, "Phone"),
        role("007", 3, "Chat"),
        role("008", -2, "Chat"),
    )
    data = replace(centre, roles=rows)
    one = week_of(data, MONDAY).problem
    assert one.roles == ((PHONE,), (None,), (None,))
    assert one.past_roles == ((PHONE, None, CHAT), (None, CHAT, None), (None,) * 3)
    assert [one.role(0, week) for week in (-4, -3, -2, -1, 0)] == [None, PHONE, None, CHAT, PHONE]
    assert week_of(data, MONDAY, 2).problem.roles[0] == (PHONE, None)
    four = week_of(data, MONDAY, 4)
    assert four.problem.roles[0] == (PHONE, None, None, CHAT)
    assert list(role_rows(four)) == [rows[2], rows[3]]


def test_roles_of_other_times_are_left_out(centre):
    long_ago = -LEDGER_DAYS // 7
    rows = (role("007", long_ago - 1, "Phone"), role("007", 1, "Phone"))
    of = week_of(replace(centre, roles=rows), MONDAY).problem
    assert (of.roles, of.past_roles) == ((), ())
    known = week_of(replace(centre, roles=(role("007", long_ago, "Phone"),)), MONDAY).problem
    assert len(known.past_roles[0]) == LEDGER_DAYS // 7


def test_a_role_whose_skill_was_lost_counts_as_none(centre):
    of = week_of(replace(centre, roles=(role("008", 0, "Phone"),)), MONDAY).problem
    assert of.roles == ()


@pytest.mark.parametrize("weeks", [1, 2, 4])
def test_chosen_roles_are_kept_in_the_file_and_rotate_in_the_next_weeks(rotating, tmp_path, weeks):
    path = tmp_path / "centre.sixshift"
    demand = tuple(
        replace(row, start=row.start + timedelta(days=7 * n))
        for n in range(8)
        for row in rotating.demand
    )
    with closing(ProjectFile.create(path, replace(rotating, demand=demand))) as project:
        for first in range(0, 8, weeks):
            data = project.data()
            week = with_chosen_roles(week_of(data, week_at(first), weeks))
            changes = role_changes(data, week)
            assert len(changes) == 3 * weeks
            project.write(changes)
            assert not role_changes(project.data(), week)
    with closing(ProjectFile.open(path)) as project:
        stored = project.data().roles
    of_lead = [row.queue for row in stored if row.employee_id == "007"]
    assert len(of_lead) == 8
    assert all(len(set(of_lead[n : n + 3])) == 2 for n in range(6))
    assert {row.queue for row in stored if row.employee_id != "007"} == {"Chat"}
    assert stored == tuple(sorted(stored, key=lambda row: (row.employee_id, row.week)))


def test_a_stale_role_is_replaced(rotating):
    old = role("008", 0, "Phone")
    data = replace(rotating, roles=(old,))
    changes = role_changes(data, with_chosen_roles(week_of(data, MONDAY)))
    assert Change(old, role("008", 0, "Chat")) in changes


def test_nobody_gets_a_role_while_the_rule_is_off(centre):
    week = week_of(centre, MONDAY)
    assert with_chosen_roles(week) == week
    assert not role_changes(centre, week)


def test_named_roles_take_the_place_of_those_of_the_week(centre):
    week = week_of(replace(centre, roles=(role("007", 0, "Phone"),)), MONDAY)
    rows = [role("009", 0, "Chat"), role("009", 1, "Chat")]
    assert with_named_roles(week, rows).problem.roles == ((None,), (None,), (CHAT,))


def test_without_people_there_are_no_roles(rotating):
    nobody = replace(rotating, employees=(), cells=(), availability=(), time_off=(), requests=())
    week = with_chosen_roles(week_of(nobody, MONDAY))
    assert list(role_rows(week)) == []
