"""What a project begins with: its shifts fit the opening hours, and a week can be built."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from scheduler_app.store.new_project import new_project_data
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import DemandRow
from scheduler_app.store.week import week_of
from solver.domain.employee import Employee
from solver.roster.result import SolveOptions
from solver.roster.solve import solve
from solver.search.cancellation import CancelToken

MONDAY = date(2026, 11, 30)
HOUR = 60


def starts(data):
    return [pattern.start_minute / HOUR for pattern in data.patterns]


def test_six_shifts_are_spread_over_the_opening_hours():
    data = new_project_data("Centre", "CN", 8 * HOUR, 22 * HOUR)
    assert starts(data) == [8, 9, 10, 11.5, 12.5, 13.5]
    assert {(p.length_minutes, p.paid_minutes) for p in data.patterns} == {(510, 480)}
    assert data.patterns[-1].end_minute == 22 * HOUR
    assert {c.max_minutes for c in data.contracts} == {40 * HOUR, 24 * HOUR}


@pytest.mark.parametrize(
    ("opens", "closes", "expected"),
    [(9, 18, [9, 9.5]), (9, 13, [9]), (18, 6, [18, 18.5, 19.5, 20, 21, 21.5]), (0, 0, None)],
)
def test_short_days_nights_and_the_whole_clock(opens, closes, expected):
    data = new_project_data("Centre", "", opens * HOUR, closes * HOUR)
    covered = {
        minute % (24 * HOUR)
        for p in data.patterns
        for minute in range(p.start_minute, p.end_minute)
    }
    hours = (closes - opens) % 24 or 24
    assert covered == {(opens * HOUR + m) % (24 * HOUR) for m in range(hours * HOUR)}
    if expected is None:
        assert len(data.patterns) == 6
        assert data.patterns[-1].is_night
    else:
        assert starts(data) == expected


def test_people_and_typed_demand_are_all_that_a_roster_still_needs(tmp_path):
    data = new_project_data("Centre", "CN", 8 * HOUR, 20 * HOUR)
    full = data.contracts[0]
    people = tuple(Employee(f"{n:02}", f"Person {n}", full) for n in range(12))
    demand = tuple(
        DemandRow(
            datetime.combine(MONDAY + timedelta(days=day), time(hour)),
            "Phone",
            volume=20.0,
            aht_seconds=300,
        )
        for day in range(7)
        for hour in range(8, 20)
    )
    path = tmp_path / "new.sixshift"
    project = ProjectFile.create(path, replace(data, employees=people, demand=demand))
    week = week_of(project.data(), MONDAY)
    project.close()
    result = solve(week.problem, week.rules, SolveOptions(20.0, workers=1), CancelToken())
    assert result.roster is not None
    assert sum(1 for _ in result.roster.shifts()) == 12 * 5
