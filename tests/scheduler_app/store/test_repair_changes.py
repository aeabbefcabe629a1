"""A plan written into the records: cells, derived patterns with what names them, activities."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import ActivityRow, CellRow
from scheduler_app.store.repair_changes import repair_changes
from scheduler_app.store.week import week_of
from solver.domain.activity import Activity, ActivityKind, BreakRule
from solver.domain.pattern import OFF
from solver.replan.derived import derived
from solver.replan.plan import ChangeKind, Plan, ShiftChange, Standing

MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 2)
LUNCH = ActivityRow("007", datetime(2026, 12, 2, 11), ActivityKind.LUNCH, 60, False)
STANDING = Standing(None, None, None, 0, 0)


@pytest.fixture
def data(centre):
    """Li Na works E on Tuesday (locked) and Wednesday, with a lunch on Wednesday."""
    people = tuple(
        replace(p, patterns=frozenset({"E"})) if p.id == "007" else p for p in centre.employees
    )
    patterns = tuple(
        replace(p, forbidden_followers=frozenset({"E"})) if p.code == "N" else p
        for p in centre.patterns
    )
    rule = BreakRule("lunch", ActivityKind.LUNCH, 60, 180, 300, patterns=frozenset({"E"}))
    return replace(
        centre, employees=people, patterns=patterns, activities=(LUNCH,), break_rules=(rule,)
    )


@pytest.fixture
def week(data):
    return week_of(data, MONDAY)


def plan_of(week, changes, absent=(), new=(), activities=()):
    roster = week.roster.with_cells([(c.employee, c.day, c.after) for c in (*absent, *changes)])
    return Plan(
        tuple(changes),
        tuple(absent),
        tuple(new),
        roster,
        tuple(activities),
        len(changes),
        STANDING,
        (),
        0,
        0,
        True,
        0.0,
    )


def applied(data, changes):
    book = RecordBook(data)
    book.apply(changes)
    return book.data()


def test_an_absence_empties_the_cell_and_its_shift_of_breaks(data, week):
    absent = ShiftChange(0, 2, 0, OFF, ChangeKind.ABSENT)
    called = ShiftChange(2, 2, OFF, 0, ChangeKind.CALL_IN)
    after = applied(data, repair_changes(data, week, plan_of(week, [called], [absent])))
    cells = {(c.employee_id, c.date): c.pattern for c in after.cells}
    assert (("007", WEDNESDAY)) not in cells
    assert cells["009", WEDNESDAY] == "E"
    assert after.activities == ()
    assert after.patterns == data.patterns


def test_a_lock_stays_a_lock(data, week):
    absent = ShiftChange(0, 1, 0, OFF, ChangeKind.ABSENT)
    after = applied(data, repair_changes(data, week, plan_of(week, [], [absent])))
    assert CellRow("007", TUESDAY, "", pinned=True) in after.cells


def test_a_derived_pattern_comes_with_all_that_names_its_parent(data, week):
    early = week.problem.patterns[0]
    n = len(week.problem.patterns)
    longer = derived(early, early.start_minute, early.end_minute + 120)
    unused = derived(early, early.start_minute, early.end_minute + 60)
    change = ShiftChange(0, 2, 0, n + 1, ChangeKind.EXTEND)
    lunch = Activity(0, 2 * 1440 + 660, ActivityKind.LUNCH, 60, False)
    plan = plan_of(week, [change], new=[unused, longer], activities=[lunch])
    after = applied(data, repair_changes(data, week, plan))
    code = longer.pattern.code
    assert [p.code for p in after.patterns] == ["E", "L", "N", code]
    assert next(p for p in after.patterns if p.code == "N").forbidden_followers == {"E", code}
    assert after.employees[0].patterns == {"E", code}
    assert after.break_rules[0].patterns == {"E", code}
    assert CellRow("007", WEDNESDAY, code) in after.cells
    assert after.activities == (LUNCH,)
    assert week_of(after, MONDAY).roster.cells[0][2] == n


def test_breaks_move_with_the_plan(data, week):
    at = 2 * 1440 + 12 * 60
    lunch = Activity(0, at, ActivityKind.LUNCH, 60, False)
    after = applied(data, repair_changes(data, week, plan_of(week, [], activities=[lunch])))
    assert after.activities == (replace(LUNCH, start=datetime(2026, 12, 2, 12)),)


def test_it_is_undone_whole(data, week):
    early = week.problem.patterns[0]
    longer = derived(early, early.start_minute, early.end_minute + 120)
    change = ShiftChange(0, 2, 0, len(week.problem.patterns), ChangeKind.EXTEND)
    changes = repair_changes(data, week, plan_of(week, [change], new=[longer]))
    book = RecordBook(data)
    book.apply(changes)
    book.apply([change.reversed() for change in changes])
    assert book.data() == data
