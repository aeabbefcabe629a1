"""Meetings: where least is lost, with whom they need."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.activities.meetings import MeetingPlacer
from solver.activities.slots import slots_of
from solver.domain.activity import Activity, ActivityKind, Meeting
from solver.domain.queue import Queue
from tests.solver.activities.scenes import LATER, LUNCH, SHORT, H
from tests.solver.tiny import calls, person, problem, roster

REVIEW = Meeting("Review", ActivityKind.REVIEW, 60, (0, 1), (0,))
TRAINING = replace(REVIEW, name="Course", kind=ActivityKind.TRAINING)
BRIEFING = replace(REVIEW, name="Brief", kind=ActivityKind.BRIEFING, length_minutes=15, daily=True)
QUIET = {8: (0, 9, 18), 9: (0, 9, 18), 10: (0, 1, 2), 11: (0, 9, 18), 12: (0, 5, 10)}


def placed(*meetings, lines=("S", "T"), kept=(), rules=(), curve=None):
    days = len(lines[0])
    shapes = {t + 24 * d: c for d in range(days) for t, c in (curve or QUIET).items()}
    of = problem(
        person("A"),
        person("B"),
        days=days,
        patterns=(SHORT, LATER),
        queues=(Queue("q"),),
        contacts=(calls(0, shapes, 24 * days),),
        break_rules=rules,
    )
    rostered = roster(*lines, patterns=(SHORT, LATER))
    placer = MeetingPlacer(of, rostered, slots_of(of), kept)
    for meeting in meetings:
        placer.place(meeting)
    return {(a.employee, a.start // H) for a in placer.placed if a not in kept}


def test_a_review_brings_everybody_together_in_the_quietest_hour():
    assert placed(REVIEW) == {(0, 10), (1, 10)}


@pytest.mark.parametrize(("to", "hour"), [(11 * H, 10), (11 * H - 1, 9)])
def test_it_keeps_its_window(to, hour):
    assert placed(replace(REVIEW, from_minute=9 * H, to_minute=to)) == {(0, hour), (1, hour)}


def test_whoever_is_not_at_work_is_missing_unless_everybody_must_come():
    assert placed(REVIEW, lines=("S", ".")) == set()
    alone = replace(REVIEW, required=False)
    assert placed(alone, lines=("S", ".")) == set()
    assert placed(replace(alone, attendees=(0,)), lines=("S", ".")) == {(0, 10)}


def test_it_is_held_on_the_day_with_most_of_them():
    review = replace(REVIEW, days=(0, 1), required=False)
    assert placed(review, lines=("SS", ".T")) == {(0, 34), (1, 34)}


def test_training_is_for_each_alone_and_not_in_the_same_hour_if_that_loses_more():
    # The first who leaves at 10 loses 1, the second 6.
    curve = QUIET | {10: (0, 6, 7), 11: (0, 9, 11)}
    assert placed(TRAINING, curve=curve) == {(0, 10), (1, 11)}


def test_a_briefing_is_the_first_thing_of_every_shift():
    assert placed(BRIEFING) == {(0, 8), (1, 9)}
    assert placed(replace(BRIEFING, from_minute=9 * H)) == {(1, 9)}


def test_it_is_not_held_over_what_is_there_or_twice():
    busy = Activity(0, 10 * H, ActivityKind.MEETING, 60, locked=True)
    assert placed(replace(TRAINING, attendees=(0,)), kept=(busy,)) == {(0, 8)}
    held = Activity(0, 11 * H, ActivityKind.TRAINING, 60, locked=True, name="Course")
    assert placed(TRAINING, kept=(held,)) == {(1, 10)}


def test_others_come_to_whoever_is_locked():
    held = Activity(0, 11 * H, ActivityKind.REVIEW, 60, locked=True, name="Review")
    assert placed(REVIEW, kept=(held,)) == {(1, 11)}
    assert placed(REVIEW, kept=(held, replace(held, employee=1))) == set()
    apart = replace(held, employee=1, start=9 * H)
    assert placed(REVIEW, kept=(held, apart)) == set()


def test_a_mentor_coaches_one_junior_after_the_other():
    staff = (person("M"), person("J"), person("K"))
    of = problem(*staff, days=1, patterns=(SHORT,), queues=(Queue("q"),))
    rostered = roster("S", "S", "S", patterns=(SHORT,))
    pairs = [replace(REVIEW, kind=ActivityKind.COACHING, attendees=(0, e)) for e in (1, 2)]
    held = Activity(2, 9 * H, ActivityKind.COACHING, 60, locked=True, name="Review")
    for kept in ((), (held,), (held, replace(held, employee=0))):
        placer = MeetingPlacer(of, rostered, slots_of(of), kept)
        for pair in pairs:
            placer.place(pair)
        starts = [{a.start for a in placer.placed if a.employee == e} for e in range(3)]
        assert starts[0] == starts[1] | starts[2]
        assert [len(s) for s in starts] == [2, 1, 1]


def test_a_briefing_that_is_locked_later_in_the_shift_is_not_held_twice():
    held = Activity(0, 9 * H, ActivityKind.BRIEFING, 15, locked=True, name="Brief")
    assert placed(BRIEFING, kept=(held,)) == {(1, 9)}


def test_a_lunch_locked_the_day_before_leaves_room_for_that_of_the_day():
    lunch = replace(LUNCH, length_minutes=60, earliest_minute=150, latest_minute=150)  # at 10:30
    held = Activity(0, 10 * H + 30, ActivityKind.LUNCH, 60, locked=True, name="Lunch")
    course = replace(TRAINING, attendees=(0,), days=(1,), from_minute=9 * H, to_minute=12 * H)
    for kept in ((), (held,)):
        assert placed(course, lines=("SS", ".."), kept=kept, rules=(lunch,)) == {(0, 33)}


def test_breaks_keep_their_room():
    lunch = replace(LUNCH, length_minutes=60, earliest_minute=120, latest_minute=120)  # at 10
    assert placed(replace(TRAINING, attendees=(0,)), rules=(lunch,)) == {(0, 8)}
