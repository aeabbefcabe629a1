"""Plots of one day; the first of them: agents required and on duty."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, Signal
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtWidgets import QWidget

from scheduler_app.widgets.still_plot import StillPlot
from scheduler_app.widgets.theme import Theme

Numbers = npt.NDArray[Any]
DAY_MINUTES = 24 * 60
_TICK_MINUTES, _AXIS_PIXELS, _ROOM = 120, 40, 0.005
_STEPS, _LABEL_PIXELS = (15, 30, 60, 120, 180, 360), 52


class DayPlot(StillPlot):
    """A day along the x axis, with a line under the mouse; several stand in one column.

    ``hovered`` carries the interval under the mouse, -1: none; ``menu_wanted`` the one
    whose context menu is asked for.
    """

    hovered = Signal(int)
    menu_wanted = Signal(int, QPoint)  # interval, place on the screen

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _AXIS_PIXELS, parent)
        self.n_intervals = 0
        self._cross = pg.InfiniteLine(angle=90, movable=False)
        self._cross.setVisible(False)
        self._cross.setZValue(1)
        self.addItem(self._cross, ignoreBounds=True)
        self.getPlotItem().getViewBox().setDefaultPadding(0)
        self.setXRange(0, DAY_MINUTES, padding=_ROOM)
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)

    def show_hours(self) -> None:
        """Write every other hour at the x axis."""
        hours = range(0, DAY_MINUTES + 1, _TICK_MINUTES)
        self.getAxis("bottom").setTicks([[(m, f"{m // 60:02d}:00") for m in hours]])

    def point_at(self, interval: int) -> None:
        """Draw the line through the middle of an interval; -1: no line."""
        is_inside = 0 <= interval < self.n_intervals
        if is_inside:
            self._cross.setValue((interval + 0.5) * DAY_MINUTES / self.n_intervals)
        self._cross.setVisible(is_inside)

    def show_span(self, first: float, last: float, left: int, width: int) -> None:
        """Show minutes ``first`` to ``last`` on ``width`` pixels, ``left`` off the edge."""
        self.getAxis("left").setWidth(left)
        spare = max(0, self.width() - left - width)
        self.getPlotItem().setContentsMargins(0, 0, spare, 0)
        self.setXRange(first, last, padding=0)
        most = max(1, width // _LABEL_PIXELS)
        step = next((s for s in _STEPS if (last - first) / s <= most), _STEPS[-1])
        begin = int(-(-first // step)) * step
        ticks = range(begin, int(last) + 1, step)
        self.getAxis("bottom").setTicks([[(m, f"{m // 60:02d}:{m % 60:02d}") for m in ticks]])

    def recolour(self) -> None:
        super().recolour()
        self._cross.setPen(pg.mkPen(self.theme.colour("muted"), width=1))

    def axis_colour(self) -> QColor:
        return _faint(self.theme.colour("muted"))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        self.hovered.emit(-1)
        super().leaveEvent(event)

    def interval_at(self, position: QPointF) -> int:
        """Return the interval under a place of the scene; -1: none."""
        box = self.getPlotItem().getViewBox()
        if not self.n_intervals or not box.sceneBoundingRect().contains(position):
            return -1
        minute = box.mapSceneToView(position).x()
        interval = int(minute // (DAY_MINUTES / self.n_intervals))
        return interval if 0 <= interval < self.n_intervals else -1

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        interval = self.interval_at(self.mapToScene(event.pos()))
        if interval >= 0:
            self.menu_wanted.emit(interval, event.globalPos())

    def _on_mouse_moved(self, position: QPointF) -> None:
        self.hovered.emit(self.interval_at(position))


class CoveragePlot(DayPlot):
    """Requirement as a line, people on duty as a fill, shortage in red."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._covered = pg.BarGraphItem(x0=[], x1=[], y0=[], height=[])
        self._surplus = pg.BarGraphItem(x0=[], x1=[], y0=[], height=[])
        self._short = pg.BarGraphItem(x0=[], x1=[], y0=[], height=[])
        self._need = pg.PlotCurveItem([0, DAY_MINUTES], [0], stepMode="center")
        for item in (self._covered, self._surplus, self._short, self._need):
            self.addItem(item)
        self.show_hours()
        self.recolour()

    def show_curve(self, required: Numbers, covered: Numbers, surplus: Numbers) -> None:
        """Draw one day: agents per interval required, of these covered, and beyond need."""
        self.n_intervals = n = len(required)
        edges = np.linspace(0.0, DAY_MINUTES, n + 1)
        left, right = edges[:-1], edges[1:]
        self._covered.setOpts(x0=left, x1=right, y0=np.zeros(n), height=covered)
        self._surplus.setOpts(x0=left, x1=right, y0=covered, height=surplus)
        self._short.setOpts(x0=left, x1=right, y0=covered, height=required - covered)
        self._need.setData(edges, required.astype(float))
        highest = max(required.max(initial=0), (covered + surplus).max(initial=0))
        self.setYRange(0, max(4, int(highest)) * 1.08, padding=0)

    def recolour(self) -> None:
        super().recolour()
        for item, token in (
            (self._covered, "on_duty"),
            (self._surplus, "surplus"),
            (self._short, "short"),
        ):
            # A pen of the fill's own colour closes the hairlines between bars.
            colour = self.theme.colour(token)
            item.setOpts(brush=colour, pen=pg.mkPen(colour, width=0))
        self._need.setPen(pg.mkPen(self.theme.colour("text"), width=2))


def _faint(colour: QColor) -> QColor:
    made = QColor(colour)
    made.setAlpha(150)
    return made
