"""Proposed patterns in place of today's: what stays, what is retired, what goes."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import pytest

from scheduler_app.store.adopt import adopt_changes, nearest
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.record_book import RecordBook
from solver.domain.pattern import Pattern

H = 60
NEW_EARLY = Pattern("E7", 6 * H, 9 * H, 8 * H, break_minutes=H)
NEW_NIGHT = Pattern("N9", 21 * H, 9 * H, 8 * H)


@pytest.fixture
def adopted(centre, tmp_path):
    """Adopt, in a file and in memory; return what it holds then and when it is taken back."""

    def adopt(data, proposed):
        path = tmp_path / "centre.sixshift"
        changes = adopt_changes(data, proposed)
        with closing(ProjectFile.create(path, data)) as project:
            book = RecordBook(data)
            book.apply(changes)
            project.write(changes)
            after = project.data()
            assert after == book.data()
            project.write([change.reversed() for change in changes])
            assert project.data() == data
        return after

    return adopt


def by_code(data):
    return {pattern.code: pattern for pattern in data.patterns}


def test_what_rosters_have_is_retired_and_the_rest_goes(centre, adopted):
    data = replace(centre, requests=(), shift_targets=())
    data = replace(data, cells=tuple(c for c in centre.cells if c.pattern != "L"))
    after = by_code(adopted(data, [NEW_EARLY, NEW_NIGHT]))
    assert list(after) == ["E7", "N9", "E", "N"]
    assert [p.is_retired for p in after.values()] == [False, False, True, True]
    assert (after["E"].start_minute, after["E"].paid_minutes) == (7 * H, 8 * H)


def test_one_of_today_that_is_proposed_again_stays_as_it_is(centre, adopted):
    late = centre.patterns[1]
    after = by_code(adopted(centre, [NEW_EARLY, late, NEW_NIGHT]))
    assert after["L"] == late
    assert list(after) == ["E7", "L", "N9", "E", "N"]


def test_adopting_the_shifts_of_today_changes_nothing(centre):
    assert adopt_changes(centre, centre.patterns) == []


def test_who_may_work_some_may_work_those_that_are_like_them(centre, adopted):
    after = adopted(centre, [NEW_EARLY, NEW_NIGHT])
    assert after.employees[1].patterns == {"E", "E7"}
    assert after.employees[0].patterns == frozenset()  # all, as before


def test_whom_no_new_one_is_like_gets_the_nearest(centre, adopted):
    only_late = replace(centre.employees[0], patterns=frozenset("L"))
    data = replace(centre, employees=(only_late, *centre.employees[1:]))
    after = adopted(data, [NEW_EARLY, NEW_NIGHT])
    assert after.employees[0].patterns == {"L", "N9"}


def test_bans_go_over_to_the_new_ones(centre, adopted):
    early, late, night = centre.patterns
    banning = replace(night, forbidden_followers=frozenset("E"), is_unpopular=True)
    data = replace(centre, patterns=(early, late, banning))
    after = by_code(adopted(data, [NEW_EARLY, NEW_NIGHT]))
    assert after["N9"].forbidden_followers == {"E", "E7"}
    assert after["N"].forbidden_followers == {"E", "E7"}
    assert after["N9"].is_unpopular
    assert not after["E7"].is_unpopular


def test_standby_and_volunteers_shifts_stay(centre, adopted):
    reserve = Pattern("S", 8 * H, 8 * H, 0, is_standby=True)
    extra = Pattern("X", 10 * H, 4 * H, 4 * H, is_flexible=True)
    data = replace(centre, patterns=(*centre.patterns, reserve, extra))
    after = by_code(adopted(data, [NEW_EARLY]))
    assert (after["S"], after["X"]) == (reserve, extra)
    assert list(after) == ["E7", "S", "X", "E", "L", "N"]


def test_a_code_that_is_taken_gets_a_number(centre, adopted):
    other = replace(NEW_EARLY, code="E")
    after = by_code(adopted(centre, [other]))
    assert after["E"].is_retired
    assert after["E2"].start_minute == 6 * H


def test_time_in_a_gap_is_not_in_common():
    split = Pattern("T", 8 * H, 12 * H, 8 * H, gap_start_minute=4 * H, gap_minutes=4 * H)
    middle, early = Pattern("M", 11 * H, 6 * H, 6 * H), Pattern("E", 8 * H, 3 * H, 3 * H)
    assert nearest(split, (middle, early)) == early
