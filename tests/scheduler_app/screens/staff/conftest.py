"""The staff screen of the small centre, and a clipboard of our own."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication


@pytest.fixture
def screen(window, project_path):
    """The staff screen, the week from 30 Nov shown."""
    from tests.scheduler_app.conftest import MONDAY

    window.context.open_project(project_path)
    window.context.document.show_week(MONDAY)
    window.show_screen("staff")
    return window.screen_of("staff")


@pytest.fixture
def clip():
    """Put rows of cells on the clipboard."""

    def put(*lines):
        QGuiApplication.clipboard().setText("\n".join(line.replace("|", "\t") for line in lines))

    return put
