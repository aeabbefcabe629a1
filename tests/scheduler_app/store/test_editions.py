"""What is handed out: the published version as people were told it, or the draft."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from scheduler_app.store.changes import Change
from scheduler_app.store.editions import edition_of
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.publishing import next_version, publishing
from scheduler_app.store.records import ActivityRow, CellRow
from scheduler_app.store.steps import user_name
from scheduler_app.store.week import week_of
from solver.domain.activity import ActivityKind
from solver.domain.pattern import OFF
from tests.scheduler_app.edits import puts

MONDAY = date(2026, 11, 30)
TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)
LUNCH = ActivityRow("007", datetime(2026, 12, 1, 11), ActivityKind.LUNCH, 30, paid=False)


@pytest.fixture
def project(project_path):
    with closing(ProjectFile.open(project_path)) as opened:
        yield opened


def publish(project, monday=MONDAY):
    data = project.data()
    version = next_version(data, week_of(data, monday), "", ())
    project.write(publishing(data, version))
    return version


def edition(project, n_weeks=1, draft=False):
    return edition_of(project, project.data(), MONDAY, n_weeks, draft=draft)


def test_where_nothing_is_published_it_is_the_draft(project):
    found = edition(project)
    assert (found.number, found.at, found.changes, dict(found.earlier)) == (0, None, (), {})
    assert found.week == week_of(project.data(), MONDAY)
    assert found.title == "客服中心"


def test_edits_after_publishing_are_in_the_draft_alone(project):
    project.write(puts(LUNCH))
    version = publish(project)
    project.write([Change(LUNCH, None), *puts(CellRow("007", WEDNESDAY, "L"))])
    told, draft = edition(project), edition(project, draft=True)
    assert (told.number, told.at) == (1, version.at)
    assert told.week.roster.cells[0] == (OFF, 0, 0, OFF, OFF, OFF, OFF)
    assert [a.start for a in told.week.activities] == [24 * 60 + 660]
    assert told.changes == ()
    assert draft.is_draft
    assert draft.week.roster.cells[0][2] == 1
    (change,) = draft.changes
    assert (change.employee_id, change.date, change.before, change.after) == (
        "007",
        WEDNESDAY,
        "E",
        "L",
    )
    assert change.user == user_name()
    assert change.at is not None
    assert draft.earlier == {("007", TUESDAY): "E", ("007", WEDNESDAY): "E"}


def test_the_latest_version_of_each_week_is_known_of_drafts_too(project):
    assert dict(edition(project).versions) == {}
    publish(project)
    publish(project, MONDAY + timedelta(days=7))
    project.write(puts(CellRow("007", WEDNESDAY, "L")))
    publish(project)
    both = {MONDAY: 2, MONDAY + timedelta(days=7): 1}
    assert edition(project, n_weeks=2).versions == both
    assert edition(project, n_weeks=2, draft=True).versions == both


def test_a_version_is_told_against_the_one_before(project):
    publish(project)
    project.write(puts(CellRow("008", TUESDAY, "E"), CellRow("007", WEDNESDAY, "")))
    publish(project)
    found = edition(project)
    assert found.number == 2
    assert [(c.employee_id, c.before, c.after) for c in found.changes] == [
        ("007", "E", ""),
        ("008", "", "E"),
    ]
    assert found.earlier == {("007", TUESDAY): "E", ("007", WEDNESDAY): "E"}


def test_who_changed_a_cell_after_a_version_is_not_named_in_it(project):
    publish(project)
    project.write(puts(CellRow("007", WEDNESDAY, "L")))
    version = publish(project)
    project.write(puts(CellRow("007", WEDNESDAY, "E")))
    (change,) = edition(project).changes
    assert (change.before, change.after) == ("E", "L")
    assert change.at is not None
    assert change.at < version.at


def test_a_published_shift_keeps_its_hours(project):
    publish(project)
    early = project.data().patterns[0]
    project.write([Change(early, replace(early, start_minute=600, length_minutes=480))])
    problem = edition(project).week.problem
    assert problem.shift_minutes(0, 0) == (420, 960)
    assert problem.patterns[0].paid_minutes > 0


def test_a_shift_whose_pattern_is_gone_is_still_told(project):
    publish(project)
    data = project.data()
    gone = replace(
        data,
        patterns=data.patterns[1:],
        cells=tuple(cell for cell in data.cells if cell.pattern != "E"),
        requests=(),
        shift_targets=(),
    )
    week = edition_of(project, gone, MONDAY, draft=False).week
    shifts = [week.problem.patterns[p] for p in week.roster.cells[0] if p != OFF]
    assert [(p.code, p.start_minute, p.length_minutes) for p in shifts] == [("E", 420, 540)] * 2


def test_several_weeks_are_published_when_each_of_them_is(project):
    publish(project)
    assert edition(project, 2).is_draft
    second = publish(project, MONDAY + timedelta(days=7))
    found = edition(project, 2)
    assert (found.number, found.at) == (1, second.at)
    assert len(found.week.roster.cells[0]) == 14


def test_the_key_stays_when_the_project_gets_another_name(project, project_path):
    publish(project)
    key = edition(project).key
    project.close()
    other = project_path.rename(project_path.with_name("other.sixshift"))
    with closing(ProjectFile.open(other)) as renamed:
        assert edition(renamed).key == key != ""


def test_breaks_of_nights_over_the_edge_of_the_week_are_told_once(project):
    """Sunday night's break lies in the next Monday; last Sunday's in this one."""
    sunday = MONDAY + timedelta(days=6)
    own = ActivityRow("007", datetime(2026, 12, 7, 2), ActivityKind.BREAK, 15)
    before = ActivityRow("007", datetime(2026, 11, 30, 2), ActivityKind.BREAK, 15)
    project.write(puts(CellRow("007", sunday, "N"), own, before))
    publish(project)
    moved = replace(own, start=own.start + timedelta(hours=1))
    project.write([Change(own, None), Change(None, moved)])
    told = edition(project).week.activities
    assert [a.start for a in told] == [120, 7 * 24 * 60 + 120]
    draft = edition(project, draft=True).week.activities
    assert [a.start for a in draft] == [120, 7 * 24 * 60 + 180]


def test_a_break_whose_shift_is_gone_from_the_draft_is_not_told_twice(project):
    project.write(puts(LUNCH))
    publish(project)
    later = replace(LUNCH, start=LUNCH.start + timedelta(hours=1))
    project.write([Change(LUNCH, None), *puts(later, CellRow("007", TUESDAY, ""))])
    assert [a.start for a in edition(project).week.activities] == [24 * 60 + 660]


def test_locks_are_told_where_the_draft_still_has_them(project):
    publish(project)
    pins = {(p.employee, p.day) for p in edition(project).week.problem.pins}
    assert pins == {(0, 1), (2, 1)}  # a shift, and a day off
    project.write(puts(CellRow("007", TUESDAY, "L", pinned=True)))
    assert {(p.employee, p.day) for p in edition(project).week.problem.pins} == {(2, 1)}


def test_a_published_split_shift_keeps_its_gap(project):
    early = next(p for p in project.data().patterns if p.code == "E")
    split = replace(early, gap_start_minute=180, gap_minutes=120, paid_minutes=400)
    project.write([Change(early, split)])
    version = publish(project)
    assert version.times["E"] == (early.start_minute, early.length_minutes, 180, 120)
    project.write([Change(split, early)])
    (told,) = (p for p in edition(project).week.problem.patterns if p.code == "E")
    assert (told.parts, told.work_minutes) == (split.parts, split.work_minutes)
    (draft,) = (p for p in edition(project, draft=True).week.problem.patterns if p.code == "E")
    assert draft == early
    assert [change.after for change in edition(project, draft=True).changes]


def test_the_hours_of_shifts_that_are_gone_are_those_that_were_told(project):
    early = next(p for p in project.data().patterns if p.code == "E")
    split = replace(early, gap_start_minute=180, gap_minutes=120, paid_minutes=400)
    project.write([Change(early, split)])
    publish(project)
    project.write([Change(split, early), *puts(CellRow("007", WEDNESDAY, "L"))])
    publish(project)
    hours = edition(project, draft=True).earlier_hours
    assert hours["007", TUESDAY] == (early.start_minute, early.length_minutes, 180, 120)
    assert hours["007", WEDNESDAY] == (early.start_minute, early.length_minutes, 180, 120)
