"""The checker: each limit at its edge, and one unit beyond."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.activities.checks import activity_breaches, shift_breaches
from solver.domain.activity import Activity, ActivityKind, Meeting
from solver.domain.employee import Level
from solver.domain.pattern import Pattern
from tests.solver.activities.scenes import LUNCH, SHORT, TEA, H
from tests.solver.tiny import person, problem, roster

BEGIN = 8 * H


def lunch(after, employee=0, **more):
    return Activity(employee, BEGIN + after, ActivityKind.LUNCH, 30, name="Lunch", **more)


def tea(after, employee=0, length=15):
    return Activity(employee, BEGIN + after, ActivityKind.BREAK, length, name="Tea")


def amounts(activities, *people, rules=(LUNCH,), meetings=(), line="S"):
    of = problem(*people or (person(),), days=1, patterns=(SHORT,), break_rules=rules)
    rostered = roster(*[line] * len(of.employees), patterns=(SHORT,))
    found = activity_breaches(of, rostered, activities, meetings)
    return [(b.text.partition(" ")[0] + b.text.rpartition("}")[2], b.amount) for b in found]


@pytest.mark.parametrize(("after", "late"), [(60, 0), (150, 0), (59, 1), (151, 1)])
def test_a_break_begins_within_its_window(after, late):
    assert [n for _, n in amounts([lunch(after)])] == [late] * bool(late)


@pytest.mark.parametrize(("between", "short"), [(30, 0), (29, 1)])
def test_two_breaks_keep_their_distance(between, short):
    found = amounts([tea(30), lunch(45 + between)], rules=(TEA, LUNCH))
    assert [n for _, n in found] == [short] * bool(short)


@pytest.mark.parametrize(("most", "beyond"), [(120, 0), (119, 1)])
def test_nobody_works_too_long_without_a_break(most, beyond):
    found = amounts([lunch(90)], rules=(replace(LUNCH, most_work_minutes=most),))
    assert [n for _, n in found] == [beyond] * bool(beyond)


def test_a_meeting_is_no_break():
    talk = Activity(0, BEGIN + 180, ActivityKind.MEETING, 30)
    found = amounts([lunch(60), talk], rules=(replace(LUNCH, most_work_minutes=149),))
    assert [n for _, n in found] == [1]


def test_a_missing_break_and_a_wrong_length_are_told():
    assert [n for _, n in amounts([])] == [1]
    assert [n for _, n in amounts([replace(lunch(60), length_minutes=25)])] == [5]


def test_activities_may_touch_but_not_overlap():
    talk = Activity(0, BEGIN + 90, ActivityKind.MEETING, 30)
    assert amounts([lunch(60), talk]) == []
    assert [n for _, n in amounts([lunch(60), replace(talk, start=BEGIN + 89)])] == [1]


def test_an_activity_lies_in_a_shift():
    talk = Activity(0, BEGIN + 210, ActivityKind.MEETING, 30)
    assert amounts([lunch(60), talk]) == []
    assert len(amounts([lunch(60), replace(talk, start=BEGIN + 211)])) == 1
    assert len(amounts([lunch(60)], line=".")) == 1


def test_a_share_of_a_team_may_be_away_and_one_person_always():
    four = [person(str(n), team="A") for n in range(4)]
    half = [lunch(60, e) for e in (0, 1)] + [lunch(90, e) for e in (2, 3)]
    assert amounts(half, *four) == []
    third = [lunch(60, e) for e in (0, 1, 2)] + [lunch(90, 3)]
    assert [n for _, n in amounts(third, *four)] == [30]
    little = (replace(LUNCH, most_away_percent=1),)
    in_turn = [lunch(60 + 30 * e, e) for e in range(4)]
    assert amounts(in_turn, *four, rules=little) == []
    assert [n for _, n in amounts(half, *four, rules=little)] == [60]


def test_a_junior_and_her_mentor_take_turns():
    pair = [person("M"), person("J", level=Level.JUNIOR, mentor_id="M")]
    assert amounts([lunch(60), lunch(90, 1)], *pair) == []
    assert [n for _, n in amounts([lunch(60), lunch(75, 1)], *pair)] == [15]


def test_a_meeting_is_held_with_everybody_at_one_time():
    two = [person("A"), person("B")]
    review = Meeting("R", ActivityKind.REVIEW, 30, (0, 1), (0,))
    held = [Activity(e, BEGIN + 180, review.kind, 30, name="R") for e in (0, 1)]
    lunches = [lunch(60), lunch(90, 1)]
    assert amounts([*lunches, *held], *two, meetings=[review]) == []
    assert len(amounts([*lunches, held[0]], *two, meetings=[review])) == 1
    apart = [held[0], replace(held[1], start=BEGIN + 210)]
    assert len(amounts([*lunches, *apart], *two, meetings=[review])) == 1
    whoever = replace(review, required=False)
    assert amounts([*lunches, held[0]], *two, meetings=[whoever]) == []


def test_a_daily_meeting_is_held_each_day():
    of = problem(person("A"), person("B"), days=2, patterns=(SHORT,), break_rules=())
    rostered = roster("SS", "SS", patterns=(SHORT,))
    review = Meeting("R", ActivityKind.REVIEW, 30, (0, 1), (0, 1), daily=True)
    held = [
        Activity(e, 24 * H * day + BEGIN, review.kind, 30, name="R")
        for e in (0, 1)
        for day in (0, 1)
    ]
    assert activity_breaches(of, rostered, held, [review]) == []
    (missing,) = activity_breaches(of, rostered, held[:3], [review])
    assert (missing.employee, missing.day) == (1, 1)
    apart = [*held[:3], replace(held[3], start=held[3].start + 30)]
    (found,) = activity_breaches(of, rostered, apart, [review])
    assert found.day == 1


@pytest.mark.parametrize(("start", "missing"), [(22 * H, 0), (21 * H, 1)])
def test_a_briefing_is_due_where_a_shift_starts_in_its_window(start, missing):
    night = Pattern("N", start, 9 * H, 8 * H)
    of = problem(days=2, patterns=(night,), break_rules=())
    brief = Meeting("B", ActivityKind.BRIEFING, 15, (0,), (0, 1), 0, 22 * H, daily=True)
    found = activity_breaches(of, roster("N.", patterns=(night,)), [], [brief])
    assert [b.day for b in found] == [0] * missing


def test_nobody_on_standby_has_a_meeting():
    standby = replace(SHORT, is_standby=True, paid_minutes=0)
    of = problem(days=1, patterns=(standby,), break_rules=())
    review = Meeting("R", ActivityKind.TRAINING, 30, (0,), (0,))
    assert activity_breaches(of, roster("S", patterns=(standby,)), [], [review]) == []


def test_one_shift_is_judged_by_itself():
    of = problem(days=1, patterns=(SHORT,), break_rules=(LUNCH,))
    rostered = roster("S", patterns=(SHORT,))
    assert shift_breaches(of, rostered, [lunch(60)], 0, 0) == []
    (found,) = shift_breaches(of, rostered, [lunch(45)], 0, 0)
    assert (found.employee, found.day, found.amount) == (0, 0, 15)
