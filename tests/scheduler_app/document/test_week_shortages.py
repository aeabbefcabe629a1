"""Where most people are missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from scheduler_app.document.week_shortages import worst_shortages
from scheduler_app.store.expected import expected_of
from scheduler_app.store.records import DemandRow
from scheduler_app.store.week import week_of
from solver.model.coverage import coverage

MONDAY = date(2026, 11, 30)


def found(centre, needs, most=9):
    """The shortages of a week in which nobody works; ``needs``: agents by day and half hour."""
    midnight = datetime.combine(MONDAY, time())
    demand = tuple(
        DemandRow(midnight + timedelta(days=day, minutes=30 * half), "Phone", agents)
        for (day, half), agents in sorted(needs.items())
    )
    week = week_of(replace(centre, demand=demand, cells=()), MONDAY)
    count = coverage(week.problem, week.roster)
    return [
        (s.day, s.start_minute, s.end_minute, s.agents, s.agent_minutes)
        for s in worst_shortages(week.problem, count, expected_of(week, count), most)
    ]


def test_stretches_of_a_day_are_put_together_and_the_worst_comes_first(centre):
    needs = {(0, 16): 1, (0, 17): 3, (0, 18): 0, (0, 20): 1, (2, 20): 5}
    assert found(centre, needs) == [
        (2, 600, 630, 5, 150),
        (0, 480, 540, 3, 120),
        (0, 600, 630, 1, 30),
    ]
    assert found(centre, needs, most=1) == [(2, 600, 630, 5, 150)]


def test_a_stretch_ends_with_its_day(centre):
    assert [s[:3] for s in found(centre, {(0, 47): 2, (1, 0): 1, (1, 1): 0})] == [
        (0, 1_410, 1_440),
        (1, 0, 30),
    ]
