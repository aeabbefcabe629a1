"""Answer rate and occupancy of a week, interval by interval and as the mean of each day."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from scheduler_app.widgets.still_plot import StillPlot
from scheduler_app.widgets.theme import Theme

Shares = npt.NDArray[np.float64]
_AXIS_PIXELS, _ROOM, _FLOORS = 44, 0.08, (0.8, 0.6, 0.4, 0.2, 0.0)


class RatesPlot(StillPlot):
    """Two step lines: the answer rate in the accent colour, the occupancy in grey.

    The horizontal strokes are the answer rates of the days.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _AXIS_PIXELS, parent)
        self._answered = pg.PlotCurveItem([0, 1], [1], stepMode="center", connect="finite")
        self._busy = pg.PlotCurveItem([0, 1], [1], stepMode="center", connect="finite")
        self._of_day = pg.PlotCurveItem([0, 1], [1], stepMode="center", connect="finite")
        self._midnights: list[pg.InfiniteLine] = []
        for item in (self._busy, self._answered, self._of_day):
            self.addItem(item)
        self.recolour()

    def show_rates(
        self, answered: Shares, busy: Shares, by_day: Shares, days: Sequence[str]
    ) -> None:
        """Draw shares by interval (T), NaN where none is known; ``by_day`` and names (D)."""
        n, n_days = len(answered), len(days)
        edges = np.linspace(0.0, n_days, n + 1)
        self._answered.setData(edges, answered)
        self._busy.setData(edges, busy)
        self._of_day.setData(np.arange(n_days + 1.0), by_day)
        known = np.concatenate([answered[np.isfinite(answered)], busy[np.isfinite(busy)]])
        lowest = float(known.min()) if known.size else 0.0
        floor = next(f for f in _FLOORS if lowest >= f)
        self.setYRange(floor - (1 - floor) * _ROOM, 1 + (1 - floor) * _ROOM, padding=0)
        self.setXRange(0, n_days, padding=0)
        steps = np.linspace(floor, 1.0, 5)
        self.getAxis("left").setTicks([[(at, f"{at:.0%}") for at in steps]])
        self.getAxis("bottom").setTicks([[(d + 0.5, name) for d, name in enumerate(days)]])
        self._draw_midnights(n_days)

    def _draw_midnights(self, n_days: int) -> None:
        for line in self._midnights:
            self.removeItem(line)
        pen = pg.mkPen(self.theme.colour("line"), width=1)
        self._midnights = [pg.InfiniteLine(day, 90, pen=pen) for day in range(n_days + 1)]
        for line in self._midnights:
            line.setZValue(-1)
            self.addItem(line, ignoreBounds=True)

    def recolour(self) -> None:
        super().recolour()
        theme = self.theme
        self._answered.setPen(pg.mkPen(theme.colour("accent"), width=2))
        self._busy.setPen(pg.mkPen(theme.colour("faint"), width=2))
        self._of_day.setPen(pg.mkPen(theme.colour("green"), width=2, style=Qt.PenStyle.DashLine))
        for line in self._midnights:
            line.setPen(pg.mkPen(theme.colour("line"), width=1))
