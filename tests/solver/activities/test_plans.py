"""When the breaks of a shift may begin."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from solver.activities.plans import break_plan, gap_of, is_legal, rules_for
from solver.domain.activity import Activity, ActivityKind
from tests.solver.activities.scenes import LATER, LUNCH, SHORT, TEA, H

EIGHT = 8 * H


def starts(rules, pattern=SHORT, **more):
    return [[s - EIGHT for s in found] for found in break_plan(rules, pattern, 0, **more).starts]


def test_a_break_begins_on_quarters_within_its_window_and_ends_in_the_shift():
    assert starts([LUNCH]) == [[60, 75, 90, 105, 120, 135, 150]]
    late = replace(LUNCH, earliest_minute=195, latest_minute=240)
    assert starts([late]) == [[195, 210]]


def test_breaks_come_in_order_of_their_earliest_starts():
    assert [rule.name for rule in rules_for([LUNCH, TEA], SHORT)] == ["Tea", "Lunch"]


def test_of_the_gaps_the_strictest_counts():
    gap = gap_of([replace(LUNCH, most_work_minutes=200), replace(TEA, distance_minutes=45)])
    assert (gap.least, gap.most) == (45, 200)


@pytest.mark.parametrize(("distance", "first_lunch"), [(30, 60), (45, 75)])
def test_the_next_break_keeps_its_distance_from_the_earliest_one(distance, first_lunch):
    found = starts([replace(TEA, distance_minutes=distance), LUNCH])
    assert found[1][0] == first_lunch


def test_starts_without_a_legal_follower_are_left_out():
    lunch = replace(LUNCH, latest_minute=75)
    found = starts([TEA, lunch])
    assert found == [[15, 30], [60, 75]]  # 30 + 15 + 30 = 75


@pytest.mark.parametrize(("most", "expected"), [(120, [[90, 105, 120]]), (119, [[105]])])
def test_nobody_works_longer_than_allowed_before_and_after(most, expected):
    assert starts([replace(LUNCH, most_work_minutes=most)]) == expected


def test_what_is_blocked_is_free_up_to_its_edge():
    blocked = [(EIGHT + 90, EIGHT + 120)]
    assert starts([LUNCH], blocked=blocked) == [[60, 120, 135, 150]]


def test_where_there_is_no_room_the_most_work_is_given_up_first_then_the_distance():
    tight = replace(LUNCH, most_work_minutes=30)
    plan = break_plan([tight, TEA], SHORT, 0)
    assert (plan.gap.least, plan.gap.most, plan.missing) == (30, None, ())
    near = [replace(TEA, latest_minute=15), replace(LUNCH, latest_minute=60, distance_minutes=45)]
    plan = break_plan(near, SHORT, 0)
    assert (plan.gap.least, plan.missing) == (0, ())


def test_a_break_without_any_room_is_missing():
    plan = break_plan([LUNCH, TEA], SHORT, 0, blocked=[(EIGHT + 60, EIGHT + 200)])
    assert [rule.name for rule in plan.rules] == ["Tea"]
    assert [rule.name for rule in plan.missing] == ["Lunch"]


def test_a_locked_break_is_the_only_start_of_its_rule():
    lunch = Activity(0, EIGHT + 100, ActivityKind.LUNCH, 30, locked=True)
    plan = break_plan([LUNCH, TEA], SHORT, 0, locked=[lunch])
    assert plan.starts[1] == (EIGHT + 100,)
    assert plan.locked == (False, True)


def test_the_next_break_keeps_its_distance_from_a_locked_one_that_is_longer():
    late = replace(TEA, name="late", earliest_minute=120, latest_minute=200)  # 30 apart
    lunch = Activity(0, EIGHT + 60, ActivityKind.LUNCH, 45, locked=True, name="Lunch")
    plan = break_plan([LUNCH, late], SHORT, 0, locked=[lunch])
    assert plan.starts[1][0] == EIGHT + 135  # lunch ends at 105
    assert plan.missing == ()


def test_a_break_locked_behind_a_later_one_takes_none_away():
    tea = Activity(0, EIGHT + 180, ActivityKind.BREAK, 15, locked=True, name="Tea")
    plan = break_plan([TEA, LUNCH], SHORT, 0, locked=[tea])
    assert [rule.name for rule in plan.rules] == ["Lunch", "Tea"]
    assert plan.missing == ()
    assert plan.starts == (tuple(EIGHT + m for m in range(60, 121, 15)), (EIGHT + 180,))
    assert plan.gap.least == 30


def test_locked_breaks_stand_for_the_rule_of_their_name():
    twins = [
        replace(TEA, name="first"),
        replace(TEA, name="second", earliest_minute=100, latest_minute=200),
    ]
    second = Activity(0, EIGHT + 110, ActivityKind.BREAK, 15, locked=True, name="second")
    assert break_plan(twins, SHORT, 0, locked=[second]).locked == (False, True)


def test_every_start_that_is_left_is_part_of_a_legal_choice():
    rules = [TEA, LUNCH, replace(TEA, name="late", earliest_minute=130, latest_minute=225)]
    plan = break_plan([replace(r, most_work_minutes=100) for r in rules], LATER, 0)
    legal = [chosen for chosen in product(*plan.starts) if is_legal(plan, chosen)]
    assert [sorted({chosen[r] for chosen in legal}) for r in range(3)] == [
        list(found) for found in plan.starts
    ]
