"""Breaks and meetings of split shifts: never in the gap, which itself ends a stretch of work."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from solver.activities.checks import activity_breaches
from solver.activities.on_line import answered_with
from solver.activities.place import ToPlace, place
from solver.activities.plans import break_plan, is_legal
from solver.domain.activity import Activity, ActivityKind, BreakRule, Meeting
from solver.domain.pattern import Pattern
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from tests.solver.activities.scenes import most_answered, scene, with_team
from tests.solver.tiny import H, person, problem, roster

SPLIT = Pattern("S", 8 * H, 7 * H, 5 * H, gap_start_minute=3 * H, gap_minutes=2 * H)
"""08:00-11:00 and 13:00-15:00."""
PAUSE = BreakRule("Pause", ActivityKind.BREAK, 15, 30, 270, distance_minutes=30)
LUNCH = BreakRule("Lunch", ActivityKind.LUNCH, 30, 120, 270, False, frozenset("S"), 0, 300, 30)
LIMITS = SearchLimits(60, 1)


def breaches(activities, rules=(PAUSE,), meetings=()):
    of = problem(days=1, patterns=(SPLIT,), break_rules=rules)
    rostered = roster("S", patterns=(SPLIT,))
    return [(b.text, b.amount) for b in activity_breaches(of, rostered, activities, meetings)]


def pause(minute, name="Pause", length=15):
    return Activity(0, minute, ActivityKind.BREAK, length, name=name)


@pytest.mark.parametrize("most", [None, 120, 150])
@pytest.mark.parametrize("rules", [(PAUSE,), (PAUSE, LUNCH)])
def test_what_the_plan_allows_the_checker_finds_right(most, rules):
    rules = tuple(replace(rule, most_work_minutes=most) for rule in rules)
    plan = break_plan(rules, SPLIT, 0)
    assert (plan.missing, plan.gap.most) == ((), most)
    chosen = [one for one in product(*plan.starts) if is_legal(plan, one)]
    assert chosen
    for one in chosen:
        placed = [
            Activity(0, start, rule.kind, rule.length_minutes, rule.paid, name=rule.name)
            for rule, start in zip(plan.rules, one, strict=True)
        ]
        assert breaches(placed, rules) == []


def test_no_break_begins_in_the_gap_or_reaches_into_it():
    alone = break_plan((replace(PAUSE, most_work_minutes=None),), SPLIT, 0)
    minutes = {start for starts in alone.starts for start in starts}
    # Before the gap there is the most choice: from 08:30, and half an hour of work after it.
    assert (min(minutes), max(minutes)) == (8 * H + 30, 10 * H + 15)
    late = break_plan((replace(PAUSE, earliest_minute=165),), SPLIT, 0)
    assert (late.starts[0][0], late.starts[0][-1]) == (13 * H + 30, 14 * H + 30)


def test_windows_count_the_work_and_the_gap_stands_for_a_lunch():
    after_four_hours = replace(PAUSE, earliest_minute=240, latest_minute=240)
    assert break_plan((after_four_hours,), SPLIT, 0).starts == ((14 * H,),)
    assert [n for _, n in breaches([pause(14 * H)], (after_four_hours,))] == []
    assert [n for _, n in breaches([pause(14 * H + 1)], (after_four_hours,))] == [1]
    assert LUNCH.is_for(SPLIT)
    assert not replace(LUNCH, patterns=frozenset()).is_for(SPLIT)
    assert replace(PAUSE, patterns=frozenset()).is_for(SPLIT)


@pytest.mark.parametrize(("minute", "short"), [(615, 0), (616, 1), (810, 0), (809, 1)])
def test_a_break_keeps_its_distance_from_the_gap_too(minute, short):
    assert [n for _, n in breaches([pause(minute)])] == [short] * bool(short)


def test_each_part_has_its_own_most_work():
    # 3 h before the gap are too long without a break, the 2 h after it are not.
    plan = break_plan((replace(PAUSE, most_work_minutes=120),), SPLIT, 0)
    assert (plan.n_before, plan.gap.most) == (1, 120)
    assert (plan.starts[0][0], plan.starts[0][-1]) == (8 * H + 45, 10 * H)
    assert breaches([pause(9 * H)], (replace(PAUSE, most_work_minutes=120),)) == []
    found = breaches([pause(13 * H + 30)], (replace(PAUSE, most_work_minutes=120),))
    assert [amount for _, amount in found] == [60]


@pytest.mark.parametrize(("minute", "is_wrong"), [(645, False), (646, True), (780, False)])
def test_an_activity_in_the_gap_lies_in_no_shift(minute, is_wrong):
    talk = Activity(0, minute, ActivityKind.MEETING, 15)
    found = breaches([talk, pause(9 * H)])
    assert [amount for _, amount in found] == [1] * is_wrong


def with_split(seed, **fields):
    of, rostered = scene(seed, rules=(PAUSE,), people=3, **fields)
    return replace(of, patterns=(SPLIT, *of.patterns[1:])), rostered


@pytest.mark.parametrize("seed", range(5))
def test_no_placement_answers_more(seed):
    of, rostered = with_split(seed)
    of = with_team(of, "A", "A", "A")
    found = place(ToPlace(of, rostered), LIMITS, CancelToken())
    assert found.breaches == ()
    assert found.proven

    def allowed(activities):
        return not activity_breaches(of, rostered, activities)

    best = most_answered(of, rostered, allowed)
    assert answered_with(of, rostered, found.activities).sum() == pytest.approx(best)


def test_meetings_are_held_outside_the_gap_and_briefings_once():
    people = (person(), person("Bo"))
    of = problem(*people, days=1, patterns=(SPLIT,), break_rules=(PAUSE,))
    rostered = roster("S", "S", patterns=(SPLIT,))
    asked = (
        Meeting("Review", ActivityKind.REVIEW, 60, (0, 1), (0,), 10 * H + 30, 14 * H),
        Meeting("Brief", ActivityKind.BRIEFING, 10, (0, 1), (0,)),
    )
    found = place(ToPlace(of, rostered, meetings=asked), LIMITS, CancelToken())
    assert found.breaches == ()
    reviews = {a.start for a in found.activities if a.kind is ActivityKind.REVIEW}
    briefs = [a.start for a in found.activities if a.kind is ActivityKind.BRIEFING]
    assert reviews == {13 * H}
    assert briefs == [8 * H] * 2
