"""The document of the small centre."""

from __future__ import annotations

from contextlib import closing

import pytest

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.store.project_file import ProjectFile


@pytest.fixture
def document(qapp, tmp_path, centre):
    """The centre in a file of its own, open."""
    with closing(ProjectFile.create(tmp_path / "centre.sixshift", centre)) as project:
        yield ScheduleDocument(project)


@pytest.fixture
def heard(document):
    """The names and values of the signals sent, in order."""
    signals = []
    document.cells_changed.connect(lambda cells: signals.append(("cells", cells)))
    document.replaced.connect(lambda: signals.append(("replaced", document.first_date)))
    document.failed.connect(lambda text: signals.append(("failed", text)))
    return signals
