"""From the phone system's file to the forecast of days on which a centre is closed."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest

from scheduler_app.cli import main
from scheduler_app.store.forecasting import forecast_demand
from scheduler_app.store.project_file import ProjectFile
from solver.domain.time_grid import SATURDAY
from solver.search.cancellation import CancelToken

MONDAY = date(2026, 3, 2)
WEEKS = 8
MAKE_UP_SATURDAY = date(2026, 2, 28)  # worked for the Spring Festival, in China's calendar


@pytest.fixture
def imported(tmp_path):
    """The project after ``import-history`` of half hours from 8 to 20 of the given days."""

    def _imported(days):
        calls, project = tmp_path / "calls.csv", tmp_path / "centre.sixshift"
        rows = [
            f"{day},{half // 2:02d}:{half % 2 * 30:02d},{20 + half % 5},200\n"
            for day in days
            for half in range(16, 40)
        ]
        calls.write_text("Date,Time,Calls,AHT\n" + "".join(rows))
        assert main(["import-history", str(project), str(calls), "--queue", "Main"]) == 0
        with closing(ProjectFile.open(project, read_only=True)) as kept:
            return kept.data()

    return _imported


def by_day(data):
    """Contacts that are expected on the seven days from MONDAY."""
    found = forecast_demand(data, MONDAY, 1, ["Main"], CancelToken(), lambda _share: None)
    volumes = [0.0] * 7
    for row in found.rows:
        volumes[(row.start.date() - MONDAY).days] += row.volume or 0
    return volumes


def days_before():
    return [MONDAY - timedelta(days=n) for n in range(7 * WEEKS, 0, -1)]


def test_a_weekend_without_rows_is_forecast_as_closed(imported):
    *workdays, saturday, sunday = by_day(imported(d for d in days_before() if d.weekday() < 5))
    assert min(workdays) > 500
    assert (saturday, sunday) == (0, 0)


def test_a_make_up_workday_does_not_open_the_saturdays_to_come(imported):
    data = imported(d for d in days_before() if d.weekday() < SATURDAY or d == MAKE_UP_SATURDAY)
    *workdays, saturday, sunday = by_day(replace(data, country="CN"))
    assert min(workdays) > 400
    assert (saturday, sunday) == (0, 0)
