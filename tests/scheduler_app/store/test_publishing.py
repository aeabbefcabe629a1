"""Publishing: versions that stay, what differs from them, and the way back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from scheduler_app.store.changes import Change
from scheduler_app.store.presence_records import AbsenceRow
from scheduler_app.store.project_error import ProjectError
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.published import Difference, days_away, differences, late_changes
from scheduler_app.store.publishing import (
    PublishingError,
    draft_of,
    is_same,
    next_version,
    publishing,
    revert_changes,
)
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import ActivityRow, CellRow, TimeOffRow
from scheduler_app.store.shifts import renaming
from scheduler_app.store.week import week_of
from solver.domain.activity import ActivityKind
from solver.domain.pattern import OFF
from solver.rules.base import Violation
from tests.scheduler_app.edits import puts

MONDAY = date(2026, 11, 30)
TUESDAY, THURSDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=3)
LUNCH = ActivityRow("007", datetime(2026, 12, 1, 11), ActivityKind.LUNCH, 30, paid=False)


@pytest.fixture
def project(project_path):
    with closing(ProjectFile.open(project_path)) as opened:
        yield opened


def publish(project, note="", violations=0, monday=MONDAY):
    data = project.data()
    found = [Violation("seats", n < violations, 1, 0, "too many") for n in range(violations + 1)]
    version = next_version(data, week_of(data, monday), note, found)
    project.write(publishing(data, version))
    return version


def put(project, *records):
    """Make an edit as the window does: with what was there before."""
    book = RecordBook(project.data())
    edit = [
        Change(book.find(type(r), *(getattr(r, n) for n in names)), r)
        for r in records
        for names in [("employee_id", "date" if isinstance(r, CellRow) else "start")]
    ]
    project.write(edit)


def test_versions_are_numbered_and_kept_with_their_note(project):
    put(project, LUNCH)
    first = publish(project, " for the board ", 2)
    put(project, CellRow("008", THURSDAY, "E"))
    second = publish(project)
    assert (first.number, first.note, first.violations) == (1, "for the board", 2)
    assert [(v.number, v.note, v.violations) for v in project.versions(MONDAY)] == [
        (1, "for the board", 2),
        (2, "", 0),
    ]
    assert project.version(MONDAY, 1) == first
    assert project.version(MONDAY, 1).activities == (LUNCH,)
    assert project.data().published == (second,)
    assert project.versions() == project.versions(MONDAY)
    assert project.versions(MONDAY - timedelta(days=7)) == []
    with pytest.raises(LookupError):
        project.version(MONDAY, 3)


def test_the_book_follows_what_the_file_holds(project, centre):
    data = project.data()
    version = next_version(data, week_of(data, MONDAY), "", ())
    book = RecordBook(centre)
    project.write(publishing(data, version))
    book.apply(publishing(data, version))
    assert project.data() == book.data()


def test_nothing_new_is_not_published_again(project):
    publish(project)
    with pytest.raises(PublishingError, match="version 1"):
        publish(project)
    put(project, LUNCH)
    assert publish(project).number == 2


def test_a_week_in_which_nobody_works_is_not_published_but_one_emptied_later_is(project, centre):
    with pytest.raises(PublishingError, match="Nobody works"):
        publish(project, monday=MONDAY + timedelta(days=14))
    publish(project)
    inside = [c for c in centre.cells if 0 <= (c.date - MONDAY).days < 7]
    put(project, *(replace(cell, pattern="") for cell in inside))
    assert publish(project).number == 2


def test_the_same_number_cannot_be_published_twice(project):
    version = publish(project)
    with pytest.raises(ProjectError):
        project.write([Change(None, version)])
    with pytest.raises(ValueError, match="published"):
        project.write([Change(version, None)])


def test_what_people_know_reaches_the_problem_but_not_for_the_newly_hired(project, centre):
    publish(project)
    put(project, CellRow("007", TUESDAY, "L"))
    data = project.data()
    new = replace(centre.employees[0], id="010", mentor_id="")
    week = week_of(replace(data, employees=(*data.employees, new)), MONDAY)
    assert week.problem.published[0] == (OFF, 0, 0, OFF, OFF, OFF, OFF)
    assert week.roster.cells[0][1] == 1
    assert week.problem.published[3] == (None,) * 7
    both = week_of(data, MONDAY - timedelta(days=7), 2).problem
    assert both.published[0] == (*[None] * 7, *week.problem.published[0])
    assert week_of(data, MONDAY + timedelta(days=7)).problem.published == ()


def test_differences_are_cells_of_either_roster(project):
    before = publish(project)
    put(project, CellRow("007", TUESDAY, "L"), CellRow("008", THURSDAY, "E"))
    after = draft_of(week_of(project.data(), MONDAY))
    assert differences(before, after) == [
        Difference("007", TUESDAY, "E", "L"),
        Difference("008", THURSDAY, "", "E"),
    ]
    gone = replace(before, cells={"007": before.cells["007"]})
    assert differences(gone, before) == []
    left = replace(after, cells={})
    assert [d.after for d in differences(before, left)] == ["", ""]


def test_other_hours_of_a_code_are_a_difference_and_a_new_name_is_none(project):
    project.replace(replace(project.data(), requests=(), shift_targets=()))
    before = publish(project)
    data = project.data()
    early = data.patterns[0]
    moved = replace(early, start_minute=480)
    later = draft_of(week_of(replace(data, patterns=(moved, *data.patterns[1:])), MONDAY))
    assert differences(before, later) == [
        Difference("007", TUESDAY, "E", "E"),
        Difference("007", TUESDAY + timedelta(days=1), "E", "E"),
    ]
    project.write(renaming(data, "E", replace(early, code="早")))
    renamed = week_of(project.data(), MONDAY)
    assert differences(before, draft_of(renamed)) == []
    assert renamed.problem.published[0][1] == renamed.roster.cells[0][1]


def test_going_back_is_one_edit_and_locked_cells_stay_locked(project):
    put(project, LUNCH)
    version = publish(project)
    later = replace(LUNCH, start=LUNCH.start + timedelta(hours=1))
    project.write([Change(LUNCH, None), Change(None, later)])
    put(
        project,
        CellRow("007", TUESDAY, "L", pinned=True),
        CellRow("008", THURSDAY, "E"),
        CellRow("009", TUESDAY, "N", pinned=True),
    )
    data = project.data()
    assert not is_same(version, draft_of(week_of(data, MONDAY)))
    project.write(revert_changes(data, week_of(data, MONDAY), project.version(MONDAY, 1)))
    back = project.data()
    assert is_same(version, draft_of(week_of(back, MONDAY)))
    assert CellRow("007", TUESDAY, "E", pinned=True) in back.cells
    assert CellRow("009", TUESDAY, "", pinned=True) in back.cells
    assert back.activities == (LUNCH,)
    outside = [c for c in data.cells if not 0 <= (c.date - MONDAY).days < 7]
    assert [c for c in back.cells if not 0 <= (c.date - MONDAY).days < 7] == outside


def test_going_back_takes_the_breaks_of_sundays_night_along(project):
    publish(project)
    night = CellRow("007", MONDAY + timedelta(days=6), "N")
    rest = ActivityRow("007", datetime(2026, 12, 7, 2), ActivityKind.BREAK, 15)
    put(project, night, rest)
    publish(project)
    data = project.data()
    project.write(revert_changes(data, week_of(data, MONDAY), project.version(MONDAY, 1)))
    assert project.data().activities == ()
    data = project.data()
    project.write(revert_changes(data, week_of(data, MONDAY), project.version(MONDAY, 2)))
    assert project.data().activities == (rest,)
    assert night in project.data().cells


def test_a_version_whose_pattern_is_gone_says_so(project):
    version = publish(project)
    data = project.data()
    week = week_of(data, MONDAY)
    strange = replace(version, cells={"007": ("X",) * 7})
    with pytest.raises(PublishingError, match="X"):
        revert_changes(data, week, strange)


def test_late_changes_add_up_over_the_versions(project, centre):
    publish(project)
    put(project, CellRow("007", TUESDAY, "L"), CellRow("008", THURSDAY, "E"))
    assert publish(project).late_changes == {"007": 1, "008": 1}
    put(project, CellRow("007", TUESDAY, "N"))
    after = draft_of(week_of(project.data(), MONDAY))
    version = project.data().published[0]
    assert late_changes(version, after, ()) == {"007": 2, "008": 1}
    # Nobody chose a change of a day on which she is away.
    assert late_changes(version, after, {("007", TUESDAY)}) == {"007": 1, "008": 1}
    assert late_changes(replace(version, cells={}), after, ()) == {"007": 1, "008": 1}


def test_an_absence_until_midnight_is_none_of_the_next_day():
    day = datetime(2026, 12, 1)
    whole = AbsenceRow("007", day, day + timedelta(days=1))
    over = AbsenceRow("008", day, day + timedelta(days=1, minutes=1))
    week = [TUESDAY, TUESDAY + timedelta(days=1), THURSDAY]
    tomorrow = ("008", TUESDAY + timedelta(days=1))
    assert days_away((), (whole, over), week) == {("007", TUESDAY), ("008", TUESDAY), tomorrow}


def test_the_weeks_after_carry_late_changes_in_the_ledger(project):
    publish(project)
    put(project, CellRow("007", TUESDAY, "L"), CellRow("009", THURSDAY, "E"))
    data = project.data()
    for weeks, expected in ((1, [1, 0, 1]), (13, [1, 0, 1]), (14, [0, 0, 0])):
        problem = week_of(data, MONDAY + timedelta(days=7 * weeks)).problem
        assert [burden.late_changes for burden in problem.ledger] == expected
    assert {b.late_changes for b in week_of(data, MONDAY).problem.ledger} == {0}
    sick = AbsenceRow("007", datetime(2026, 12, 1, 9), datetime(2026, 12, 1, 12))
    leave = TimeOffRow("009", THURSDAY, THURSDAY)
    away = replace(data, absences=(sick,), time_off=(leave,))
    problem = week_of(away, MONDAY + timedelta(days=7)).problem
    assert {burden.late_changes for burden in problem.ledger} == {0}


def test_an_absence_is_time_off_by_the_minute(centre):
    sick = AbsenceRow("008", datetime(2026, 12, 1, 9, 30), datetime(2026, 12, 1, 12), "sick")
    data = replace(centre, absences=(sick,))
    (found,) = week_of(data, MONDAY).problem.time_off_of(1)
    assert (found.start, found.end, found.kind) == (24 * 60 + 570, 24 * 60 + 720, "sick")


def test_opening_reads_only_the_latest_version_of_each_week(project, project_path):
    publish(project)
    put(project, CellRow("008", THURSDAY, "E"))
    publish(project)
    project.close()
    with closing(sqlite3.connect(project_path)) as connection, connection:
        connection.execute("DROP TRIGGER versions_update")
        # A damaged old version would be noticed by whoever reads it.
        connection.execute("UPDATE versions SET cells = 'x', activities = 'x' WHERE number = 1")
    with closing(ProjectFile.open(project_path)) as opened:
        assert [v.number for v in opened.data().published] == [2]
        assert len(opened.versions(MONDAY)) == 2
        with pytest.raises(ProjectError):
            opened.version(MONDAY, 1)


def test_publishing_is_logged(project):
    publish(project, "board", 1)
    line, _ = project.log()
    assert (line.kind, line.date, line.before) == ("PublishedWeek", MONDAY, None)
    assert line.after == {"number": 1, "note": "board", "violations": 1}


def test_wanting_nothing_is_no_edit(project):
    project.write(puts())
    assert project.versions() == []
