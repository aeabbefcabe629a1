"""The small centre with one more senior, so that somebody can be missed, and its screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scheduler_app.store.project_file import ProjectFile

MONDAY = date(2026, 11, 30)


@pytest.fixture
def staffed(centre):
    return replace(centre, employees=(*centre.employees, replace(centre.employees[0], id="010")))


@pytest.fixture
def screen(window, staffed, tmp_path, qtbot):
    """The screen at the centre's Monday, everything looked at."""
    path = tmp_path / "whatif.sixshift"
    ProjectFile.create(path, staffed).close()
    window.context.open_project(path)
    window.context.document.show_week(MONDAY)
    window.show_screen("whatif")
    made = window.screen_of("whatif")
    made.limit.setValue(5)
    qtbot.waitUntil(lambda: made.state.present() is not None)
    return made


@pytest.fixture
def document(screen, window):
    return window.context.document


@pytest.fixture
def said(window):
    """What the window's message bar says."""
    found = []
    window.context.message_posted.connect(found.append)
    return found
