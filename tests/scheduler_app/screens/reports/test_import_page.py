"""Importing a time clock in the window: dry run, faults, one undo step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from scheduler_app.screens.reports.reports_screen import ATTENDANCE

SOUND = "ID,Date,Start,End\n007,2026-12-01,07:10,16:30\n007,2026-12-02,07:00,15:00\n"


@pytest.fixture
def importing(screen, window, tmp_path, qtbot):
    """Choose a file with some text and wait for the dry run."""

    def chosen(text=SOUND):
        path = tmp_path / "clock.csv"
        path.write_text(text, encoding="utf-8")
        screen.show_page(ATTENDANCE)
        window.context.dialogs.answers = [path]
        qtbot.mouseClick(screen.import_button, Qt.MouseButton.LeftButton)
        page = screen.importing
        qtbot.waitUntil(lambda: page.reading is not None or not page.is_open, timeout=20_000)
        return page

    return chosen


def test_a_dry_run_then_one_step(importing, screen, document, qtbot):
    page = importing()
    assert page.form.chosen()["employee"] == "ID"
    assert "2 days of 1 person, 0 of them absent; 0 faults" in page.result.text()
    assert document.data.attendance == ()
    qtbot.mouseClick(page.import_button, Qt.MouseButton.LeftButton)
    assert len(document.data.attendance) == 2
    assert document.undo_stack.count() == 1
    assert screen._pages.currentWidget() is screen.attendance
    document.undo_stack.undo()
    assert document.data.attendance == ()


def test_faults_hold_the_import_until_they_are_left_out(importing, document, qtbot):
    page = importing(SOUND + "nobody,2026-12-01,07:00,16:00\n")
    assert not page.import_button.isEnabled()
    assert 'clock.csv!A4: "nobody" is nobody' in page.faults.toPlainText()
    page.leave_out.setChecked(True)
    qtbot.mouseClick(page.import_button, Qt.MouseButton.LeftButton)
    assert len(document.data.attendance) == 2


def test_absences_only_when_they_are_asked_for(importing, document, qtbot):
    page = importing("ID,Date,Start,End\n008,2026-12-01,08:00,12:00\n008,2026-12-03,08:00,20:00\n")
    assert "the 3 rostered shifts" in page.absent.text()
    page.absent.setChecked(True)
    assert "3 of them absent" in page.result.text()
    qtbot.mouseClick(page.import_button, Qt.MouseButton.LeftButton)
    assert sum(row.start is None for row in document.data.attendance) == 3


def test_another_column_is_another_dry_run(importing, qtbot):
    page = importing("ID,Date,Start,End,Real end\n007,2026-12-01,07:10,16:30,17:00\n")
    box = page.form.fields["end"]
    box.setCurrentIndex(box.findData("Real end"))
    qtbot.waitUntil(
        lambda: page.reading is not None and page.reading.rows[0].end.hour == 17, timeout=20_000
    )
    box.setCurrentIndex(0)
    qtbot.waitUntil(lambda: "came and left" in page.result.text())
    assert not page.import_button.isEnabled()


def test_a_choice_of_columns_is_remembered(importing, screen, qtbot):
    text = "ID,Date,Start,End,Real end\n007,2026-12-01,07:10,16:30,17:00\n"
    page = importing(text)
    box = page.form.fields["end"]
    box.setCurrentIndex(box.findData("Real end"))
    qtbot.waitUntil(
        lambda: page.reading is not None and page.reading.rows[0].end.hour == 17, timeout=20_000
    )
    qtbot.mouseClick(page.import_button, Qt.MouseButton.LeftButton)
    assert importing(text).form.chosen()["end"] == "Real end"


def test_no_table_is_said_and_left(importing, screen, said):
    importing("")
    assert "clock.csv" in said[-1].text
    assert screen._pages.currentWidget() is screen.attendance


def test_cancel_and_another_tab_leave_without_importing(importing, screen, document, qtbot):
    page = importing()
    qtbot.mouseClick(page.cancel_button, Qt.MouseButton.LeftButton)
    assert screen._pages.currentWidget() is screen.attendance
    importing()
    screen.show_page(0)
    assert screen._pages.currentWidget() is screen.report
    assert document.data.attendance == ()
