"""Conflicts of the shown week: found anew only for other data or rules."""

from __future__ import annotations

from dataclasses import replace

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.document.week_conflicts import week_conflicts
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from solver.explain.conflicts.find import conflicts_of


def test_they_follow_the_data_and_are_found_once(qapp, centre, tmp_path):
    long = replace(centre.contracts[0], min_minutes=9_000, max_minutes=9_000)
    people = tuple(
        replace(e, contract=long) if e.contract.name == long.name else e for e in centre.employees
    )
    strict = replace(centre, contracts=(long, centre.contracts[1]), employees=people)
    document = ScheduleDocument(ProjectFile.create(tmp_path / "a.sixshift", strict))
    first = week_conflicts(document)
    assert first == conflicts_of(document.problem, document.rules) != ()
    assert week_conflicts(document) is first
    document.edit("shorter", [Change(long, centre.contracts[0])])
    assert week_conflicts(document) == conflicts_of(document.problem, document.rules) != first
    document.project.close()


def test_nobody_is_in_no_conflict(qapp, centre, tmp_path):
    alone = replace(centre, employees=(), availability=(), time_off=(), requests=(), cells=())
    document = ScheduleDocument(ProjectFile.create(tmp_path / "a.sixshift", alone))
    assert document.week is not None
    assert conflicts_of(document.problem, document.rules)
    assert week_conflicts(document) == ()
    document.project.close()
