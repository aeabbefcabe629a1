"""The choice of what a build aims for, on the real screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from scheduler_app.screens.roster.aims import Aim, aim_of, holds_answer_rate
from scheduler_app.store.project_file import ProjectFile
from tests.scheduler_app.conftest import MONDAY


@pytest.fixture
def document(roster_screen, window):
    return window.context.document


@pytest.fixture
def choice(roster_screen):
    return roster_screen.build.aim


@pytest.fixture
def without_contacts(centre, window, tmp_path):
    """The choice in a week that only says how many agents are required."""
    path = tmp_path / "required.sixshift"
    ProjectFile.create(path, replace(centre, demand=centre.demand[:2])).close()
    window.context.open_project(path)
    window.context.document.show_week(MONDAY)
    window.show_screen("roster")
    return window.screen_of("roster").build.aim


def choose(choice, index):
    choice.aim.setCurrentIndex(index)
    choice.aim.activated.emit(index)


def test_a_choice_is_one_undo_step_and_follows_undo(choice, document):
    choose(choice, 1)
    assert aim_of(document.rules) is Aim.CONTACTS
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert aim_of(document.rules) is Aim.REQUIRED
    assert choice.aim.currentText() == "Required agents"


def test_the_box_makes_the_answer_rate_hard_and_undo_lets_it_go(choice, document, qtbot):
    choice.hold.click()
    assert holds_answer_rate(document.rules)
    document.undo_stack.undo()
    assert not choice.hold.isChecked()


def test_an_edit_of_the_rules_keeps_the_place_in_the_grid(roster_screen, choice, document):
    roster_screen.view.jump(2, 4)
    choose(choice, 2)
    assert roster_screen.view.selected_cells() == [(2, 4)]
    assert roster_screen.coverage.day == 4


def test_a_queue_that_nobody_is_planned_for_is_named(choice, document):
    assert choice.note.isHidden()
    choose(choice, 1)
    assert choice.note.text().startswith("Phone:")
    assert not choice.note.isHidden()
    choose(choice, 2)
    assert choice.note.isHidden()


def test_while_a_roster_is_built_nothing_can_be_chosen(choice, document):
    choice.set_running(True)
    assert not choice.aim.isEnabled()
    assert not choice.hold.isEnabled()
    choice.set_running(False)
    assert choice.aim.isEnabled()


def test_without_contacts_the_choices_are_closed_and_say_why(without_contacts):
    assert not without_contacts.aim.isEnabled()
    assert not without_contacts.hold.isEnabled()
    assert "required agents only" in without_contacts.hold.toolTip()


def test_without_contacts_what_counts_for_nothing_can_still_be_left(without_contacts, window):
    document = window.context.document
    choose(without_contacts, 1)
    assert without_contacts.aim.isEnabled()
    assert (
        not without_contacts.aim.model().flags(without_contacts.aim.model().index(2, 0))
        & Qt.ItemFlag.ItemIsEnabled
    )
    choose(without_contacts, 0)
    assert aim_of(document.rules) is Aim.REQUIRED
    assert not without_contacts.aim.isEnabled()
