"""The numbers under the timeline: on the line, required there, answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from scheduler_app.screens.day.day_figures import day_figures
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import DemandRow
from solver.domain.activity import Activity, ActivityKind, BreakRule
from solver.model.coverage import coverage
from solver.staffing.outlook import outlook

DAY = 1_440
TUESDAY = datetime(2026, 12, 1, 7)
LUNCH = BreakRule("Lunch", length_minutes=60, earliest_minute=240, latest_minute=240)
AT_ELEVEN = Activity(0, DAY + 660, ActivityKind.LUNCH, 60, False, name="Lunch")


@pytest.fixture
def document(window, centre, tmp_path):
    """Calls from 07:00 to 16:00 on Tuesday, when Li Na works; her lunch is at 11:00."""
    calls = tuple(
        DemandRow(TUESDAY + timedelta(minutes=30 * i), "Phone", volume=3.0, aht_seconds=240.0)
        for i in range(18)
    )
    data = replace(centre, demand=calls, break_rules=(LUNCH,))
    path = tmp_path / "figures.sixshift"
    ProjectFile.create(path, data).close()
    window.context.open_project(path)
    made = window.context.document
    made.show_week(date(2026, 11, 30))
    return made


def test_a_day_without_breaks_counts_on_them_as_the_roster_does(document):
    found = day_figures(document, 1, (), None)
    expected = outlook(document.problem, coverage(document.problem, document.roster).scheduled)
    rates = expected.rates(range(2), range(48, 96))
    assert found.summary.rates.answer_rate == pytest.approx(rates.answer_rate)
    assert found.curve.required[16] == document.coverage.required[0, 64]
    assert found.away.sum() == 0


def test_with_breaks_placed_it_counts_who_is_there(document):
    """All early shifts have lunch at 11:00, so double are required there by the roster."""
    problem = document.problem
    found = day_figures(document, 1, (AT_ELEVEN,), None)
    assert found.away[22:24].tolist() == [1, 1]
    assert found.curve.on_duty[21:25].tolist() == [1, 0, 0, 1]
    assert found.rate[22] == 0
    assert 0 < found.rate[21] == found.rate[24]
    assert problem.contacts[0].on_line[48 + 22] < 1
    assert found.curve.required[22] == found.curve.required[21]
    assert document.coverage.required[0, 48 + 22] > document.coverage.required[0, 48 + 21]


def test_a_break_for_part_of_an_interval_counts_for_part(document):
    tea = replace(AT_ELEVEN, start=DAY + 610, length_minutes=10, kind=ActivityKind.BREAK)
    found = day_figures(document, 1, (tea,), 0)
    assert found.away[20] == pytest.approx(1 / 3)
    assert found.curve.on_duty[20] == pytest.approx(2 / 3)


def test_a_meeting_alone_leaves_the_breaks_to_come(document):
    talk = replace(AT_ELEVEN, kind=ActivityKind.MEETING)
    found = day_figures(document, 1, (talk,), None)
    assert found.curve.required[22] == document.coverage.required[0, 48 + 22]


def test_what_lies_on_another_day_changes_nothing(document):
    other = replace(AT_ELEVEN, start=2 * DAY + 660)
    before = day_figures(document, 1, (), None)
    after = day_figures(document, 1, (other,), None)
    assert after.curve.on_duty.tolist() == before.curve.on_duty.tolist()
