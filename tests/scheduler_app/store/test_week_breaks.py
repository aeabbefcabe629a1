"""A week counts on breaks where the project has break rules, and only there."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from scheduler_app.store.records import DemandRow
from scheduler_app.store.week import week_of
from solver.domain.activity import BreakRule
from tests.scheduler_app.conftest import MONDAY

LUNCH = BreakRule("Lunch", earliest_minute=120, latest_minute=120, length_minutes=30)
START = datetime(2026, 11, 30)


@pytest.fixture
def data(centre):
    """Ten agents required, and twenty contacts expected, in every half hour of Monday."""
    halves = [START + timedelta(minutes=30 * n) for n in range(48)]
    wanted = [DemandRow(start, "Phone", required=10) for start in halves]
    coming = [DemandRow(start, "Chat", volume=20.0, aht_seconds=300.0) for start in halves]
    early = centre.patterns[0]
    later = replace(early, code="D", start_minute=early.start_minute + 60)
    rows = sorted([*wanted, *coming], key=lambda row: row.start)
    return replace(
        centre, demand=tuple(rows), patterns=(early, later), cells=(), requests=(),
        shift_targets=(), employees=centre.employees[:1], time_off=(), availability=(),
    )  # fmt: skip


def test_without_break_rules_nothing_is_different(data):
    problem = week_of(data, MONDAY).problem
    assert set(problem.requirements[0].agents[:48]) == {10}
    assert problem.contacts[0].on_line == ()
    assert problem.contacts[0].gains == problem.contacts[0].line_gains


def test_with_them_more_agents_are_required_while_people_are_away(data):
    problem = week_of(replace(data, break_rules=(LUNCH,)), MONDAY).problem
    # 07:00 and 08:00 starts: the lunch of one of two patterns at 09:00, of the other at 10:00.
    away = {t for t, n in enumerate(problem.requirements[0].agents[:48]) if n == 20}
    assert away == {18, 20}
    assert {problem.contacts[0].on_line[t] for t in away} == {0.5}
    assert problem.contacts[0].gains[18] != problem.contacts[0].line_gains[18]
    assert problem.contacts[0].gains[19] == problem.contacts[0].line_gains[19]
    assert problem.break_rules == (LUNCH,)
