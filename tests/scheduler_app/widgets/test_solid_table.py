"""A table that moves what is painted: what is drawn anew, and what lies under the cells."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate

from scheduler_app.widgets.solid_table import SolidTable
from scheduler_app.widgets.theme import Theme

N_ROWS, ROW_PIXELS = 100, 20


class CountingDelegate(QStyledItemDelegate):
    """Counts the rows that it paints."""

    def __init__(self, parent):
        super().__init__(parent)
        self.rows = []

    def paint(self, painter, option, index):
        self.rows.append(index.row())
        super().paint(painter, option, index)


@pytest.fixture
def theme(qapp):
    made = Theme()
    yield made
    made.set_mode("light")


@pytest.fixture
def table(qtbot, theme):
    theme.set_mode("light")
    made = SolidTable()
    qtbot.addWidget(made)
    made.setItemDelegate(CountingDelegate(made))
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.verticalHeader().setDefaultSectionSize(ROW_PIXELS)
    made.verticalHeader().setMinimumSectionSize(ROW_PIXELS)
    made.setModel(QStandardItemModel(N_ROWS, 1, made))
    made.resize(300, 400)
    made.show()
    qtbot.waitExposed(made)
    qtbot.wait(50)
    return made


def test_only_rows_that_come_into_sight_are_painted(table, qtbot):
    delegate = table.itemDelegate()
    assert len(set(delegate.rows)) > 10
    delegate.rows.clear()
    table.verticalScrollBar().setValue(2 * ROW_PIXELS)
    qtbot.waitUntil(lambda: bool(delegate.rows))
    qtbot.wait(50)
    assert len(set(delegate.rows)) <= 4


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_below_the_last_row_is_the_themes_surface(table, qtbot, theme, mode):
    theme.set_mode(mode)
    table.model().setRowCount(2)
    qtbot.wait(50)
    shown = table.grab().toImage()
    at = table.viewport().mapTo(table, table.viewport().rect().bottomRight())
    assert shown.pixelColor(at.x() - 5, at.y() - 5) == theme.colour("surface")


def test_cells_that_the_table_paints_itself_are_those_in_sight(table, qtbot):
    spots = []
    table.model().setColumnCount(3)
    table.setColumnHidden(1, True)
    table.setCurrentIndex(table.model().index(3, 2))
    table.setFocus()
    table.paint_cell = lambda _painter, spot: spots.append(spot)
    table.itemDelegate().rows.clear()
    table.viewport().repaint()
    rows = table.viewport().height() // ROW_PIXELS
    assert {spot.row for spot in spots} >= set(range(rows))
    assert max(spot.row for spot in spots) <= rows + 1
    assert {spot.column for spot in spots} == {0, 2}
    for spot in spots:
        assert spot.rect.contains(table.visualRect(table.model().index(spot.row, spot.column)))
    assert [(s.row, s.column) for s in spots if s.is_selected] == [(3, 2)]
    assert [(s.row, s.column) for s in spots if s.has_focus] == [(3, 2)] * table.hasFocus()
    assert not table.itemDelegate().rows


def test_after_the_last_row_nothing_is_painted_and_without_a_model_nothing_at_all(table, qtbot):
    spots = []
    table.paint_cell = lambda _painter, spot: spots.append(spot)
    table.model().setRowCount(2)
    table.viewport().repaint()
    assert {spot.row for spot in spots[-2:]} == {0, 1}
    spots.clear()
    table.setModel(None)
    table.viewport().repaint()
    assert not spots
