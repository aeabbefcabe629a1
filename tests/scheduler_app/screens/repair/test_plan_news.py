"""Who is told what: changed shifts, and breaks that are not as they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from scheduler_app.exchange.roster_messages import Pause
from scheduler_app.screens.repair.plan_news import plan_news
from scheduler_app.store.records import ActivityRow
from scheduler_app.store.week import week_of
from solver.domain.activity import ActivityKind
from solver.domain.pattern import OFF
from solver.replan.derived import derived
from solver.replan.plan import ChangeKind, Plan, ShiftChange, Standing
from tests.scheduler_app.screens.repair.conftest import MONDAY, WEDNESDAY

WED = 2


@pytest.fixture
def week(small_centre):
    """Gao Xiang and Xu Qiang have lunch at 12:00 on Wednesday."""
    lunches = tuple(
        ActivityRow(person, datetime(2026, 12, 2, 12), ActivityKind.LUNCH, 30, False)
        for person in ("002", "003")
    )
    return week_of(replace(small_centre, activities=lunches), MONDAY)


def plan_of(week, *changes, absent=(), new=(), activities=None):
    all_changes = (*changes, *absent)
    roster = week.roster.with_cells([(c.employee, c.day, c.after) for c in all_changes])
    held = week.activities if activities is None else activities
    nothing = Standing(None, None, None, 0, 0)
    parts = (tuple(changes), tuple(absent), tuple(new), roster, tuple(held))
    return Plan(*parts, len(changes), nothing, (), 0, 0, True, 0.0)


def test_only_who_changes_is_told(week):
    called = ShiftChange(6, WED, OFF, 0, ChangeKind.CALL_IN)
    absent = ShiftChange(0, WED, 0, OFF, ChangeKind.ABSENT)
    (told,) = plan_news(week, plan_of(week, called, absent=[absent]))
    assert (told.employee_id, told.name) == ("007", "Huang Li")
    (news,) = told.news
    assert (news.day, news.before, news.code, news.breaks) == (WEDNESDAY, None, "E", ())
    assert news.after.code == "E"


def test_the_hours_say_it_where_a_shift_was_made_for_the_plan(week):
    n = len(week.problem.patterns)
    longer = derived(week.problem.patterns[0], 480, 1110)
    change = ShiftChange(1, WED, 0, n, ChangeKind.EXTEND)
    (told,) = plan_news(week, plan_of(week, change, new=[longer]))
    (news,) = told.news
    assert (news.code, news.before.code) == ("", "E")
    assert news.after.end_minute == 1110
    assert news.breaks == ()  # the lunch is where it was


def test_who_only_has_another_lunch_is_told_that(week):
    moved = [replace(a, start=a.start + 60) if a.employee == 2 else a for a in week.activities]
    (told,) = plan_news(week, plan_of(week, activities=moved))
    (news,) = told.news
    assert told.employee_id == "003"
    assert news.before == news.after
    assert news.breaks == (Pause(datetime(2026, 12, 2, 13), 30, ActivityKind.LUNCH),)


def test_who_goes_early_is_told_both_hours_with_her_breaks(week):
    n = len(week.problem.patterns)
    rest = derived(week.problem.patterns[0], 480, 840)
    absent = ShiftChange(2, WED, 0, n, ChangeKind.ABSENT)
    moved = [replace(a, start=a.start - 60) if a.employee == 2 else a for a in week.activities]
    (told,) = plan_news(week, plan_of(week, absent=[absent], new=[rest], activities=moved))
    (news,) = told.news
    assert (news.before.end_minute, news.after.end_minute) == (990, 840)


def test_the_days_of_a_person_are_in_order(week):
    changes = (
        ShiftChange(6, 3, OFF, 1, ChangeKind.CALL_IN),
        ShiftChange(6, WED, OFF, 0, ChangeKind.CALL_IN),
    )
    (told,) = plan_news(week, plan_of(week, *changes))
    assert [news.code for news in told.news] == ["E", "L"]
