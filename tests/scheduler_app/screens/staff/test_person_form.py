"""The form of the chosen people: one, several, archived, copied, deleted."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from scheduler_app.language.translation import LANGUAGE
from scheduler_app.store.records import EmploymentRow
from solver.domain.employee import Level


@pytest.fixture
def form(screen):
    return screen.page.detail.form


@pytest.fixture
def state(screen):
    return screen.state


def employees(state):
    return {e.id: e for e in state.document.data.employees}


def test_the_form_shows_who_is_chosen_and_edits_her(qtbot, form, state):
    state.choose(["009"])
    assert form.fields["name"].text() == "陈晨"
    assert form.fields["mentor"].currentData() == "007"
    field = form.fields["note"]
    field.setFocus()
    qtbot.keyClicks(field, "night school")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert state.document.data.employment == (EmploymentRow("009", note="night school"),)
    assert state.document.undo_stack.count() == 1


def test_of_several_only_what_they_share_is_shown_and_all_are_changed(form, state):
    state.choose(["007", "008"])
    assert form.fields["name"].text() == ""
    assert form.fields["name"].placeholderText() == "different"
    assert not form.fields["id"].isEnabled()
    level = form.fields["level"]
    level.setCurrentIndex(level.findText("senior"))
    level.activated.emit(level.currentIndex())
    assert [employees(state)[i].level for i in ("007", "008")] == [Level.SENIOR] * 2
    assert state.document.undo_stack.count() == 1


def test_leaving_a_field_untouched_changes_nothing(qtbot, form, state):
    state.choose(["007", "008"])
    for field in form.fields.values():
        field.setFocus()
    assert state.document.undo_stack.count() == 0


def test_ticks_are_taken_over_at_once(form, state):
    state.choose(["007"])
    box = form.fields["patterns"]
    box._turn(0)
    box._turn(2)
    assert employees(state)["007"].patterns == frozenset({"E", "N"})


def test_archived_people_leave_the_shown_week_and_come_back(screen, form, state):
    document = state.document
    state.choose(["008"])
    form.archive_button.click()
    assert document.data.employment == (EmploymentRow("008", left=date(2026, 11, 29)),)
    assert [e.id for e in document.problem.employees] == ["007", "009"]
    screen.fill()
    assert screen.page.model.ids == ["007", "008", "009"]  # until the filter is used again
    screen.page.show_all_anew()
    assert screen.page.model.ids == ["007", "009"]
    screen.page.filters.archived.setChecked(True)
    assert screen.page.model.ids == ["007", "008", "009"]
    state.choose(["008"])
    assert form.archive_button.text() == "Bring back"
    form.archive_button.click()
    assert document.data.employment == ()
    assert [e.id for e in document.problem.employees] == ["007", "008", "009"]


def test_only_somebody_whom_nothing_names_is_deleted(screen, form, state):
    said = []
    screen._context.message_posted.connect(lambda message: said.append(message.text))
    state.choose(["007"])
    form.delete_button.click()
    assert "3 days in rosters" in said[0]
    state.add()
    form.delete_button.click()
    assert list(employees(state)) == ["007", "008", "009"]


def test_a_copy_has_all_but_name_id_and_dates(screen, form, state):
    state.choose(["009"])
    form.copy_button.click()
    new, like = employees(state)["010"], employees(state)["009"]
    assert (new.team, new.mentor_id, new.volunteers) == (like.team, like.mentor_id, like.volunteers)
    assert new.name == "New person"
    assert state.chosen == ("010",)


def test_an_id_that_records_name_stays(screen, form, state):
    said = []
    screen._context.message_posted.connect(lambda message: said.append(message.text))
    state.choose(["007"])
    assert not state.type_into(["007"], "id", "070")
    assert "007" in said[0]
    state.add()
    assert state.type_into(["010"], "id", "070")
    assert list(employees(state)) == ["007", "008", "009", "070"]
    assert state.chosen == ("070",)


def test_words_follow_the_language(qtbot, form, state):
    state.choose(["009"])
    LANGUAGE.switch("zh")
    level = form.fields["level"]
    qtbot.waitUntil(lambda: level.currentText() == "新人")
    assert form._names["contract"].text() == "合同"
    LANGUAGE.switch("en")
    qtbot.waitUntil(lambda: level.currentText() == "junior")
