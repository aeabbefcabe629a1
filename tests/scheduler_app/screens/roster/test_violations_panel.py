"""What the list of broken rules says where there is no roster yet."""

from __future__ import annotations

from PySide6.QtCore import Qt

from solver.domain.pattern import OFF


def test_of_a_week_without_a_roster_one_sentence_says_so_and_leads_on(roster_screen, window, qtbot):
    panel, document = roster_screen.violations, window.context.document
    assert panel.model.rowCount()
    assert panel.build_link.isHidden()
    document.assign([(0, 1), (0, 2)], OFF)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 0)
    assert document.evaluation.violations
    assert panel.build_link.isVisible()
    assert panel._fine.isHidden()
    assert panel._title.text() == "Needs attention"
    document.assign([(0, 0)], 0)
    qtbot.waitUntil(panel.build_link.isHidden)
    assert panel.model.rowCount()
    document.assign([(0, 0)], OFF)
    qtbot.waitUntil(panel.build_link.isVisible)
    roster_screen.build.limit.setValue(5)
    qtbot.mouseClick(panel.build_link, Qt.MouseButton.LeftButton)
    assert roster_screen.build.is_running
    qtbot.waitUntil(lambda: not roster_screen.build.is_running, timeout=20_000)
