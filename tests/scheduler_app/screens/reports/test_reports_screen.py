"""The tab Report, and how the screen follows the week, the language and the theme."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scheduler_app.document.rates_summary import share_text
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens.reports.figures_card import (
    ANSWERED,
    COST,
    HOURS,
    OVERTIME,
    RULES,
    WORST,
)
from scheduler_app.screens.reports.reports_screen import ATTENDANCE
from scheduler_app.screens.reports.rules_card import NOW, PUBLISHED
from solver.domain.pattern import OFF
from solver.report.week_report import week_report


def figure(screen, which):
    return screen.report.figures.figures[which].text()


def note(screen, which):
    return screen.report.figures.notes[which].text()


@pytest.fixture
def report(screen, document):
    return week_report(document.problem, document.rules, document.roster)


def test_figures_are_those_of_the_report(screen, document, report):
    assert figure(screen, ANSWERED) == share_text(report.rates.answer_rate)
    assert figure(screen, ANSWERED) == share_text(
        document.outlook.rates([0, 1], range(336)).answer_rate
    )
    assert (figure(screen, HOURS), note(screen, HOURS)) == ("24 h", "3 shifts")
    assert figure(screen, OVERTIME) == "0 h"
    assert (figure(screen, COST), note(screen, COST)) == ("–", "no pay known")
    assert note(screen, WORST) == "Wed 2 Dec 10:00"
    assert figure(screen, RULES) == str(sum(v.hard for v in report.violations))


def test_cost_where_pay_is_known(open_screen, project):
    contracts = {c.name: replace(c, hourly_cost_cents=2000) for c in project.contracts}
    people = tuple(replace(e, contract=contracts[e.contract.name]) for e in project.employees)
    paid = replace(project, contracts=tuple(contracts.values()), employees=people)
    assert figure(open_screen(paid), COST) == "480"


def test_tables_of_days_people_and_rules(screen, report):
    days, people, rules = (screen.report.days, screen.report.people, screen.report.rules)
    assert days.model.rowCount() == 7
    assert people.model.rowCount() == 3
    row = [people.model.data(people.model.index(0, c)) for c in range(8)]
    # Li Na: two shifts; one night and one weekend day in the weeks before.
    assert row == ["Li Na", "2", "16.0", "0", "0 (1)", "0 (1)", "0 (0)", "0 (0)"]
    assert rules.model.rowCount() == len(report.violations)


def test_charts_have_an_interval_each(screen):
    _edges, rates = screen.report.rates.plot._answered.getData()
    assert len(rates) == 336
    _edges, days = screen.report.rates.plot._of_day.getData()
    assert len(days) == 7


def test_an_edit_of_the_roster_shows_at_once(screen, document, qtbot):
    document.assign([(1, 3)], 0)
    qtbot.waitUntil(lambda: figure(screen, HOURS) == "32 h")
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: figure(screen, HOURS) == "24 h")


def test_a_week_without_a_roster_leads_to_the_roster(screen, window, qtbot):
    QTest.mouseClick(screen.week_steps.back, Qt.MouseButton.LeftButton)
    QTest.mouseClick(screen.week_steps.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen._pages.currentWidget() is screen.empty)
    with qtbot.waitSignal(window.context.screen_wanted):
        screen.empty.next_step.emit()


def test_languages_and_themes(screen, window):
    for language, word in (("zh", "周报"), ("en", "Report")):
        LANGUAGE.switch(language)
        assert screen.tabs[0].text() in (word, "Report")  # until the Chinese is made
    for mode in ("dark", "light"):
        window.context.theme.set_mode(mode)
        screen.show_page(ATTENDANCE)


def test_closing_the_project_leaves_nothing_behind(screen, window):
    screen.show_page(ATTENDANCE)
    window.context.close_project()
    assert screen.state.lessons is None
    assert screen.state.week is None


def texts(table):
    model = table.model
    columns = range(model.columnCount())
    return [
        [model.data(model.index(row, column)) for column in columns]
        for row in range(model.rowCount())
    ]


def test_what_the_version_was_published_in_spite_of_is_a_list_of_its_own(
    screen, document, window, qtbot
):
    rules = screen.report.rules
    assert not any(tab.isVisible() for tab in rules.tabs)
    document.assign([(1, 1)], 2)  # Wang Wei may work E alone
    window.context.publish(despite_warnings=True)
    document.assign([(1, 1)], OFF)
    qtbot.waitUntil(lambda: rules.tabs[PUBLISHED].isVisible())
    now = texts(rules)
    qtbot.mouseClick(rules.tabs[PUBLISHED], Qt.MouseButton.LeftButton)
    version = document.data.latest_version(document.first_date)
    found = texts(rules)
    assert len(found) == version.violations
    assert ["Allowed patterns", "Wang Wei", "Tue 1 Dec"] in [row[:3] for row in found]
    assert "Wang Wei may not work" in " ".join(row[3] for row in found)
    qtbot.mouseClick(rules.tabs[NOW], Qt.MouseButton.LeftButton)
    assert texts(rules) == now != found
