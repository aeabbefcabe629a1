"""Contacts of a week on its grid: what is required, what is expected, what lies beyond."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import numpy as np
import pytest

from scheduler_app.store.records import DemandRow
from scheduler_app.store.week_demand import NOT_GIVEN, demand_grid, interval_minutes, week_demand
from solver.domain.queue import Channel, GoalPeriod, Queue
from solver.domain.time_grid import TimeGrid
from solver.staffing.performance import performance
from solver.staffing.staff import staff

MONDAY = date(2026, 11, 30)
MIDNIGHT = datetime(2026, 11, 30)
QUEUES = (Queue("Phone"), Queue("Chat"))
GRID = TimeGrid(7, 30, 0, 60)
SLOTS = GRID.n_intervals


def at(minutes, queue="Phone", **values):
    return DemandRow(MIDNIGHT + timedelta(minutes=minutes), queue, **values)


def calls(minutes, volume=20.0, aht=240.0, queue="Phone"):
    return at(minutes, queue, volume=volume, aht_seconds=aht)


def test_an_hours_contacts_are_spread_over_its_half_hours():
    grid = demand_grid([calls(60, 20.0)], QUEUES, MONDAY, GRID)
    assert grid.volume[0, 1:5].tolist() == [0, 10, 10, 0]
    assert grid.aht_seconds[0, 2:4].tolist() == [240, 240]
    assert grid.given == {0}


def test_quarters_are_added_up_with_their_own_handle_times():
    rows = [calls(60, 10.0, 100.0), calls(75, 30.0, 300.0)]
    grid = demand_grid(rows, QUEUES, MONDAY, GRID)
    assert grid.volume[0, 2] == 40
    assert grid.aht_seconds[0, 2] == pytest.approx(250)


def test_agents_that_are_given_stay_beside_contacts_that_are_staffed():
    rows = [calls(60), at(90, required=17)]
    found = week_demand(rows, QUEUES, MONDAY, GRID)
    (phone,) = found.requirements
    ((staffed,),) = staff(QUEUES[:1], [[20.0]], [[240.0]], 30, 48)
    assert (phone.agents[2], phone.agents[3]) == (staffed, 17)
    (contacts,) = found.contacts
    assert (contacts.volume[2], contacts.volume[3]) == (20, 0)
    assert contacts.answered[3] == (0.0,)
    grid = demand_grid(rows, QUEUES, MONDAY, GRID)
    assert (grid.required[0, 3], grid.required[0, 2]) == (17, NOT_GIVEN)


def test_contacts_without_a_handle_time_need_nobody_and_promise_nothing():
    found = week_demand([calls(60, aht=None)], QUEUES, MONDAY, GRID)
    assert set(found.requirements[0].agents) == {0}
    assert found.contacts == ()


def test_the_curve_is_the_performance_of_each_number_of_agents():
    (contacts,) = week_demand([calls(60)], QUEUES, MONDAY, GRID).contacts
    curve = contacts.answered[2]
    assert curve[0] == 0
    assert 9.9 < curve[-1] <= 10  # half of the hour's contacts
    expected = [10 * float(performance(QUEUES[0], 10, 240, n, 30).answer_rate) for n in range(5)]
    assert curve[:5] == pytest.approx(expected, abs=1e-6)


def test_next_mondays_contacts_are_looked_ahead_to_else_this_mondays():
    this, following = calls(30, 20.0), calls(7 * 1440 + 30, 60.0)
    for rows, volume in (([this], 20.0), ([this, following], 60.0)):
        found = week_demand(rows, QUEUES, MONDAY, GRID)
        assert found.contacts[0].volume[SLOTS : SLOTS + 2] == (0, volume)
        ((agents,),) = staff(QUEUES[:1], [[volume]], [[240.0]], 30, 48)
        assert found.requirements[0].agents[SLOTS + 1] == agents


def test_goals_over_the_week_look_at_the_whole_week():
    weekly = (Queue("Phone", goal_period=GoalPeriod.WEEK),)
    rows = [calls(t * 30, 2.0 + 30 * (t % 48 in range(18, 36))) for t in range(SLOTS)]
    by_interval = week_demand(rows, QUEUES[:1], MONDAY, GRID).requirements[0].agents
    by_week = week_demand(rows, weekly, MONDAY, GRID).requirements[0].agents
    assert sum(by_week[:SLOTS]) < sum(by_interval[:SLOTS])


@pytest.mark.parametrize(
    ("minutes", "expected"), [((), 30), ((0, 120), 60), ((0, 30), 30), ((15, 60), 15), ((5,), 5)]
)
def test_the_interval_is_the_longest_that_every_row_starts_on(minutes, expected):
    assert interval_minutes([at(m) for m in minutes]) == expected


def test_other_days_are_left_out():
    grid = demand_grid([calls(-30), calls(7 * 1440)], QUEUES, MONDAY, GRID)
    assert not grid.volume.any()
    assert np.all(grid.required == NOT_GIVEN)
    assert not grid.given


def test_e_mail_is_expected_where_its_agents_are_and_a_sunday_nights_waits_for_monday():
    mail = Queue("Mail", channel=Channel.EMAIL, hours_to_answer=12)
    daily = [calls(day * 1440 + t * 30, 20.0) for day in range(7) for t in range(18, 36)]
    late = [calls(6 * 1440 + 23 * 60 + t * 30, 30.0, 300.0, "Mail") for t in (0, 1)]
    found = week_demand([*daily, *late], (QUEUES[0], mail), MONDAY, GRID)
    agents = np.array(found.requirements[1].agents[:SLOTS])
    assert not agents[6 * 48 + 36 :].any()  # nobody comes in at night for it
    assert agents[18:22].sum() > 0  # last Sunday's, on Monday morning
    volume = np.array(found.contacts[1].volume[:SLOTS])
    assert set(np.flatnonzero(volume)) == set(np.flatnonzero(agents))
    assert volume.sum() == pytest.approx(60, rel=0.01)


def test_agents_given_beside_contacts_leave_the_contacts_in():
    rows = [at(60, volume=20.0, aht_seconds=240.0, required=3), calls(90)]
    found = week_demand(rows, QUEUES, MONDAY, GRID)
    assert found.requirements[0].agents[2] == 3
    assert found.contacts[0].volume[2] == 20
    assert len(found.contacts[0].gains[2]) > 3


def test_a_single_row_of_next_week_is_as_long_as_this_weeks():
    rows = [calls(t * 30, 6.0) for t in range(48)] + [calls(7 * 1440, 6.0)]
    found = week_demand(rows, QUEUES, MONDAY, GRID)
    assert found.contacts[0].volume[SLOTS : SLOTS + 2] == (6, 0)


def test_a_project_without_queues_has_a_week():
    assert week_demand([], (), MONDAY, GRID).requirements == ()


@pytest.mark.parametrize("period", GoalPeriod)
def test_each_week_of_a_horizon_needs_what_it_needs_alone(period):
    """Also where goals hold over the week, and where e-mails wait for quiet hours."""
    mail = Queue("Mail", channel=Channel.EMAIL, hours_to_answer=48.0)
    queues = (Queue("Phone", goal_period=period), mail)
    rng = np.random.default_rng(1)
    rows = [
        calls(30 * t, float(rng.integers(1, 40)), queue=name)
        for t in range(2 * SLOTS)
        for name in ("Phone", "Mail")
        if 16 <= t % 48 < 44
    ]
    grid = TimeGrid(7, 30, 0)
    both = week_demand(rows, queues, MONDAY, TimeGrid(14, 30, 0))
    for q in range(2):
        alone = [
            week_demand(rows, queues, MONDAY + timedelta(days=7 * week), grid) for week in range(2)
        ]
        assert both.requirements[q].agents == sum((a.requirements[q].agents for a in alone), ())
        assert both.contacts[q].volume == sum((a.contacts[q].volume for a in alone), ())


def test_only_behind_the_last_week_lies_a_morning_looked_ahead_to():
    rows = [calls(0, 10.0), calls(7 * 1440, 20.0), calls(14 * 1440, 30.0)]
    found = week_demand(rows, QUEUES, MONDAY, TimeGrid(14, 30, 0, 60))
    volume = found.contacts[0].volume
    assert len(volume) == 2 * SLOTS + 2
    # Half of an hour's contacts.
    assert [volume[t] for t in (0, SLOTS, 2 * SLOTS)] == [5, 10, 15]
    unknown = week_demand(rows[:2], QUEUES, MONDAY, TimeGrid(14, 30, 0, 60))
    assert unknown.contacts[0].volume[2 * SLOTS] == 10  # like the last week's
