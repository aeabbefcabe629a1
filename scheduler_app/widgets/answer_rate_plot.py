"""The expected answer rate over one day, as a slim plot above the coverage curve."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from scheduler_app.widgets.coverage_plot import DAY_MINUTES, DayPlot
from scheduler_app.widgets.theme import Theme

Shares = npt.NDArray[np.float64]
_PIXELS, _FLOORS, _MARGIN = 52, (0.8, 0.5, 0.0), 0.22


class AnswerRatePlot(DayPlot):
    """A step line, broken where nothing is expected; red down from the goal where it is missed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._missed = pg.BarGraphItem(x0=[], x1=[], y0=[], height=[])
        self._goal = pg.PlotCurveItem([0, DAY_MINUTES], [1], stepMode="center", connect="finite")
        self._rate = pg.PlotCurveItem([0, DAY_MINUTES], [1], stepMode="center", connect="finite")
        for item in (self._missed, self._goal, self._rate):
            self.addItem(item)
        self.setFixedHeight(_PIXELS)
        self.getPlotItem().hideAxis("bottom")
        self.getAxis("left").setStyle(hideOverlappingLabels=False)  # both, though they stand close
        self.recolour()

    def show_rates(self, rate: Shares, goal: Shares) -> None:
        """Draw one day: shares of the contacts by interval, NaN where none are expected."""
        self.n_intervals = n = len(rate)
        edges = np.linspace(0.0, DAY_MINUTES, n + 1)
        known = np.isfinite(rate)
        lowest = float(rate[known].min()) if known.any() else 1.0
        floor = next((f for f in _FLOORS if lowest >= f), 0.0)
        missing = np.where(known, np.maximum(0.0, goal - rate), 0.0)
        self._missed.setOpts(
            x0=edges[:-1], x1=edges[1:], y0=np.where(known, goal, 1.0) - missing, height=missing
        )
        self._goal.setData(edges, goal)
        self._rate.setData(edges, rate)
        room = (1.0 - floor) * _MARGIN
        self.setYRange(floor - room, 1.0 + room, padding=0)
        self.getAxis("left").setTicks([[(at, f"{at:.0%}") for at in (floor, 1.0)]])

    def recolour(self) -> None:
        super().recolour()
        theme = self.theme
        self._missed.setOpts(
            brush=theme.colour("short"), pen=pg.mkPen(theme.colour("short"), width=0)
        )
        self._goal.setPen(pg.mkPen(theme.colour("faint"), width=1))
        self._rate.setPen(pg.mkPen(theme.colour("accent"), width=2))
