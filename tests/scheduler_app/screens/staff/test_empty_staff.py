"""The staff screen of a project without people: the keys of the table work already."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from scheduler_app.store.new_project import new_project_data
from scheduler_app.store.project_file import ProjectFile


@pytest.fixture
def staff(window, tmp_path, qtbot):
    path = tmp_path / "new.sixshift"
    ProjectFile.create(path, new_project_data("New", "", 480, 1320)).close()
    window.context.open_project(path)
    window.show_screen("staff")
    screen = window.screen_of("staff")
    qtbot.waitUntil(screen.empty.isVisible)
    return screen


def test_ctrl_v_takes_rows_over(staff, window, clip, qtbot):
    clip("001|Ada", "002|Ben")
    qtbot.waitUntil(staff.hasFocus)
    window.menus.action("paste").trigger()
    assert staff.page.paste_bar.isVisible()
    staff.page.paste_bar.accept_button.click()
    people = window.context.document.data.employees
    assert [person.name for person in people] == ["Ada", "Ben"]


def test_ins_adds_the_first_person(staff, window, qtbot):
    qtbot.waitUntil(staff.hasFocus)
    qtbot.keyClick(staff, Qt.Key.Key_Insert)
    assert len(window.context.document.data.employees) == 1
    qtbot.waitUntil(staff.page.isVisible)
