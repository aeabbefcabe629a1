"""Roster table: Qt contract, texts, marks, edits as undo steps, refused edits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from scheduler_app.screens.roster.side_look import LOOK_ROLE
from scheduler_app.widgets.two_line_header import HEADER_ROLE

HORIZONTAL = Qt.Orientation.Horizontal


@pytest.fixture
def model(roster_screen):
    return roster_screen.model


@pytest.fixture
def document(roster_screen, window):
    return window.context.document


def test_keeps_the_item_model_contract(model, qtmodeltester):
    qtmodeltester.check(model)


def test_columns_are_person_days_totals(model):
    assert (model.rowCount(), model.columnCount()) == (3, 3 + 7 + 4)
    words = [model.headerData(c, HORIZONTAL) for c in range(14)]
    assert words[:4] == ["ID", "Name", "Level", "Mon 30 Nov"]
    assert words[-4:] == ["Hours", "Nights", "Off", "Share"]
    row = [model.index(0, c).data() for c in range(14)]
    assert row == ["007", "Li Na", "lead", "off", "E", "E", *["off"] * 4, "16.0", "0", "5", ""]
    assert model.index(2, 2).data() == "junior ↔ Li Na"


def test_marks_of_cells(model, document):
    pinned, leave = model.index(0, 4).data(LOOK_ROLE), model.index(2, 8).data(LOOK_ROLE)
    assert pinned.is_pinned
    assert (leave.text, leave.is_leave, leave.is_weekend) == ("annual", True, True)
    document.assign([(2, 5)], 0)  # a shift on a day of leave
    model.refresh_checks()
    assert model.index(2, 8).data(LOOK_ROLE).is_broken


def test_day_header_tells_the_shortage(model, document):
    look = model.headerData(3, HORIZONTAL, HEADER_ROLE)
    assert (look.second, look.tone) == ("short 1.5 h", "red")
    document.assign([(0, 0)], 0)
    model.refresh_checks()
    assert model.headerData(3, HORIZONTAL, HEADER_ROLE).second == "short 0.5 h"
    assert model.headerData(4, HORIZONTAL, HEADER_ROLE).second == "no demand"


def test_checks_repaint_only_whose_cells_say_something_else(model, document, qtbot):
    """And nothing that lays the views out again, which would paint every cell."""
    document.assign([(2, 5)], 0)
    rows, titles = [], []
    model.dataChanged.connect(lambda first, last: rows.append((first.row(), last.row())))
    model.headerDataChanged.connect(lambda *_: titles.append(True))
    with qtbot.waitSignal(model.around_changed):
        model.refresh_checks()
    assert (2, 2) in rows
    assert all(first == last for first, last in rows)
    rows.clear()
    model.refresh_checks()
    assert not rows
    assert not titles


def test_edit_is_one_undo_step_and_repaints_its_row(model, document, qtbot):
    cell = model.index(1, 3)
    with qtbot.waitSignal(model.dataChanged) as changed:
        assert model.setData(cell, " e ")
    assert (changed.args[0].row(), changed.args[1].row()) == (1, 1)
    assert (cell.data(), model.index(1, 10).data()) == ("E", "8.0")
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert cell.data() == "off"


@pytest.mark.parametrize("code", ["X", "早"])
def test_unknown_code_is_refused_in_words(model, document, qtbot, code):
    with qtbot.waitSignal(model.refused) as refused:
        assert not model.setData(model.index(0, 3), code)
    assert code in refused.args[0]
    assert "E, L, N" in refused.args[0]
    assert document.undo_stack.count() == 0


def test_nothing_is_editable_while_a_roster_is_built(model, document, qtbot):
    model.is_locked = True
    assert not model.flags(model.index(0, 3)) & Qt.ItemFlag.ItemIsEditable
    with qtbot.waitSignal(model.refused):
        assert not model.setData(model.index(0, 3), "E")
    assert document.undo_stack.count() == 0


def test_only_days_are_editable(model):
    editable = [
        bool(model.flags(model.index(0, c)) & Qt.ItemFlag.ItemIsEditable) for c in range(14)
    ]
    assert editable == [False] * 3 + [True] * 7 + [False] * 4
