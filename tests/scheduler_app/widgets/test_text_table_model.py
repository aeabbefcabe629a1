"""A table of ready texts."""

from __future__ import annotations

from PySide6.QtCore import Qt

from scheduler_app.widgets.text_table_model import TextColumn, TextTableModel
from scheduler_app.widgets.theme import Theme

COLUMNS = (TextColumn("Name", "Who", is_number=False), TextColumn("Hours"))


def test_the_model_is_sound(qtmodeltester):
    model = TextTableModel(Theme())
    model.show_rows(COLUMNS, [("Li Na", "8"), ("陈晨", "7.5")])
    qtmodeltester.check(model)


def test_numbers_stand_at_the_right():
    model = TextTableModel(Theme())
    model.show_rows(COLUMNS, [("Li Na", "8")])
    sides = [model.index(0, column).data(Qt.ItemDataRole.TextAlignmentRole) for column in (0, 1)]
    assert bool(sides[0] & Qt.AlignmentFlag.AlignLeft)
    assert bool(sides[1] & Qt.AlignmentFlag.AlignRight)


def test_headings_say_what_they_mean():
    model = TextTableModel(Theme())
    model.show_rows(COLUMNS, [])
    across = Qt.Orientation.Horizontal
    assert model.headerData(0, across) == "Name"
    assert model.headerData(0, across, Qt.ItemDataRole.ToolTipRole) == "Who"
    assert model.headerData(1, across, Qt.ItemDataRole.ToolTipRole) is None
