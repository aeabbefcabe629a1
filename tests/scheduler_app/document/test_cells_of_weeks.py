"""Cells of any week, by person and date: one step, shown where they are."""

from __future__ import annotations

from datetime import date

from scheduler_app.store.records import CellRow
from scheduler_app.store.week import week_of

MONDAY, NEXT_MONDAY = date(2026, 11, 30), date(2026, 12, 7)
E = 0


def test_cells_of_several_weeks_are_one_step(document, heard):
    document.show_week(MONDAY)
    heard.clear()
    days = [date(2026, 12, 6), NEXT_MONDAY]
    document.put(CellRow("008", day, "E") for day in days)
    document.lock([("008", day) for day in days], pinned=True)
    assert heard == [("cells", [(1, 6)]), ("cells", [(1, 6)])]
    assert [document.cell("008", day) for day in days] == [
        CellRow("008", day, "E", pinned=True) for day in days
    ]
    assert [document.undo_stack.text(step) for step in range(2)] == ["2 cells", "lock 2 cells"]
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.cell("008", NEXT_MONDAY) == CellRow("008", NEXT_MONDAY, "")
    assert document.first_date == MONDAY
    assert document.data == document.project.data()
    assert document.week == week_of(document.data, document.first_date)


def test_an_edit_of_another_week_alone_shows_that_week(document):
    document.show_week(MONDAY)
    document.put([CellRow("009", date(2026, 12, 10), "E")])
    assert document.first_date == NEXT_MONDAY
    assert document.roster.cells[2][3] == E
    assert document.data == document.project.data()
    assert document.week == week_of(document.data, document.first_date)
