"""A week copied to another: what is written, what is lost, what is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from scheduler_app.store.copy_week import copied_week
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import (
    ActivityRow,
    CellRow,
    DemandRow,
    EmploymentRow,
    Predicted,
    ShiftTargetRow,
    TimeOffRow,
)
from solver.domain.activity import ActivityKind

MONDAY, NEXT = date(2026, 11, 30), date(2026, 12, 7)
WEEK = timedelta(weeks=1)
SAID = Predicted(9.0, 100.0, 8, 10, 7, 11)


def after(data, copy):
    book = RecordBook(data)
    book.apply(copy.changes)
    return book.data()


def cells_of(data, monday):
    return {
        (c.employee_id, (c.date - monday).days): c.pattern
        for c in data.cells
        if 0 <= (c.date - monday).days < 7
    }


def test_demand_becomes_like_that_of_the_other_week(centre):
    other = (
        DemandRow(datetime(2026, 12, 7, 8), "Phone", volume=5.0, aht_seconds=60, forecast=SAID),
        DemandRow(datetime(2026, 12, 9, 20), "Chat", volume=7.0, aht_seconds=60),
    )
    data = replace(centre, demand=(*centre.demand, *other))
    copy = copied_week(data, MONDAY, NEXT, demand=True, roster=False)
    assert (copy.intervals, copy.intervals_lost, copy.shifts) == (3, 2, 0)
    found = after(data, copy)
    here, there = (
        [(r.start - by, r.queue, r.required, r.volume) for r in found.demand if r.start >= start]
        for by, start in ((0 * WEEK, datetime.min), (WEEK, datetime(2026, 12, 7)))
    )
    assert here[:3] == there
    assert found.demand[3].forecast == SAID  # what the model said of that Monday stays
    assert {t.date for t in found.shift_targets} >= {t.date + WEEK for t in centre.shift_targets}
    assert found.cells == data.cells


def test_roster_is_copied_but_not_into_locked_cells_or_leave(centre):
    leave = TimeOffRow("007", date(2026, 12, 8), date(2026, 12, 8))
    locked = CellRow("007", date(2026, 12, 9), "L", pinned=True)
    data = replace(
        centre,
        time_off=(*centre.time_off, leave),
        cells=(*centre.cells, CellRow("007", date(2026, 12, 3), "E"), locked),
    )
    copy = copied_week(data, MONDAY, NEXT, demand=False, roster=True)
    assert (copy.shifts, copy.shifts_lost, copy.leave, copy.locked) == (1, 1, 1, 1)
    assert cells_of(after(data, copy), NEXT) == {("007", 2): "L", ("007", 3): "E"}
    assert after(data, copy).demand == data.demand


def test_who_has_left_by_then_gets_nothing(centre):
    gone = EmploymentRow("007", left=date(2026, 12, 8))
    copy = copied_week(replace(centre, employment=(gone,)), MONDAY, NEXT, demand=False, roster=True)
    assert (copy.shifts, copy.leave) == (1, 1)


def test_retired_patterns_are_given_to_nobody(centre):
    patterns = tuple(replace(p, is_retired=p.code == "E") for p in centre.patterns)
    copy = copied_week(replace(centre, patterns=patterns), MONDAY, NEXT, demand=False, roster=True)
    assert (copy.shifts, copy.retired) == (0, 2)


def test_breaks_follow_their_shifts_and_those_of_replaced_ones_go(centre):
    def rest(day, hour, **more):
        start = datetime(2026, 12, day, hour)
        return ActivityRow("007", start, ActivityKind.LUNCH, 30, **more)

    meeting = ActivityRow("007", datetime(2026, 12, 2, 8), ActivityKind.TRAINING, 30)
    data = replace(
        centre,
        cells=(*centre.cells, CellRow("007", date(2026, 12, 9), "L")),
        activities=(rest(2, 11, locked=True), meeting, rest(9, 18)),
    )
    copy = copied_week(data, MONDAY, NEXT, demand=False, roster=True)
    found = [a for a in after(data, copy).activities if a.start.date() >= NEXT]
    assert found == [rest(9, 11)]


def test_a_week_is_not_copied_onto_itself_nor_from_a_tuesday(centre):
    for source, target in ((MONDAY, MONDAY), (MONDAY, NEXT + timedelta(days=1))):
        with pytest.raises(ValueError, match="Monday"):
            copied_week(centre, source, target, demand=True, roster=True)


def test_people_wanted_come_back_to_their_places_when_the_copy_is_undone(centre):
    wanted = tuple(ShiftTargetRow(day, "E", 1) for day in (NEXT, MONDAY + WEEK * 3, MONDAY))
    gone = ShiftTargetRow(NEXT + timedelta(days=2), "L", 2)
    data = replace(centre, shift_targets=(gone, *wanted))
    copy = copied_week(data, MONDAY, NEXT, demand=True, roster=False)
    book = RecordBook(data)
    book.apply(copy.changes)
    assert gone not in book.data().shift_targets
    book.apply([change.reversed() for change in copy.changes])
    assert book.data().shift_targets == data.shift_targets
