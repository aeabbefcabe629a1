"""The table of people, used with keys and the clipboard; every edit one undo step."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from scheduler_app.screens.staff.people_model import KEYS
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import EmploymentRow, ProjectData
from solver.domain.employee import Level
from tests.scheduler_app.conftest import MONDAY


@pytest.fixture
def page(screen):
    return screen.page


def data(page):
    return page._state.document.data


def people(page):
    return {e.id: e for e in data(page).employees}


def select(page, ids, *keys):
    """Select the block of these people and columns; the first is current."""
    model, chosen = page.model, QItemSelection()
    rows, columns = [model.ids.index(i) for i in ids], [KEYS.index(key) for key in keys]
    for row in rows:
        first, last = model.index(row, min(columns)), model.index(row, max(columns))
        chosen.select(first, last)
    flags = QItemSelectionModel.SelectionFlag
    selection = page.table.selectionModel()
    selection.setCurrentIndex(model.index(rows[0], columns[0]), flags.NoUpdate)
    selection.select(chosen, flags.ClearAndSelect)


def enter(qtbot, page, text):
    """Type into the current cell, as somebody does who just begins to type."""
    qtbot.keyClicks(page.table, text[:1])
    (editor,) = [w for w in page.table.viewport().findChildren(QLineEdit) if w.isVisible()] or [
        w for w in page.table.frozen.viewport().findChildren(QLineEdit) if w.isVisible()
    ]
    editor.setText(text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QCoreApplication.processEvents()  # Enter ends an edit when the event loop comes round


def test_what_is_typed_goes_to_everybody_selected_as_one_step(qtbot, page):
    select(page, ["007", "008"], "team")
    enter(qtbot, page, "Z")
    assert [e.team for e in data(page).employees] == ["Z", "Z", "A"]
    assert page._state.document.undo_stack.count() == 1
    page._state.document.undo_stack.undo()
    assert [e.team for e in data(page).employees] == ["A", "", "A"]


@pytest.mark.parametrize("key", ["name", "team"])
def test_enter_takes_the_text_and_goes_on_to_the_cell_below(qtbot, page, key):
    select(page, ["007"], key)
    enter(qtbot, page, "Z")
    enter(qtbot, page, "Y")
    typed = [getattr(e, key) for e in data(page).employees]
    assert typed[:2] == ["Z", "Y"]
    assert page._state.chosen == ("009",)
    assert page.model.key(page.table.currentIndex()) == key


def test_what_is_no_date_is_said_and_nothing_changes(qtbot, page, screen):
    select(page, ["008"], "joined")
    said = []
    screen._context.message_posted.connect(lambda message: said.append(message.text))
    enter(qtbot, page, "soon")
    assert "soon" in said[0]
    assert data(page).employment == ()
    enter(qtbot, page, "2026/12/1")
    assert data(page).employment == (EmploymentRow("008", joined=date(2026, 12, 1)),)


def test_a_choice_offers_words_and_gives_values(page):
    select(page, ["008"], "level")
    index = page.table.currentIndex()
    page.table.edit(index)
    (box,) = page.table.viewport().findChildren(QComboBox)
    assert [box.itemText(i) for i in range(box.count())] == ["junior", "senior", "lead"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert people(page)["008"].level is Level.LEAD


def test_fill_down_gives_all_rows_what_the_first_has(qtbot, page):
    select(page, ["007", "008", "009"], "team", "level", "skills")
    qtbot.keyClick(page.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    first = people(page)["007"]
    for person in people(page).values():
        assert (person.team, person.skills) == (first.team, first.skills)
    assert page._state.document.undo_stack.count() == 1


def test_delete_empties_what_may_be_empty(qtbot, page):
    select(page, ["007", "009"], "team", "level")
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert [e.team for e in data(page).employees] == ["", "", ""]
    assert [e.level for e in data(page).employees] == [Level.LEAD, Level.SENIOR, Level.JUNIOR]


def test_copied_rows_pasted_back_change_nothing(page):
    before = data(page)
    select(page, ["007", "008", "009"], KEYS[0], KEYS[-1])
    page.table.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines()[2].split("\t")[:7] == [
        "009", "陈晨", "A", "junior", "", "Full time", "007"
    ]  # fmt: skip
    QGuiApplication.clipboard().setText(copied.replace("a, b", ""))  # no such words
    page.paste()
    expected = replace(before.employees[2], volunteers=frozenset())
    assert data(page).employees == (*before.employees[:2], expected)


def test_sixty_new_people_come_after_a_preview(page, clip):
    clip("ID|Name|Level", *(f"{n:03}|New {n}|junior" for n in range(100, 160)))
    page.paste()
    assert not page.paste_bar.isHidden()
    assert "60 new people" in page.paste_bar._text.text()
    assert len(data(page).employees) == 3
    page.paste_bar.accept_button.click()
    assert len(data(page).employees) == 63
    assert page._state.document.undo_stack.count() == 1
    assert page.table.ids() == [f"{n:03}" for n in range(100, 160)]
    assert page.paste_bar.isHidden()


def test_a_preview_is_accepted_by_enter_and_left_by_escape(qtbot, page, clip):
    clip("ID|Name", "100|An")
    for key, n_people in ((Qt.Key.Key_Escape, 3), (Qt.Key.Key_Return, 4)):
        page.paste()
        qtbot.keyClick(page.paste_bar.accept_button, key)
        assert page.paste_bar.isHidden()
        assert len(data(page).employees) == n_people


def test_faults_of_a_paste_are_listed_and_nothing_is_written(qtbot, page, clip):
    clip("ID|Name|Level|Contract", "100|An|junoir|Full time", "101|Bo|lead|None such")
    page.paste()
    lines = [page.paste_bar.list.item(i).text() for i in range(page.paste_bar.list.count())]
    assert [line.split(":")[0] for line in lines] == ["Clipboard!C2", "Clipboard!D3"]
    assert page.paste_bar.accept_button.isHidden()
    qtbot.keyClick(page.paste_bar.list, Qt.Key.Key_Return)
    assert page.paste_bar.isHidden()
    assert len(data(page).employees) == 3


def test_a_block_pasted_into_cells_is_one_step(page, clip):
    select(page, ["008"], "team")
    clip("X|lead", "Y|junior")
    page.paste()
    assert [(e.team, e.level) for e in data(page).employees[1:]] == [
        ("X", Level.LEAD),
        ("Y", Level.JUNIOR),
    ]
    assert page._state.document.undo_stack.count() == 1


def test_a_block_that_does_not_fit_is_refused(page, clip, screen):
    said = []
    screen._context.message_posted.connect(lambda message: said.append(message.text))
    select(page, ["009"], "team")
    clip("X", "Y")
    page.paste()
    assert "Nothing was pasted" in said[0]
    assert data(page).employees[2].team == "A"


def test_a_mentor_made_a_junior_is_refused_with_names(page, screen):
    said = []
    screen._context.message_posted.connect(lambda message: said.append(message.text))
    page._state.put(["007"], "level", Level.JUNIOR)
    assert "Li Na" in said[0]
    assert people(page)["007"].level is Level.LEAD


@pytest.mark.parametrize(("query", "found"), [("wei", ["008"]), ("cc", ["009"]), ("00", None)])
def test_search_finds_names_ids_and_initials(qtbot, page, query, found):
    page.filters.search.setText(query)
    wanted = found or ["007", "008", "009"]
    qtbot.waitUntil(lambda: page.model.ids == wanted)


def test_filters_narrow_and_are_taken_back_together(page):
    page.filters.team.setCurrentIndex(page.filters.team.findData("A"))
    assert page.model.ids == ["007", "009"]
    page.filters.level.setCurrentIndex(page.filters.level.findData("junior"))
    assert page.model.ids == ["009"]
    assert page.filters.count.text() == "1 of 3"
    page.filters.clear_button.click()
    assert page.model.ids == ["007", "008", "009"]


def test_a_heading_sorts_and_an_edit_moves_nobody(page):
    name = KEYS.index("name")
    page.table.horizontalHeader().setSortIndicator(name, Qt.SortOrder.DescendingOrder)
    in_order = page.model.ids
    assert in_order != ["007", "008", "009"]
    page._state.type_into([in_order[0]], "name", "Aa")
    assert page.model.ids == in_order


def test_a_new_person_is_chosen_and_her_name_typed_at_once(qtbot, page, screen):
    page.filters.team.setCurrentIndex(page.filters.team.findData("A"))
    screen.add_button.click()
    assert page._state.chosen == ("010",)
    editors = page.table.frozen.viewport().findChildren(QLineEdit)
    editors += page.table.viewport().findChildren(QLineEdit)
    assert any(editor.isVisible() for editor in editors)
    assert people(page)["010"].contract.name == "Full time"


def test_a_preview_goes_when_the_people_it_was_read_against_are_others(page, clip, screen, window):
    clip("ID|Name", "010|He Yu")
    page.paste_people()
    assert not page.paste_bar.isHidden()
    page._state.put(["007"], "team", "Z")
    screen.refresh()
    assert page.paste_bar.isHidden()
    page.paste_people()
    window.context.close_project()
    page.paste_bar.accept_button.click()
    assert page.paste_bar.isHidden()


def test_who_has_left_goes_with_the_week_that_is_shown(page, screen, window):
    document = window.context.document
    page._state.put(["008"], "left", MONDAY + timedelta(days=6))
    screen.refresh()
    assert "008" in page.model.ids
    document.show_week(MONDAY + timedelta(days=7))
    screen.refresh()
    assert "008" not in page.model.ids
    document.show_week(MONDAY)
    screen.refresh()
    assert "008" in page.model.ids


def test_a_build_shuts_the_buttons_also_when_it_began_elsewhere(page, screen, window):
    window.show_screen("roster")
    window.context.set_building(True)
    window.show_screen("staff")
    assert not screen.add_button.isEnabled()
    assert not page.detail.form.fields["name"].isEnabled()
    window.show_screen("roster")
    window.context.set_building(False)
    window.show_screen("staff")
    assert screen.add_button.isEnabled()
    assert page.detail.form.fields["name"].isEnabled()


def test_another_project_shows_its_own_people(page, window, centre, tmp_path):
    window.show_screen("roster")
    path = tmp_path / "other.sixshift"
    other = replace(centre.employees[0], id="X1", name="Xu Na")
    only = ProjectData(title="Other", contracts=centre.contracts, employees=(other,))
    ProjectFile.create(path, only).close()
    window.context.open_project(path)
    window.show_screen("staff")
    assert page.model.ids == ["X1"]
    assert page._state.chosen == ("X1",)


def test_enter_in_a_project_that_must_not_be_written_edits_nothing(qtbot, page, window):
    path = window.context.document.project.path
    window.context.close_project()
    with closing(ProjectFile.open(path)):
        window.context.open_project(path)
        assert window.context.document.project.read_only
        window.show_screen("staff")
        select(page, ["007"], "team")
        qtbot.keyClick(page.table, Qt.Key.Key_Return)  # a warning of Qt's would fail
        assert not page.table.is_editing
        window.context.close_project()


def test_a_name_typed_into_the_last_row_adds_a_person_and_the_next_one_another(qtbot, page):
    page.table.go_to_new("name")
    enter(qtbot, page, "Ada")
    new = data(page).employees[-1]
    assert (new.id, new.name, new.contract.name) == ("010", "Ada", "Full time")
    assert page._state.document.undo_stack.count() == 1
    assert page.model.is_new(page.table.currentIndex())
    enter(qtbot, page, "Ben")
    assert [e.name for e in data(page).employees[-2:]] == ["Ada", "Ben"]
    assert page.model.ids == ["007", "008", "009", "010", "011"]
    page._state.document.undo_stack.undo()
    page._state.document.undo_stack.undo()
    assert len(data(page).employees) == 3


def test_the_keys_stay_in_the_table_after_a_name_was_typed(qtbot, page, window):
    window.activateWindow()
    page.table.setFocus()
    qtbot.waitUntil(page.table.hasFocus)
    page.table.go_to_new("name")
    for name in ("Ada", "Ben"):
        for letter in name:
            qtbot.keyClick(QApplication.focusWidget(), letter)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.table.hasFocus()
    assert [e.name for e in data(page).employees[-2:]] == ["Ada", "Ben"]


def test_an_id_typed_into_the_last_row_is_hers_unless_it_is_taken(qtbot, page, screen):
    said = []
    screen._context.message_posted.connect(lambda message: said.append(message.text))
    page.table.go_to_new("id")
    enter(qtbot, page, "008")
    assert said == ["Somebody has the ID 008 already."]
    enter(qtbot, page, "A1")
    assert data(page).employees[-1].id == "A1"
    assert page._state.document.undo_stack.count() == 1


def test_a_person_typed_in_is_seen_though_the_filter_would_hide_her(qtbot, page):
    page.filters.search.setText("Li")
    qtbot.waitUntil(lambda: page.model.ids == ["007"])
    page.table.go_to_new("name")
    enter(qtbot, page, "Ada")
    assert page.model.ids == ["007", "008", "009", "010"]
    assert page.model.is_new(page.table.currentIndex())


def test_keys_that_empty_and_fill_leave_the_last_row_alone(qtbot, page):
    page.table.go_to_new("team")
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.keyClick(page.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    page.copy()
    assert len(data(page).employees) == 3
    assert page._state.document.undo_stack.count() == 0


def test_names_pasted_into_the_last_row_become_people(page, clip):
    page.table.go_to_new("name")
    clip("Ada|B", "Ben|B")
    page.table.paste()
    page.paste_bar.accept_button.click()
    assert [(e.id, e.name, e.team) for e in data(page).employees[-2:]] == [
        ("010", "Ada", "B"),
        ("011", "Ben", "B"),
    ]
