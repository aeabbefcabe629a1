"""What a roster counts on while its breaks are still to be placed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.activity import BreakRule
from solver.domain.pattern import Pattern
from solver.domain.queue import Contacts
from solver.domain.time_grid import TimeGrid
from solver.domain.validation import FieldError
from solver.staffing.on_line import anticipated, on_line_share

EARLY = Pattern("E", 480, 480, 480)  # 08:00-16:00
LUNCH = BreakRule("Lunch", length_minutes=60, earliest_minute=120, latest_minute=120)
HOURS = TimeGrid(1, 60)


def shares(*patterns, rules=(LUNCH,), grid=HOURS):
    return {t: s for t, s in enumerate(on_line_share(patterns, rules, grid)) if s != 1}


def test_without_rules_nothing_is_said():
    assert on_line_share([EARLY], (), HOURS) == ()


def test_a_break_at_a_fixed_time_takes_all_of_its_hour():
    assert shares(replace(EARLY)) == {10: pytest.approx(0.05)}  # nobody counts as nothing


def test_the_patterns_on_duty_count_alike():
    later = replace(EARLY, code="L", start_minute=540)
    assert shares(EARLY, later) == {10: 0.5, 11: 0.5}
    assert shares(EARLY, replace(later, is_standby=True)) == {10: 0.05}


def test_a_break_is_spread_evenly_over_its_window():
    wide = replace(LUNCH, length_minutes=30, latest_minute=150)  # 10:00, 10:15, 10:30
    assert shares(EARLY, rules=(wide,)) == {10: 0.5}
    on_edge = replace(wide, earliest_minute=165, latest_minute=165)
    assert shares(EARLY, rules=(on_edge,)) == {10: 0.75, 11: 0.75}


def test_a_night_is_away_after_midnight_on_every_day():
    night = Pattern("N", 1_320, 480, 480)
    lunch = replace(LUNCH, earliest_minute=180, latest_minute=180)
    found = shares(night, rules=(lunch,), grid=TimeGrid(2, 60))
    assert found == {1: 0.05, 25: 0.05}


def test_agents_are_anticipated_to_the_nearest():
    assert [anticipated(n, 0.9) for n in (0, 1, 4, 5, 10)] == [0, 1, 4, 6, 11]


def test_contacts_count_agents_as_the_share_that_is_there():
    plain = Contacts(0, (10.0,), (180.0,), ((0.0, 4.0, 6.0),))
    half = replace(plain, on_line=(0.5,))
    assert plain.gains == plain.line_gains == half.line_gains == ((400, 200),)
    assert half.gains == ((200, 200, 100, 100),)


def test_a_share_that_is_none_is_refused():
    for share in ((), (0.5, 0.5), (0.0,), (1.5,)):
        if share:
            with pytest.raises(FieldError, match="on_line"):
                Contacts(0, (10.0,), (180.0,), ((0.0, 4.0),), share)
