"""Inline messages: what stays, what goes, and the action."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from scheduler_app.widgets.message_bar import Message, MessageBar


@pytest.fixture
def page(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bar(page):
    return MessageBar(page)


@pytest.mark.parametrize(
    ("tone", "fades"), [("", True), ("green", True), ("amber", False), ("red", False)]
)
def test_only_good_news_goes_away_by_itself(bar, tone, fades):
    bar.show_message(Message("text", tone))
    assert not bar.isHidden()
    assert bar._timer.isActive() == fades
    bar._timer.timeout.emit()
    assert bar.isHidden()


def test_a_warning_after_good_news_stays(bar):
    bar.show_message(Message("saved", "green"))
    bar.show_message(Message("not saved", "red"))
    assert not bar._timer.isActive()


def test_the_action_is_done_by_its_button(bar):
    done = []
    bar.show_message(Message("text", "red", "Again", lambda: done.append(True)))
    bar._act.click()
    assert done == [True]
    bar.show_message(Message("text"))
    assert bar._act.isHidden()


def test_only_a_passing_message_is_retired(bar):
    bar.show_message(Message("not saved", "red"))
    bar.retire()
    assert not bar.isHidden()
    bar.show_message(Message("no shift code", "amber", is_passing=True))
    bar.retire()
    assert bar.isHidden()


def test_what_she_points_at_stays_until_she_leaves_it(bar):
    bar.show_message(Message("text", "green"))
    QApplication.sendEvent(bar, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
    assert not bar._timer.isActive()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert bar._timer.isActive()


def test_a_message_is_read_aloud_and_escape_closes_it(page, bar, qtbot):
    page.show()
    bar.show_message(Message("The roster is built.", "amber"))
    assert QAccessible.queryAccessibleInterface(bar).text(QAccessible.Text.Name) == (
        "The roster is built."
    )
    qtbot.keyClick(bar._close, Qt.Key.Key_Escape)
    assert bar.message is None
