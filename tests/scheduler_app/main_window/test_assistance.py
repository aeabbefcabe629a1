"""Commands, help, keys, steps, settings, error reports and the tour, in the window."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from scheduler_app.language.translation import LANGUAGE, LANGUAGES
from scheduler_app.main_window.error_report import ErrorReport, report_of
from scheduler_app.main_window.help_window import GUIDE, chapters
from scheduler_app.screens import SCREENS
from scheduler_app.settings.user_settings import load_settings, shown_fields
from scheduler_app.store.records import RequestRow
from scheduler_app.widgets.tokens import DARK as DARK_TOKENS
from scheduler_app.widgets.tokens import LIGHT, READABLE, colour_blind, contrast
from tests.scheduler_app.edits import puts


@pytest.fixture
def opened(window, project_path):
    window.context.open_project(project_path)
    return window


def test_ctrl_k_finds_a_screen_and_goes_there(opened):
    QTest.keyClick(opened, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = opened.assistance.palette
    QTest.keyClicks(palette.line, "demand")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert opened.shown.key == "demand"


def test_commands_are_those_of_now(opened):
    titles = {command.title for command in opened.assistance.commands()}
    assert {"Demand", "PDF of the roster", "Export Excel", "Week 49 from 2026-11-30"} <= titles
    opened.context.close_project()
    titles = {command.title for command in opened.assistance.commands()}
    assert "Open a project" not in titles  # a card with two lines is no button with words
    assert not {"Demand", "PDF of the roster"} & titles


def test_a_week_that_cannot_be_shown_is_told(opened):
    document, said = opened.context.document, []
    opened.context.message_posted.connect(lambda message: said.append(message.text))
    monday = document.first_date
    week = next(week for week in document.weeks() if week != monday)
    document.edit("wish", puts(RequestRow("007", week, "E", weight=0)))
    commands = opened.assistance.commands()
    next(c for c in commands if str(week) in c.title).run()
    assert said == ["weight: must be at least 1, got 0"]
    assert document.first_date == monday


def test_a_number_goes_to_a_screen(opened):
    QTest.keyClick(opened, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert opened.shown.key == [e.key for e in SCREENS if e.in_navigation][1]


def test_every_screen_has_a_chapter_in_both_languages():
    for language in LANGUAGES:
        names = {path.stem for path, _title in chapters(language)}
        assert {entry.guide for entry in SCREENS} <= names


def test_help_shows_the_chapter_of_the_screen_in_the_language(opened):
    opened.show_screen("repair")
    opened.menus.action("help").trigger()
    shown = opened.assistance.help
    assert shown.browser.source().toLocalFile().endswith("guide/en/repair.md")
    assert shown.chapters.currentItem().text() == "Two people call in sick"
    LANGUAGE.switch("zh")
    QTest.qWait(0)
    assert shown.browser.source().toLocalFile().endswith("guide/zh/repair.md")


def test_links_of_the_guide_lead_to_chapters_and_headings(opened):
    opened.menus.action("help").trigger()
    browser = opened.assistance.help.browser
    browser.show_chapter(GUIDE / "en" / "README.md")
    browser.follow(QUrl("#10-where-your-data-is"))
    assert browser.verticalScrollBar().value() > 0
    browser.follow(QUrl("demand.md"))
    assert browser.source().toLocalFile().endswith("demand.md")
    browser.follow(QUrl("no_such.md"))
    assert browser.source().toLocalFile().endswith("demand.md")


def test_keys_are_listed_by_place(opened):
    opened.menus.action("keys").trigger()
    tree = opened.assistance.help.keys
    (edit,) = tree.findItems("Edit", Qt.MatchFlag.MatchExactly)
    rows = {edit.child(i).text(0): edit.child(i).text(1) for i in range(edit.childCount())}
    assert rows["Copy"] == "Ctrl+C"


def test_a_click_on_a_step_goes_back_to_it(opened):
    document = opened.context.document
    document.assign([(1, 0)], 0)
    document.assign([(1, 2)], 1)
    opened.menus.action("steps").trigger()
    view = opened.assistance.steps.view
    view.setCurrentIndex(view.model().index(1, 0))
    assert document.roster.cells[1][0] == 0
    assert document.roster.cells[1][2] == -1
    opened.context.set_building(True)
    assert not view.isEnabled()


def test_settings_are_drawn_from_what_there_is_and_hold_at_once(window, project_path, qtbot):
    window.context.open_project(project_path)
    window.show_screen("roster")
    window.menus.action("settings").trigger()
    dialog = window.assistance.settings
    assert list(dialog.fields) == [name for name, _shown in shown_fields()]
    theme = dialog.fields["colour_scheme"]
    theme.setCurrentIndex(2)
    theme.activated.emit(2)
    assert window.context.theme.tokens.is_dark
    assert window.menus.action("theme_dark").isChecked()
    dialog.fields["is_colour_blind"].click()
    assert window.context.theme.tokens == colour_blind(DARK_TOKENS)
    dialog.fields["time_limit_seconds"].setValue(90)
    assert window.screen_of("roster").build.limit.value() == 90
    language = dialog.fields["language"]
    assert isinstance(language, QComboBox)
    language.activated.emit(2)
    qtbot.waitUntil(lambda: LANGUAGE.code == "zh")
    saved = load_settings()
    assert (saved.language, saved.time_limit_seconds, saved.is_colour_blind) == ("zh", 90.0, True)


@pytest.mark.parametrize("tokens", [LIGHT, DARK_TOKENS])
def test_signals_for_the_colour_blind_can_be_read(tokens):
    from PySide6.QtGui import QColor

    told = colour_blind(tokens)
    for name in ("red", "amber", "green"):
        assert contrast(QColor(getattr(told, name)), QColor(told.surface)) >= READABLE
        soft = QColor(getattr(told, f"{name}_soft"))
        assert contrast(QColor(told.text), soft) >= READABLE


def test_an_error_report_can_be_copied(window, tmp_path):
    log_file = tmp_path / "sixshift.log"
    log_file.write_text("first\nlast line\n", encoding="utf-8")
    try:
        _ = 1 // 0
    except ZeroDivisionError as error:
        report = report_of(error, log_file)
    dialog = ErrorReport(report, log_file, window)
    dialog.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert "ZeroDivisionError" in copied
    assert copied.endswith("last line")
    assert dialog.copy_button.text() == "Copied"


def test_the_tour_runs_once_on_the_sample(window, project_path, tmp_path):
    sample = tmp_path / "SixShift sample.sixshift"
    shutil.copyfile(project_path, sample)
    window.context.open_project(sample)
    QTest.qWait(50)
    tour = window.assistance.tour
    assert (window.shown.key, tour.at) == ("demand", 0)
    for key in ("shifts", "roster", "repair", "roster"):
        QTest.keyClick(tour.next_button, Qt.Key.Key_Return)
        assert window.shown.key == key
    tour.next_button.click()
    assert window.assistance.tour is None
    window.context.open_project(sample)
    QTest.qWait(50)
    assert window.assistance.tour is None
    window.menus.action("tour").trigger()
    QTest.keyClick(window.assistance.tour.next_button, Qt.Key.Key_Escape)
    assert window.assistance.tour is None
