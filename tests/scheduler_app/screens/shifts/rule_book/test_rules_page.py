"""The rule book in the window: priorities, settings, search, help; each edit one undo step."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest

from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens.shifts.rule_book.rule_help import page_of
from scheduler_app.screens.shifts.rule_book.rule_words import Standing, standing_of
from scheduler_app.screens.shifts.rule_book.rules_state import Listed
from scheduler_app.screens.shifts.shifts_screen import RULES
from scheduler_app.store.records import DemandRow
from scheduler_app.store.rule_choice import with_choice
from solver.rules import ALL_RULES, default_rules

HALF_HOUR = timedelta(minutes=30)


@pytest.fixture
def page(screen):
    screen.show_page(RULES)
    return screen.rules


def stored(document, key):
    """The rule as the file has it."""
    return next(rule for rule in document.project.data().rules if rule.key == key)


def listed(page):
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def choose(page, key):
    page.choose(key)
    return page.form.settings_of(key)


def test_every_rule_is_listed_with_priority_and_settings(page):
    model = page.model
    assert model.rowCount() == len(ALL_RULES)
    texts = {
        model.index(row, 0).data(): [model.index(row, column).data() for column in (1, 2, 3)]
        for row in range(model.rowCount())
    }
    assert texts["Minimum rest between shifts"] == ["Must", "", "as the contract says"]
    assert texts["Weekends off"] == [
        "Important",
        "",
        "Weekends worked in a row, at most: 2 weekends",
    ]
    assert texts["Seats"][0] == "Off"


def test_a_number_is_one_undo_step_and_back_to_default_another(page, document):
    choose(page, "nights").spins["max_per_week"].setValue(3)
    assert stored(document, "nights").max_per_week == 3
    assert document.undo_stack.count() == 1
    assert page.form.default_button.isEnabled()
    page.form.default_button.click()
    assert stored(document, "nights").max_per_week == 4
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert page.form.settings_of("nights").spins["max_per_week"].value() == 3


def test_yes_or_no_is_a_check_box(page, document):
    fields = choose(page, "fairness")
    assert not fields.spins
    fields.checks["holidays"].click()
    assert stored(document, "fairness").holidays == 0


@pytest.mark.parametrize("kind", ALL_RULES, ids=lambda kind: kind.key)
def test_every_priority_that_a_rule_may_have_can_be_had_and_left(kind):
    for standing in Standing:
        refused = (standing is Standing.MUST and not kind.can_be_hard) or (
            standing is not Standing.MUST and not kind.can_be_soft
        )
        if refused:
            continue
        rule = with_choice(kind(), standing.value)
        assert standing_of(rule) is standing
        for settings in rule.settings():
            assert getattr(rule, settings.name) == settings.default


def test_a_priority_is_chosen_with_a_click_and_what_cannot_be_is_shut(page, document):
    choose(page, "seats")
    tabs = page.form.standings
    tabs[Standing.IMPORTANT].click()
    assert stored(document, "seats").weight == 1
    tabs[Standing.MUST].click()
    assert stored(document, "seats").hard
    tabs[Standing.OFF].click()
    assert stored(document, "seats").is_off
    assert document.undo_stack.undoText() == "rule 'Seats': Off"
    choose(page, "coverage")
    assert not tabs[Standing.MUST].isEnabled()
    choose(page, "pinned")
    assert [one for one, tab in tabs.items() if tab.isEnabled()] == [Standing.MUST]


def test_keys_in_the_list_set_the_priority(page, document):
    choose(page, "weekends")
    QTest.keyClick(page.table, Qt.Key.Key_1)
    assert stored(document, "weekends").hard
    QTest.keyClick(page.table, Qt.Key.Key_4)
    assert stored(document, "weekends").is_off
    choose(page, "coverage")
    QTest.keyClick(page.table, Qt.Key.Key_1)  # a goal cannot be a must
    assert not stored(document, "coverage").hard
    assert document.undo_stack.count() == 2


def test_the_weight_is_there_only_where_it_counts(page, document):
    choose(page, "weekends")
    page.form.more_button.click()
    page.form.weight.setValue(250)
    assert stored(document, "weekends").weight == 250
    choose(page, "nights")
    assert not page.form.more_button.isVisible()
    assert not page.form.weight.isVisible()


def test_search_and_lists_narrow_the_book(page, document):
    page.search.setText("night week")
    assert "Night shifts" in listed(page)
    assert "Seats" not in listed(page)
    assert page.state.rule.key == page.state.shown()[0].key
    page.search.clear()
    choose(page, "seats")
    page.form.standings[Standing.IMPORTANT].click()
    page.listed.setCurrentIndex(list(Listed).index(Listed.DIFFERING))
    assert listed(page) == ["Seats"]
    page.search.setText("nothing like this")
    assert not page.table.isVisible()
    page.choose("nights")  # it is not listed: all are again
    assert len(listed(page)) == len(ALL_RULES)


def test_the_page_of_a_rule_is_read_beneath_and_its_links_go_to_other_rules(page):
    choose(page, "availability")
    page.form.help_button.click()
    assert page.help.isVisible()
    text = page.help.view.toPlainText()
    assert "A shift may not touch approved leave" in text
    assert "settings" not in text.split("Example")[0]  # the form has them
    assert "Formulation" not in text
    page.help.view.anchorClicked.emit(QUrl("weekly_hours.md"))
    assert page.state.chosen == "weekly_hours"
    page.help.view.anchorClicked.emit(QUrl("../model.md#5-coverage"))
    assert page.state.chosen == "weekly_hours"
    page.help.close_button.click()
    assert not page.help.isVisible()


def test_every_rule_has_a_page_in_both_languages(page):
    for language in ("en", "zh"):
        assert all(page_of(kind.key, language) for kind in ALL_RULES)
    assert page_of("nights", "xx") is None
    page.form.help_button.click()
    LANGUAGE.switch("zh")
    choose(page, "nights")
    assert "例子" in page.help.view.toPlainText()


def test_a_project_that_must_not_be_written_shuts_the_fields(page, window, document):
    window.context.set_building(True)
    fields = choose(page, "nights")
    assert not fields.isEnabled()
    assert not page.form.standings[Standing.OFF].isEnabled()
    window.context.set_building(False)
    assert page.form.settings_of("nights").isEnabled()


@pytest.fixture
def strict(project):
    """The centre with a rule that nobody can keep: no leads but one, three asked for."""
    rules = (
        replace(rule, hard=True, minimum=3) if rule.key == "lead_present" else rule
        for rule in default_rules()
    )
    return replace(project, rules=tuple(rules))


def test_what_cannot_all_hold_is_told_and_mended_by_a_click(open_screen, strict, window):
    screen = open_screen(strict)
    document, panel = window.context.document, screen.conflicts
    assert panel.isVisible()
    assert panel.show_button.isVisible()
    panel.show_button.click()
    assert screen.rules.isVisible()
    found = screen.rule_state.conflicts
    assert all(one.height() > 10 for one in panel.offered)
    leads = next(one for one in found if one.rules == ("lead_present",))
    words = {button.accessibleName(): button for button in panel.offered}
    mend = words["'Team lead present': important in place of must"]
    mend.setFocus()
    QTest.keyClick(mend, Qt.Key.Key_Space)
    assert screen.rules.table.hasFocus()  # where the keyboard goes on
    assert document.undo_stack.count() == 1
    assert leads not in screen.rule_state.conflicts
    document.undo_stack.undo()
    assert leads in screen.rule_state.conflicts


def test_conflicts_mark_their_rules_and_show_with_the_rule(open_screen, strict):
    screen = open_screen(strict)
    screen.show_page(RULES)
    screen.rules.listed.setCurrentIndex(list(Listed).index(Listed.IN_CONFLICT))
    assert "Team lead present" in listed(screen.rules)
    screen.rules.choose("lead_present")
    assert screen.rules.form.fault.isVisible()
    assert "Team lead present" in screen.rules.form.fault.text()


def test_what_no_single_edit_mends_leads_to_its_place(open_screen, project, window):
    queues = (replace(project.queues[0], skill="fr"), *project.queues[1:])
    gone = tuple(replace(p, is_retired=p.code == "N") for p in project.patterns)
    screen = open_screen(replace(project, queues=queues, patterns=gone, demand=tuple(all_night())))
    wanted = []
    window.context.screen_wanted.disconnect()
    window.context.screen_wanted.connect(wanted.append)
    screen.show_page(RULES)
    links = {button.text(): button for button in screen.conflicts.offered}
    links["See the people and their skills"].click()
    assert wanted == ["staff"]
    links["See today's shifts"].click()
    assert screen.page.isVisible()


def all_night():
    for half_hour in range(48):
        yield DemandRow(datetime(2026, 11, 30) + half_hour * HALF_HOUR, "Phone", required=1)


def test_a_week_without_conflicts_shows_none(open_screen, project):
    fine = replace(project, demand=(), time_off=(), availability=())
    screen = open_screen(fine)
    assert not screen.conflicts.isVisible()


def test_numbers_of_contracts_are_one_click_away(page, screen):
    choose(page, "minimum_rest")
    page.form.contracts_button.click()
    assert screen.contracts.isVisible()
    assert not page.isVisible()
