"""The frame: navigation, title, saved time, drop, theme, language, export."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from scheduler_app.language.translation import I18N_FOLDER, LANGUAGE
from scheduler_app.screens import SCREENS

_EMPTY_BYTES = 1_000


def drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    window.dropEvent(event)
    return event


def test_navigation_has_the_screens_and_waits_for_a_project(window, project_path):
    assert list(window.navigation.buttons) == [
        entry.key for entry in SCREENS if entry.in_navigation
    ]
    assert not window.navigation.buttons["roster"].isEnabled()
    window.context.open_project(project_path)
    assert window.navigation.buttons["roster"].isEnabled()
    assert window.navigation.buttons["week"].isChecked()
    window.navigation.buttons["start"].click()
    assert window.screen_of("start").isVisible()
    window.context.close_project()
    assert not window.navigation.buttons["roster"].isEnabled()


def test_a_dropped_project_opens_and_other_files_do_not(window, project_path, tmp_path):
    other = tmp_path / "notes.txt"
    other.write_text("x")
    drop(window, other)
    assert window.context.document is None
    drop(window, project_path)
    assert window.context.document.project.path == project_path
    assert window.windowTitle().startswith("centre.sixshift")


def test_saved_time_is_shown_after_an_edit(roster_screen, window):
    document = window.context.document
    assert window.navigation._saved.text() == ""
    with_time = []
    document.saved.connect(with_time.append)
    document.assign([(1, 0)], 0)
    assert window.navigation._saved.text() == f"Saved {with_time[0]:%H:%M}"


def test_theme_and_language_are_kept_for_the_next_start(window):
    window.menus.action("theme_dark").trigger()
    window.menus.action("language_zh").trigger()
    assert window.context.theme.tokens.is_dark
    assert (window.context.settings.colour_scheme, window.context.settings.language) == (
        "dark",
        "zh",
    )
    window.menus.action("theme_light").trigger()


def test_dates_follow_the_language_at_once(roster_screen, window):
    LANGUAGE.switch("zh")
    roster_screen.retranslate()
    assert roster_screen.model.headerData(3, Qt.Orientation.Horizontal).startswith("11/30")


@pytest.mark.skipif(
    (I18N_FOLDER / "sixshift_zh.qm").stat().st_size < _EMPTY_BYTES,
    reason="the Chinese translation is still empty",
)
def test_switching_to_chinese_leaves_no_english(roster_screen, window, qtbot):
    LANGUAGE.switch("zh")
    qtbot.waitUntil(lambda: window.navigation.buttons["roster"].text() == "班表")
    words = [
        window.menus._menus["file"].title(),
        window.menus.action("import").text(),
        roster_screen.build_button.text(),
        roster_screen.coverage.title.text(),
        roster_screen.tools.compare_button.toolTip(),
        roster_screen.coverage.queues.itemText(0),
        roster_screen.violations._title.text(),
        roster_screen.model.headerData(0, Qt.Orientation.Horizontal),
        roster_screen.model.index(0, 3).data(),
    ]
    latin = [w for w in words if not any("一" <= c <= "鿿" for c in w)]
    assert not latin
    LANGUAGE.switch("en")
    qtbot.waitUntil(lambda: window.navigation.buttons["roster"].text() == "Roster")


@pytest.mark.parametrize("kind", ["xlsx", "csv", "ics", "pdf"])
def test_export_writes_the_shown_week(roster_screen, window, tmp_path, qtbot, kind):
    target = tmp_path / f"out.{kind}"
    window.context.dialogs.answers = [target]
    window.menus.action(kind).trigger()
    qtbot.waitUntil(target.is_file, timeout=10_000)
    qtbot.waitUntil(lambda: str(target) in window.message_bar.message.text)
    assert window.context.dialogs.suggested[0].name == f"centre 2026-11-30.{kind}"
    if kind == "xlsx":
        assert load_workbook(target).sheetnames


@pytest.mark.parametrize(("kind", "name"), [("personal", "x.xlsx"), ("days", "x.pdf")])
def test_special_exports_suggest_a_name_of_their_own(
    roster_screen, window, tmp_path, qtbot, kind, name
):
    window.context.dialogs.answers = [tmp_path / name]
    window.menus.action(kind).trigger()
    qtbot.waitUntil((tmp_path / name).is_file, timeout=10_000)
    qtbot.waitUntil(lambda: "Written" in window.message_bar.message.text)
    suffix = name.rpartition(".")[2]
    assert window.context.dialogs.suggested[0].name == f"centre 2026-11-30 {kind}.{suffix}"


def test_calendars_fill_a_folder(roster_screen, window, tmp_path, qtbot):
    folder = tmp_path / "calendars"
    folder.mkdir()
    window.context.dialogs.answers = [folder]
    window.menus.action("calendars").trigger()
    qtbot.waitUntil(lambda: "1 files in" in window.message_bar.message.text, timeout=10_000)
    assert [path.name for path in folder.iterdir()] == ["007 Li Na.ics"]


def test_an_export_that_cannot_be_written_offers_another_name(
    roster_screen, window, tmp_path, qtbot, caplog
):
    target = tmp_path / "missing" / "out.csv"
    window.context.dialogs.answers = [target]
    window.context.export_wanted.emit("csv")
    qtbot.waitUntil(lambda: window.message_bar.message.action is not None)
    assert "was not written" in window.message_bar.message.text
    other = tmp_path / "out.csv"
    window.context.dialogs.answers = [other]
    window.message_bar._act.click()
    qtbot.waitUntil(other.is_file)
    assert window.context.dialogs.suggested[1].name == "out (2).csv"


def test_size_and_place_are_kept(window):
    window.resize(1100, 700)
    window.close()
    assert window.context.settings.geometry


def test_a_message_floats_at_the_bottom_and_moves_nothing(roster_screen, window):
    bar, content = window.message_bar, window.message_bar.parentWidget()
    before = roster_screen.mapTo(window, roster_screen.rect().topLeft()), roster_screen.size()
    window.context.post("text " * 60, "amber")
    after = roster_screen.mapTo(window, roster_screen.rect().topLeft()), roster_screen.size()
    assert after == before
    assert bar.geometry().top() > content.height() // 2
    window.resize(1000, 650)
    assert content.rect().contains(bar.geometry())


def test_messages_go_when_the_user_changes_the_page(roster_screen, window):
    window.context.post("text", "amber")
    window.navigation.buttons["start"].click()
    assert window.message_bar.message is None


def test_a_screen_that_is_wanted_is_shown_once(window, project_path, monkeypatch):
    window.context.open_project(project_path)
    shown = []
    monkeypatch.setattr(window.navigation, "show_chosen", shown.append)
    window.context.screen_wanted.emit("start")
    assert shown == ["start"]
