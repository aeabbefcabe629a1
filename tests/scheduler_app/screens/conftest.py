"""Screens of projects made of some records."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler_app.store.project_file import ProjectFile

MONDAY = date(2026, 11, 30)


@pytest.fixture
def open_screen_of(window, tmp_path):
    """Open a project of some records and return a screen, by key, at the centre's Monday."""

    def opened(key, data):
        path = tmp_path / f"{key}.sixshift"
        ProjectFile.create(path, data).close()
        window.context.open_project(path)
        if window.context.document.week is not None:
            window.context.document.show_week(MONDAY)
        window.show_screen(key)
        return window.screen_of(key)

    return opened
