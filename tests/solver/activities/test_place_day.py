"""One day placed anew: the others stay, locked ones stay, meetings are not held twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.activities.place import ToPlace
from solver.activities.place_day import place_day
from solver.domain.activity import Activity, ActivityKind, BreakRule, Meeting
from solver.domain.queue import Queue, Requirement
from solver.domain.roster import Roster
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from tests.solver.tiny import person, problem

DAY, HOUR = 1_440, 60
TUESDAY = 1
LUNCH = BreakRule("Lunch", length_minutes=30, earliest_minute=180, latest_minute=300)
MEETING = Meeting("Talk", ActivityKind.TRAINING, 30, (0,), (0, 1, 2))


def lunch(employee, day, clock, **more):
    start = day * DAY + round(clock * HOUR)
    return Activity(employee, start, ActivityKind.LUNCH, 30, False, name="Lunch", **more)


@pytest.fixture
def asked():
    """Ana and Bo work three early shifts, 07:00 to 15:00; fewest are needed from 11:00 on."""
    needed = tuple(2 if t % 24 != 11 else 1 for t in range(72))
    week = problem(
        person("Ana"),
        person("Bo"),
        queues=(Queue("Phone"),),
        requirements=(Requirement(0, needed),),
        break_rules=(LUNCH,),
    )
    present = (lunch(0, 0, 10), lunch(0, TUESDAY, 10), lunch(1, TUESDAY, 10, locked=True))
    return ToPlace(week, Roster(((0, 0, 0), (0, 0, 0))), present=present)


def placed(asked, **more):
    found = place_day(replace(asked, **more), TUESDAY, SearchLimits(10.0), CancelToken())
    assert found.activities == tuple(sorted(found.activities, key=lambda a: (a.employee, a.start)))
    return found


def test_only_the_day_changes_and_what_is_locked_stays(asked):
    found = placed(asked)
    assert found.breaches == ()
    before, moved, locked = found.activities
    assert (before, locked) == (lunch(0, 0, 10), lunch(1, TUESDAY, 10, locked=True))
    assert moved in (lunch(0, TUESDAY, 11), lunch(0, TUESDAY, 11.5))


def test_a_meeting_held_on_another_day_is_left_there(asked):
    talk = Activity(0, 8 * HOUR, ActivityKind.TRAINING, 30, name="Talk")
    found = placed(asked, meetings=(MEETING,), present=(*asked.present, talk))
    assert [a for a in found.activities if a.name == "Talk"] == [talk]


def test_a_meeting_that_is_not_held_yet_is_held_on_the_day(asked):
    found = placed(asked, meetings=(MEETING,))
    (talk,) = (a for a in found.activities if a.name == "Talk")
    assert talk.start // DAY == TUESDAY


def test_a_daily_meeting_is_held_on_the_day_too(asked):
    talk = Activity(0, 8 * HOUR, ActivityKind.TRAINING, 30, name="Talk")
    daily = replace(MEETING, daily=True)
    found = placed(asked, meetings=(daily,), present=(*asked.present, talk))
    assert [a.start // DAY for a in found.activities if a.name == "Talk"] == [0, TUESDAY]


def test_whoever_had_a_meeting_on_another_day_is_not_at_it_again(asked):
    both = replace(MEETING, attendees=(0, 1))
    on_monday = Activity(0, 8 * HOUR, ActivityKind.TRAINING, 30, name="Talk")
    on_tuesday = replace(on_monday, employee=1, start=DAY + 8 * HOUR)
    found = placed(asked, meetings=(both,), present=(*asked.present, on_monday, on_tuesday))
    talks = [a for a in found.activities if a.name == "Talk"]
    assert [(a.employee, a.start // DAY) for a in talks] == [(0, 0), (1, TUESDAY)]


def test_each_pair_is_coached_once_a_week(asked):
    week = replace(asked.problem, employees=(*asked.problem.employees, person("Cy")))
    three = replace(asked, problem=week, roster=Roster(((0, 0, 0),) * 3))
    pairs = [
        replace(MEETING, kind=ActivityKind.COACHING, attendees=(0, e), required=True)
        for e in (1, 2)
    ]
    of_pair = [
        [Activity(e, start, ActivityKind.COACHING, 30, name="Talk") for e in (0, junior)]
        for junior, start in ((1, 8 * HOUR), (2, DAY + 8 * HOUR))
    ]
    present = (*asked.present, *of_pair[0], *of_pair[1])
    found = placed(three, meetings=tuple(pairs), present=present)
    talks = [(a.employee, a.start // DAY) for a in found.activities if a.name == "Talk"]
    assert talks == [(0, 0), (0, TUESDAY), (1, 0), (2, TUESDAY)]


def test_a_meeting_after_midnight_in_the_days_night_is_not_lost(asked):
    nights = replace(asked, roster=Roster(((1, 1, 1), (1, 1, 1))), present=())
    talk = Activity(0, 2 * DAY + 2 * HOUR, ActivityKind.TRAINING, 30, name="Talk")
    found = placed(nights, meetings=(MEETING,), present=(talk,))
    assert [a for a in found.activities if a.name == "Talk"] == [talk]


@pytest.mark.parametrize("days", [(2,), (0, 1, 2)])
def test_nor_is_it_moved_into_the_day(asked, days):
    """A talk of Wednesday, 02:00, in the night shift of Tuesday, which is placed anew."""
    nights = replace(asked, roster=Roster(((1, 1, 1), (1, 1, 1))), present=())
    talks = (replace(MEETING, days=days, daily=True),)
    early = Activity(0, 2 * DAY + 2 * HOUR, ActivityKind.TRAINING, 30, name="Talk")
    found = placed(nights, meetings=talks, present=(early,))
    assert early in found.activities
