"""Agents required and rostered, under the contacts and on the same time axis."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg

from scheduler_app.screens.demand.drag_box_plot import DragBox
from scheduler_app.screens.demand.week_axis_plot import WeekAxis
from scheduler_app.screens.demand.week_numbers import Numbers
from scheduler_app.widgets.number_axis_plot import NumberAxis
from scheduler_app.widgets.theme import Theme
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY

_HEADROOM, _LEAST_TOP, _WEEK_MINUTES = 1.12, 4.0, DAYS_PER_WEEK * MINUTES_PER_DAY


class AgentsPlot(pg.PlotItem):  # type: ignore[misc]
    """The requirement as a line, rostered agents as a fill, what is missing in red."""

    def __init__(self, theme: Theme, axis: WeekAxis, linked_to: pg.ViewBox) -> None:
        axes = {"bottom": axis, "left": NumberAxis()}
        super().__init__(viewBox=DragBox(lambda _position: False), axisItems=axes)
        self._theme = theme
        self._covered = pg.BarGraphItem(x0=[], x1=[], y0=[], height=[])
        self._surplus = pg.BarGraphItem(x0=[], x1=[], y0=[], height=[])
        self._short = pg.BarGraphItem(x0=[], x1=[], y0=[], height=[])
        self._need = pg.PlotCurveItem([0, _WEEK_MINUTES], [0], stepMode="center")
        self._days = [pg.InfiniteLine(d * MINUTES_PER_DAY, 90) for d in range(DAYS_PER_WEEK + 1)]
        for item in (self._covered, self._surplus, self._short, *self._days, self._need):
            self.addItem(item, ignoreBounds=True)
        self.setXLink(linked_to)
        theme.changed.connect(self._recolour)
        self._recolour()

    def show_agents(self, numbers: Numbers) -> None:
        """Draw the agents of one week; without a roster only those required."""
        n = len(numbers.required)
        for bars in (self._covered, self._surplus, self._short):
            bars.setVisible(numbers.is_rostered)
        edges = np.arange(n + 1) * float(numbers.step)
        left, right = edges[:-1], edges[1:]
        scheduled = numbers.scheduled if numbers.is_rostered else np.zeros(n)
        covered = np.minimum(numbers.required, scheduled)
        short = numbers.required - covered if numbers.is_rostered else np.zeros(n)
        self._covered.setOpts(x0=left, x1=right, y0=np.zeros(n), height=covered)
        surplus = scheduled - covered
        self._surplus.setOpts(x0=left, x1=right, y0=covered, height=surplus)
        self._short.setOpts(x0=left, x1=right, y0=covered, height=short)
        self._need.setData(edges, numbers.required)
        top = max(numbers.required.max(initial=0.0), scheduled.max(initial=0.0))
        self.setYRange(0, max(_LEAST_TOP, top * _HEADROOM), padding=0)

    def _recolour(self) -> None:
        theme = self._theme
        for item, token in (
            (self._covered, "on_duty"),
            (self._surplus, "surplus"),
            (self._short, "short"),
        ):
            # A pen of the fill's own colour closes the hairlines between bars.
            item.setOpts(brush=theme.colour(token), pen=pg.mkPen(theme.colour(token), width=0))
        self._need.setPen(pg.mkPen(theme.colour("text"), width=2))
        for day in self._days:
            day.setPen(pg.mkPen(theme.colour("line"), width=1))
