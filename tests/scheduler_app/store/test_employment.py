"""People who join and leave: in whose weeks they are, and what their hours may be."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.store.activities import activities_of
from scheduler_app.store.changes import Change
from scheduler_app.store.employment import employed_in, is_employed
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ActivityRow, AvailabilityRow, CellRow, EmploymentRow
from scheduler_app.store.week import week_of
from solver.domain.activity import ActivityKind
from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.domain.validation import FieldError
from solver.rules.weekly_hours import limits_minutes
from solver.rules.working_days import limits_days

MONDAY = date(2026, 11, 30)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def ids(week):
    return [person.id for person in week.problem.employees]


def with_row(centre, **when):
    return replace(centre, employment=(EmploymentRow("008", **when),))


@pytest.mark.parametrize(
    ("when", "is_there"),
    [
        ({}, True),
        ({"left": day(-1)}, False),
        ({"left": day(0)}, True),
        ({"joined": day(6)}, True),
        ({"joined": day(7)}, False),
    ],
)
def test_a_week_has_whoever_is_employed_on_any_of_its_days(centre, when, is_there):
    data = with_row(centre, **when)
    expected = ["007", "008", "009"] if is_there else ["007", "009"]
    assert ids(week_of(data, MONDAY)) == expected
    assert is_employed(data.employment[0], MONDAY, day(6)) is is_there


def test_the_records_of_those_left_out_do_not_shift_those_of_the_others(centre):
    placed = ActivityRow("009", datetime(2026, 12, 1, 9), ActivityKind.BREAK, 15)
    cells = (CellRow("008", day(1), "L"), CellRow("009", day(1), "E", True))
    windows = (AvailabilityRow("008", 0, 60, False, 1), AvailabilityRow("009", 0, 60, False, 2))
    data = replace(
        with_row(centre, left=day(-1)), cells=cells, availability=windows, activities=(placed,)
    )
    week = week_of(data, MONDAY)
    assert week.roster.cells[1][1] != OFF
    assert [pin.employee for pin in week.problem.pins] == [1]
    assert {window.employee for window in week.problem.availability} == {1}
    assert [activity.employee for activity in week.activities] == [1]
    assert activities_of(data, MONDAY, week.roster) == (week.activities, ())


def test_nothing_is_copied_where_everybody_is_there(centre):
    data = with_row(centre, joined=day(3))
    assert employed_in(data, MONDAY, 7) is data


def test_less_is_owed_for_days_outside_employment_but_no_less_may_be_worked(centre):
    full = week_of(centre, MONDAY).problem
    problem = week_of(with_row(centre, joined=day(2)), MONDAY).problem
    e, week = 1, range(7)
    contract = problem.employees[e].contract
    assert problem.is_on_leave(e, 0)
    assert problem.is_on_leave(e, 1)
    assert not problem.is_on_leave(e, 2)
    assert problem.is_on_leave(e, -1)
    owed = contract.max_days - 2
    least = contract.min_minutes * owed // contract.max_days
    assert limits_minutes(problem, e, week) == (least, limits_minutes(full, e, week)[1])
    assert limits_days(problem, e, week) == (max(0, contract.min_days - 2), contract.max_days)


def test_who_leaves_before_joining_is_refused():
    with pytest.raises(FieldError, match="left"):
        EmploymentRow("008", joined=day(1), left=day(0))


def test_a_person_archived_in_the_document_goes_from_the_week_and_comes_back(
    qapp, project_path, centre
):
    with closing(ProjectFile.open(project_path)) as project:
        document = ScheduleDocument(project)
        document.show_week(MONDAY)
        row = EmploymentRow("008", left=day(-1))
        document.edit("archive", [Change(None, row)])
        assert ids(document) == ["007", "009"]
        document.assign([(1, 3)], 0)
        assert CellRow("009", day(3), "E") in document.data.cells
        document.apply_roster(Roster(((OFF,) * 7, (OFF, OFF, 0, OFF, OFF, OFF, OFF))))
        assert CellRow("009", day(2), "E") in document.data.cells
        assert {c for c in document.data.cells if c.employee_id == "008"} == {
            c for c in centre.cells if c.employee_id == "008"
        }
        document.undo_stack.setIndex(0)
        assert ids(document) == ["007", "008", "009"]
        assert document.data == project.data() == centre


def test_days_before_joining_are_shown_as_such_and_not_worked(qapp, project_path):
    with closing(ProjectFile.open(project_path)) as project:
        document = ScheduleDocument(project)
        document.show_week(MONDAY)
        document.edit("join", [Change(None, EmploymentRow("008", joined=day(2)))])
        assert document.time_off_kind(1, 1) == "Not employed"
        assert document.time_off_kind(1, 2) is None
        document.assign([(1, 1)], 0)
        texts = {v.text for v in document.evaluation.violations if v.employee == 1}
        assert "{name} is not employed on {day} but has {shift}" in texts


def test_a_roster_of_two_weeks_reaches_who_joins_in_the_second(qapp, project_path):
    with closing(ProjectFile.open(project_path)) as project:
        document = ScheduleDocument(project)
        document.show_week(MONDAY)
        document.edit("join", [Change(None, EmploymentRow("008", joined=day(7)))])
        assert ids(document) == ["007", "009"]
        off = (OFF,) * 14
        works = tuple(0 if number == 8 else OFF for number in range(14))
        document.apply_roster(Roster((off, works, off)))
        assert CellRow("008", day(8), "E") in document.data.cells
        document.show_week(day(7))
        assert document.roster.cells[1][1] == 0
