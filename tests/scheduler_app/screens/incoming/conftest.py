"""The screen with an export of the small centre, edited."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook

from scheduler_app.exchange.roster_workbook import write_roster
from scheduler_app.language.translation import LANGUAGE

FIRST, SECOND = "F6", "G7"
"""Monday of Li Na (off), Tuesday of Wang Wei (off)."""


@pytest.fixture
def document(window, roster_screen):
    """The open document; the week from 30 Nov is shown."""
    return window.context.document


@pytest.fixture
def edited(document, tmp_path):
    """Write the shown roster as a workbook, with these cells typed over."""

    def write(**cells):
        path = tmp_path / "edited.xlsx"
        d = document
        write_roster(
            path, d.week, d.roster, d.evaluation, d.coverage, d.data.title, "", LANGUAGE.code
        )
        book = load_workbook(path)
        for name, value in cells.items():
            book.worksheets[0][name] = value
        book.save(path)
        return path

    return write


@pytest.fixture
def opened(window, document, qtbot):
    """Choose a file from the menu and wait until it is read."""

    def open_file(path):
        window.context.dialogs.answers = [path]
        window.menus.action("take_over").trigger()
        screen = window.screen_of("incoming")
        qtbot.waitUntil(lambda: not screen._task.is_running, timeout=20_000)
        return screen

    return open_file
