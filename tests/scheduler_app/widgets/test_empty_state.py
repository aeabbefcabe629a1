"""The words of a screen that has nothing to show yet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from scheduler_app.widgets.empty_state import EmptyState


def test_a_long_text_is_not_cut(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1200, 700)
    card = EmptyState(host)
    card.say("No people yet", "This project holds nobody to plan. " * 4, "Import")
    card.resize(host.size())
    host.show()
    qtbot.wait(10)
    text = card._text
    assert text.height() >= text.heightForWidth(text.width())
    assert text.height() >= 2 * text.fontMetrics().height()
