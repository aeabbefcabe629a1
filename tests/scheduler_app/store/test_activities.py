"""Meetings of a week by their dates; which placed activities count."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from scheduler_app.store.activities import activities_of, activity_changes, meetings_of
from scheduler_app.store.records import ActivityRow, CellRow, MeetingRow, Repeat
from scheduler_app.store.week import week_of
from solver.domain.activity import Activity, ActivityKind
from solver.domain.validation import FieldError
from tests.scheduler_app.conftest import MONDAY

REVIEW = MeetingRow("Review", ActivityKind.REVIEW, 60, team="A", weekdays=frozenset({4}))
WEEK = timedelta(days=7)


def held(centre, row, monday=MONDAY):
    return meetings_of(replace(centre, meetings=(row,)), monday, 7)


def test_a_review_is_for_its_team_on_its_weekday(centre):
    (review,) = held(centre, REVIEW)
    assert (review.attendees, review.days) == ((0, 2), (4,))
    assert not review.daily
    (all_of_them,) = held(centre, replace(REVIEW, team=""))
    assert all_of_them.attendees == (0, 1, 2)
    (named,) = held(centre, replace(REVIEW, team="", attendees=frozenset({"008"})))
    assert named.attendees == (1,)


def test_a_briefing_is_daily(centre):
    (briefing,) = held(centre, MeetingRow("Brief", ActivityKind.BRIEFING, 10))
    assert briefing.daily
    assert briefing.days == tuple(range(7))


def test_coaching_of_nobody_named_is_for_each_junior_with_her_mentor(centre):
    (pair,) = held(centre, MeetingRow("Coaching", ActivityKind.COACHING))
    assert pair.attendees == (0, 2)


@pytest.mark.parametrize(
    ("changes", "weeks"),
    [
        ({}, [0, 1, 2, 3, 4, 5]),
        ({"first": MONDAY + WEEK}, [1, 2, 3, 4, 5]),
        ({"last": MONDAY + WEEK}, [0]),
        ({"first": MONDAY, "repeat": Repeat.FORTNIGHTLY}, [0, 2, 4]),
        ({"repeat": Repeat.FORTNIGHTLY}, [0, 2, 4]),
        ({"repeat": Repeat.MONTHLY}, [0, 4]),  # Fridays: 4 December, 1 January
        ({"repeat": Repeat.MONTHLY, "weekdays": frozenset()}, [0, 4]),
    ],
)
def test_weeks_in_which_it_is_held(centre, changes, weeks):
    row = replace(REVIEW, **changes)
    assert [n for n in range(6) if held(centre, row, MONDAY + n * WEEK)] == weeks


def test_what_is_held_once_is_not_held_again(centre):
    done = ActivityRow("007", datetime(2026, 11, 27, 9), ActivityKind.REVIEW, 60, name="Review")
    row = replace(REVIEW, repeat=Repeat.ONCE)
    assert held(centre, row)
    assert not held(replace(centre, activities=(done,)), row)
    later = replace(done, start=datetime(2026, 12, 8, 9))
    assert not held(replace(centre, activities=(later,)), row)
    here = replace(done, start=datetime(2026, 12, 1, 9))
    assert held(replace(centre, activities=(here,)), row)


def test_what_is_held_once_is_held_in_one_of_several_weeks(centre):
    row = replace(REVIEW, repeat=Repeat.ONCE)
    (review,) = meetings_of(replace(centre, meetings=(row,)), MONDAY, 14)
    assert review.days == (4, 11)
    weekly = replace(REVIEW, repeat=Repeat.WEEKLY)
    two = meetings_of(replace(centre, meetings=(weekly,)), MONDAY, 14)
    assert [meeting.days for meeting in two] == [(4,), (11,)]


@pytest.mark.parametrize(("minutes", "attendees"), [(59, (0, 1, 2)), (60, (1, 2))])
def test_training_is_for_whoever_is_behind_by_a_session(centre, minutes, attendees):
    # 52 hours a year: one a week; the second week asks for two.
    first = MONDAY - WEEK
    row = MeetingRow("T", ActivityKind.TRAINING, 61, first=first, hours_a_year=52)
    done = ActivityRow("007", datetime(2026, 11, 24, 9), row.kind, minutes, name="T")
    (training,) = held(replace(centre, activities=(done,)), row)
    assert training.attendees == attendees


def test_training_before_the_first_hour_is_due_is_not_held(centre):
    row = MeetingRow("T", ActivityKind.TRAINING, 61, first=MONDAY, hours_a_year=52)
    assert not held(centre, row)
    assert held(centre, replace(row, length_minutes=60))


def test_a_meeting_row_that_cannot_be_names_the_field():
    with pytest.raises(FieldError, match="last"):
        replace(REVIEW, first=MONDAY, last=MONDAY - WEEK)
    with pytest.raises(FieldError, match="hours_a_year"):
        replace(REVIEW, hours_a_year=-1)


def test_an_activity_counts_while_a_shift_holds_it(centre):
    # Li Na's only shifts: Tuesday and Wednesday 07:00 to 16:00, and last Sunday's night.
    inside = ActivityRow("007", datetime(2026, 12, 1, 15), ActivityKind.BREAK, 60)
    outside = ActivityRow("007", datetime(2026, 12, 1, 15, 15), ActivityKind.BREAK, 60)
    of_night = ActivityRow("007", datetime(2026, 11, 30, 1), ActivityKind.LUNCH, 60)
    data = replace(centre, activities=(of_night, inside, outside))
    week = week_of(data, MONDAY)
    night = Activity(0, 60, ActivityKind.LUNCH, 60)
    assert week.activities == (night, Activity(0, 1_440 + 900, ActivityKind.BREAK, 60))
    found, left = activities_of(data, MONDAY, week.roster)
    assert (found, left) == (week.activities, (outside,))
    changes = activity_changes(data, MONDAY, week.roster, ())
    assert {change.before for change in changes} == {inside, outside}


def test_an_activity_in_the_gap_of_a_split_shift_is_in_no_shift(centre):
    gap = {"gap_start_minute": 180, "gap_minutes": 180, "paid_minutes": 300, "break_minutes": 0}
    shapes = tuple(replace(p, **gap) if p.code == "E" else p for p in centre.patterns)
    cells = (CellRow("007", MONDAY, "E"),)
    rows = tuple(
        ActivityRow("007", datetime(2026, 11, 30, hour), ActivityKind.MEETING, 30)
        for hour in (9, 11, 14)
    )
    data = replace(centre, patterns=shapes, cells=cells, activities=rows)
    week = week_of(data, MONDAY)
    assert [activity.start for activity in week.activities] == [9 * 60, 14 * 60]
    assert activities_of(data, MONDAY, week.roster)[1] == rows[1:2]
