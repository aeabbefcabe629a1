"""Columns that stay while others scroll: editing, scrolling and sorting are one table's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit

from scheduler_app.widgets.frozen_columns_table import FrozenColumnsTable


@pytest.fixture
def table(qtbot):
    model = QStandardItemModel(30, 12)
    for row in range(30):
        for column in range(12):
            model.setItem(row, column, QStandardItem(f"{29 - row:02} {column}"))
    view = FrozenColumnsTable(2)
    qtbot.addWidget(view)
    view.setModel(model)
    view.setSortingEnabled(True)
    view.resize(500, 300)
    view.show()
    return view


def test_an_editor_opens_in_the_part_that_shows_the_column(table):
    for column, view in ((1, table.frozen), (3, table)):
        table.edit(table.model().index(0, column))
        assert table.is_editing
        (editor,) = view.viewport().findChildren(QLineEdit)
        view.closeEditor(editor, table.itemDelegate().EndEditHint.NoHint)


def test_a_column_under_the_frozen_ones_is_scrolled_into_sight(table):
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    table.scrollTo(table.model().index(0, 2))
    shown = table.visualRect(table.model().index(0, 2)).left()
    assert shown >= table.columnWidth(0) + table.columnWidth(1)
    across = table.horizontalScrollBar().value()
    table.scrollTo(table.model().index(20, 0))
    assert table.horizontalScrollBar().value() == across
    assert table.frozen.verticalScrollBar().value() == table.verticalScrollBar().value() > 0


def test_a_heading_of_either_part_sorts(table):
    table.frozen.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    assert table.model().item(0, 0).text() == "00 0"
    table.horizontalHeader().setSortIndicator(5, Qt.SortOrder.DescendingOrder)
    assert table.model().item(0, 0).text() == "29 0"
    assert table.frozen.horizontalHeader().sortIndicatorSection() == 5
