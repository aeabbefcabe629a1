"""Files that were handed out, kept in the change log."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from scheduler_app.document.log_words import before_and_after, kind_text, source_text, subject_text
from scheduler_app.store.change_log import LogFilter
from scheduler_app.store.exports import last_export
from scheduler_app.store.project_error import ReadOnlyError
from scheduler_app.store.project_file import ProjectFile

MONDAY = date(2026, 11, 30)


def test_the_last_file_of_each_week_is_known(project_path):
    project = ProjectFile.open(project_path)
    assert last_export(project, MONDAY) is None
    project.note_export(MONDAY, "draft.xlsx", 0)
    project.note_export(MONDAY, "week.pdf", 2)
    project.note_export(MONDAY + timedelta(weeks=1), "next.csv", 1)
    found = last_export(project, MONDAY)
    assert (found.file, found.version) == ("week.pdf", 2)
    (line,) = project.log(LogFilter(first=MONDAY, last=MONDAY, most=1))
    assert (kind_text(line.kind), source_text(line.source)) == ("file", "export")
    assert (before_and_after(line), subject_text(line, {})) == (("", "week.pdf: version 2"), "")
    project.close()


def test_a_read_only_project_notes_nothing(project_path):
    project = ProjectFile.open(project_path, read_only=True)
    with pytest.raises(ReadOnlyError):
        project.note_export(MONDAY, "week.pdf", 2)
    assert last_export(project, MONDAY) is None
    project.close()
