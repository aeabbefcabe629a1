"""Attendance as records: a week's part of it, what the known weeks teach, taking it over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from math import isnan

import pytest

from scheduler_app.store.attendance import (
    KNOWN_WEEKS,
    absences_by_weekday,
    attended_of,
    is_worth_planning,
    known_weeks,
    shrinkage_by_queue,
    shrinkage_changes,
    standby_changes,
    standby_needs,
    worked_in,
)
from scheduler_app.store.presence_records import AbsenceRow, AttendanceRow
from scheduler_app.store.records import CellRow, RoleRow, ShiftTargetRow
from scheduler_app.store.week import week_of
from solver.attendance.attended import Attended
from solver.domain.pattern import Pattern
from solver.rules.standby import Standby

MONDAY = date(2026, 11, 30)
H = 60


def row(person, day, start=7, end=16):
    """A record in whole hours; start None: did not come."""
    midnight = datetime.combine(day, time())
    if start is None:
        return AttendanceRow(person, day, None, None)
    return AttendanceRow(
        person, day, midnight + timedelta(hours=start), midnight + timedelta(hours=end)
    )


def weeks_of(n, *people):
    """E on each day of n weeks up to that of MONDAY."""
    days = [MONDAY + timedelta(days=d - 7 * w) for w in range(n) for d in range(7)]
    return tuple(CellRow(person, day, "E") for person in people for day in days)


@pytest.fixture
def data(centre):
    standby = Pattern("S", 480, 480, 0, is_standby=True)
    return replace(centre, patterns=(*centre.patterns, standby), cells=weeks_of(20, "007", "008"))


def test_a_weeks_attendance_in_minutes(data):
    night = row("009", MONDAY + timedelta(days=2), 22, 31)
    rest = (night.start + timedelta(hours=4), night.start + timedelta(hours=5))
    rows = (
        row("007", MONDAY - timedelta(days=1)),
        row("008", MONDAY, None),
        replace(night, breaks=(rest,)),
    )
    known = replace(data, attendance=rows)
    week = week_of(known, MONDAY)
    two = 2 * 24 * H
    assert attended_of(known, week) == (
        Attended(1, 0, None, None),
        Attended(2, 2, two + 22 * H, two + 31 * H, ((two + 26 * H, two + 27 * H),)),
    )
    assert [day.planned is None for day in worked_in(known, week)] == [False, True]


def test_only_the_latest_weeks_are_known(data):
    rows = tuple(row(cell.employee_id, cell.date) for cell in data.cells)
    known = known_weeks(replace(data, attendance=rows))
    assert len(known) == KNOWN_WEEKS
    assert known[-1] == MONDAY


def test_absences_count_rostered_shifts_by_weekday(data):
    tuesday = MONDAY + timedelta(days=1)
    rows = (
        row("007", MONDAY), row("008", MONDAY, None), row("009", MONDAY, None),
        row("007", tuesday),
    )  # fmt: skip
    rates = absences_by_weekday(replace(data, attendance=rows))
    assert (rates[0].rostered, rates[0].absent) == (2, 1)  # 009 had no shift
    assert (rates[1].rostered, rates[1].absent) == (1, 0)


def test_who_called_in_sick_and_was_replaced_counts_once(data):
    rows = (row("007", MONDAY),)
    start = datetime.combine(MONDAY, time(6))
    sick = AbsenceRow("009", start, start + timedelta(days=2), "flu")
    rates = absences_by_weekday(replace(data, attendance=rows, absences=(sick,)))
    assert (rates[0].rostered, rates[0].absent) == (2, 1)
    assert rates[1].rostered == 0
    # Still on the roster: her attendance says what came of it.
    still = replace(sick, employee_id="008")
    rates = absences_by_weekday(replace(data, attendance=rows, absences=(still,)))
    assert (rates[0].rostered, rates[0].absent) == (1, 0)


def test_shrinkage_follows_the_roles_of_each_week(data):
    rows = (row("007", MONDAY), row("008", MONDAY, None))
    role = RoleRow("007", MONDAY, "Phone")
    (phone, spoken), (chat, written) = shrinkage_by_queue(
        replace(data, attendance=rows, roles=(role,))
    )
    assert (phone.name, spoken.shifts, chat.name, written.shifts) == ("Phone", 1, "Chat", 1)
    assert spoken.share == pytest.approx(60 / 540)
    assert written.share == 1


def test_what_would_change_nothing_is_not_proposed(data):
    rows = tuple(row(cell.employee_id, cell.date) for cell in data.cells)
    queue, found = shrinkage_by_queue(replace(data, attendance=rows))[1]
    assert found.share == pytest.approx(1 / 9)
    assert is_worth_planning(queue, found)
    (change,) = shrinkage_changes([(queue, found)])
    assert change.after == replace(queue, shrinkage=0.11)
    assert not is_worth_planning(change.after, found)


def test_standby_is_for_those_who_are_rostered(data):
    rows = tuple(
        row(cell.employee_id, cell.date, None if n % 25 == 0 else 7)
        for n, cell in enumerate(data.cells)
    )
    tuesday = MONDAY + timedelta(days=1)
    cells = (*data.cells, CellRow("009", tuesday, "S"))
    known = replace(data, attendance=rows, cells=cells)
    needs = standby_needs(known, week_of(known, MONDAY))
    assert [(n.people, n.planned) for n in needs[:2]] == [(2, 0), (2, 1)]
    # Two people at 4 %: in 92 % of the days both come.
    assert {need.wanted for need in needs} == {0}
    empty = replace(known, cells=())
    assert standby_needs(empty, week_of(empty, MONDAY))[0].wanted is None
    nothing = replace(data, attendance=())
    first = standby_needs(nothing, week_of(nothing, MONDAY))[0]
    assert isnan(first.rate.own)
    assert first.wanted is None


def test_wanted_standby_becomes_people_on_the_shift(data):
    rows = tuple(row(c.employee_id, c.date, None) for c in data.cells)
    known = replace(data, attendance=rows)
    need = standby_needs(known, week_of(known, MONDAY))[0]
    assert need.wanted == 2
    (change,) = standby_changes(known, [need])
    assert change.after == ShiftTargetRow(MONDAY, "S", 2)
    there = replace(known, shift_targets=(ShiftTargetRow(MONDAY, "S", 1, 7, 3),))
    (change,) = standby_changes(there, [need])
    assert change.after == ShiftTargetRow(MONDAY, "S", 2, 7, 3)
    strict = Standby(hard=True, most=1)
    _, raised = standby_changes(replace(known, rules=(strict,)), [need])
    assert raised.after == replace(strict, most=2)
    with pytest.raises(LookupError):
        standby_changes(replace(known, patterns=known.patterns[:-1]), [need])
