"""Wishes for shifts that nobody gets any more count for the nearest of today's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scheduler_app.store.adopt import adopt_changes
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import CellRow, RequestRow
from scheduler_app.store.week import week_of
from solver.domain.pattern import Pattern
from solver.rules.requests import Requests

H = 60
MONDAY, TUESDAY, THURSDAY = date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 3)
EARLY, LATE = Pattern("E7", 6 * H, 9 * H, 8 * H), Pattern("L15", 15 * H, 9 * H, 8 * H)


@pytest.fixture
def wished(centre):
    """The wishes of the week once other shifts are adopted: (employee, pattern code, avoid)."""

    def of(*wishes, cells=(), proposed=(EARLY, LATE)):
        data = replace(centre, requests=wishes, cells=cells, shift_targets=())
        book = RecordBook(data)
        book.apply(adopt_changes(data, proposed))
        assert book.data().requests == wishes
        problem = week_of(book.data(), MONDAY).problem
        return [(r.employee, problem.patterns[r.pattern].code, r.avoid) for r in problem.requests]

    return of


def test_a_wish_for_an_old_shift_counts_for_the_nearest_new_one(wished):
    assert wished(RequestRow("009", TUESDAY, "L")) == [(2, "L15", False)]


def test_the_nearest_is_one_that_the_person_may_work(wished):
    # 008 works E alone, and E7 in its place.
    assert wished(RequestRow("008", TUESDAY, "E")) == [(1, "E7", False)]


def test_a_wish_against_it_is_granted_and_gone(wished):
    assert wished(RequestRow("009", TUESDAY, "L", avoid=True)) == []


def test_a_roster_that_has_it_keeps_the_wish(wished):
    cells = (CellRow("009", TUESDAY, "L"),)
    wishes = (RequestRow("009", TUESDAY, "L"), RequestRow("009", THURSDAY, "L"))
    assert wished(*wishes, cells=cells) == [(2, "L", False), (2, "L15", False)]


def test_a_shift_that_stays_is_wished_as_before(wished, centre):
    late = centre.patterns[1]
    assert wished(RequestRow("009", TUESDAY, "L"), proposed=(EARLY, late)) == [(2, "L", False)]


def test_where_nothing_is_left_to_wish_for_it_is_no_miss(centre):
    retired = tuple(replace(p, is_retired=True) for p in centre.patterns)
    data = replace(centre, patterns=retired, requests=(RequestRow("009", TUESDAY, "L"),))
    week = week_of(data, MONDAY)
    assert not list(Requests().violations(week.problem, week.roster))
