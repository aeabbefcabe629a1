from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt

from scheduler_app.screens.staff.skills_model import HAS_ROLE, N_LEFT
from scheduler_app.screens.staff.skills_page import SkillsPage
from scheduler_app.store.changes import Change
from scheduler_app.store.records import EmploymentRow
from scheduler_app.widgets.two_line_header import HEADER_ROLE

MONDAY = date(2026, 11, 30)
LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
ACROSS = Qt.Orientation.Horizontal


@pytest.fixture
def page(window, project_path):
    window.context.open_project(project_path)
    window.context.document.show_week(MONDAY)
    window.resize(1280, 800)
    made = SkillsPage(window.context, window)
    made.resize(900, 500)
    made.show()
    made.raise_()
    return made


@pytest.fixture
def document(page):
    return page.document


def skills(document, employee_id):
    return next(p.skills for p in document.data.employees if p.id == employee_id)


def names(page):
    return [person.name for person in page.model.people]


def counts(page):
    model = page.model
    sections = range(N_LEFT, model.columnCount())
    return {
        model.headerData(s, ACROSS): model.headerData(s, ACROSS, HEADER_ROLE).second
        for s in sections
    }


def test_the_model_is_sound_and_sorted_by_team(page, qtmodeltester):
    qtmodeltester.check(page.model)
    assert names(page) == ["Wang Wei", "Li Na", "陈晨"]
    assert counts(page) == {"zh": "1 of 3", "en": "1 of 3"}


def test_a_click_gives_a_skill_and_another_takes_it(page, document, qtbot):
    place = page.view.visualRect(page.model.index(0, N_LEFT)).center()
    qtbot.mouseClick(page.view.viewport(), LEFT, pos=place)
    assert skills(document, "008") == {"zh"}
    assert document.undo_stack.undoText() == "Wang Wei gets zh"
    assert counts(page)["zh"] == "2 of 3"
    qtbot.mouseClick(page.view.viewport(), LEFT, pos=place)
    assert skills(document, "008") == set()


def test_space_makes_all_selected_cells_alike_in_one_step(page, document, qtbot):
    model = page.model
    block = QItemSelection(model.index(0, N_LEFT), model.index(2, N_LEFT + 1))
    page.view.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    qtbot.keyClick(page.view, KEY.Key_Space)
    assert counts(page) == {"zh": "3 of 3", "en": "3 of 3"}
    assert model.index(0, N_LEFT).data(HAS_ROLE)
    document.undo_stack.undo()
    assert counts(page) == {"zh": "1 of 3", "en": "1 of 3"}
    assert not document.undo_stack.canUndo()


def test_people_are_found_by_pinyin_and_team_while_headings_count_everybody(page):
    page.search.setText("cc")
    assert names(page) == ["陈晨"]
    assert counts(page)["zh"] == "1 of 3"
    page.search.clear()
    page.teams.setCurrentIndex(page.teams.findData("A"))
    assert names(page) == ["Li Na", "陈晨"]


def test_a_new_skill_has_a_column_until_it_is_given(page, document, window, qtbot):
    window.context.dialogs.answers = [" Bank cards "]
    qtbot.mouseClick(page.add_button, LEFT)
    assert counts(page)["Bank cards"] == "0 of 3"
    column = N_LEFT + page.model.skills.index("Bank cards")
    page.toggle([page.model.index(0, column)])
    assert skills(document, "008") == {"Bank cards"}
    document.undo_stack.undo()
    path = document.project.path
    window.context.close_project()
    window.context.open_project(path)
    window.show_screen("staff")
    assert "Bank cards" not in page.model.skills


def test_a_skill_that_a_queue_needs_and_nobody_has_is_red(page, document):
    person = document.data.employees[0]
    document.edit("x", [Change(person, replace(person, skills=frozenset()))])
    look = page.model.headerData(N_LEFT, ACROSS, HEADER_ROLE)
    assert (look.second, look.tone) == ("0 of 3", "red")


def test_who_has_left_is_not_there(page, document):
    document.edit("x", [Change(None, EmploymentRow("008", left=date(2026, 11, 29)))])
    assert names(page) == ["Li Na", "陈晨"]
