"""Three views side by side: who gives way where there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHeaderView

from scheduler_app.widgets.frozen_table import FrozenTable
from scheduler_app.widgets.solid_table import SolidTable
from scheduler_app.widgets.theme import Theme

DAYS, DAY_PIXELS = 7, 54


@pytest.fixture
def table(qtbot):
    made = FrozenTable(SolidTable(), Theme())
    qtbot.addWidget(made)
    model = QStandardItemModel(1, 2 + DAYS + 1, made)
    model.setHorizontalHeaderLabels(["ID", "Junior with the mentor Wang Fang"] + ["x"] * (DAYS + 1))
    header = made.centre.horizontalHeader()
    header.setMinimumSectionSize(DAY_PIXELS)
    made.set_model(model, 2, 1)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return made


def test_the_last_column_at_left_gives_way_to_the_days(table):
    table.resize(1200, 300)
    table.fit_columns()
    wide = table.left.columnWidth(1)
    needed = table.left.width() + table.right.width() + DAYS * DAY_PIXELS + 2
    table.resize(needed - 20, 300)
    table.fit_columns()
    assert table.left.columnWidth(1) == wide - 20


def test_where_that_is_not_enough_the_days_are_scrolled(table):
    table.resize(1200, 300)
    table.fit_columns()
    wide = table.left.columnWidth(1)
    table.resize(table.left.width() + table.right.width() + 100, 300)
    table.fit_columns()
    assert table.left.columnWidth(1) == wide
