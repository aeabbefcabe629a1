"""The History screen: versions, the change log and its filters, comparing, going back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens.history.history_screen import COMPARE, LOG
from scheduler_app.screens.history.log_panel import PAGE_LINES
from scheduler_app.store.change_log import LogFilter
from scheduler_app.store.records import CellRow
from scheduler_app.store.steps import user_name
from solver.domain.pattern import OFF
from tests.scheduler_app.edits import puts

MONDAY = date(2026, 11, 30)
E, L, N = range(3)


@pytest.fixture
def document(roster_screen, window):
    return window.context.document


@pytest.fixture
def screen(window, document):
    window.show_screen("history")
    return window.screen_of("history")


def texts(table):
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def choose(box, text):
    place = next(i for i in range(box.count()) if text in box.itemText(i))
    box.setCurrentIndex(place)


def publish(window, note=""):
    window.context.publish(note, despite_warnings=True)


def test_before_anything_is_published_it_says_what_to_do(screen):
    assert screen.versions.list.count() == 0
    assert screen.versions.list.isHidden()
    assert screen.publish_button.isEnabled()
    screen.show_view(COMPARE)
    assert "Nothing is published" in screen.compare.summary.text()


def test_a_version_is_published_with_its_note(screen, window, document, qtbot):
    screen.note.setText("for the board")
    qtbot.keyClick(screen.note, Qt.Key.Key_Return)
    if not document.publication.is_published:  # the small centre breaks some rule
        window.message_bar.message.action()
    qtbot.waitUntil(lambda: screen.versions.list.count() == 1)
    assert document.publication.latest.note == "for the board"
    assert "for the board" in screen.versions.list.item(0).text()
    assert screen.note.text() == ""
    assert not screen.publish_button.isEnabled()


def test_edits_are_listed_newest_first_with_old_and_new(screen, window, document, qtbot):
    publish(window)
    document.assign([(0, 1)], L)
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: len(texts(screen.log.table)) == 3)
    undo, edit, published = texts(screen.log.table)
    assert undo[1:7] == [user_name(), "undo", "Li Na", "Tue 1 Dec", "L", "E"]
    assert edit[2:8] == ["edit", "Li Na", "Tue 1 Dec", "E", "L", "after V1"]
    assert published[2] == "publish"
    assert published[6] == "version 1"


def test_the_log_is_filtered_by_person_date_kind_and_way(screen, document, qtbot):
    document.assign([(0, 1)], L)
    document.assign([(1, 2)], E)
    document.project.write(puts(CellRow("008", date(2026, 12, 9), "E")), "next week")
    log = screen.log
    log.read()

    def people():
        return [(row[3], row[4]) for row in texts(log.table)]

    assert people() == [("Wang Wei", "Wed 2 Dec"), ("Li Na", "Tue 1 Dec")]
    choose(log.person, "Li Na")
    assert people() == [("Li Na", "Tue 1 Dec")]
    choose(log.person, "Wang Wei")
    choose(log.dates, "All dates")
    assert people() == [("Wang Wei", "Wed 9 Dec"), ("Wang Wei", "Wed 2 Dec")]
    choose(log.dates, "Wed 2 Dec")
    assert people() == [("Wang Wei", "Wed 2 Dec")]
    choose(log.kind, "queue")
    assert people() == []
    assert log.count.text() == "Nothing was changed here."
    choose(log.kind, "All that was changed")
    choose(log.source, "build")
    assert people() == []


def test_a_long_log_is_shown_page_by_page(screen, document, qtbot):
    days = [date.fromordinal(MONDAY.toordinal() + 30 + n) for n in range(PAGE_LINES)]
    document.project.write(puts(*(CellRow("009", day, "L") for day in days)), "many")
    choose(screen.log.dates, "All dates")
    assert len(texts(screen.log.table)) == PAGE_LINES
    assert screen.log.more.isVisibleTo(screen)
    screen.log.more.click()
    assert len(texts(screen.log.table)) == len(document.project.log(LogFilter(most=10_000)))
    assert not screen.log.more.isVisibleTo(screen)


def test_two_versions_and_the_draft_are_compared(screen, window, document, qtbot):
    publish(window)
    document.assign([(0, 1)], L)
    publish(window)
    document.assign([(0, 2)], OFF)
    screen.show_view(COMPARE)
    compare = screen.compare
    assert texts(compare.table) == [["007", "Li Na", "Wed 2 Dec", "E", "off"]]
    choose(compare.before, "Version 1")
    assert len(texts(compare.table)) == 2
    choose(compare.after, "Version 2")
    assert texts(compare.table) == [["007", "Li Na", "Tue 1 Dec", "E", "L"]]
    assert compare.summary.text().startswith("1 cells of 1 people")
    choose(compare.after, "Version 1")
    assert compare.summary.text() == "Both are the same."


def test_a_version_of_the_list_is_compared_with_the_draft_and_taken_back(
    screen, window, document, qtbot
):
    publish(window)
    document.assign([(0, 1)], L)
    publish(window)
    qtbot.waitUntil(lambda: screen.versions.list.count() == 2)
    assert screen.versions.number == 2
    screen.versions.list.setCurrentRow(1)
    assert screen.tabs[COMPARE].isChecked()
    assert texts(screen.compare.table) == [["007", "Li Na", "Tue 1 Dec", "E", "L"]]
    screen.versions.revert_button.click()
    assert document.roster.cells[0][1] == E
    qtbot.waitUntil(lambda: texts(screen.compare.table) == [])
    assert document.publication.latest.number == 2
    document.undo_stack.undo()
    assert document.roster.cells[0][1] == L


def test_another_week_has_its_own_versions(screen, window, document, qtbot):
    publish(window)
    qtbot.waitUntil(lambda: screen.versions.list.count() == 1)
    screen.week_steps.on.click()
    assert document.first_date == date(2026, 12, 7)
    qtbot.waitUntil(lambda: screen.versions.list.count() == 0)


def test_out_of_sight_it_waits_and_reads_when_shown_again(screen, window, document, qtbot):
    window.show_screen("roster")
    document.assign([(0, 1)], L)
    qtbot.wait(20)
    assert texts(screen.log.table) == []
    window.show_screen("history")
    assert len(texts(screen.log.table)) == 1


def test_it_speaks_chinese_and_keeps_its_filters(screen, document):
    choose(screen.log.person, "Li Na")
    screen.show_view(LOG)
    LANGUAGE.switch("zh")
    assert screen.log.person.currentData() == "007"
    LANGUAGE.switch("en")
    assert screen.log.person.currentData() == "007"


def test_after_the_project_is_closed_nothing_of_it_is_read(screen, window, document, qtbot):
    document.assign([(0, 1)], L)
    publish(window)
    qtbot.waitUntil(lambda: len(texts(screen.log.table)) == 2)
    screen.show_view(COMPARE)
    window.context.close_project()
    LANGUAGE.switch("zh")
    LANGUAGE.switch("en")
    assert texts(screen.log.table) == texts(screen.compare.table) == []
    assert screen.versions.list.count() == 0
