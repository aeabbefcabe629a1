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
def open_panel(window, project_path):
    """Show a panel of a person's detail with these people, the week from 30 Nov shown."""
    from tests.scheduler_app.conftest import MONDAY

    def opened(panel, people, height):
        window.context.open_project(project_path)
        window.context.document.show_week(MONDAY)
        window.resize(1280, 800)
        made = panel(window.context, window)
        made.resize(430, height)
        made.show()
        made.raise_()
        made.show_people(people)
        return made

    return opened


@pytest.fixture
def document(panel):
    """The document of the panel that the module tests."""
    return panel.document


@pytest.fixture
def clip():
    """Put rows of cells on the clipboard."""

    def put(*lines):
        QGuiApplication.clipboard().setText("\n".join(line.replace("|", "\t") for line in lines))

    return put
