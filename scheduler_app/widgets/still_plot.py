"""Plots that stand still: nothing of them is moved or zoomed, at most one thing is chosen."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from scheduler_app.widgets.number_axis_plot import NumberAxis
from scheduler_app.widgets.theme import Theme


class StillPlot(pg.PlotWidget):  # type: ignore[misc]
    """A plot in the theme's colours, with faint lines across.

    A subclass adds its items, then calls ``recolour``; another theme calls it again.
    """

    def __init__(self, theme: Theme, axis_pixels: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, axisItems={"left": NumberAxis()})
        self.theme = theme
        self.setMouseEnabled(False, False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.getAxis("left").setWidth(axis_pixels)
        self.showGrid(x=False, y=True, alpha=0.12)
        theme.changed.connect(self.recolour)

    def recolour(self) -> None:
        """Take the colours of the theme."""
        self.setBackground(self.theme.colour("surface"))
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(pg.mkPen(self.axis_colour()))
            axis.setTextPen(pg.mkPen(self.theme.colour("muted")))

    def axis_colour(self) -> QColor:
        """Return the colour of the axes' lines."""
        return self.theme.colour("line")


class ChoicePlot(StillPlot):
    """``chosen`` carries the choice nearest to a click; choices are whole numbers of the x axis."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, axis_pixels: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, axis_pixels, parent)
        self.choices: Sequence[int] = ()
        self.scene().sigMouseClicked.connect(self._on_clicked)

    def choice_at(self, position: QPointF) -> int | None:
        """Return the choice nearest to a place of the scene; None without any."""
        x = self.getPlotItem().getViewBox().mapSceneToView(position).x()
        return min(self.choices, key=lambda choice: abs(choice - x), default=None)

    def _on_clicked(self, event: pg.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        choice = self.choice_at(event.scenePos())
        if choice is not None:
            self.chosen.emit(choice)
