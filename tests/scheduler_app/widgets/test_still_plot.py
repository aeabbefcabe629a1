"""Plots that stand still."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt

from scheduler_app.widgets.still_plot import ChoicePlot
from scheduler_app.widgets.theme import Theme

# The plot hears of a click from its scene, and leaves the event to what lies beneath.
pytestmark = pytest.mark.qt_log_ignore("Mouse event .* not accepted")


@pytest.fixture
def plot(qtbot):
    made = ChoicePlot(Theme(), 40)
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.setXRange(0, 10, padding=0)
    made.recolour()
    made.show()
    qtbot.waitExposed(made)
    return made


def click(plot, qtbot, x):
    box = plot.getPlotItem().getViewBox()
    place = plot.mapFromScene(box.mapViewToScene(QPointF(x, 0.5)))
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_chooses_what_is_nearest(plot, qtbot):
    plot.choices = (2, 6)
    with qtbot.waitSignal(plot.chosen) as caught:
        click(plot, qtbot, 4.4)
    assert caught.args == [6]
    with qtbot.waitSignal(plot.chosen) as caught:
        click(plot, qtbot, 0.5)
    assert caught.args == [2]


def test_without_choices_a_click_chooses_nothing(plot, qtbot):
    with qtbot.assertNotEmitted(plot.chosen, wait=50):
        click(plot, qtbot, 5)


def test_the_plot_takes_the_colours_of_another_theme(plot):
    theme = plot.theme
    theme.set_mode("dark")
    try:
        assert plot.backgroundBrush().color() == theme.colour("surface")
        assert plot.getAxis("left").textPen().color() == theme.colour("muted")
    finally:
        theme.set_mode("light")
