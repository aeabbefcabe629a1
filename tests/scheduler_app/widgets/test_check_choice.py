"""Names ticked in a drop-down, by keys; the list says when it closes."""

from __future__ import annotations

from PySide6.QtCore import Qt

from scheduler_app.widgets.check_choice import CheckChoice


def test_space_ticks_and_enter_closes_with_what_is_ticked(qtbot):
    choice = CheckChoice()
    qtbot.addWidget(choice)
    choice.show_names([("E", "E  Early"), ("L", "L  Late"), ("N", "N")], {"N"}, "all")
    choice.show()
    choice.showPopup()
    choice.view().setCurrentIndex(choice.model().index(0, 0))
    with qtbot.waitSignal(choice.ticked):
        qtbot.keyClick(choice.view(), Qt.Key.Key_Space)
    assert choice.view().isVisible()
    with qtbot.waitSignal(choice.closed):
        qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
    assert choice.names == {"E", "N"}
    assert choice.toolTip() == "E  Early, N"


def test_while_nothing_is_ticked_it_says_what_that_means(qtbot):
    choice = CheckChoice()
    qtbot.addWidget(choice)
    choice.show_names([("E", "Early")], (), "all shifts")
    assert (choice.names, choice.toolTip()) == (frozenset(), "all shifts")
