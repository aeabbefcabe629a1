"""How she left the window is how she finds it; what state the work is in."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QSplitter

from scheduler_app.app import make_window
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.widgets.file_dialogs import FileDialogs


@pytest.fixture
def start_again(window, tmp_path, qtbot):
    """Close the window; return another one, as after the next start."""

    def start():
        window.close()
        made = make_window(FileDialogs(), tmp_path)
        made.resize(1280, 800)
        qtbot.addWidget(made)
        made.show()
        return made

    return start


def first_splitter(window, key):
    window.show_screen(key)
    return window.screen_of(key).findChildren(QSplitter)[0]


def test_the_next_start_goes_to_the_screen_she_left(window, project_path, start_again):
    window.context.open_project(project_path)
    window.show_screen("demand")
    again = start_again()
    again.context.open_project(project_path)
    assert again.shown.key == "demand"
    again.context.open_project(project_path)
    assert again.shown.key == "week"
    again.close()


def test_widths_drawn_by_hand_are_kept(window, project_path, start_again):
    window.resize(1280, 800)
    window.context.open_project(project_path)
    window.show_screen("roster")
    drawn = first_splitter(window, "roster")
    drawn.setSizes([drawn.sizes()[0] - 90, drawn.sizes()[1] + 90])
    sizes = drawn.sizes()
    drawn.splitterMoved.emit(sizes[0], 1)
    again = start_again()
    again.context.open_project(project_path)
    assert first_splitter(again, "roster").sizes() == sizes
    again.close()


def test_the_state_of_the_work_is_said_at_the_left(window, project_path):
    window.context.open_project(project_path)
    said = window.navigation._saved
    window.context.set_building(True)
    assert (said.text(), said.property("tone")) == ("Building…", "amber")
    window.context.set_building(False)
    assert (said.text(), said.property("tone")) == ("", "")


def test_a_held_project_says_that_nothing_is_saved(window, project_path):
    held = ProjectFile.open(project_path)
    try:
        window.context.open_project(project_path)
        assert window.navigation._saved.text() == "Read only"
        window.context.close_project()
        assert window.navigation._saved.text() == ""
    finally:
        held.close()


def test_no_key_means_two_screens(window):
    """Qt does neither of two things that have the same key."""
    keys = [
        found.key().toString()
        for found in window.findChildren(QShortcut)
        if found.parent() is window
    ]
    told = [key for key in keys if key]
    assert len(told) == len(set(told)) >= 8
    assert told[0] == "Ctrl+1"


def test_the_palette_goes_to_a_person(window, project_path):
    window.context.open_project(project_path)
    window.show_screen("start")
    commands = {command.title: command for command in window.assistance.commands()}
    commands["陈晨  009"].run()
    assert window.shown.key == "roster"
    view = window.screen_of("roster").view
    assert view.currentIndex().row() == 2
    assert view.hasFocus()
