"""Curves of one day: what is required, covered, beyond need; answer rates by interval."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import numpy as np
import pytest

from scheduler_app.document.day_curve import answer_rates, day_curve
from scheduler_app.store.records import DemandRow
from scheduler_app.store.week import week_of
from solver.model.coverage import coverage
from solver.staffing.outlook import outlook

TUESDAY = slice(48, 96)


@pytest.fixture
def week(centre):
    """Two contacts on Tuesday at 8:00, in a queue that one early shift serves."""
    tuesday = datetime(2026, 12, 1, 8)
    calls = DemandRow(tuesday, "Phone", volume=2.0, aht_seconds=300.0)
    none = DemandRow(tuesday + timedelta(minutes=30), "Phone", volume=0.0, aht_seconds=300.0)
    return week_of(replace(centre, demand=(calls, none)), date(2026, 11, 30))


def test_the_curve_counts_who_is_needed_and_who_is_beyond_need(week):
    found = coverage(week.problem, week.roster)
    both, phone = day_curve(found, TUESDAY), day_curve(found, TUESDAY, 0)
    assert len(both.required) == 48
    assert phone.on_duty[16] == 1
    np.testing.assert_array_equal(both.on_duty, found.on_duty[TUESDAY])
    np.testing.assert_array_equal(phone.short, found.shortage[0, TUESDAY])


def test_rates_are_known_only_where_contacts_are_expected(week):
    found = coverage(week.problem, week.roster)
    rate, goal = answer_rates(
        week.problem, outlook(week.problem, found.scheduled), range(2), TUESDAY
    )
    assert np.flatnonzero(np.isfinite(rate)).tolist() == [16]
    assert 0 < rate[16] < 1
    assert goal[16] == week.problem.queues[0].answer_rate
