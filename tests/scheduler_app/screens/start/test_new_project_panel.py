"""A project begun by hand: the form, its file, and the week it opens with."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt

from scheduler_app.document.week_progress import StepKey
from scheduler_app.language.translation import LANGUAGE, translate
from scheduler_app.store.project_file import ProjectFile

HOUR = 60


@pytest.fixture
def form(window, qtbot):
    window.context.ask_new()
    panel = window.screen_of("start").new_project
    qtbot.waitUntil(lambda: panel.countries.count() > 1)
    return panel


def test_it_makes_a_project_and_shows_its_first_week(form, window, tmp_path, qtbot):
    target = tmp_path / "north.sixshift"
    window.context.dialogs.answers = [target]
    qtbot.keyClicks(form.title, "North / South")
    form.opens.show_minute(9 * HOUR)
    form.closes.show_minute(21 * HOUR)
    form.countries.setCurrentIndex(form.countries.findData("CN"))
    form.week.setDate(QDate(2026, 12, 9))
    qtbot.keyClick(form.title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.context.document is not None)
    document = window.context.document
    assert window.context.dialogs.suggested[0].name == "North   South.sixshift"
    assert (document.data.title, document.data.country) == ("North / South", "CN")
    assert document.first_date == date(2026, 12, 7)
    assert document.problem.patterns[0].start_minute == 9 * HOUR
    assert document.problem.patterns[-1].end_minute == 21 * HOUR
    week = window.screen_of("week")
    qtbot.waitUntil(lambda: week.isVisible() and not week.is_stale)
    qtbot.waitUntil(lambda: "queue" not in week.steps.rows[StepKey.DEMAND].text.text())
    assert form.isHidden()
    window.context.close_project()
    ProjectFile.open(target).close()


def test_next_week_is_offered_and_nothing_is_made_when_cancelled(form, window, tmp_path, qtbot):
    offered = form.week.date()
    monday = date(offered.year(), offered.month(), offered.day())
    assert monday.weekday() == 0
    assert timedelta() < monday - date.today() <= timedelta(days=7)
    window.context.dialogs.answers = [None]
    form.round_the_clock.click()
    assert not form.opens.isEnabled()
    form.create_button.click()
    assert window.context.document is None
    assert not form.isHidden()
    form.cancel_button.click()
    assert form.isHidden()
    assert not list(tmp_path.glob("*.sixshift"))


def test_a_chinese_project_has_chinese_words(form, window, tmp_path, qtbot):
    LANGUAGE.switch("zh")
    window.context.dialogs.answers = [tmp_path / "zh.sixshift"]
    form.open()
    assert form.countries.currentData() == "CN"
    form.create_button.click()
    qtbot.waitUntil(lambda: window.context.document is not None)
    assert window.context.document.data.contracts[0].name == translate("NewProject", "Full time")


def test_enter_in_any_field_makes_the_project_with_what_is_half_typed(
    form, window, tmp_path, qtbot
):
    window.context.dialogs.answers = [tmp_path / "late.sixshift"]
    form.closes.setFocus()
    form.closes.lineEdit().selectAll()
    qtbot.keyClicks(form.closes, "2000")
    qtbot.keyClick(form.closes, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.context.document is not None)
    assert window.context.document.problem.patterns[-1].end_minute == 20 * HOUR
