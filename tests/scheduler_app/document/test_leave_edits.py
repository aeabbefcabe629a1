from dataclasses import replace
from datetime import date, datetime

import pytest

from scheduler_app.document.leave_edits import (
    leave_kinds,
    leave_put,
    leave_taken_off,
    shifts_given_up,
    shifts_in,
)
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import ActivityRow, CellRow, ProjectData, TimeOffRow
from solver.domain.activity import ActivityKind


def day(n):
    return date(2026, 12, n)


def leave(first, last, kind="annual", who="008"):
    return TimeOffRow(who, day(first), day(last), kind)


def after(rows, changes):
    book = RecordBook(ProjectData(time_off=tuple(rows)))
    book.apply(changes)
    return set(book.data().time_off)


@pytest.mark.parametrize(
    ("rows", "put", "left"),
    [
        ([], (7, 9, "annual"), [leave(7, 9)]),
        ([leave(3, 6)], (7, 9, "annual"), [leave(3, 9)]),
        ([leave(10, 12), leave(3, 5)], (6, 9, "annual"), [leave(3, 12)]),
        ([leave(3, 6)], (8, 9, "annual"), [leave(3, 6), leave(8, 9)]),
        ([leave(3, 12)], (6, 7, "sick"), [leave(3, 5), leave(6, 7, "sick"), leave(8, 12)]),
        ([leave(3, 6), leave(8, 9)], (1, 31, "sick"), [leave(1, 31, "sick")]),
        ([leave(3, 6, who="009")], (3, 6, "annual"), [leave(3, 6, who="009"), leave(3, 6)]),
    ],
)
def test_leave_never_overlaps_and_touching_leave_of_a_kind_is_one(rows, put, left):
    first, last, kind = put
    data = ProjectData(time_off=tuple(rows))
    changes = leave_put(data, ["008"], (day(first), day(last)), kind)
    assert after(rows, changes) == set(left)


def test_leave_is_cut_out_of_the_days_taken_off():
    rows = [leave(1, 9), leave(11, 12, "sick"), leave(14, 15), leave(5, 6, who="009")]
    data = ProjectData(time_off=tuple(rows))
    changes = leave_taken_off(data, ["008"], (day(4), day(11)))
    assert after(rows, changes) == {
        leave(1, 3),
        leave(12, 12, "sick"),
        leave(14, 15),
        leave(5, 6, who="009"),
    }


def test_the_shifts_in_a_leave_are_given_up_with_their_locks(centre):
    found = shifts_in(centre, ["007"], (day(1), day(6)))
    assert [(cell.date.day, cell.pinned) for cell in found] == [(1, True), (2, False)]
    lunch = ActivityRow("007", datetime(2026, 12, 2, 11), ActivityKind.LUNCH, 30)
    book = RecordBook(replace(centre, activities=(lunch,)))
    book.apply(shifts_given_up(book.data(), found))
    assert shifts_in(book.data(), ["007"], (day(1), day(6))) == ()
    assert book.data().activities == ()
    assert CellRow("009", day(1), "", pinned=True) in book.data().cells


def test_kinds_are_offered_by_how_often_they_are_used():
    rows = (leave(1, 1, "sick"), leave(2, 2), leave(3, 3), leave(4, 4, ""))
    assert leave_kinds(replace(ProjectData(), time_off=rows)) == ["annual", "sick"]
