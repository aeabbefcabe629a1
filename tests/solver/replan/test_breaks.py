"""Breaks of changed shifts are placed; all others stay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.activities.checks import activity_breaches
from solver.domain.activity import Activity, ActivityKind, BreakRule
from solver.domain.pattern import OFF
from solver.domain.queue import Queue
from solver.domain.repair import RepairSettings
from solver.replan.breaks import with_breaks
from solver.replan.derived import derived, with_patterns
from solver.replan.plan import ChangeKind, Plan, ShiftChange, Standing
from solver.replan.situation import Absence, Situation
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from tests.solver.tiny import EARLY, LATE, H, demand, person, problem, roster

LUNCH = BreakRule("Lunch", ActivityKind.LUNCH, 60, 3 * H, 5 * H)
PATTERNS = tuple(replace(p, break_minutes=60) for p in (EARLY, LATE))
PHONE = (Queue("phone"),)
AT_TEN = Activity(0, 10 * H, ActivityKind.LUNCH, 60, False, False, "Lunch")
AT_ELEVEN = Activity(1, 11 * H, ActivityKind.LUNCH, 60, False, True, "Lunch")


@pytest.fixture
def situation():
    """Two early on Monday, with a lunch each (the second locked); the third is off."""
    of = problem(
        person("A"),
        person("B"),
        person("C"),
        days=2,
        patterns=PATTERNS,
        queues=PHONE,
        requirements=demand(PHONE, {(0, t): 2 for t in range(7, 22)}, 48),
        break_rules=(LUNCH,),
    )
    rostered = roster("E.", "E.", "..", patterns=PATTERNS)
    return Situation(of, (), rostered, 0, (), activities=(AT_TEN, AT_ELEVEN))


def plan_of(situation, *changes, new=(), activities=()):
    rostered = situation.roster.with_cells([(c.employee, c.day, c.after) for c in changes])
    absent = tuple(c for c in changes if c.kind is ChangeKind.ABSENT)
    others = tuple(c for c in changes if c.kind is not ChangeKind.ABSENT)
    nothing = Standing(None, None, None, 0, 0)
    return Plan(
        others, absent, tuple(new), rostered, tuple(activities), 1, nothing, (), 0, 0, True, 0.0
    )


def placed(situation, plan):
    return with_breaks(situation, plan, SearchLimits(20, 1), CancelToken())


def test_who_is_called_in_gets_a_lunch_and_nobody_else_another(situation):
    called = ShiftChange(2, 0, OFF, 0, ChangeKind.CALL_IN)
    plan = placed(situation, plan_of(situation, called, activities=situation.activities))
    assert {AT_TEN, AT_ELEVEN} <= set(plan.activities)
    (new,) = set(plan.activities) - {AT_TEN, AT_ELEVEN}
    assert (new.employee, new.kind, new.locked) == (2, ActivityKind.LUNCH, False)
    assert activity_breaches(situation.problem, plan.roster, plan.activities) == []


def test_a_longer_shift_has_its_break_placed_anew_within_its_window(situation):
    longer = derived(PATTERNS[0], 7 * H, 17 * H)
    change = ShiftChange(0, 0, 0, 2, ChangeKind.EXTEND)
    given = plan_of(situation, change, new=[longer], activities=situation.activities)
    plan = placed(situation, given)
    mine = [a for a in plan.activities if a.employee == 0]
    assert len(mine) == 1
    of = with_patterns(situation.problem, [longer])
    assert activity_breaches(of, plan.roster, plan.activities) == []
    assert AT_ELEVEN in plan.activities


def test_what_has_begun_stays(situation):
    later = replace(situation, now_minute=10 * H + 15)
    longer = derived(PATTERNS[0], 7 * H, 17 * H)
    change = ShiftChange(0, 0, 0, 2, ChangeKind.EXTEND)
    given = plan_of(later, change, new=[longer], activities=later.activities)
    assert AT_TEN in placed(later, given).activities


def test_a_day_without_breaks_stays_without(situation):
    bare = replace(situation, activities=())
    called = ShiftChange(2, 0, OFF, 0, ChangeKind.CALL_IN)
    assert placed(bare, plan_of(bare, called)).activities == ()


def test_other_days_are_left_alone(situation):
    called = ShiftChange(2, 1, OFF, 0, ChangeKind.CALL_IN)
    given = plan_of(situation, called, activities=situation.activities)
    assert placed(situation, given).activities == situation.activities


def test_an_absence_leaves_no_lunch_behind(situation):
    away = replace(situation, absences=(Absence(0, 0, 24 * H),))
    gone = ShiftChange(0, 0, 0, OFF, ChangeKind.ABSENT)
    plan = placed(away, plan_of(away, gone, activities=(AT_ELEVEN,)))
    assert plan.activities == (AT_ELEVEN,)


def test_changed_shifts_of_several_days_all_have_their_lunch(situation):
    tuesday = Activity(1, 34 * H, ActivityKind.LUNCH, 60, False, False, "Lunch")
    rostered = situation.roster.with_cells([(1, 1, 0)])
    both = replace(situation, roster=rostered, activities=(*situation.activities, tuesday))
    changes = [ShiftChange(2, day, OFF, 0, ChangeKind.CALL_IN) for day in (0, 1)]
    plan = placed(both, plan_of(both, *changes, activities=both.activities))
    assert [a.start // (24 * H) for a in plan.activities if a.employee == 2] == [0, 1]
    assert set(both.activities) <= set(plan.activities)


def test_breaks_that_may_not_be_moved_stay_in_a_changed_shift(situation):
    fixed = replace(situation, settings=RepairSettings(may_move_breaks=False))
    longer = derived(PATTERNS[0], 7 * H, 20 * H)  # its middle is 13:30
    change = ShiftChange(0, 0, 0, 2, ChangeKind.EXTEND)
    early = replace(AT_TEN, start=10 * H)
    given = plan_of(situation, change, new=[longer], activities=(early, AT_ELEVEN))
    assert early in placed(fixed, given).activities
    moved = {a.start for a in placed(situation, given).activities if a.employee == 0}
    assert len(moved) == 1
