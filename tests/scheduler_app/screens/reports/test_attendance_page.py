"""The tab Attendance: typed, pasted, deleted; lessons taken over; each one undo step."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit

from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens.reports.attendance_table import (
    BREAKS,
    CAME,
    DIFFERENCE,
    LEFT,
    NAME,
    NOTE,
    PLANNED,
)
from scheduler_app.screens.reports.reports_screen import ATTENDANCE
from scheduler_app.store.presence_records import AttendanceRow
from scheduler_app.store.records import CellRow
from tests.scheduler_app.screens.reports.conftest import MONDAY, TUESDAY, WEDNESDAY, at, came

KEY = Qt.Key


@pytest.fixture
def page(screen, qtbot):
    screen.show_page(ATTENDANCE)
    qtbot.mouseClick(screen.attendance.days[1], Qt.MouseButton.LeftButton)
    return screen.attendance


def texts(page, row):
    model = page.model
    return [model.data(model.index(row, column)) for column in range(DIFFERENCE + 1)]


def select(page, cells):
    model, chosen = page.model, QItemSelection()
    for row, column in cells:
        chosen.select(model.index(row, column), model.index(row, column))
    page.view.setCurrentIndex(model.index(*cells[0]))
    page.view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def type_text(page, row, column, text):
    select(page, [(row, column)])
    page.view.setFocus()
    QTest.keyClicks(page.view, "0")  # any key opens the editor
    editor = page.view.viewport().findChild(QLineEdit)
    editor.setText(text)
    QTest.keyClick(editor, KEY.Key_Return)
    settle()


def settle():
    """Let the screen follow, and let editors that are done with go."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_model_is_sound(page):
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_people_of_the_day_and_everybody(page, qtbot):
    assert [texts(page, row)[NAME] for row in range(page.model.rowCount())] == ["Li Na", "陈晨"]
    assert texts(page, 1)[PLANNED] == "22:00–07:00"
    qtbot.mouseClick(page.everybody, Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 3


def test_typing_is_one_undo_step_each(page, document):
    type_text(page, 0, CAME, "7:10")
    type_text(page, 0, LEFT, "1630")
    assert document.data.attendance == (came("007", TUESDAY, "07:10", "16:30"),)
    assert texts(page, 0)[DIFFERENCE] == "late 10 min · 30 min overtime"
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    settle()
    assert document.data.attendance[0].end is None
    assert texts(page, 0)[LEFT] == ""
    document.undo_stack.undo()
    assert document.data.attendance == ()


def test_a_typed_night_is_stored_on_its_date(page, document):
    type_text(page, 1, CAME, "22:05")
    type_text(page, 1, LEFT, "7:00")
    (row,) = document.data.attendance
    assert (row.date, row.end) == (TUESDAY, at(WEDNESDAY, "07:00"))


def test_enter_goes_on_to_the_next_person(page):
    type_text(page, 0, CAME, "7:00")
    assert page.view.currentIndex().row() == 1


def test_nonsense_is_refused_and_said(page, document, said):
    type_text(page, 0, CAME, "soon")
    assert document.undo_stack.count() == 0
    assert "'soon' is no time" in said[-1].text


def test_x_for_several_people_is_one_step(page, document):
    select(page, [(0, CAME), (1, CAME)])
    page.view.setFocus()
    QTest.keyClicks(page.view, "x")
    editor = page.view.viewport().findChild(QLineEdit)
    editor.setText("x")
    QTest.keyClick(editor, KEY.Key_Return)
    settle()
    assert [row.start for row in document.data.attendance] == [None, None]
    assert document.undo_stack.count() == 1
    assert texts(page, 0)[CAME] == "did not come"
    assert texts(page, 0)[DIFFERENCE] == "absent"


def test_a_block_from_excel_and_back(page, document):
    QGuiApplication.clipboard().setText("07:00\t16:00\t12:00-12:30\tfine\n22:00\t07:00")
    select(page, [(0, CAME)])
    page.view.setFocus()
    QTest.keyClick(page.view, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert document.undo_stack.count() == 1
    first, second = document.data.attendance
    assert first.breaks == ((at(TUESDAY, "12:00"), at(TUESDAY, "12:30")),)
    assert first.note == "fine"
    assert second.end == at(WEDNESDAY, "07:00")
    select(page, [(0, CAME), (0, LEFT), (0, BREAKS), (0, NOTE)])
    QTest.keyClick(page.view, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "07:00\t16:00\t12:00-12:30\tfine"


def test_a_block_with_a_fault_changes_nothing(page, document, said):
    QGuiApplication.clipboard().setText("07:00\t16:00\nlater\t07:00")
    select(page, [(0, CAME)])
    page.view.paste()
    assert document.undo_stack.count() == 0
    assert "'later'" in said[-1].text
    QGuiApplication.clipboard().setText("1\n2\n3")
    page.view.paste()
    assert "Nothing was pasted" in said[-1].text


def test_del_forgets_what_is_known(page, document):
    type_text(page, 0, CAME, "7:00")
    select(page, [(0, CAME)])
    QTest.keyClick(page.view, KEY.Key_Delete)
    assert document.data.attendance == ()


def test_typing_keeps_the_week_and_its_undo_shows_in_the_curve(page, document):
    week = document.week
    type_text(page, 0, CAME, "7:00")
    assert document.week is week
    assert page.plot._present.opts["height"].sum() == 18
    document.undo_stack.undo()
    settle()
    assert page.plot._present.opts["height"].sum() == 0


def test_edits_wait_while_a_roster_is_built(page, document, window, said):
    window.context.set_building(True)
    type_text(page, 0, CAME, "7:00")
    assert document.data.attendance == ()
    assert "Wait until the roster is built" in said[-1].text


def test_chinese(page, document):
    LANGUAGE.switch("zh")
    settle()
    type_text(page, 0, CAME, "缺勤")
    assert document.data.attendance == (AttendanceRow("007", TUESDAY, None, None),)


@pytest.fixture
def taught(project):
    """Thirteen weeks in which everybody works E each day; every twentieth shift is missed."""
    cells, rows = [], []
    for week in range(13):
        for day in range(7):
            for person in project.employees:
                at_day = MONDAY + timedelta(days=day - 7 * week)
                cells.append(CellRow(person.id, at_day, "E"))
                n = len(cells)
                away = AttendanceRow(person.id, at_day, None, None)
                there = came(person.id, at_day, "07:00", "16:00")
                rows.append(away if n % 20 == 0 else there)
    return replace(project, cells=tuple(cells), attendance=tuple(rows))


@pytest.fixture
def lessons(open_screen, taught, qtbot):
    screen = open_screen(taught)
    screen.show_page(ATTENDANCE)
    qtbot.waitUntil(lambda: len(screen.attendance.lessons.rows) > 5, timeout=20_000)
    return screen.attendance.lessons


def row_with(lessons, text):
    return next(row for row in lessons.rows if text in row.text.text())


def test_measured_shrinkage_is_taken_over_as_one_step(lessons, window, qtbot):
    document = window.context.document
    row = row_with(lessons, "Chat:")
    # A twentieth of the shifts missed, an hour of nine on a break in the others.
    assert "15.3% measured, 0.0% planned (273 shifts)" in row.text.text()
    assert row.button.text() == "Plan with 15%"
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    queues = {queue.name: queue for queue in document.data.queues}
    assert queues["Chat"].shrinkage == 0.15
    qtbot.waitUntil(lambda: "as planned" in row_with(lessons, "Chat:").text.text(), timeout=20_000)
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.data.queues[1].shrinkage == 0


def test_standby_is_taken_over_as_people_wanted(lessons, window, qtbot):
    document = window.context.document
    row = row_with(lessons, "Tue 1 Dec")
    assert "of 39 absent, reckoned with 4.8%" in row.text.text()
    assert row.button.text() == "Standby 1"
    before = document.data.shift_targets
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    (target,) = set(document.data.shift_targets) - set(before)
    assert (target.date, target.pattern, target.agents) == (TUESDAY, "S", 1)
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.data.shift_targets == before


def test_without_a_standby_shift_the_way_is_said(open_screen, taught, qtbot):
    patterns = tuple(p for p in taught.patterns if not p.is_standby)
    screen = open_screen(replace(taught, patterns=patterns))
    screen.show_page(ATTENDANCE)
    lessons = screen.attendance.lessons
    qtbot.waitUntil(lambda: len(lessons.rows) > 5, timeout=20_000)
    assert row_with(lessons, "Tue 1 Dec").button is None
    assert row_with(lessons, "Make a standby shift first")
