"""What is expected of a roster before and after its breaks are placed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pytest

from scheduler_app.store.expected import expected_of
from scheduler_app.store.records import CellRow, DemandRow
from scheduler_app.store.week import week_of
from solver.activities.on_line import on_line
from solver.domain.activity import Activity, ActivityKind, BreakRule
from solver.model.coverage import coverage
from solver.staffing.outlook import outlook
from tests.scheduler_app.conftest import MONDAY

DAY = 1_440
LUNCH = BreakRule("Lunch", length_minutes=60)


@pytest.fixture
def week(centre):
    """007 works Monday and Tuesday from 07:00; six calls every half hour of the week."""
    midnight = datetime.combine(MONDAY, datetime.min.time())
    starts = [midnight + timedelta(minutes=30 * t) for t in range(336)]
    demand = tuple(DemandRow(s, "Phone", volume=6.0, aht_seconds=240.0) for s in starts)
    cells = tuple(CellRow("007", MONDAY + timedelta(days=d), "E") for d in range(2))
    data = replace(centre, demand=demand, cells=cells, break_rules=(LUNCH,))
    return week_of(data, MONDAY)


def answered(week):
    found = expected_of(week, coverage(week.problem, week.roster))
    return found.answered[0]


def at(day, clock):
    return day * 48 + round(clock * 2)


def test_without_breaks_it_is_what_the_roster_counts_on(week):
    counted = coverage(week.problem, week.roster)
    promised = outlook(week.problem, counted.scheduled)
    assert np.array_equal(expected_of(week, counted).answered, promised.answered)


def test_on_a_day_with_breaks_people_are_away_as_they_say(week):
    lunch = Activity(0, 11 * 60, ActivityKind.LUNCH, 60, False, name="Lunch")
    before, after = answered(week), answered(replace(week, activities=(lunch,)))
    assert after[at(0, 11)] == after[at(0, 11.5)] == 0 < before[at(0, 11)]
    assert after[at(0, 10.5)] > before[at(0, 10.5)]  # nobody is at lunch then
    line = on_line(week.problem, week.roster, [lunch])
    placed = outlook(week.problem, line, breaks_placed=True).answered[0]
    assert np.array_equal(after[:48], placed[:48])


def test_the_next_day_still_counts_on_its_breaks(week):
    lunch = Activity(0, 11 * 60, ActivityKind.LUNCH, 60, False, name="Lunch")
    before, after = answered(week), answered(replace(week, activities=(lunch,)))
    assert np.array_equal(after[48:], before[48:])


def test_a_meeting_alone_places_no_breaks(week):
    talk = Activity(0, 11 * 60, ActivityKind.MEETING, 60)
    assert np.array_equal(answered(replace(week, activities=(talk,))), answered(week))
