"""Controls that paint themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QFocusEvent, QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QToolTip

from scheduler_app.widgets.drawn_control import DrawnControl
from scheduler_app.widgets.theme import Theme


class Halves(DrawnControl):
    """Has something to say of its left half."""

    n_paints = 0

    def tip_at(self, place: QPointF) -> str:
        return "left" if place.x() < 50 else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.n_paints += 1


@pytest.fixture
def control(qtbot):
    made = Halves(Theme())
    qtbot.addWidget(made)
    made.resize(100, 40)
    made.show()
    qtbot.waitUntil(lambda: made.n_paints > 0)
    return made


def test_the_tip_is_that_of_the_place_under_the_mouse(control, qtbot):
    def ask(x):
        place = QPoint(x, 10)
        QApplication.sendEvent(
            control, QHelpEvent(QEvent.Type.ToolTip, place, control.mapToGlobal(place))
        )

    ask(20)
    assert QToolTip.text() == "left"
    ask(80)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


@pytest.mark.parametrize("kind", [QEvent.Type.FocusIn, QEvent.Type.FocusOut])
def test_it_is_painted_anew_as_the_focus_comes_and_goes(control, qtbot, kind):
    before = control.n_paints
    QApplication.sendEvent(control, QFocusEvent(kind))
    qtbot.waitUntil(lambda: control.n_paints > before)


def test_it_is_painted_anew_in_the_colours_of_another_theme(control, qtbot):
    before = control.n_paints
    control._theme.changed.emit()
    qtbot.waitUntil(lambda: control.n_paints > before)
