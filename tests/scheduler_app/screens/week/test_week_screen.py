"""The Week screen: steps and their links, figures, days, warnings, several weeks, copying."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QDate, Qt

from scheduler_app.document.week_progress import StepKey, StepState, steps_of
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens.week.figures_card import ANSWERED, HOURS, SHORT
from scheduler_app.screens.week.week_screen import _SCREENS as LINKS
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import CellRow, DemandRow, ProjectData
from solver.domain.activity import BreakRule
from solver.domain.pattern import OFF
from solver.rules import default_rules

MONDAY = date(2026, 11, 30)
E, L, N = range(3)


@pytest.fixture
def document(window, project_path):
    window.context.open_project(project_path)
    window.context.document.show_week(MONDAY)
    return window.context.document


@pytest.fixture
def screen(window, document, qtbot):
    made = window.screen_of("week")
    qtbot.waitUntil(lambda: made.steps.rows[StepKey.DEMAND].step is not None)
    made.refresh()
    return made


def states(screen):
    screen.refresh()
    return {key: row.step.state for key, row in screen.steps.rows.items()}


def says(screen, key):
    screen.refresh()
    return screen.steps.rows[key].text.text()


def test_an_opened_project_shows_its_week(window, document):
    assert window.navigation.buttons["week"].isChecked()
    assert window.screen_of("week").isVisible()


def test_steps_tell_how_far_the_week_is_and_what_comes_next(screen, document):
    found = states(screen)
    assert found[StepKey.DEMAND] is StepState.DONE
    assert found[StepKey.ROSTER] is StepState.DONE
    assert found[StepKey.BREAKS] is StepState.UNNEEDED
    assert found[StepKey.CHECKS] is StepState.ATTENTION
    assert "broken" in says(screen, StepKey.CHECKS)
    assert screen.next_button.text() == "Next: Look at the checks"
    document.edit("clear", [Change(c, None) for c in document.data.cells])
    assert states(screen)[StepKey.ROSTER] is StepState.OPEN
    assert screen.next_button.text() == "Next: Build the roster"
    assert screen.steps.rows[StepKey.CHECKS].link.isHidden()


def test_contacts_without_a_handle_time_need_a_look(screen, document):
    row = DemandRow(datetime(2026, 12, 3, 9), "Chat", volume=8.0)
    document.edit("demand", [Change(None, row)])
    assert states(screen)[StepKey.DEMAND] is StepState.ATTENTION
    assert "Chat" in says(screen, StepKey.DEMAND)


def test_a_skill_that_nobody_has_is_named(screen, document):
    phone = document.data.queues[0]
    document.edit("skill", [Change(phone, replace(phone, skill="Thai"))])
    assert states(screen)[StepKey.STAFF] is StepState.ATTENTION
    assert "Thai" in says(screen, StepKey.STAFF)


def test_shifts_without_breaks_are_counted(screen, document):
    document.edit("breaks", [Change(None, BreakRule("Lunch"))])
    assert states(screen)[StepKey.BREAKS] is StepState.OPEN
    assert says(screen, StepKey.BREAKS) == "2 of 2 shifts without."


def test_publishing_and_handing_out_are_followed(screen, window, document, tmp_path, qtbot):
    window.context.publish(despite_warnings=True)
    assert states(screen)[StepKey.PUBLISHED] is StepState.DONE
    target = tmp_path / "week.xlsx"
    window.context.dialogs.answers = [target]
    screen.steps.rows[StepKey.EXPORTED].link.click()
    qtbot.waitUntil(lambda: states(screen)[StepKey.EXPORTED] is StepState.DONE, timeout=20_000)
    assert says(screen, StepKey.EXPORTED).startswith("week.xlsx with V1")
    assert load_workbook(target).sheetnames
    document.assign([(0, 4)], E)
    assert states(screen)[StepKey.PUBLISHED] is StepState.ATTENTION
    assert "1 change since" in says(screen, StepKey.PUBLISHED)
    window.context.publish(despite_warnings=True)
    assert states(screen)[StepKey.EXPORTED] is StepState.ATTENTION
    assert "older than V2" in says(screen, StepKey.EXPORTED)


def test_each_link_leads_to_its_place(screen, window):
    for key, place in LINKS.items():
        screen.steps.rows[key].link.click()
        assert window.screen_of(place).isVisible()
        window.show_screen("week")


def test_next_builds_the_roster_where_there_is_none(screen, window, document, qtbot):
    document.edit("clear", [Change(c, None) for c in document.data.cells])
    screen.refresh()
    qtbot.mouseClick(screen.next_button, Qt.MouseButton.LeftButton)
    roster = window.screen_of("roster")
    assert roster.isVisible()
    qtbot.waitUntil(lambda: window.context.is_building, timeout=10_000)
    roster.build.stop()
    qtbot.waitUntil(lambda: not window.context.is_building, timeout=60_000)


def test_breaks_of_the_whole_week_are_placed_from_here(screen, window, document, qtbot):
    document.edit("breaks", [Change(None, BreakRule("Lunch", length_minutes=30))])
    states(screen)
    qtbot.mouseClick(screen.steps.rows[StepKey.BREAKS].link, Qt.MouseButton.LeftButton)
    assert window.screen_of("day").isVisible()
    qtbot.waitUntil(lambda: len(document.activities) == 2, timeout=60_000)
    window.show_screen("week")
    assert states(screen)[StepKey.BREAKS] is StepState.DONE


def test_figures_are_those_of_the_roster(screen, document):
    assert screen.figures.figures[HOURS].text() == "16 h"
    assert screen.figures.figures[SHORT].property("tone") == "red"
    document.assign([(0, 2)], OFF)
    screen.refresh()
    assert screen.figures.figures[HOURS].text() == "8 h"
    document.edit("clear", [Change(c, None) for c in document.data.cells])
    screen.refresh()
    assert screen.figures.figures[ANSWERED].text() == "–"


def test_when_all_is_done_it_goes_on_to_the_next_week(window, centre, tmp_path, qtbot):
    lead, phone = centre.employees[0], centre.queues[0]
    demand = tuple(DemandRow(datetime(2026, 11, 30, 9, m), "Phone", required=1) for m in (0, 30))
    few = ProjectData(
        contracts=centre.contracts,
        employees=(lead,),
        patterns=centre.patterns,
        queues=(phone,),
        demand=demand,
        rules=centre.rules,
        cells=(CellRow(lead.id, MONDAY, "E"),),
    )
    project = ProjectFile.create(tmp_path / "few.sixshift", few)
    project.close()
    window.context.open_project(project.path)
    screen, document = window.screen_of("week"), window.context.document
    window.context.publish()
    document.project.note_export(MONDAY, "few.xlsx", 1)
    assert all(not step.is_due for step in steps_of(document))
    screen.refresh()
    assert screen.next_button.text() == "All done: on to next week"
    qtbot.mouseClick(screen.next_button, Qt.MouseButton.LeftButton)
    assert document.first_date == MONDAY + timedelta(weeks=1)


def test_days_count_who_works_and_who_is_away(screen):
    heads, away = (screen.days.cells[row] for row in (6, 7))
    assert [cell.text() for cell in heads] == ["0", "1", "1", "0", "0", "0", "0"]
    assert [cell.text() for cell in away] == ["–"] * 5 + ["1", "1"]


def test_a_warning_leads_to_its_cell(screen, window, document, qtbot):
    line = next(line for line in screen.warnings.lines if "people short" in line.text())
    assert line.text() == "Mon 30 Nov 08:00–09:00: up to 2 people short"
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    roster = window.screen_of("roster")
    assert roster.isVisible()
    assert roster.view.current_cell()[1] == 0
    window.show_screen("week")
    screen.days.heads[4].click()
    assert roster.view.current_cell()[1] == 4


def test_what_cannot_all_hold_leads_to_the_rules(screen, window, document, qtbot):
    many = next(rule for rule in document.rules if rule.key == "minimum_on_duty")
    document.edit("rule", [Change(many, replace(many, hard=True, minimum=50))])
    assert states(screen)[StepKey.RULES] is StepState.ATTENTION
    line = screen.warnings.lines[0]
    assert line.property("tone") == "red"
    assert "50" in line.text()
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert window.screen_of("shifts").isVisible()


def test_the_strip_shows_states_and_goes_to_a_week(screen, document, qtbot):
    texts = [card.state.text() for card in screen.strip.cards]
    assert texts[1:4] == ["Draft · 1 shift", "Draft · 2 shifts", "Draft · 1 shift"]
    qtbot.mouseClick(screen.strip.cards[5], Qt.MouseButton.LeftButton)
    assert document.first_date == MONDAY + timedelta(weeks=3)
    qtbot.waitUntil(lambda: screen.strip.cards[2].isChecked())
    assert screen.strip.cards[2].state.text() == "Nothing yet"


def test_holidays_and_own_tags_are_shown(screen, document):
    info = document.data.info
    document.edit("country", [Change(info, replace(info, country="CN"))])
    document.show_week(date(2026, 12, 28))
    screen.refresh()
    assert screen.strip.cards[2].special.text() == "New Year's Day"
    assert screen.days.marks[4].text() == "New Year's Day"


def test_a_week_is_copied_as_one_step_after_a_preview(screen, document, qtbot):
    qtbot.mouseClick(screen.copy_button, Qt.MouseButton.LeftButton)
    panel = screen.copying
    panel.roster.setChecked(True)
    assert panel.target == MONDAY + timedelta(weeks=1)
    assert "Demand: 3 intervals are copied, 0 there overwritten." in panel.preview.text()
    assert "Roster: 2 shifts are copied, 1 there overwritten." in panel.preview.text()
    assert panel.preview.property("tone") == "amber"
    steps = document.undo_stack.count()
    qtbot.mouseClick(panel.copy_button, Qt.MouseButton.LeftButton)
    assert document.undo_stack.count() == steps + 1
    assert document.first_date == MONDAY + timedelta(weeks=1)
    assert document.roster.cells[0][1:3] == (E, E)
    assert panel.isHidden()
    document.undo_stack.undo()
    assert not any(row.start.date() > date(2026, 12, 7) for row in document.data.demand)


def test_nothing_is_copied_onto_the_same_week(screen, document):
    screen.copying.open()
    screen.copying.date.setDate(QDate(2026, 12, 2))
    assert not screen.copying.copy_button.isEnabled()
    assert "another week" in screen.copying.preview.text()


def test_a_project_without_a_week_begins_with_the_next_one(window, tmp_path, qtbot):
    path = tmp_path / "empty.sixshift"
    ProjectFile.create(path, ProjectData(rules=default_rules())).close()
    window.context.open_project(path)
    screen, document = window.screen_of("week"), window.context.document
    assert screen.empty.isVisible()
    screen.empty.next_step.emit()
    assert document.first_date > date.today()
    assert document.first_date.weekday() == 0
    qtbot.waitUntil(lambda: screen.next_button.text() == "Next: Enter the demand")
    assert says(screen, StepKey.STAFF).startswith("There is nobody yet")


def test_another_language_is_shown_at_once(screen):
    LANGUAGE.switch("zh")
    screen.refresh()
    assert "周一" in screen.days.heads[0].text()
    assert screen.strip.cards[2].days.text() == "11/30 – 12/06"


def test_a_day_of_a_project_with_nobody_leads_to_the_roster(window, centre, tmp_path):
    alone = replace(centre, employees=(), availability=(), time_off=(), requests=(), cells=())
    path = tmp_path / "nobody.sixshift"
    ProjectFile.create(path, alone).close()
    window.context.open_project(path)
    window.show_screen("week")
    window.screen_of("week").days.heads[2].click()
    assert window.shown.key == "roster"
