"""The Day screen of the small centre: Li Na works Tuesday and Wednesday, 07:00 to 16:00."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ActivityRow
from solver.domain.activity import ActivityKind

MONDAY = date(2026, 11, 30)
LUNCH = ActivityRow("007", datetime(2026, 12, 1, 11), ActivityKind.LUNCH, 60, False)
TEA = ActivityRow("007", datetime(2026, 12, 1, 14), ActivityKind.BREAK, 15)


@pytest.fixture
def day_path(centre, tmp_path):
    """A project in which Li Na has a lunch at 11:00 and a break at 14:00 on Tuesday."""
    path = tmp_path / "day.sixshift"
    ProjectFile.create(path, replace(centre, activities=(LUNCH, TEA))).close()
    return path


@pytest.fixture
def day_screen(window, day_path, qtbot):
    """The Day screen of Tuesday."""
    window.resize(1280, 800)
    window.context.open_project(day_path)
    window.context.document.show_week(MONDAY)
    window.show_screen("day")
    screen = window.screen_of("day")
    screen.tools.bar.show_day(1)
    qtbot.waitUntil(lambda: len(screen.timeline.rows) == 1)
    return screen
