from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt

from scheduler_app.screens.staff.wishes_panel import WishesPanel
from scheduler_app.store.records import RequestRow

MONDAY, TUESDAY, THURSDAY = date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 3)
LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key


@pytest.fixture
def panel(open_panel):
    return open_panel(WishesPanel, ["007"], 500)


def wishes(document, employee_id="007"):
    return {row for row in document.data.requests if row.employee_id == employee_id}


def rows(panel):
    model = panel.list.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_wishes_are_listed_for_and_against_with_their_weight(panel):
    assert rows(panel) == [
        ["Tue 1 Dec", "not the day off", "2"],
        ["Thu 3 Dec", "the day off", "3"],
    ]
    panel.show_people(["008", "009"])
    assert rows(panel)[0] == ["陈晨", "Tue 1 Dec", "L", "1"]


def test_a_wish_is_added_for_all_chosen_and_replaces_its_opposite(panel, document, qtbot):
    panel.show_people(["007", "009"])
    panel.day.setDate(QDate(2026, 12, 1))
    panel.shifts.setCurrentIndex(panel.shifts.findData(""))
    panel.weight.setValue(4)
    qtbot.mouseClick(panel.add_button, LEFT)
    new = RequestRow("007", TUESDAY, "", 4)
    assert wishes(document) == {new, RequestRow("007", THURSDAY, "", 3)}
    assert RequestRow("009", TUESDAY, "", 4) in wishes(document, "009")
    assert RequestRow("009", TUESDAY, "L") in wishes(document, "009")
    document.undo_stack.undo()
    assert RequestRow("007", TUESDAY, "", 2, avoid=True) in wishes(document)


def test_a_chosen_wish_is_changed_in_the_form(panel, document, qtbot):
    assert not panel.change_button.isEnabled()
    panel.list.table.selectRow(1)
    assert (panel.weight.value(), panel.sides.currentData()) == (3, False)
    panel.sides.setCurrentIndex(1)
    panel.shifts.setCurrentIndex(panel.shifts.findData("N"))
    panel.weight.setValue(5)
    qtbot.mouseClick(panel.change_button, LEFT)
    assert wishes(document) == {
        RequestRow("007", TUESDAY, "", 2, avoid=True),
        RequestRow("007", THURSDAY, "N", 5, avoid=True),
    }


def test_chosen_wishes_are_removed_with_del_in_one_step(panel, document, qtbot):
    panel.list.table.selectAll()
    qtbot.keyClick(panel.list.table, KEY.Key_Delete)
    assert wishes(document) == set()
    assert not panel.list.isVisible()
    document.undo_stack.undo()
    assert len(wishes(document)) == 2
