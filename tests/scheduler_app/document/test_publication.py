"""Publishing in the document: no undo step, what changed since, and the way back."""

from __future__ import annotations

from contextlib import closing, suppress
from datetime import date, datetime

import pytest

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.store.change_log import LogFilter
from scheduler_app.store.project_error import ProjectError, ReadOnlyError
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.publishing import PublishingError
from scheduler_app.store.records import ActivityRow, CellRow
from scheduler_app.store.steps import StepSource
from solver.domain.activity import Activity, ActivityKind
from solver.domain.pattern import OFF
from tests.scheduler_app.edits import puts

MONDAY = date(2026, 11, 30)
E, L, N = range(3)


@pytest.fixture
def document(qapp, project_path):
    with closing(ProjectFile.open(project_path)) as project:
        yield ScheduleDocument(project)


def test_what_is_published_is_known_and_edits_after_it_are_a_draft(document):
    publication = document.publication
    assert not publication.is_published
    assert publication.is_draft
    version = publication.publish("for all")
    assert publication.latest == version == document.data.published[0]
    assert (version.number, version.note) == (1, "for all")
    assert not publication.is_draft
    assert publication.changed == {}
    document.assign([(0, 1), (1, 3)], L)
    assert {cell: (c.before, c.after) for cell, c in publication.changed.items()} == {
        (0, 1): ("E", "L"),
        (1, 3): ("", "L"),
    }
    assert publication.is_draft
    document.assign([(0, 1)], E)
    assert set(publication.changed) == {(1, 3)}
    assert document.problem.published[0][:3] == (OFF, E, E)


def test_publishing_is_no_undo_step_and_undo_goes_on_before_it(document):
    document.assign([(0, 2)], L)
    document.publication.publish()
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.roster.cells[0][2] == E
    assert set(document.publication.changed) == {(0, 2)}
    assert document.publication.latest.cells["007"][2] == "L"


def test_moved_breaks_are_changes_too(document):
    lunch = Activity(0, 24 * 60 + 660, ActivityKind.LUNCH, 30, paid=False)
    document.apply_activities([lunch])
    document.publication.publish()
    assert document.publication.moved_activities == 0
    later = Activity(0, 24 * 60 + 690, ActivityKind.LUNCH, 30, paid=False)
    document.replace_activities("move", [lunch], [later])
    assert document.publication.changed == {}
    assert document.publication.moved_activities == 1
    assert document.publication.is_draft
    assert document.publication.publish().number == 2


def test_hard_rules_may_be_broken_and_the_version_says_how_often(document):
    document.assign([(0, day) for day in range(7)], N)
    broken = sum(v.hard for v in document.evaluation.violations)
    assert broken > 0
    assert document.publication.publish().violations == broken
    assert [v.violations for v in document.publication.versions()] == [broken]


def test_going_back_is_one_undo_step_and_publishes_nothing(document):
    publication = document.publication
    publication.publish()
    document.assign([(0, 1)], L)
    publication.publish()
    document.assign([(0, 2)], N)
    publication.revert_to(1)
    assert document.roster.cells[0][:3] == (OFF, E, E)
    assert {c: (d.before, d.after) for c, d in publication.changed.items()} == {(0, 1): ("L", "E")}
    assert [v.number for v in publication.versions()] == [1, 2]
    document.undo_stack.undo()
    assert document.roster.cells[0][:3] == (OFF, L, N)
    with pytest.raises(LookupError):
        publication.revert_to(3)


def test_versions_are_read_and_0_is_the_draft(document):
    document.publication.publish()
    document.assign([(0, 1)], L)
    assert document.publication.version(1).cells["007"][1] == "E"
    assert document.publication.version(0).cells["007"][1] == "L"
    document.publication.publish()
    assert document.publication.version(1).cells["007"][1] == "E"


def test_edits_undo_and_redo_are_in_the_log(document):
    document.assign([(0, 1)], L)
    document.undo_stack.undo()
    document.undo_stack.redo()
    document.apply_roster(document.roster.with_cells([(1, 2, E)]))
    document.publication.publish()
    document.assign([(0, 1)], E)
    document.publication.revert_to(1)
    found = [(line.source, line.before, line.after) for line in document.project.log()]
    lines = [(source, (b or {}).get("pattern"), (a or {}).get("pattern")) for source, b, a in found]
    assert lines == [
        (StepSource.REVERT, "E", "L"),
        (StepSource.EDIT, "L", "E"),
        (StepSource.PUBLISH, None, None),
        (StepSource.SOLVE, None, "E"),
        (StepSource.REDO, "E", "L"),
        (StepSource.UNDO, "L", "E"),
        (StepSource.EDIT, "E", "L"),
        (StepSource.CREATE, None, None),
    ]
    assert len(document.project.log(LogFilter(kind="CellRow", employee_id="008"))) == 1


def test_a_refused_publication_publishes_nothing(document):
    database = document.project._database
    database.pragma(f"max_page_count = {database.pragma('page_count')}")
    with suppress(ProjectError):
        for number in range(2_000):
            start = datetime(2027, 1, 1 + number % 28, number % 24, number // 28 % 60)
            document.project.write(
                puts(ActivityRow("009", start, ActivityKind.BREAK, 15, name="x" * 99))
            )
    with pytest.raises(ProjectError):
        document.publication.publish()
    assert not document.publication.is_published
    assert document.project.versions() == []


def test_a_second_window_cannot_publish(document, project_path):
    with closing(ProjectFile.open(project_path)) as other:
        second = ScheduleDocument(other)
        with pytest.raises(ReadOnlyError):
            second.publication.publish()
        document.publication.publish()
        assert not second.publication.is_published
        assert [v.number for v in second.publication.versions()] == [1]


def test_another_week_has_versions_of_its_own(document):
    document.publication.publish()
    document.show_week(date(2026, 12, 7))
    assert not document.publication.is_published
    assert document.publication.publish().number == 1
    document.show_week(date(2026, 12, 21))
    with pytest.raises(PublishingError):
        document.publication.publish()
    document.show_week(MONDAY)
    assert document.publication.is_published
    assert CellRow("007", date(2026, 12, 1), "E", pinned=True) in document.data.cells
