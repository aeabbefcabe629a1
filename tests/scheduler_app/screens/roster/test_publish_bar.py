"""The Roster screen says what people know, and marks what they do not know yet."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from scheduler_app.document.week_progress import StepKey
from scheduler_app.screens.roster.side_cells import N_LEFT
from scheduler_app.screens.roster.side_look import LOOK_ROLE
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from solver.domain.activity import Activity, ActivityKind, BreakRule
from solver.domain.pattern import OFF
from tests.scheduler_app.edits import puts

E, L, N = range(3)


@pytest.fixture
def document(roster_screen, window):
    return window.context.document


@pytest.fixture
def bar(roster_screen):
    return roster_screen.publish_bar


def look(roster_screen, employee, day):
    return roster_screen.model.index(employee, N_LEFT + day).data(LOOK_ROLE)


def tip(roster_screen, employee, day):
    index = roster_screen.model.index(employee, N_LEFT + day)
    return index.data(Qt.ItemDataRole.ToolTipRole)


def publish(window):
    window.context.publish(despite_warnings=True)


def test_a_draft_is_published_by_the_button_after_broken_rules_were_said(window, bar, document):
    assert bar.status.text() == "Draft"
    document.assign([(1, 1)], N)  # she may work E alone
    bar.publish_button.click()
    message = window.message_bar.message
    assert "Hard rules are broken in" in message.text
    assert not document.publication.is_published
    message.action()
    assert document.publication.latest.violations > 0
    assert bar.status.text() == "Published V1"
    assert not bar.publish_button.isEnabled()


@pytest.mark.parametrize("screen", ["roster", "history", "week"])
def test_missing_breaks_are_said_before_the_week_is_published(window, document, screen):
    document.edit("rules", [*puts(BreakRule("Tea")), *unbroken(document)])
    shifts = sum(1 for _ in document.roster.shifts())
    window.show_screen(screen)
    if screen == "roster":
        window.screen_of(screen).publish_bar.publish_button.click()
    elif screen == "history":
        window.screen_of(screen).publish_button.click()
    else:
        window.screen_of(screen).steps.rows[StepKey.PUBLISHED].link.click()
    message = window.message_bar.message
    assert f"Shifts without breaks: {shifts} of {shifts} (Tue, Wed)." in message.text
    assert "Hard rules" not in message.text
    assert not document.publication.is_published
    message.action()
    assert document.publication.is_published


@pytest.mark.parametrize(("n_placed", "question"), [(2, ""), (1, "1 of 2 (Wed).")])
def test_placed_breaks_are_no_question(window, bar, document, n_placed, question):
    tea = BreakRule("Tea", ActivityKind.BREAK, 15, 120, 120)
    document.edit("rules", [*puts(tea), *unbroken(document)])
    shifts = list(document.roster.shifts())
    starts = {s: document.problem.patterns[s[2]].start_minute + 120 for s in shifts}
    document.apply_activities(
        Activity(e, d * 1_440 + starts[e, d, p], ActivityKind.BREAK, 15)
        for e, d, p in shifts[:n_placed]
    )
    bar.publish_button.click()
    assert document.publication.is_published == (not question)
    assert question in window.message_bar.message.text


def unbroken(document):
    """Switch off the rules that the small centre's roster breaks."""
    hard = {v.rule for v in document.evaluation.violations if v.hard}
    return [Change(r, replace(r, hard=False)) for r in document.rules if r.key in hard]


def test_the_question_is_withdrawn_by_an_edit(window, bar, document):
    document.assign([(1, 1)], N)
    bar.publish_button.click()
    document.assign([(1, 1)], OFF)
    assert window.message_bar.message is None


def test_changed_cells_are_marked_old_to_new_until_published_again(
    roster_screen, window, bar, document, qtbot
):
    publish(window)
    document.assign([(0, 1), (1, 3)], L)
    document.assign([(0, 2)], OFF)
    qtbot.waitUntil(lambda: bar.status.text() == "V1 + 3 changes")
    assert [look(roster_screen, e, d).was for e, d in ((0, 1), (1, 3), (0, 2), (2, 1))] == [
        "E",
        "off",
        "E",
        None,
    ]
    assert "Published: E" in tip(roster_screen, 0, 1).splitlines()
    assert "Published: off" in tip(roster_screen, 1, 3).splitlines()
    assert not roster_screen.grab().isNull()
    publish(window)
    assert bar.status.text() == "Published V2"
    assert look(roster_screen, 0, 1).was is None


def test_undoing_the_change_takes_the_mark_away(roster_screen, window, bar, document, qtbot):
    publish(window)
    document.assign([(0, 1)], L)
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: bar.status.text() == "Published V1")
    assert look(roster_screen, 0, 1).was is None


def test_it_waits_while_a_roster_is_built(window, bar):
    window.context.set_building(True)
    assert not bar.publish_button.isEnabled()
    window.context.publish()
    window.context.set_building(False)
    assert bar.publish_button.isEnabled()
    assert not window.context.document.publication.is_published


def test_a_project_held_elsewhere_is_not_published(window, project_path, qtbot):
    with closing(ProjectFile.open(project_path)):
        window.context.open_project(project_path)
        window.show_screen("roster")
        bar = window.screen_of("roster").publish_bar
        assert not bar.publish_button.isEnabled()
        window.context.publish(despite_warnings=True)
        assert "read-only" in window.message_bar.message.text


def exported(window, target, qtbot):
    window.context.dialogs.answers = [target]
    window.menus.action("xlsx").trigger()
    qtbot.waitUntil(target.is_file, timeout=10_000)
    qtbot.waitUntil(lambda: str(target) in window.message_bar.message.text)
    sheet = load_workbook(target).worksheets[0]
    return " ".join(str(c.value) for row in sheet.iter_rows(max_row=4) for c in row)


def test_an_export_says_which_version_it_is_or_that_it_is_a_draft(
    roster_screen, window, document, tmp_path, qtbot
):
    publish(window)
    assert "Version 1" in exported(window, tmp_path / "told.xlsx", qtbot)
    document.assign([(0, 1)], L)
    draft = exported(window, tmp_path / "draft.xlsx", qtbot)
    assert "Draft" in draft
    assert "Version" not in draft
