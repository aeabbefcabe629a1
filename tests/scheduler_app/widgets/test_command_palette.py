"""The palette: what fits what is typed, and what Enter does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from scheduler_app.widgets.command_palette import Command, CommandPalette, fitting

TITLES = ("Excel workbook", "Export Excel", "排班表导出", "Undo")


@pytest.fixture
def done():
    return []


@pytest.fixture
def commands(done):
    return [Command(title, "File › Export", "", lambda t=title: done.append(t)) for title in TITLES]


@pytest.fixture
def palette(qtbot, commands):
    page = QWidget()
    page.resize(800, 600)
    page.line = QLineEdit(page)
    qtbot.addWidget(page)
    page.show()
    page.line.setFocus()
    made = CommandPalette(page)
    made.offer(commands)
    return made


@pytest.mark.parametrize(
    ("query", "first", "count"),
    [
        ("", TITLES[0], 4),
        ("expor", "Export Excel", 4),
        ("UNDO", "Undo", 1),
        ("pbb", "排班表导出", 1),
    ],
)
def test_what_begins_with_the_query_comes_first(commands, query, first, count):
    found = fitting(commands, query)
    assert (found[0].title, len(found)) == (first, count)


def test_enter_does_the_marked_command_and_gives_the_focus_back(palette, done):
    QTest.keyClicks(palette.line, "ex")
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert done == ["Export Excel"]
    assert not palette.isVisible()
    assert palette.parentWidget().line.hasFocus()


def test_escape_and_nothing_found_do_nothing(palette, done):
    QTest.keyClicks(palette.line, "qqq")
    assert palette.list.item(0).text() == "Nothing of that name."
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert (done, palette.isVisible()) == ([], False)
